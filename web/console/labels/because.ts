import type { InLanguages, Language } from "../words/language.ts";
import { emotionLabels } from "./emotions.ts";
import { knownLabel } from "./label-of.ts";
import { intentLabels } from "./intents.ts";
import { stepLabels } from "./steps.ts";
import { triggerLabels } from "./triggers.ts";

/** Reasons whose detail has no list of its own, by the raw word of the policy. */
const zhReasons = {
  silence: "对方没有说话",
  "silence:max": "多次没有回应",
  "agreement:taken_back": "对方收回了约定",
  "case:hold": "案件静默中",
  "case:frozen": "案件已冻结",
  "case:flag": "通话前已有标记",
  "case:time_barred": "可能已过诉讼时效，不作承诺",
  "confirm:yes": "对方确认了",
  "confirm:no": "对方没有同意",
  "confirm:open": "对方尚未明确确认",
  "contact:hours": "不在可联系时段",
  "debtor:affordable": "对方说了能承担的金额",
  "debtor:agree": "对方表示同意",
  "debtor:ponders": "对方还在考虑",
  "direction:outbound": "我方去电",
  "direction:inbound": "对方来电",
  "emotion:streak": "情绪连续异常",
  "fault:technical": "我方技术故障",
  "line:resumed": "线路断后恢复",
  "guard:blocked": "话术被拦截",
  "handoff:waiting": "正在等待人工",
  "identity:name": "姓名尚未确认",
  "identity:idLast4": "需要证件后四位",
  "identity:birthDate": "需要出生日期",
  "identity:verify_failed": "多次核实不符",
  "identity:verify_declined": "对方不愿核实",
  "identity:verify_unanswered": "多次未回答核实问题",
  "identity:verify_impossible": "案件没有可核实的信息",
  "language:unsupported": "不支持对方的语言",
  "offers:beyond": "超出可提供的方案",
  "offers:declined": "对方拒绝了方案",
  "offers:late_fee_waiver": "违约金可按条件减免",
  "offers:none_fits": "没有合适的方案",
  "party:third_party": "接听的是第三方",
  "party:wrong_person": "接听的不是本人",
  "party:minor": "接听的是未成年人",
  "payment:received": "已收到付款",
  "phase:listen": "倾听阶段",
  "phase:empathise": "共情阶段",
  "phase:guide": "引导阶段",
  "proposal:full": "对方愿一次还清",
  "proposal:part": "对方愿先还一部分",
  "proposal:deferral": "对方希望延期",
  "proposal:plan": "对方希望分期",
  "proposal:amount_missing": "还缺金额",
  "proposal:date_missing": "还缺日期",
  "proposal:instalments_missing": "还缺期数",
  "proposal:time_barred": "可能已过诉讼时效",
  "proposal:amount_zero": "金额为零",
  "proposal:amount_over_balance": "金额高于欠款",
  "proposal:part_below_minimum": "低于最低部分还款额",
  "proposal:date_past": "日期已过",
  "proposal:date_too_far": "日期太远",
  "proposal:instalments_not_offered": "没有这种分期",
  "proposal:offer_expired": "方案已过期",
  "proposal:above_affordable": "高于对方能承担的金额",
  "slot:callbackAt": "对方说了回电时间",
  "state:crisis": "危机中，一直陪伴",
  "state:verified": "身份已核实",
  "understanding:unclear": "没有听懂",
  "understanding:not_understood": "连续多次没有听懂",
} as const;

