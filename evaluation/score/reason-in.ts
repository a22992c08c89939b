import { means, type HeardTurn } from "../../agent/policy/heard-turn.ts";
import { readReason } from "../../agent/understanding/reason.ts";
import type { Language } from "../../domain/locale.ts";
import type { Asked } from "../../domain/vocabulary.ts";

/** Reasons in plain words, beside those that are understood. */
const reasons: Readonly<Record<Language, RegExp>> = {
  zh: /(?:拖|欠|没发|晚发|迟发|压|不发).{0,5}(?:工资|薪|货款|提成|奖金|工程款)|(?:工资|薪水|货款|提成|奖金|工程款).{0,8}(?:没|晚|拖|欠|压|才发|才到)|被裁|下岗|失业|住院|生病|开刀|手术|离婚|忘了?还|换(?:了)?(?:卡|手机|工作)|生意(?:黄|不好|赔)|周转不/u,
  en: /\b(?:laid off|lost (?:my|me|the) job|let me go|hours (?:were |got )?cut|overtime|surgery|hospital|divorce|forgot|moved house|sick pay|got sick|been off work|short[- ]?(?:staffed|time)|rent went up|new baby|funeral|broke down)\b/i,
};

/** Too little to be an answer or a refusal of one. */
const nothing: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:喂|啊|嗯|哦|什么|谁|等一?下|[^，。]{0,20}[?？吗吧])$/u,
  en: /^(?:hello|hm+|uh+|what|who|sorry|wait|[^.]{0,60}\\?)$/i,
};

/**
 * Whether a turn gives the reason for being behind: as understood, or in words that name one, asked or volunteered.
 * Asked and answered with something else, it was passed over, which counts as listening (design §3).
 */
export function reasonIn(
  heard: HeardTurn,
  language: Language,
  asked: Asked | null,
): "given" | "passed_over" | undefined {
  const { text, understanding, intents, triggers } = heard;
  if (understanding.reason !== undefined || reasons[language].test(text)) return "given";
  const read = readReason({ text, language, asked: "reason", intents, triggers: [...triggers] });
  if (read !== undefined) return "given";
  const isAnswer =
    asked === "reason" &&
    !means(heard, "are_you_ai", "who_are_you", "unclear") &&
    !nothing[language].test(text.trim());
  return isAnswer ? "passed_over" : undefined;
}
