import type { ConversationState } from "../../agent/policy/state.ts";
import { withWishes, type ContactWish } from "../../domain/contact-wish.ts";
import { mayBeTimeBarred } from "../../domain/case.ts";
import type { CallEvent } from "../../domain/events.ts";
import { formatDecimal } from "../../domain/money.ts";
import type { OfferOption } from "../../domain/offer-option.ts";
import type { Move } from "../../domain/move.ts";
import { triggersByGravity, triggerEffects } from "../../domain/triggers.ts";
import type { StoredEvent } from "../../transcripts/index.ts";
import type { CallSummary } from "../protocol/calls.ts";
import type { HandoffPack, WrapUpDraft } from "../protocol/desk.ts";

interface PackParts {
  readonly state: ConversationState;
  readonly entries: readonly StoredEvent[];
  /** Calls of the same case before this one, newest first, with what was promised in them. */
  readonly before: HandoffPack["before"];
  /** How the debtor wishes to be contacted, as it stands on the case. */
  readonly wishes: readonly ContactWish[];
  readonly suggestions: HandoffPack["suggestions"];
}

/** Everything that a person who takes this call should know, read from the log and where it led. */
export function handoffPackOf({
  state,
  entries,
  before,
  wishes,
  suggestions,
}: PackParts): HandoffPack {
  const events = entries.map(({ event }) => event);
  const { identity } = state;
  return {
    callId: state.call.id,
    currency: state.debt.currency,
    identity: {
      verified: state.steps.verify,
      by: provenBy(state, events),
      failures: identity.failures,
    },
    whyNow: whyNow(state, events),
    arrears: arrearsOf(state),
    offers: offersIn(events),
    promises: { debtor: promiseOf(state), ours: ourPromises(state) },
    emotion: emotionIn(events),
    steps: { ...state.steps },
    care: careOf(state),
    wishes: [...withWishes(wishes, state.wishes)],
    suggestions,
    before,
  };
}

/** What proved who they are; never the fragment itself. */
function provenBy(
  { identity, debt }: ConversationState,
  events: readonly CallEvent[],
): HandoffPack["identity"]["by"] {
  const by: HandoffPack["identity"]["by"] = identity.nameConfirmed ? ["name"] : [];
  if (!identity.fragmentMatched) return by;
  const slots = events.flatMap((event) =>
    event.type === "turn-understand" ? [event.understanding.slots] : [],
  );
  const keys = events.flatMap((event) => (event.type === "keypad-press" ? [event.digits] : []));
  const { idLast4, birthDate } = debt.debtor;
  const saidId = idLast4 !== undefined && slots.some((slot) => slot.idLast4 === idLast4);
  const keyedId = idLast4 !== undefined && keys.includes(idLast4);
  if (saidId || keyedId) by.push("idLast4");
  if (
    birthDate !== undefined &&
    (slots.some((slot) => slot.birthDate === birthDate) || !by.includes("idLast4"))
  ) {
    by.push("birthDate");
  }
  return by;
}

/** The turn that led to the handoff, with the debtor's words in it. */
function whyNow(
  { handoff, triggers }: ConversationState,
  events: readonly CallEvent[],
): HandoffPack["whyNow"] {
  const turns = events.filter((event) => event.type === "turn-end");
  const turn = handoff?.turn ?? null;
  const quote = turn === null ? null : (turns[turn - 1]?.text ?? null);
  const byGravity = triggersByGravity.filter((trigger) => triggers.includes(trigger));
  return { reason: handoff?.reason ?? null, turn, quote, triggers: byGravity };
}

const arrearsOf = ({
  reason,
  hardship,
  affordable,
}: ConversationState): HandoffPack["arrears"] => ({
  code: reason.code ?? null,
  quote: reason.quote ?? null,
  hardship,
  affordable:
    affordable === undefined
      ? null
      : { amount: formatDecimal(affordable.amount), per: affordable.per },
});

