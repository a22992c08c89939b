import { DateTime } from "luxon";
import {
  parseInstant,
  parsePlainDate,
  type Instant,
  type PlainDate,
} from "../../../domain/calendar.ts";
import { languageOf } from "../../../domain/locale.ts";
import { line, say } from "../../../domain/lines.ts";
import {
  contactRequestSchema,
  nextOpenMoment,
  type ContactRequest,
} from "../../../guardrails/contact/index.ts";
import { isInsideHours } from "../../../guardrails/index.ts";
import { findMentionsEn } from "../../../language/en/find-mentions.ts";
import { findMentionsZh } from "../../../language/zh/find-mentions.ts";
import type { PublicReply } from "../decision.ts";
import { offersPayment } from "../absorb.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { isVerified } from "./identity.ts";
import { isQuestion } from "../../understanding/said-words.ts";
import {
  hasTimeAfterAll,
  namesPartOfDay,
} from "../../understanding/signs/contact/has-time-after-all.ts";
import type { ConversationState } from "../state.ts";
import { pattern } from "../../../language/patterns/pattern.ts";

/** A wish to be called back, and the reply to it. */
interface CallbackDecision {
  readonly callback: ConversationState["callback"];
  readonly reply: PublicReply;
}

/** Busy, driving, at work, or "call me later": a time is taken down and the call ends. */
export function callbackReply(
  state: ConversationState,
  turn: HeardTurn,
): CallbackDecision | undefined {
  const wants = turn.triggers.has("time") || means(turn, "callback_later");
  if (!wants && state.asked !== "callbackAt") return undefined;
  if (goesOn(state, turn, wants)) return undefined;
  if (!wants && hasTimeAfterAll(turn.text)) return undefined;
  const at = callbackTime(state, turn);
  if (!wants && at === undefined && showsIdentity(turn)) return undefined;
  if (at === undefined) return askHour(state, turn);
  const fault = faultOf(state, at);
  return fault === undefined ? confirm(at) : ask(fault);
}

/** Times somebody is asked when to call, where they name no more than a part of a day. */
const asksMax = 2;

/** Asks once for a time, and once more where a day, or a part of one, was named without its hour. */
function askHour(state: ConversationState, turn: HeardTurn): CallbackDecision {
  const day = callbackDay(state, turn);
  const isPart = namesPartOfDay(turn.text) && (state.lineUses.callback_ask ?? 0) < asksMax;
  const isNewDay = isPart || (day !== undefined && day !== state.callback.day);
  if (state.callback.asked && !isNewDay) return leave(state);
  const isDayKnown = (day ?? state.callback.day) !== undefined;
  const asked = ask(state.callback.asked && isDayKnown ? "callback_ask_hour" : "callback_ask");
  return day === undefined ? asked : { ...asked, callback: { ...asked.callback, day } };
}

/** The day to come that the words name to call on. */
function callbackDay(
  { call, debt, today }: ConversationState,
  turn: HeardTurn,
): PlainDate | undefined {
  const language = languageOf(call.locale);
  const find = language === "zh" ? findMentionsZh : findMentionsEn;
  const mentions = find(turn.text, {
    now: call.startedAt,
    timezone: debt.debtor.timezone,
    dayFirst: call.locale === "en-GB",
    isAskedWhenToCall: true,
  });
  for (const mention of mentions) {
    if (mention.kind === "date" && mention.date >= today) return parsePlainDate(mention.date);
  }
  return undefined;
}

/** Words of a day, beside an hour: 明天下午三点, "Tuesday at four", "this afternoon". */
const dayWords = pattern(
  /\b(?:\w*day|tomorrow|tonight|week|this|\d+(?:st|nd|rd|th)|later)\b|[今明后天日号周期拜月]/iu,
);

/** The moment that was said; an hour alone is one of the day that was named before it. */
function callbackTime(state: ConversationState, turn: HeardTurn): Instant | undefined {
  const said = turn.understanding.slots.callbackAt;
  const at = said === undefined ? undefined : parseInstant(said);
  const { day } = state.callback;
  if (at === undefined || day === undefined || dayWords.test(turn.text)) return at;
  const zone = state.debt.debtor.timezone;
  const hour = DateTime.fromISO(at, { zone });
  const moved = DateTime.fromISO(day, { zone }).set({ hour: hour.hour, minute: hour.minute });
  return parseInstant(moved.toISO({ suppressMilliseconds: true }) ?? "");
}

/** Asked when to call, they show who they are instead: they want to go on. */
const showsIdentity = ({ understanding: { slots } }: HeardTurn): boolean =>
  (slots.idLast4 ?? slots.birthDate ?? slots.name) !== undefined;

