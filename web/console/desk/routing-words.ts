import type { Handoff } from "../../../server/protocol/desk.ts";
import { knownLabel } from "../labels/label-of.ts";
import type { InLanguages } from "../words/language.ts";

/** Whoever takes a call beside the desk, as the server names them; no user may have this name. */
export const queuePerson = "queue";

type Beside = NonNullable<Handoff["beside"]>["state"];

interface RoutingWords {
  readonly comma: string;
  readonly ledBeside: string;
  /** Where somebody is called beside the desk, and how that goes. */
  readonly beside: Readonly<Record<Beside, (to: string) => string>>;
  /** Why a seat or a place was chosen, by the area before the colon. */
  readonly why: Readonly<Record<string, (detail: string) => string>>;
  readonly always: string;
  readonly deskEmpty: string;
}

/** Words of how a call that waits is routed. */
export const routingWords: InLanguages<RoutingWords> = {
  zh: {
    comma: "，",
    ledBeside: "外部坐席在处理",
    beside: {
      open: (to) => `也可转到 ${to}`,
      ringing: (to) => `正在呼叫 ${to}`,
      unanswered: (to) => `${to} 无人接听`,
      phone_only: (to) => `只能电话接待（${to}），对话转不过去，会如实告诉对方`,
    },
    why: {
      locale: (detail) => `语言 ${detail}`,
      reason: (detail) => `擅长 ${detail}`,
      tier: (detail) => `分层 ${detail}`,
      region: (detail) => `地区 ${detail}`,
      free: () => "空闲最久",
      load: (detail) => `手上 ${detail} 个聊天`,
      hours: (detail) => `在岗时间 ${detail}`,
    },
    always: "与坐席台同时",
    deskEmpty: "坐席台无人空闲时",
  },
  en: {
    comma: ", ",
    ledBeside: "somebody beside the desk leads it",
    beside: {
      open: (to) => `may be called: ${to}`,
      ringing: (to) => `calling ${to}`,
      unanswered: (to) => `nobody took it at ${to}`,
      phone_only: (to) =>
        `by telephone only (${to}): no chat can go there, and the debtor is told so`,
    },
    why: {
      locale: (detail) => `speaks ${detail}`,
      reason: (detail) => `for ${detail}`,
      tier: (detail) => `tier ${detail}`,
      region: (detail) => `region ${detail}`,
      free: () => "free the longest",
      load: (detail) => (detail === "1" ? "leads 1 chat" : `leads ${detail} chats`),
      hours: (detail) => `there ${detail}`,
    },
    always: "beside the desk at any time",
    deskEmpty: "while nobody at the desk is free",
  },
};

/** One reason, `area:detail`, in words; one that is new to this page stays as it is. */
export function routingReason(
  words: RoutingWords,
  because: string,
  names: Readonly<Record<string, string>>,
): string {
  const colon = because.indexOf(":");
  const [area, detail] = [because.slice(0, colon), because.slice(colon + 1)];
  if (area === "when") return detail === "always" ? words.always : words.deskEmpty;
  const say = Object.hasOwn(words.why, area) ? words.why[area] : undefined;
  return say === undefined ? because : say(knownLabel(names, detail) ?? detail);
}