/** Options as they were put, each with what the debtor answered next. */
function offersIn(events: readonly CallEvent[]): HandoffPack["offers"] {
  const offers: HandoffPack["offers"] = [];
  let turn = 0;
  for (const event of events) {
    if (event.type === "turn-understand") {
      turn += 1;
      const last = offers.at(-1);
      if (last?.answer === null) last.answer = event.understanding.intents[0]?.name ?? "unclear";
    }
    if (event.type === "move-decide") {
      const options = optionsOf(event.move);
      if (options.length > 0)
        offers.push({ turn, options: options.map(writeOption), answer: null });
    }
  }
  return offers;
}

const optionsOf = ({ lines }: Move): readonly OfferOption[] =>
  lines.flatMap(({ facts }) => ("options" in facts ? facts.options : []));

/** An option in one word, such as `plan:3:2813.33`; screens write it in their language. */
export function writeOption(option: OfferOption): string {
  switch (option.kind) {
    case "full":
      return `full:${formatDecimal(option.amount)}`;
    case "plan":
      return `plan:${option.count}:${formatDecimal(option.each)}`;
    case "step_up":
      return `step_up:${option.count}:${formatDecimal(option.each)}`;
    case "deferral":
      return `deferral:${option.until}`;
  }
}

function promiseOf({ agreed }: ConversationState): HandoffPack["promises"]["debtor"] {
  if (agreed === undefined) return null;
  const { arrangement, promise } = agreed;
  const count = arrangement.kind === "plan" ? arrangement.instalments.length : null;
  return { amount: formatDecimal(promise.amount), date: promise.date, count };
}

/** What the debtor was told that we would do. */
function ourPromises(state: ConversationState): HandoffPack["promises"]["ours"] {
  const { callback, triggers, frozen, handoff } = state;
  const ours: HandoffPack["promises"]["ours"] = [];
  if (callback.at !== undefined) ours.push({ what: "callback", at: callback.at });
  if (triggers.includes("complaint")) ours.push({ what: "complaint_answer", at: null });
  if (frozen) ours.push({ what: "claim_review", at: null });
  if (handoff?.reason === "authority") ours.push({ what: "authority_review", at: null });
  return ours;
}

function emotionIn(events: readonly CallEvent[]): HandoffPack["emotion"] {
  return events
    .filter((event) => event.type === "turn-understand")
    .map(({ understanding: { emotion } }, index) => {
      const { label, valence, arousal, abnormal } = emotion;
      return { turn: index + 1, label, valence, arousal, abnormal };
    });
}

/** What to be careful of, the gravest first. */
function careOf(state: ConversationState): string[] {
  const { debt, party } = state;
  const mayNotAsk = state.triggers.some((trigger) => triggerEffects[trigger].stop === "channels");
  const notes: readonly (readonly [string, boolean])[] = [
    ["hold", state.hold],
    ["frozen", state.frozen],
    ["do_not_ask", mayNotAsk || state.stop !== "none"],
    ["time_barred", mayBeTimeBarred(debt)],
    ["not_verified", !state.steps.verify],
    [`party:${party}`, party !== "unknown"],
    ["recording_objection", state.triggers.includes("rec_object")],
    ["hardship", state.hardship],
  ];
  const said = notes.filter(([, applies]) => applies).map(([note]) => note);
  return [...said, ...debt.flags.map((flag) => `flag:${flag}`)];
}

/** What a later call should know of an earlier one. */
export const earlierCall = (
  summary: CallSummary,
  promise: HandoffPack["before"][number]["promise"],
  saved: WrapUpDraft["saved"],
): HandoffPack["before"][number] => ({
  callId: summary.id,
  at: summary.startedAt,
  disposition: summary.disposition,
  promise: promise === null ? null : { amount: promise.amount, date: promise.date },
  note: saved === null ? null : { by: saved.by, text: saved.note, nextAction: saved.nextAction },
});
