/** The language of a turn, as far as its letters and small words tell. */
export type DetectedLanguage = "zh" | "en" | "other" | undefined;

/** Letters of scripts that neither of our languages uses; kana and hangul settle it even among Han. */
const otherScript =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Hebrew}\p{Script=Bengali}\p{Script=Tamil}]/gu;
const han = /\p{Script=Han}/gu;
const latinWord = /[\p{Script=Latin}][\p{Script=Latin}'’]*/gu;

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Small words that hardly occur in English talk; names and loans do not count. */
const foreignWords = words(
  "que el la los las un una es está esta estoy con por para pero muy qué cómo como señor señora gracias hola usted ustedes hablo habla hablar español espanol inglés ingles entiendo puedo puede tengo soy yo mi su bien alguien necesito " +
    "je vous nous ne pas est une des les avec pour mais bonjour merci suis français parle " +
    "ich nicht und der die das ist ein eine mit für aber bitte guten danke verstehe deutsch sie " +
    "não você eu uma obrigado português falo estou io sono non che grazie italiano parlo buongiorno " +
    "tôi không có là của nie jest się mówię po polsku proszę dziękuję ben bir değil evet hayır",
);
const englishWords = words(
  "the a an i you he she it we they is are was were am be to of in on for with and or but not no yes my your this that what who how when why do does did don't can can't will would have has had me him her them ok okay please thanks hello hi bye just so if about from at as pay money",
);

/** Another language is asked for, in English: "can we do this in Spanish", "do you have a Polish interpreter". */
const asksForOther =
  /\b(?:i(?:['’]d)? (?:\w+ )?(?:prefer|rather (?:speak|have))|can (?:we|you|i)(?: please)? (?:speak|talk|do (?:this|it)|have (?:this|it))(?: to me)?(?: in)?|do you (?:speak|have)(?: an?)?|(?:any|some)(?:one|body)(?: who| that)? speaks?|need an?|want an?|(?:only|just) speak) (?:spanish|portuguese|french|polish|romanian|italian|german|turkish|arabic|urdu|punjabi|bengali|hindi|gujarati|tamil|welsh|vietnamese|tagalog|korean|japanese|russian|ukrainian|somali|farsi|persian|greek|creole)\b|\bneed (?:an? )?(?:interpreter|translator)\b|\b(?:no|don['’]?t|do not|cannot|can['’]?t) (?:speak|understand|talk|read) (?:much |any |good |very good )?english\b|\bno (?:entiendo|hablo|habla|comprendo)\b|\bhablas? espa[nñ]ol\b/iu;

/** Words of another language that must stand together before it is believed. */
const foreignWordsMin = 2;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language most of a text is in; undefined where there is too little to tell. */
export function detectLanguage(text: string): DetectedLanguage {
  if (asksForOther.test(text)) return "other";
  const hanCount = count(text, han);
  const otherCount = count(text, otherScript);
  const latin = text.toLowerCase().match(latinWord) ?? [];
  if (otherCount > 0 && otherCount * 2 >= hanCount && otherCount * 3 >= latin.length)
    return "other";
  if (hanCount > 0) return hanCount * 2 >= latin.length ? "zh" : fromLatin(latin);
  return latin.length === 0 ? undefined : fromLatin(latin);
}

function fromLatin(latin: readonly string[]): DetectedLanguage {
  const foreign = latin.filter((word) => foreignWords.has(word) && !englishWords.has(word)).length;
  const english = latin.filter((word) => englishWords.has(word)).length;
  return foreign >= foreignWordsMin && foreign > english ? "other" : "en";
}
