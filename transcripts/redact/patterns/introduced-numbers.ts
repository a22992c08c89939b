import type { DigitRun } from "../digits/digit-runs.ts";
import type { RedactionKind } from "../kinds.ts";
import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";
import type { Span } from "../spans.ts";
import { isCardNumber } from "./number-checks.ts";
import { matches, placesOf } from "../matches.ts";

/** Words that introduce a number, with what the number then is. */
interface Introduction {
  readonly kind: RedactionKind;
  readonly lead: RegExp;
  /** What the number may look like where it has letters. */
  readonly word: RegExp;
  /** Fewest digits. */
  readonly digitsMin: number;
}

/** Small words between an introduction and its number. */
const gapZh =
  "(?:(?:是|为|叫|就|我|的|嗯|呃|啊|这个|号码?|编号|数字|给你|你记一下|记一下|尾数|最?后四位|末四位)|[ ,.:;#=])";
const gapEn =
  "(?:[ ,.:;#=]|number|no|num|nr|ending|ends|ended|with|in|is|are|was|it's|it|that's|id|code|of|my|the|uh|um|er|digits?|for|me|on|file|'s|would|be|here)";

const zh = (words: string, tail = ""): string => `(?:${words})(?:${gapZh}){0,6}${tail}`;
const en = (words: string): string => `(?<![a-z])(?:${words})(?![a-z]|'t)(?:${gapEn}){0,12}`;

/** A word with figures in it: PR-20881, L2024/0091. Bounded: nobody reads out more. */
const code =
  /^(?:[a-z]{1,3} (?:dash )?|[a-z]{0,6}[_./-]?)(?:(?:[ _./-]| dash )?[a-z]{0,3}\d[a-z\d]{0,23}){1,6}/;
const fragment = /^\d{3}x/;
const digitsOnly = /^(?!)/;
/** What people call themselves where they chat. */
const handle = /^[a-z\d][a-z\d_.-]{4,24}/;

const introductions: readonly Introduction[] = [
  {
    kind: "identity_fragment",
    lead: new RegExp(
      `(?:${zh("(?:身份证|证件|证件号|身份证号)(?:号码?)?的?(?:最?后|末|后面)?的?(?:四位数?|尾号|尾数|4位)?|(?<!最|卡|账号|手机号?|卡号|账户|号码)(?:最后|后面?|末)(?:四|4)(?:位数?|个数?|码)")}|${en("last (?:four|4)|final (?:four|4)|ssn|social(?: security)?|national insurance|ni number")})$`,
    ),
    word: fragment,
    digitsMin: 3,
  },
  {
    kind: "passport",
    lead: new RegExp(`(?:${zh("护照|通行证")}|${en("passport")})$`),
    word: /^[a-z]{0,2}\d{6,9}/,
    digitsMin: 6,
  },
  {
    kind: "plate",
    lead: new RegExp(
      `(?:${en("(?:license|licence|number|registration) plate|plate|my reg|registration")})$`,
    ),
    word: /^(?![a-z]+ [^ ]* )(?=[a-z\d ]{0,8}\d)[a-z\d]{1,4}(?:[ -]?[a-z\d]{2,4}){1,2}/,
    digitsMin: 1,
  },
  {
    kind: "phone",
    lead: new RegExp(
      `(?:${zh("(?:手机|电话)(?:号码?)?的?(?:尾号|后四位)|手机号码?|电话号码?")}|${en("phone ending|phone number|mobile number|cell(?:phone)? number")})$`,
    ),
    word: digitsOnly,
    digitsMin: 4,
  },
  {
    kind: "account",
    lead: new RegExp(`(?:${zh("微信|qq|支付宝")}|${en("wechat|whatsapp|telegram|skype|qq")})$`),
    word: handle,
    digitsMin: 0,
  },
  {
    kind: "account",
    lead: new RegExp(
      `(?:${zh("账号|帐号|账户|卡号|卡尾号|尾号|卡后四位|合同|借据|订单|单号|流水|客户号|编号|会员号|工号|案号|保单|凭证")}|${en("account|acct|a/c|card|contract|policy|member(?:ship)?|customer|reference|ref|case|loan|order|invoice|confirmation|tracking|routing|sort|iban|claim|docket|agreement|file")})$`,
    ),
    word: code,
    digitsMin: 3,
  },
];

/** Characters before a number in which its introduction is sought. */
const leadCharsMax = 40;

