import type { SpeakingRule } from "../speaking-rule.ts";
import { spelledLettersRule } from "../spelled-letters.ts";
import { webAddressRule } from "../web-address-rule.ts";
import { dateTimeRules } from "./date-time-rules.ts";
import { digitRules } from "./digit-rules.ts";
import { moneyRules, writtenNumber } from "./money-rules.ts";
import { countWords, dialledDigits, numberWords, wholeWords } from "./number-words.ts";

const addressSigns: Readonly<Record<string, string>> = {
  ".": "点",
  "/": "斜杠",
  "-": "横杠",
  _: "下划线",
  "@": "at",
  ":": "冒号",
  "?": "问号",
  "=": "等于",
  "&": "和",
  "%": "百分号",
  "#": "井号",
  "+": "加号",
  "~": "波浪号",
};

/** What is counted with 两. */
const counters =
  "(?=个|期|笔|次|天|周|年|位|种|点|小时|分钟|倍|岁|条|件|遍|份|张|家|名|成|万|亿|千|百|元|块)";

const signRules: readonly SpeakingRule[] = [
  {
    pattern: /(?<=[\d%年月日号期天元]) ?(?:[-–~～]|——?) ?(?=[¥$£€]?\d)/y,
    speak: () => "到",
  },
  { pattern: / ?\/ ?(?=[月日天年期周次])/y, speak: () => "每" },
  { pattern: /(?<=[A-Za-z\u4e00-\u9fff]) ?\/ ?(?=[A-Za-z\u4e00-\u9fff])/y, speak: () => "或" },
  { pattern: / ?& ?/y, speak: () => "和" },
  { pattern: / ?= ?/y, speak: () => "等于" },
  { pattern: /\+(?=\d)/y, speak: () => "加" },
];

const numberRules: readonly SpeakingRule[] = [
  {
    pattern: new RegExp(`(-)?(${writtenNumber}) ?([%‰])`, "y"),
    speak: ([, minus, number = "", sign]) =>
      `${minus === undefined ? "" : "负"}${sign === "%" ? "百" : "千"}分之${numberWords(number)}`,
  },
  {
    pattern: /第 ?(\d+)/y,
    speak: ([, number = ""]) => `第${wholeWords(number)}`,
  },
  {
    pattern: /(?<=星期|礼拜|周)([1-7])(?!\d)/y,
    speak: ([, number = ""]) => wholeWords(number),
  },
  {
    pattern: new RegExp(`(\\d+)${counters}`, "y"),
    speak: ([, number = ""]) => countWords(number),
  },
  {
    pattern: new RegExp(`(?<![A-Za-z\\d\\u4e00-\\u9fff])-(${writtenNumber})`, "y"),
    speak: ([, number = ""]) => `负${numberWords(number)}`,
  },
  {
    pattern: new RegExp(writtenNumber, "y"),
    speak: ([number]) => numberWords(number),
  },
];

/** How everything that is not a word is read aloud in Chinese; what is surer of what it sees comes first. */
export const chineseRules: readonly SpeakingRule[] = [
  webAddressRule({ signs: addressSigns, figures: dialledDigits }),
  ...moneyRules,
  ...dateTimeRules,
  ...digitRules,
  ...signRules,
  spelledLettersRule,
  ...numberRules,
];
