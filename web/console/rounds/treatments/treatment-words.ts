import type { ReachChannel, Treatment } from "../../../../server/protocol/treatments.ts";
import type { InLanguages } from "../../words/language.ts";
import type { Problem } from "./table-fault.ts";

type Numbered = (row: number, id: string) => string;

/** Words of the editor of a treatment table. */
export interface TreatmentWords {
  readonly title: string;
  readonly firstWins: string;
  readonly asJson: string;
  readonly asTable: string;
  readonly json: string;
  readonly jsonHint: string;
  readonly notJson: string;
  readonly add: string;
  readonly rest: string;
  readonly addRest: string;
  readonly unreached: (row: number) => string;
  readonly nobody: string;
  readonly onlyJson: (text: string) => string;
  readonly edit: Numbered;
  readonly up: Numbered;
  readonly down: Numbered;
  readonly duplicate: Numbered;
  readonly remove: Numbered;
  readonly removed: (id: string) => string;
  readonly undo: string;
  readonly moved: (id: string, to: number, of: number) => string;
  readonly faults: (count: number) => string;
  readonly row: (row: number) => string;
  readonly inField: (field: string, text: string) => string;
  readonly unchecked: string;
  readonly whom: string;
  readonly whomHint: string;
  readonly done: string;
  readonly any: string;
  readonly fields: {
    readonly id: string;
    readonly idHint: string;
    readonly group: string;
    readonly tiers: string;
    readonly tiersHint: string;
    readonly dpdMin: string;
    readonly dpdMax: string;
    readonly balanceMin: string;
    readonly balanceMax: string;
    readonly scoreField: string;
    readonly scoreHint: string;
    readonly scoreMin: string;
    readonly scoreMax: string;
    readonly flagsAny: string;
    readonly flagsNone: string;
    readonly assign: string;
    readonly channel: string;
    readonly script: string;
    readonly scriptHint: string;
    readonly wording: string;
    readonly wordingAny: string;
    readonly triesMax: string;
    readonly triesHint: string;
    readonly hoursBetween: string;
    readonly weekdays: string;
    readonly weekdaysHint: string;
    readonly onDpd: string;
    readonly onDpdHint: string;
    readonly priority: string;
    readonly priorityHint: string;
  };
  readonly groups: Readonly<Record<"a" | "b", string>>;
  readonly assigns: Readonly<Record<Treatment["assign"], string>>;
  readonly scripts: Readonly<Record<Treatment["script"], string>>;
  readonly channels: Readonly<Record<ReachChannel, string>>;
  readonly notSetUp: (channel: string) => string;
  readonly stages: Readonly<Record<NonNullable<Treatment["wording"]>, string>>;
  readonly problems: Readonly<Record<Problem, (limit: string) => string>>;
}

