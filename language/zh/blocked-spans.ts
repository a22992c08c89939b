/**
 * Words in which a digit is no number (一定, 万一), and writings that other rules read whole: figure
 * dates, clocks, telephone numbers, days of the week. No number is looked for inside them.
 */
const words = [
  "一(?:定|下|直|样|起|共|般|些|切|旦|边|会儿?|块儿|点儿|点点|点一点|向|律|致|时|辈子|次性?|早|大早|笔|把|半|手|口气|哈|毛不拔)",
  "一(?:干二净|清二楚|五一十|心一意|笔勾销|了百了|言为定|来二去|而再|再)",
  "(?<![\\d一二两三四五六七八九十百千])万一(?![万千百十两二三四五六七八九])|[统唯单专同]一(?![万千百十两二三四五六七八九月])",
  "十分(?=[的感抱谢清明重困难着紧愿])|千万(?=[别不要得记莫])|百分(?:之)?百|百姓|千方百计|万事|万般|九牛一毛|四川|五湖四海|十足",
  "不三不四|乱七八糟|七七八八|三三两两|三番[五两]次|三天两头|接二连三|丢三落四|两口子|两清",
  "五一(?=劳动|节|假|前|后|那|放|之|还|左右)|双十[一二]|六一儿童节|四处",
].join("|");

const weekday =
  "(?:周|星期|礼拜)(?:[一二三四五六日天末](?![百千万次回趟遍节岁]|十(?![点一二]))|[1-7](?![\\d次天]))";

const figureDate =
  "(?<![\\d.])(?:\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}|(?:19|20)\\d\\d \\d{1,2} \\d{1,2})(?![\\d])|(?<![\\d./-])(?:\\d{2}([-/.])\\d{1,2}\\2\\d{1,2}|\\d{1,2}([-/.])\\d{1,2}\\3\\d{4}|\\d{1,2}/\\d{1,2})(?![\\d/期.-])";

const clock = "(?<![\\d:])\\d{1,2}:[0-5]\\d(?:[:][0-5]\\d)?(?![\\d:])";

const phone =
  "(?<![\\d.])(?:\\+\\d{1,3}[ -]?)?(?:1[3-9]\\d(?:[ -]?\\d{4}){2}|0\\d{2,3}[ -]?\\d{7,8}|[48]00[ -]?\\d{3}[ -]?\\d{4})(?![\\d])" +
  "|(?<![\\d.])\\+\\d[\\d -]{6,16}\\d(?!\\d)";

const pattern = new RegExp([phone, figureDate, clock, weekday, words].join("|"), "g");

/** A piece of text, end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The spans of a normalised text in which no number starts, in order. */
export function blockedSpans(text: string): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    spans.push({ from: match.index, to: match.index + match[0].length });
  }
  return spans;
}