/** They offer a payment instead, or, asked when to call, ask something themselves: that is answered first. */
const goesOn = (state: ConversationState, turn: HeardTurn, wants: boolean): boolean =>
  isVerified(state) &&
  (offersPayment(turn) || (!wants && state.overdueSaid && isQuestion(turn.text)));

const confirm = (at: Instant): CallbackDecision => ({
  callback: { wanted: true, asked: true, at },
  reply: {
    act: "call_back",
    because: ["trigger:time", "slot:callbackAt"],
    lines: [line("callback_confirmed", { time: at }), say("goodbye")],
    asked: null,
    ends: true,
  },
});

/**
 * The answer to a time that was just offered: a yes books it, another time is taken down if somebody may call then, and
 * after a no the talk goes on. Nothing is read into words that say something else; the offer is over by then.
 */
export function offeredReply(
  before: ConversationState,
  turn: HeardTurn,
): CallbackDecision | undefined {
  const { offered } = before.callback;
  const mayAnswer =
    turn.triggers.size === 0 || (turn.triggers.size === 1 && turn.triggers.has("time"));
  if (offered === undefined || before.ended || !mayAnswer) return undefined;
  const said = turn.understanding.slots.callbackAt;
  const at = said === undefined ? undefined : parseInstant(said);
  if (at !== undefined) {
    const fault = faultOf(before, at);
    return fault === undefined ? book(at) : ask(fault);
  }
  if (means(turn, "disagree")) return stay(before);
  return means(turn, "agree") ? book(offered) : undefined;
}

const book = (at: Instant): CallbackDecision => ({
  callback: { wanted: true, asked: true, at },
  reply: {
    act: "call_back",
    because: ["callback:agreed"],
    lines: [line("callback_confirmed", { time: at })],
    asked: null,
  },
});

const stay = ({ callback: { wanted, asked } }: ConversationState): CallbackDecision => ({
  callback: { wanted, asked },
  reply: {
    act: "stay",
    because: ["callback:declined"],
    lines: [say("person_by_phone_stay")],
    asked: null,
  },
});

const asking = {
  callback_ask: "trigger:time",
  callback_ask_hour: "trigger:time",
  callback_outside_hours: "contact:hours",
  callback_closed_day: "contact:closed_day",
} as const;

const ask = (key: keyof typeof asking): CallbackDecision => ({
  callback: { wanted: true, asked: true },
  reply: {
    act: "call_back",
    because: [asking[key]],
    lines: [say(key)],
    asked: "callbackAt",
  },
});

/** They were asked for a time once; that they named none is an answer. */
const leave = (state: ConversationState): CallbackDecision => ({
  callback: state.callback,
  reply: {
    act: "call_back",
    because: ["trigger:time"],
    lines: [say("goodbye")],
    asked: null,
    ends: true,
  },
});

/**
 * Why nobody calls then: it is past, outside the hours, or on a public holiday or day of rest, by the calendar of rounds
 * and wherever the debtor may be. Whoever names a holiday has hardly looked at the calendar; another day is asked for.
 */
function faultOf(
  state: ConversationState,
  at: Instant,
): "callback_outside_hours" | "callback_closed_day" | undefined {
  const { timezone } = state.debt.debtor;
  const time = DateTime.fromISO(at, { zone: timezone });
  const isAhead = time >= DateTime.fromISO(state.call.startedAt);
  if (!isAhead || !isInsideHours(at, timezone, state.rules.callbackHours)) {
    return "callback_outside_hours";
  }
  const request = callAt(state, at);
  if (nextOpenMoment(request) === request.now) return undefined;
  const day = { fromMs: time.startOf("day").toMillis(), toMs: time.endOf("day").toMillis() };
  const openMs = nextOpenMoment({ ...request, now: day.fromMs });
  return openMs !== undefined && openMs <= day.toMs
    ? "callback_outside_hours"
    : "callback_closed_day";
}

function callAt({ call, debt }: ConversationState, at: Instant): ContactRequest {
  const { caseId, place, debtor } = debt;
  const asked = {
    now: at,
    channel: "voice",
    direction: "outbound",
    packs: [call.jurisdiction],
    case: { caseId, debtor: { timezone: debtor.timezone } },
  };
  const whole = { ...asked, number: debtor.phone, case: { ...asked.case, place } };
  const read = contactRequestSchema.safeParse(whole);
  // A place that nobody can read is no reason to forget the calendar of the call's own jurisdiction.
  return read.success ? read.data : contactRequestSchema.parse(asked);
}
