import { normalise } from "../../../language/normalise.ts";

/** A court's or a creditor's number of a case as a text writes or says it. */
export interface SaidCaseNumber {
  readonly from: number;
  readonly to: number;
  /** In the form in which two writings of one number are equal. */
  readonly key: string;
}

/** Chinese courts: year in brackets, place, court, kind, number; digits may be spoken. */
const chineseNumber =
  /[(（〔[【]?\s*(?:\d{4}|[零〇一二三四五六七八九幺]{4})\s*年?[)）〕\]】]?\s*(?!年)[\u4e00-\u9fff]{1,2}[\d零〇一二三四五六七八九幺]{2,4}(?:民|刑|执|行|商|知|仲|保|财|破|调|诉)[\u4e00-\u9fff]{0,2}?字?第?[\d零〇一二三四五六七八九幺]{1,6}号?/gu;

/** What follows "case number", "claim no.", 案号 or 编号 up to the end of its clause. */
const chineseCue =
  /(?:案号|编号|案件号|合同号)(?:是|为|：|:)?\s*([\w零〇一二三四五六七八九幺-]{3,})/gu;

const englishCue =
  /\b(?:(?:case|claim|docket|suit|lawsuit|file|reference|ref|action)\s*(?:(?:number|no\.?|num|id|#)(?:\s+(?:is|was))?[\s:,#]*|(?=[\w/-]*[a-z])[\s:,]+)|number(?:\s+is)?\s+(?=[\w/-]*[a-z]))((?=[\w/-]*\d)[a-z0-9][\w/-]{2,})/giu;

const spokenDigit = "zero|oh|one|two|three|four|five|six|seven|eight|nine";

/** "Case J seven Q Z four four one nine": said letter by letter. */
const spelled = new RegExp(
  `\\b(?:[Cc]ase|[Cc]laim|[Dd]ocket|[Ff]ile|[Rr]eference|[Nn]umber)(?: number)?(?: is)?[ :,]+((?:(?:[A-Z]{1,3}|\\d+|dash|hyphen|slash|${spokenDigit})\\b[ -]?){4,})(?<! )`,
  "gu",
);

/** Anything that mixes capitals and digits is a number of something: 26-CV-1184, K7QZ12A9. */
const mixed =
  /(?<![\w$£€.,/-])(?=[A-Z0-9-]*[A-Z])(?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9/-]{3,}(?![\w.]*\d)/gu;

const englishDigits = "zero one two three four five six seven eight nine".split(" ");

/** Spelled words in figures; a dash that is said is a mark. */
const inFigures = (words: string): string =>
  words
    .replace(/\b(?:dash|hyphen|slash)\b/gi, "-")
    .replace(new RegExp(`\\b(?:${spokenDigit})\\b`, "gi"), (digit) =>
      digit === "oh" ? "0" : String(englishDigits.indexOf(digit.toLowerCase())),
    );

const spokenDigits = "零一二三四五六七八九";

/** The form in which numbers are compared: no marks, one width, figures for spoken digits. */
export const caseNumberKey = (text: string): string =>
  normalise(text)
    .text.replace(/[零〇一二三四五六七八九幺]/gu, (char) =>
      char === "〇" ? "0" : char === "幺" ? "1" : String(spokenDigits.indexOf(char)),
    )
    .replace(/[^\p{L}\d]|(?<=\d{4})年|号$/gu, "");

/** Every number of a case in a text. */
export function caseNumbersIn(text: string, language: "zh" | "en"): SaidCaseNumber[] {
  const patterns = language === "zh" ? [chineseNumber, chineseCue] : [englishCue, spelled];
  const found = [...patterns, mixed].flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).map((match) => {
      const words = match[1] ?? match[0];
      const to = match.index + match[0].length;
      return { from: to - words.length, to, key: caseNumberKey(inFigures(words)) };
    }),
  );
  return found.filter(
    (each, at) => !found.slice(0, at).some(({ from, to }) => from < each.to && each.from < to),
  );
}
