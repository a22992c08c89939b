import type { Language } from "../../../../domain/locale.ts";
import { pattern, patterns } from "../../../../language/patterns/pattern.ts";

/** Words that lead a name which the speaker gives as their own. */
const leads = pattern(
  /(?:\b(?:this is|my name(?:['’]?s| is)|i['’]?m|i am|it['’]?s)|(?:^|[，。,\s])[我俺](?:就)?(?:是|叫))\s*$/iu,
);

/** Letters by which a short form begins as the name does: Alex and Al, Denise and Dee. */
const shortFormLetters = 2;

/** The name is asked back, or told of: "this is John from the bank?", "it's Mike who told me". */
const asksOrTells = pattern(
  /^(?: (?:from|at|over at)(?: [\w'’]+){1,3})?\s*(?:[?？]|who\b|that\b)/iu,
);

const partsOf = (name: string): readonly string[] => name.toLowerCase().split(/[\s,]+/);

/** True where one name may stand for the other: a part of it, a short form, one character of a Chinese one. */
function mayBeSame(said: string, known: string): boolean {
  if (/\p{Script=Han}/u.test(said)) return Array.from(said).some((each) => known.includes(each));
  return partsOf(said).some((one) =>
    partsOf(known).some(
      (other) => other.includes(one) || one.startsWith(other.slice(0, shortFormLetters)),
    ),
  );
}

/** True where a name is given in so many words as the speaker's own: 我就是陈伟, "I am Denise Carter". */
export function introducesAs(text: string, said: string): boolean {
  const at = text.toLowerCase().indexOf(said.toLowerCase());
  return at >= 0 && leads.test(text.slice(0, at));
}

/** True where a name is given as the speaker's own that cannot be the debtor's: "hey, this is tony". */
export function introducesAnother(text: string, said: string, debtorName: string): boolean {
  const at = text.toLowerCase().indexOf(said.toLowerCase());
  if (at < 0 || !leads.test(text.slice(0, at))) return false;
  return !mayBeSame(said, debtorName) && !asksOrTells.test(text.slice(at + said.length));
}

/** An answer that is passed on for somebody: "he says yes", 他说周五还500. */
const relays = patterns({
  zh: /^(?:嗯|哦|好|那)*[，,\s]*(?:他|她)(?:刚才?|现在)?(?:说|讲)(?:他|她)?(?:是|对|好|行|可以|同意|没问题|能|(?:这|下)?个?(?:周|星期|礼拜|月)|明天|后天|今天|\d|[一二三四五六七八九十两](?:百|千|号))/u,
  en: /^\W*(?:(?:ok|okay|hi|hey|well|so|and|yeah|um|uh)\b\W*)*(?:he|she) says,? (?:(?:yes|yeah|yep|ok|okay|sure|fine|no|that['’]?s (?:right|fine|ok|correct))\b|(?:he|she)(?:['’]?ll|['’]?s| can| could| will| is| wants| would)\b)/iu,
});

/** What somebody else means to do for the debtor, or says of us or them. */
const forDebtor = patterns({
  zh: /[我俺你您咱]/u,
  en: /\b(?:i|i['’]?m|me|my|us|we|you|your|help\w*|lend\w*|borrow\w*|loan\w*)\b/iu,
});

/** True where an answer is told as somebody else's, by whoever has the phone or the keys. */
export const relaysAnswer = (text: string, language: Language): boolean =>
  relays[language].test(text) && !forDebtor[language].test(text);