export const treatmentWords: InLanguages<TreatmentWords> = {
  zh: {
    title: "处理表",
    firstWins: "从上到下，第一条符合的生效。",
    asJson: "以 JSON 编辑",
    asTable: "以表格编辑",
    json: "处理表（JSON）",
    jsonHint: "写法见 docs/rounds.md。",
    notJson: "应为 JSON 数组。",
    add: "添加一行",
    rest: "没有给其余案件的一行：不符合任何一行的案件不会被联系（没有对应的处理）。",
    addRest: "为其余案件添加一行",
    unreached: (row) => `第 ${row} 行适用于所有案件，它后面的行永远轮不到。`,
    nobody: "没有案件能符合这些条件。",
    onlyJson: (text) => `还有只能以 JSON 编辑的条件：${text}`,
    edit: (row, id) => `第 ${row} 行 ${id}`,
    up: (row, id) => `上移第 ${row} 行 ${id}`,
    down: (row, id) => `下移第 ${row} 行 ${id}`,
    duplicate: (row, id) => `复制第 ${row} 行 ${id}`,
    remove: (row, id) => `删除第 ${row} 行 ${id}`,
    removed: (id) => `已删除 ${id}。`,
    undo: "撤销删除",
    moved: (id, to, of) => `${id} 现在是第 ${to} 行，共 ${of} 行。`,
    faults: (count) => `${count} 处有误`,
    row: (row) => `第 ${row} 行`,
    inField: (field, text) => `${field}：${text}`,
    unchecked: "现在无法在这里检查处理表，由服务器在新建时检查。",
    whom: "适用于",
    whomHint: "填写的条件都要符合；不填的不限。",
    done: "怎么处理",
    any: "不限",
    fields: {
      id: "行名",
      idHint: "小写字母、数字和 _，如 m2_high。",
      group: "试验组",
      tiers: "分层",
      tiersHint: "用逗号分开，如 M1, M2 或 高, 中。",
      dpdMin: "逾期天数，从",
      dpdMax: "逾期天数，到",
      balanceMin: "余额，从",
      balanceMax: "余额，到",
      scoreField: "评分字段",
      scoreHint: "案件里的数字字段，如 score 或 risk.level。",
      scoreMin: "评分，从",
      scoreMax: "评分，到",
      flagsAny: "至少有一个标记",
      flagsNone: "没有这些标记",
      assign: "由谁联系",
      channel: "渠道",
      script: "沟通方式",
      scriptHint: "“温和”从第一句起放慢语气、并列全部方案，情绪不好时提早一轮转人工。",
      wording: "消息措辞",
      wordingAny: "按逾期天数",
      triesMax: "最多次数",
      triesHint: "1–50；联系规则可能更少。",
      hoursBetween: "两次至少间隔（小时）",
      weekdays: "只在这些日子",
      weekdaysHint: "不选为每天。",
      onDpd: "只在逾期第几天",
      onDpdHint: "用逗号分开，如 1, 3, 7；留空为不限。",
      priority: "优先级",
      priorityHint: "0–100，大的先联系。",
    },
    groups: { a: "a 组", b: "b 组" },
    assigns: { ai: "AI", person: "先由人工" },
    scripts: { standard: "标准", gentle: "温和" },
    channels: { voice: "电话", sms: "短信", email: "邮件", chat: "聊天链接" },
    notSetUp: (channel) => `${channel}还没有配置，这个轮次现在不能启动。`,
    stages: { early: "早期", middle: "中期", late: "后期" },
    problems: {
      missing: () => "请填写。",
      id: () => "应为 1 到 40 个小写字母、数字或 _。",
      money: () => "应为金额，如 500.00。",
      number: () => "应为数字。",
      whole: () => "应为整数。",
      text: () => "应为文字。",
      list: () => "应为列表。",
      object: () => "应为对象。",
      choice: () => "不是可选的值。",
      least: (limit) => `最小 ${limit}。`,
      most: (limit) => `最大 ${limit}。`,
      longest: (limit) => `最多 ${limit} 个字符。`,
      fewest_entries: (limit) => `至少 ${limit} 项。`,
      most_entries: (limit) => `最多 ${limit} 项。`,
      range: () => "开始大于结束。",
      repeated: () => "前面的行已用了这个名字。",
      group: () => "没有分组：请填写 b 组比例，或在这里选不限。",
      refused: () => "服务器没有接受这里的内容。",
      unknown: () => "没有这个名字：请以 JSON 改正或删掉；条件写错了，这一行会适用于所有人。",
      other: () => "这里的内容不符合要求。",
    },
  },
  en: {
    title: "Treatment table",
    firstWins: "From the top: the first row that matches a case is used.",
    asJson: "Edit as JSON",
    asTable: "Edit as a table",
    json: "Treatment table (JSON)",
    jsonHint: "docs/rounds.md tells how it is written.",
    notJson: "Expected a JSON list.",
    add: "Add a row",
    rest: "There is no row for everyone else: cases that match no row are not contacted (no treatment for them).",
    addRest: "Add a row for everyone else",
    unreached: (row) => `Row ${row} is for everyone: no case comes to the rows after it.`,
    nobody: "No case can match these conditions.",
    onlyJson: (text) => `There are conditions that can be edited as JSON only: ${text}`,
    edit: (row, id) => `Row ${row} ${id}`,
    up: (row, id) => `Move row ${row} ${id} up`,
    down: (row, id) => `Move row ${row} ${id} down`,
    duplicate: (row, id) => `Duplicate row ${row} ${id}`,
    remove: (row, id) => `Remove row ${row} ${id}`,
    removed: (id) => `${id} was removed.`,
    undo: "Undo the removal",
    moved: (id, to, of) => `${id} is row ${to} of ${of} now.`,
    faults: (count) => (count === 1 ? "1 fault" : `${count} faults`),
    row: (row) => `Row ${row}`,
    inField: (field, text) => `${field}: ${text}`,
    unchecked: "The table cannot be checked here now; the server checks it with the new round.",
    whom: "For whom",
    whomHint: "All conditions that are given must hold; what is left empty does not matter.",
    done: "What is done",
    any: "does not matter",
    fields: {
      id: "Name of the row",
      idHint: "Small letters, digits and _, such as m2_high.",
      group: "Group of the trial",
      tiers: "Tiers",
      tiersHint: "With commas, such as M1, M2 or A, B.",
      dpdMin: "Days past due, from",
      dpdMax: "Days past due, to",
      balanceMin: "Balance, from",
      balanceMax: "Balance, to",
      scoreField: "Field of a score",
      scoreHint: "A number that the case has, such as score or risk.level.",
      scoreMin: "Score, from",
      scoreMax: "Score, to",
      flagsAny: "Has one of these flags",
      flagsNone: "Has none of these flags",
      assign: "Who makes contact",
      channel: "By",
      script: "How to speak",
      scriptHint:
        "“Gentle” is soft from the first word, lists all options side by side, and hands over one upset turn sooner.",
      wording: "Wording of messages",
      wordingAny: "by the days past due",
      triesMax: "Tries at most",
      triesHint: "1 to 50; the contact rules may allow fewer.",
      hoursBetween: "Hours between tries, at least",
      weekdays: "Only on these days",
      weekdaysHint: "None chosen: every day.",
      onDpd: "Only on these days past due",
      onDpdHint: "With commas, such as 1, 3, 7; empty for any.",
      priority: "Priority",
      priorityHint: "0 to 100; the highest goes first.",
    },
    groups: { a: "group a", b: "group b" },
    assigns: { ai: "AI", person: "a person first" },
    scripts: { standard: "standard", gentle: "gentle" },
    channels: { voice: "telephone", sms: "text message", email: "email", chat: "chat link" },
    notSetUp: (channel) => `Not set up yet: ${channel}. This round could not be started now.`,
    stages: { early: "early", middle: "middle", late: "late" },
    problems: {
      missing: () => "Fill this in.",
      id: () => "Expected 1 to 40 small letters, digits or _.",
      money: () => "Expected an amount such as 500.00.",
      number: () => "Expected a number.",
      whole: () => "Expected a whole number.",
      text: () => "Expected text.",
      list: () => "Expected a list.",
      object: () => "Expected an object.",
      choice: () => "This is none of the choices.",
      least: (limit) => `At least ${limit}.`,
      most: (limit) => `At most ${limit}.`,
      longest: (limit) => `At most ${limit} characters.`,
      fewest_entries: (limit) => `At least ${limit} of them.`,
      most_entries: (limit) => `At most ${limit} of them.`,
      range: () => "The end is before the beginning.",
      repeated: () => "An earlier row has this name.",
      group: () =>
        "There are no groups: give a share for group b, or choose that it does not matter.",
      refused: () => "The server did not take what is here.",
      unknown: () =>
        "There is no such name: mend or remove it as JSON. By a misspelt condition the row would be for everyone.",
      other: () => "This does not hold what it may.",
    },
  },
};
