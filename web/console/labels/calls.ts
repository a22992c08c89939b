import type {
  Channel,
  Direction,
  Jurisdiction,
  Locale,
  SentenceView,
} from "../data/protocol-types.ts";
import type { RiskBand } from "../data/risk.ts";
import type { InLanguages } from "../words/language.ts";

export const channelLabels: InLanguages<Readonly<Record<Channel, string>>> = {
  zh: { voice: "语音", chat: "文字" },
  en: { voice: "Voice", chat: "Chat" },
};

export const directionLabels: InLanguages<Readonly<Record<Direction, string>>> = {
  zh: { outbound: "去电", inbound: "来电" },
  en: { outbound: "Outbound", inbound: "Inbound" },
};

export const jurisdictionLabels: InLanguages<Readonly<Record<Jurisdiction, string>>> = {
  zh: { cn: "中国规则", us: "美国规则", uk: "英国规则", eu: "欧盟规则" },
  en: { cn: "Chinese rules", us: "US rules", uk: "UK rules", eu: "EU rules" },
};

export const localeLabels: InLanguages<Readonly<Record<Locale, string>>> = {
  zh: { "zh-CN": "中文", "en-US": "英语（美国）", "en-GB": "英语（英国）" },
  en: { "zh-CN": "Chinese", "en-US": "English (US)", "en-GB": "English (UK)" },
};

export const riskLabels: InLanguages<Readonly<Record<RiskBand, string>>> = {
  zh: { low: "低", raised: "留意", high: "需人工", urgent: "紧急" },
  en: { low: "Low", raised: "Watch", high: "Needs a person", urgent: "Urgent" },
};

/** What became of one sentence; `heard` is the usual and needs no word. */
export const sentenceLabels: InLanguages<Readonly<Record<SentenceView["state"], string>>> = {
  zh: {
    approved: "待发送",
    sent: "已发送，尚未听到",
    heard: "已听到",
    cut_off: "被打断",
    discarded: "未发出",
  },
  en: {
    approved: "not sent yet",
    sent: "sent, not heard yet",
    heard: "heard",
    cut_off: "cut off",
    discarded: "never left",
  },
};

/** What brought an exchange about, where it was not a turn of the debtor. */
export const causeLabels: InLanguages<Readonly<Record<string, string>>> = {
  zh: {
    "call-start": "通话开始",
    "turn-end": "债务人发言",
    "keypad-press": "按键输入",
    "silence-elapse": "长时间沉默",
    "line-end": "线路结束",
    "line-end:hang-up": "对方挂断",
    "line-end:no-answer": "无人接听",
    "line-end:busy": "忙线",
    "line-end:line-failed": "线路故障",
    "line-end:number-dead": "空号停机",
    "line-end:voicemail-no-message": "语音信箱，未留言",
    "line-end:voicemail-message-left": "语音信箱，已留言",
    "technical-fault": "技术故障",
    "payment-receive": "收到付款",
    "line-resume": "线路恢复",
    "person-join": "人工加入",
    "person-leave": "人工离开",
    "person-wait-end": "没有人工有空",
    "person-say": "人工回复",
    "person-speak": "人工说话",
    "hint-give": "坐席提示",
  },
  en: {
    "call-start": "The call began",
    "turn-end": "Turn of the debtor",
    "keypad-press": "Keys pressed",
    "silence-elapse": "A long silence",
    "line-end": "The line ended",
    "line-end:hang-up": "The debtor left",
    "line-end:no-answer": "Nobody answered",
    "line-end:busy": "Busy",
    "line-end:line-failed": "The line failed",
    "line-end:number-dead": "The number is dead",
    "line-end:voicemail-no-message": "Voicemail, no message",
    "line-end:voicemail-message-left": "Voicemail, message left",
    "technical-fault": "Technical fault",
    "payment-receive": "A payment came in",
    "line-resume": "The line is back",
    "person-join": "A person joined",
    "person-leave": "The person left",
    "person-wait-end": "Nobody was free",
    "person-say": "A person wrote",
    "person-speak": "A person spoke",
    "hint-give": "Hint of the desk",
  },
};

/** Why a log is not what was written. */
export const breakLabels: InLanguages<Readonly<Record<string, string>>> = {
  zh: {
    malformed: "条目不可读",
    "sequence-wrong": "有条目缺失、多出或移位",
    "previous-hash-wrong": "与上一条不衔接",
    "hash-wrong": "内容与哈希不符",
    "head-wrong": "末尾与已知记录不符",
  },
  en: {
    malformed: "the entry cannot be read",
    "sequence-wrong": "an entry is missing, added or moved",
    "previous-hash-wrong": "it does not follow from the entry before",
    "hash-wrong": "its content is not what was hashed",
    "head-wrong": "the end is not the known end",
  },
};
