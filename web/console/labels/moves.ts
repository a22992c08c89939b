import type { InLanguages } from "../words/language.ts";

const zhActs = {
  open: "开场",
  ask_name: "询问姓名",
  ask_fragment: "核实信息",
  end_unverified: "未核实，礼貌结束",
  answer: "回答",
  state_overdue: "告知逾期",
  ask_reason: "询问原因",
  empathise: "共情",
  offer: "提供方案",
  ask_detail: "询问细节",
  correct: "更正",
  read_back: "复述确认",
  agree: "达成约定",
  close: "结束提示",
  buffer: "安抚",
  handoff: "转人工",
  crisis: "危机陪伴",
  stop: "停止",
  relay: "请转告",
  call_back: "约定回电",
  repeat: "再问一遍",
  stay: "陪伴等待",
  goodbye: "告别",
} as const;

/** What the agent can do in one turn, by the protocol's word. */
export type ActName = keyof typeof zhActs;

export const actLabels: InLanguages<Readonly<Record<ActName, string>>> = {
  zh: zhActs,
  en: {
    open: "Opens",
    ask_name: "Asks the name",
    ask_fragment: "Asks to verify",
    end_unverified: "Ends, not verified",
    answer: "Answers",
    state_overdue: "States what is overdue",
    ask_reason: "Asks the reason",
    empathise: "Empathises",
    offer: "Offers options",
    ask_detail: "Asks a detail",
    correct: "Corrects",
    read_back: "Reads back",
    agree: "Agrees",
    close: "Closes",
    buffer: "Calms",
    handoff: "Hands over",
    crisis: "Stays in a crisis",
    stop: "Stops",
    relay: "Asks to pass it on",
    call_back: "Agrees a call back",
    repeat: "Asks again",
    stay: "Stays and waits",
    goodbye: "Says goodbye",
  },
};

const zhAsked = {
  name: "姓名",
  idLast4: "证件后四位",
  birthDate: "出生日期",
  reason: "原因",
  amount: "金额",
  date: "日期",
  instalments: "分期数",
  confirm: "确认",
  callbackAt: "回电时间",
} as const;

/** What the agent can have asked for. */
export type AskedName = keyof typeof zhAsked;

export const askedLabels: InLanguages<Readonly<Record<AskedName, string>>> = {
  zh: zhAsked,
  en: {
    name: "the name",
    idLast4: "the last four of the ID",
    birthDate: "the date of birth",
    reason: "the reason",
    amount: "an amount",
    date: "a date",
    instalments: "the number of instalments",
    confirm: "a confirmation",
    callbackAt: "a time to call back",
  },
};

export const toneLabels: InLanguages<Readonly<Record<"plain" | "soft", string>>> = {
  zh: { plain: "平实语气", soft: "柔和语气" },
  en: { plain: "plain tone", soft: "soft tone" },
};
