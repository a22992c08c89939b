import type { Language } from "../words/language.ts";

/** What the server says of a row, in Chinese; where a number or a name stands, it is put in again. */
const inChinese: readonly (readonly [RegExp, string])[] = (
  [
    ["Expected CNY, USD, GBP or EUR.", "应为人民币、美元、英镑或欧元。"],
    ["Expected a value, got nothing.", "此处为空，请填写。"],
    ["Expected a value, got the fault of a formula.", "这里是公式出错的提示，请填写实际的值。"],
    [
      "Expected a date that can be read in one way only, such as .*",
      "日期有两种读法，请先写年份，如 2026-04-03。",
    ],
    ["Expected a date that exists, .*", "应为存在的日期，如 2026-04-03。"],
    ["Expected a time that exists, .*", "应为存在的时间，如 2026-04-03 08:00。"],
    [
      "Expected an ISO 8601 time with its offset.",
      "应为带时差的时间，如 2026-04-03T08:00:00+08:00。",
    ],
    ["Expected a number of days.", "应为天数。"],
    [
      "Expected days past due that go with the due date; .*",
      "逾期天数与应还日不符，请只读取正确的一列。",
    ],
    ["Expected a place by its code, .*", "应为地区代码，如 CN-31、US-CA 或 GB。"],
    ["Expected a time zone: .*", "缺少时区：没有时区就无法遵守联系时间。"],
    ["Expected an IANA time zone.", "应为 IANA 时区，如 Asia/Shanghai。"],
    ["Expected an amount in the currency of the row, .*", "金额的货币符号与本行币种不符。"],
    [
      "Expected an amount such as (\\S+) or (\\S+), without sign.",
      "应为金额，如 $1 或 $2，不带正负号。",
    ],
    ["Expected an amount such as .*", "应为金额，如 8440.00，不带正负号。"],
    ["Expected figures at least as new as those in the store.", "数据比系统中的旧。"],
    ["Expected figures that were taken before now.", "数据时间晚于现在。"],
    ["Expected one e-mail address .*", "应为一个邮箱地址，如 li@example.com。"],
    ["Expected one telephone number .*", "应为一个能拨通的号码，不带分机。"],
    ["Expected the telephone number that the consent is for.", "请填写该授权对应的手机号。"],
    ["Expected the day on which the debtor agreed, .*", "应为债务人同意的日期，或填“否”。"],
    ["Expected text that could be decoded.", "有无法识别的字符。"],
    ["Expected valid Unicode text.", "有无法识别的字符。"],
    ["Expected the whole number: .*", "编号被表格软件缩写，请把该列设为文本后重新填写。"],
    ["Expected the id of a case or debtor .*", "名单和系统中都没有这个编号。"],
    ["Expected the id of somebody else.", "这是债务人本人的编号。"],
    ["Expected at most ([\\d,]+) characters.", "最多 $1 个字符。"],
    ["Expected no whole card number .*", "不得包含完整的银行卡号。"],
    ["Expected no whole identity number .*", "不得包含完整的证件号码。"],
    ["Expected one row for each case; row (\\d+) has it already.", "同一案件在第 $1 行已有。"],
    [
      "Expected one row for each account of a debtor; row (\\d+) has it already.",
      "同一债务人的这个账号在第 $1 行已有。",
    ],
    [
      "Expected one row for each account of a debtor; case (.+) of the store has it already.",
      "系统中案件 $1 已是同一债务人的这个账号。",
    ],
    ["Expected some of (.+).", "只认识这些标记：$1。"],
    ["Expected zh-CN, en-US or en-GB.", "应为 zh-CN、en-US 或 en-GB。"],
    ["Expected a name with a letter in it.", "姓名中没有文字。"],
    ["Expected a name without invisible characters.", "姓名中有看不见的字符。"],
    ["Expected an id of visible characters, .*", "编号只能用看得见的字符。"],
    ["Expected four characters: .*", "应为四位：数字，末位可为 X。"],
  ] as const
).map(([message, text]) => [new RegExp(`^${message}$`), text] as const);

/** The fault of a row as people read it; what no translation is known of stays as it is. */
export function faultText(message: string, language: Language): string {
  if (language === "en") return message;
  const known = inChinese.find(([pattern]) => pattern.test(message));
  return known === undefined ? message : message.replace(known[0], known[1]);
}