/** Numbers that a word introduces, even short ones and ones with letters. */
export function findIntroducedNumbers(reading: Reading): Found[] {
  const runs = reading.strictRuns();
  return [
    ...runs.flatMap((run) => introducedRun(reading, run)),
    ...introducedWords(reading),
    ...placesOf(numberForFragment, reading.text).map((span) =>
      reading.found("identity_fragment", span),
    ),
  ];
}

/** A fragment read as one number: 证件尾号四千五百六十七. */
const numberForFragment =
  /(?<=(?:身份证|证件)[^\d,。!?]{0,10}|[后末]四位[是为:]? ?)[一二两三四五六七八九]千[零一二三四五六七八九百十]{1,7}(?!\p{Script=Han}{0,2}[块元])/gu;

const leadAt = (reading: Reading, at: number): string =>
  reading.text.slice(Math.max(0, at - leadCharsMax), at);

/** A run of digits right after the words that introduce it. */
function introducedRun(reading: Reading, run: DigitRun): Found[] {
  const counted = afterCount(reading, run);
  if (counted !== undefined) return [reading.found("identity_fragment", counted)];
  const lead = leadAt(reading, run.from);
  const introduction = introductions.find((each) => each.lead.test(lead));
  if (introduction === undefined || run.digits.length < introduction.digitsMin) return [];
  if (isCount(reading, run)) return [];
  return [reading.found(kindOf(introduction, run.digits), run)];
}

/** Digits of nearly every card; a slip in one of them leaves it a card number. */
const cardDigits = 16;

/** A whole identity or card number, where only a part of one was expected. */
function kindOf({ kind }: Introduction, digits: string): RedactionKind {
  if (kind === "identity_fragment" && digits.length >= 9) return "identity_number";
  const isCard = isCardNumber(digits) || digits.length === cardDigits;
  return kind === "account" && isCard ? "card_number" : kind;
}

/** "last four 4410", "last four four four one oh": the first "four" counts the digits. */
function afterCount(reading: Reading, run: DigitRun): Span | undefined {
  const isCounting = /(?<![a-z])(?:last|final) $/.test(leadAt(reading, run.from));
  const [count, first] = run.items;
  if (!isCounting || count?.digits !== "4" || first === undefined) return undefined;
  return run.digits.length > fragmentLength ? { from: first.from, to: run.to } : undefined;
}

/** Digits of an identity fragment. */
const fragmentLength = 4;

const countAfter = /^ ?(?:[年月个天期块元次人岁%]|(?:days?|weeks?|months?|payments?)(?![a-z]))/;
const isCount = (reading: Reading, { to }: Span): boolean =>
  countAfter.test(reading.text.slice(to, to + 10));

/** A word with a figure in it or right after it, or the name of a chat before it; no small word leads it. */
const wordStart =
  /(?<![a-z\d])(?=[a-z\d])(?!(?:[a-z]{4,}|is|in|no|of|my|on|me|for|the|was|are|id|num|nr|as|at|to|by|and|or|it|its|ref|uh|um|er) )(?:(?=[a-z]{0,6}(?:[ _./-]| dash )?[a-z]{0,3}\d)|(?<=(?:微信|qq|支付宝|wechat|whatsapp|telegram|skype)[^a-z\d]{0,6})(?=[a-z]))/g;

/** Words of letters and figures after an introduction. */
function introducedWords(reading: Reading): Found[] {
  const found: Found[] = [];
  let end = 0;
  for (const { index } of matches(wordStart, reading.text)) {
    if (index < end) continue;
    const lead = leadAt(reading, index);
    const introduction = introductions.find((each) => each.lead.test(lead));
    const span = introduction === undefined ? undefined : wordAt(reading, index, introduction);
    if (introduction === undefined || span === undefined) continue;
    found.push(reading.found(introduction.kind, span));
    end = span.to;
  }
  return found;
}

/** Fewest letters and figures of a word that numbers somebody. */
const wordMin = 4;

function wordAt(reading: Reading, from: number, introduction: Introduction): Span | undefined {
  const { word, digitsMin } = introduction;
  const words = word.exec(reading.text.slice(from, from + 48))?.[0].replace(/[ ./-]+$/, "") ?? "";
  const span = { from, to: from + words.length };
  const digits = words.replace(/\D/g, "").length;
  if (words.length < wordMin || digits < digitsMin) return undefined;
  return reading.plain().holds(span) || isCount(reading, span) ? undefined : span;
}