const enReasons: Readonly<Record<keyof typeof zhReasons, string>> = {
  silence: "nothing was said",
  "silence:max": "several silences in a row",
  "agreement:taken_back": "they took back what was agreed",
  "case:hold": "the case is on hold",
  "case:frozen": "the case is frozen",
  "case:flag": "marked before this call",
  "case:time_barred": "may be time-barred: no promise is taken",
  "confirm:yes": "they confirmed",
  "confirm:no": "they did not agree",
  "confirm:open": "not plainly confirmed yet",
  "contact:hours": "outside of the hours for contact",
  "debtor:affordable": "they said what they can afford",
  "debtor:agree": "they agree",
  "debtor:ponders": "they are thinking it over",
  "direction:outbound": "we called",
  "direction:inbound": "they called",
  "emotion:streak": "upset several turns in a row",
  "fault:technical": "a fault of ours",
  "line:resumed": "the line was gone for a moment",
  "guard:blocked": "the wording was held back",
  "handoff:waiting": "a person is on the way",
  "identity:name": "the name is not confirmed yet",
  "identity:idLast4": "the last four of the ID are needed",
  "identity:birthDate": "the date of birth is needed",
  "identity:verify_failed": "what they gave did not match",
  "identity:verify_declined": "they would rather not verify",
  "identity:verify_unanswered": "the questions went unanswered",
  "identity:verify_impossible": "the case has nothing to verify with",
  "language:unsupported": "a language we do not speak",
  "offers:beyond": "more than the offers allow",
  "offers:declined": "they declined the options",
  "offers:late_fee_waiver": "the late fee can be waived on a condition",
  "offers:none_fits": "no option fits",
  "party:third_party": "somebody else is on the line",
  "party:wrong_person": "it is the wrong person",
  "party:minor": "a minor is on the line",
  "payment:received": "a payment came in",
  "phase:listen": "listening first",
  "phase:empathise": "empathy before guidance",
  "phase:guide": "guiding to a way out",
  "proposal:full": "they would pay it all",
  "proposal:part": "they would pay a part",
  "proposal:deferral": "they would pay later",
  "proposal:plan": "they would pay in instalments",
  "proposal:amount_missing": "the amount is missing",
  "proposal:date_missing": "the date is missing",
  "proposal:instalments_missing": "the number of instalments is missing",
  "proposal:time_barred": "may be time-barred",
  "proposal:amount_zero": "an amount of zero",
  "proposal:amount_over_balance": "more than is owed",
  "proposal:part_below_minimum": "below the smallest part payment",
  "proposal:date_past": "the date is past",
  "proposal:date_too_far": "the date is too far off",
  "proposal:instalments_not_offered": "no such plan is offered",
  "proposal:offer_expired": "the offer has lapsed",
  "proposal:above_affordable": "more than they can afford",
  "slot:callbackAt": "they named a time to call back",
  "state:crisis": "in a crisis the agent stays",
  "state:verified": "they are verified",
  "understanding:unclear": "it was not understood",
  "understanding:not_understood": "not understood several times",
};

const reasons: InLanguages<Readonly<Record<string, string>>> = { zh: zhReasons, en: enReasons };

/** Areas whose details are a list of their own, with the words before the detail. */
const areas: InLanguages<Readonly<Record<string, (detail: string) => string | undefined>>> = {
  zh: {
    trigger: (detail) => known("提到：", triggerLabels.zh, detail),
    intent: (detail) => known("意图：", intentLabels.zh, detail),
    step: (detail) => known("步骤：", stepLabels.zh, detail),
    emotion: (detail) => known("情绪：", emotionLabels.zh, detail),
    line: (detail) => `话术 ${detail}`,
  },
  en: {
    trigger: (detail) => known("they said: ", triggerLabels.en, detail),
    intent: (detail) => known("they meant: ", intentLabels.en, detail),
    step: (detail) => known("step: ", stepLabels.en, detail),
    emotion: (detail) => known("emotion: ", emotionLabels.en, detail),
    line: (detail) => `the line ${detail}`,
  },
};

const known = (
  before: string,
  labels: Readonly<Record<string, string>>,
  detail: string,
): string | undefined => {
  const label = knownLabel(labels, detail);
  return label === undefined ? undefined : `${before}${label}`;
};

/** One reason of a move (`area:detail`) in words, or undefined for one that has none yet. */
export function becauseLabel(raw: string, language: Language): string | undefined {
  const whole = knownLabel(reasons[language], raw);
  if (whole !== undefined) return whole;
  const [area = "", detail = ""] = raw.split(":");
  return Object.hasOwn(areas[language], area) ? areas[language][area]?.(detail) : undefined;
}
