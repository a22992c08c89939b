import { DateTime } from "luxon";
import { CONSENT_KINDS } from "../../../../guardrails/contact/contact-vocabulary.ts";
import { aboutMs, entryAt, type Edge } from "./edge.ts";

const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** Messages are answered for this long. */
const replyMs = dayMs;

/** How far the policy looks ahead. */
const horizonMs = 400 * dayMs;

/** An answer to messages of which one is about a day old, where only being an answer allows it. */
const replyEnds: Edge = ({ number }, { now, draw: { pick, chance } }) => {
  const channel = pick(["sms", "email", "chat"] as const);
  const message = { channel, direction: "inbound", outcome: "SENT", number } as const;
  const from = now + pick([1, hourMs, dayMs]);
  const ahead = { channel, number: null, from, to: from + hourMs, agreedAt: null };
  return {
    channel,
    purpose: "reply",
    history: [
      entryAt(now - pick([replyMs, replyMs, 0]) - pick(aboutMs), message),
      ...(chance(0.3) ? [entryAt(now - pick([1, 2]) * dayMs - hourMs, message)] : []),
      ...(chance(0.7) ? [entryAt(now - hourMs, { channel, outcome: "SENT" })] : []),
    ],
    agreedTimes: chance(0.3) ? [ahead] : [],
  };
};

/** Consent for one address, asked for an address that nobody names. */
const consentElsewhere: Edge = (_, { numbers, draw: { pick, chance } }) => ({
  channel: pick(["email", "chat"]),
  number: null,
  purpose: pick(["receipt", "survey", "collect"]),
  packs: chance(0.5) ? ["us"] : [],
  consents: CONSENT_KINDS.map((kind) => ({ kind, number: pick(numbers), at: null, until: null })),
});

/** Something that ends or begins about where the policy looks no further. */
const horizon: Edge = (_, { now, draw: { pick, chance } }) => {
  const edgeMs = now + horizonMs + pick([...aboutMs, 0, 0, -dayMs, -hourMs, hourMs, dayMs]);
  if (chance(0.6)) return { holds: [{ reason: "hold", from: null, until: edgeMs }] };
  return {
    channel: "voice",
    packs: ["us"],
    agent: "ai",
    consents: [{ kind: "voice_ai", number: null, at: edgeMs, until: null }],
  };
};

/** Something that ends, or begins, about when the day or its hours begin. */
const endsAtOpening: Edge = (calm, { now, zone, draw: { pick, chance } }) => {
  const midnight = DateTime.fromMillis(now, { zone }).startOf("day");
  const opening = midnight.plus({ days: pick([0, 1, 1]) }).set({ hour: pick([0, 8, 8, 9]) });
  const at = opening.toMillis() + pick(aboutMs);
  if (chance(0.4)) return { holds: [{ reason: "hold", from: at, until: null }] };
  const span = chance(0.7) ? { at: null, until: at } : { at, until: null };
  return { consents: calm.consents.map((consent) => ({ ...consent, ...span })), packs: ["us"] };
};

/** A fault of the number about when a person cleared it. */
const numberCleared: Edge = (_, { now, draw: { pick, chance } }) => {
  const at = now - pick([0, hourMs, 40 * dayMs]);
  return {
    numberClearedAt: at + pick(aboutMs),
    liftedAt: chance(0.5) ? now : null,
    history: [entryAt(at, { outcome: pick(["WPC", "DEAD", "TPX", "MINOR"]), channel: "sms" })],
  };
};

/** A payment about when the balance was drawn up. */
const paymentPosted: Edge = ({ case: debt }, { now, draw: { pick } }) => {
  const at = now - pick([0, hourMs, 3 * dayMs, 9 * dayMs]);
  return { payments: [{ at }], case: { ...debt, balanceAsOf: at + pick(aboutMs) } };
};

/** Edges of consents, numbers and payments, and of the horizon. */
export const permissionEdges: readonly Edge[] = [
  replyEnds,
  consentElsewhere,
  horizon,
  endsAtOpening,
  numberCleared,
  paymentPosted,
];
