import type { TrainingPersona, TrainingScore } from "../../../server/protocol/trainer.ts";
import type { InLanguages } from "../words/language.ts";

type Hidden = TrainingScore["hidden"];

/** Practising with simulated debtors. */
export interface TrainerWords {
  readonly title: string;
  readonly intro: string;
  readonly persona: string;
  readonly surprise: string;
  readonly language: string;
  readonly channel: string;
  readonly seed: string;
  readonly seedHint: string;
  readonly seedFault: string;
  readonly otherSeed: string;
  readonly start: string;
  readonly difficulties: Readonly<Record<TrainingPersona["difficulty"], string>>;
  readonly caseTitle: string;
  readonly facts: Readonly<
    Record<
      | "name"
      | "idLast4"
      | "birthDate"
      | "creditor"
      | "product"
      | "balance"
      | "lateFee"
      | "dueDate"
      | "today"
      | "officialChannel"
      | "complaintChannel"
      | "instalments"
      | "deferralDays"
      | "waiverMax",
      string
    >
  >;
  readonly talk: string;
  readonly you: string;
  readonly debtor: string;
  readonly events: Readonly<Record<string, string>>;
  readonly openOutbound: string;
  readonly openInbound: string;
  readonly say: string;
  readonly sayHint: string;
  readonly send: string;
  readonly end: string;
  readonly over: string;
  readonly turnsLeft: (count: number) => string;
  readonly score: string;
  readonly points: (total: number) => string;
  readonly lost: (findings: number, steps: number) => string;
  readonly steps: string;
  readonly done: string;
  readonly missed: string;
  readonly cannotTell: string;
  readonly notDue: string;
  readonly turns: string;
  readonly does: string;
  readonly ours: string;
  readonly hidden: string;
  readonly goal: string;
  readonly speaker: string;
  readonly speakers: Readonly<Record<Hidden["speaker"], string>>;
  readonly pays: string;
  readonly payments: Readonly<Record<Hidden["pays"], string>>;
  readonly payOn: string;
  readonly affordable: string;
  readonly fragment: string;
  readonly fragments: Readonly<Record<Hidden["fragment"], string>>;
  readonly temper: string;
  readonly tempers: Readonly<Record<Hidden["temper"], string>>;
  readonly patience: string;
  readonly patienceTurns: (count: number) => string;
  readonly shouldEnd: string;
  readonly shouldHandOff: string;
  readonly again: string;
  readonly another: string;
  readonly notKept: string;
}

export const trainerWords: InLanguages<TrainerWords> = {
  zh: {
    title: "陪练",
    intro: "您来做坐席，对方是模拟的债务人。结束后按与真实通话相同的规则评分。",
    persona: "债务人",
    surprise: "随机",
    language: "语言",
    channel: "按哪种通话评分",
    seed: "种子",
    seedHint: "同一种子就是同一个债务人，可以重练。",
    seedFault: "请填 0 到 2147483647 的整数。",
    otherSeed: "换一个",
    start: "开始",
    difficulties: { easy: "容易", medium: "中等", hard: "困难" },
    caseTitle: "案件",
    facts: {
      name: "姓名",
      idLast4: "证件号后四位",
      birthDate: "出生日期",
      creditor: "债权人",
      product: "产品",
      balance: "逾期应还",
      lateFee: "其中违约金",
      dueDate: "还款日",
      today: "通话日期",
      officialChannel: "官方渠道",
      complaintChannel: "投诉渠道",
      instalments: "可分期数",
      deferralDays: "可延期天数",
      waiverMax: "最多可减免",
    },
    talk: "通话",
    you: "您",
    debtor: "债务人",
    events: {
      keypad: "（按了键）",
      "debtor-silent": "（没有说话）",
      "debtor-hang-up": "（挂断了）",
    },
    openOutbound: "电话接通了，请您先开口。",
    openInbound: "对方打进来了，请您先应答。",
    say: "您要说的话",
    sayHint: "Enter 说出，Shift+Enter 换行",
    send: "说",
    end: "结束并评分",
    over: "通话已结束。",
    turnsLeft: (count) => `还可以说 ${count} 次`,
    score: "评分",
    points: (total) => `${total} 分（满分 100）`,
    lost: (findings, steps) => `因发现扣 ${findings} 分，因缺少步骤扣 ${steps} 分`,
    steps: "六个步骤",
    done: "完成",
    missed: "未完成",
    cannotTell: "无法判断",
    notDue: "不适用",
    turns: "逐句说明",
    does: "这句话：",
    ours: "我们的坐席在这里会说",
    hidden: "债务人的底牌",
    goal: "目的",
    speaker: "接听的是",
    speakers: { debtor: "债务人本人", relative: "亲属", stranger: "陌生人", minor: "未成年人" },
    pays: "打算",
    payments: { full: "一次还清", part: "还一部分", plan: "分期", nothing: "不还" },
    payOn: "打算还款日",
    affordable: "每月能承担",
    fragment: "核实信息",
    fragments: { right: "答得对", mistaken_once: "先答错一次", wrong: "答不对" },
    temper: "脾气",
    tempers: { even: "平和", passes: "发火后会平复", escalates: "越来越怒" },
    patience: "耐心",
    patienceTurns: (count) => `${count} 句`,
    shouldEnd: "应有的结果",
    shouldHandOff: "应转人工",
    again: "同一个再练一次",
    another: "换一个",
    notKept: "练习不保存，也不计入任何统计。",
  },
  en: {
    title: "Trainer",
    intro:
      "You are the agent; the debtor is simulated. At the end the call is scored by the rules of every call.",
    persona: "Debtor",
    surprise: "Surprise me",
    language: "Language",
    channel: "Scored as",
    seed: "Seed",
    seedHint: "The same seed is the same debtor, so that a call can be practised again.",
    seedFault: "Expected a whole number from 0 to 2147483647.",
    otherSeed: "Another",
    start: "Start",
    difficulties: { easy: "easy", medium: "medium", hard: "hard" },
    caseTitle: "Case",
    facts: {
      name: "Name",
      idLast4: "Last four of the identity number",
      birthDate: "Date of birth",
      creditor: "Creditor",
      product: "Product",
      balance: "Overdue",
      lateFee: "Of it, late fee",
      dueDate: "Due date",
      today: "Day of the call",
      officialChannel: "Official channel",
      complaintChannel: "Complaint channel",
      instalments: "Instalments allowed",
      deferralDays: "Days of deferral allowed",
      waiverMax: "May be waived",
    },
    talk: "Call",
    you: "You",
    debtor: "Debtor",
    events: {
      keypad: "(pressed keys)",
      "debtor-silent": "(says nothing)",
      "debtor-hang-up": "(hung up)",
    },
    openOutbound: "Somebody has picked up. You speak first.",
    openInbound: "Somebody is calling. You speak first.",
    say: "What you say",
    sayHint: "Enter says it, Shift+Enter begins a new line",
    send: "Say",
    end: "End and score",
    over: "The call is over.",
    turnsLeft: (count) => `${count} turns left`,
    score: "Score",
    points: (total) => `${total} of 100 points`,
    lost: (findings, steps) => `${findings} lost by findings, ${steps} by missing steps`,
    steps: "Six steps",
    done: "done",
    missed: "not done",
    cannotTell: "cannot tell",
    notDue: "not due",
    turns: "Turn by turn",
    does: "This turn:",
    ours: "Our agent would have said",
    hidden: "What was true of the debtor",
    goal: "Aim",
    speaker: "On the line",
    speakers: {
      debtor: "the debtor",
      relative: "a relative",
      stranger: "a stranger",
      minor: "a child",
    },
    pays: "Means to pay",
    payments: { full: "all at once", part: "a part", plan: "by instalments", nothing: "nothing" },
    payOn: "Means to pay on",
    affordable: "Can spare a month",
    fragment: "Verification",
    fragments: { right: "answers right", mistaken_once: "is wrong once", wrong: "answers wrong" },
    temper: "Temper",
    tempers: { even: "even", passes: "anger that passes", escalates: "anger that grows" },
    patience: "Patience",
    patienceTurns: (count) => `${count} turns`,
    shouldEnd: "Should end as",
    shouldHandOff: "Should be handed over for",
    again: "The same again",
    another: "Another",
    notKept: "Practice is not kept and counts in no figure.",
  },
};
