import { DISPOSITIONS, dispositionEffects } from "../../../../domain/dispositions.ts";
import type { ContactRequest } from "../../../../guardrails/contact/contact-request.ts";
import { CONTACT_PURPOSES } from "../../../../guardrails/contact/contact-vocabulary.ts";
import { aboutMs, entryAt, type Edge } from "./edge.ts";
import type { Scene } from "./scene.ts";

const secondMs = 1_000;
const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** What contacts end with that stops the next. */
const stopOutcomes = DISPOSITIONS.filter(
  (code) => dispositionEffects[code].hold || dispositionEffects[code].freeze,
);

/** How long ago the stop was: about five minutes, about a day, or neither. */
const agesMs = [
  0,
  1,
  minuteMs,
  5 * minuteMs - 1,
  5 * minuteMs,
  5 * minuteMs + 20 * secondMs,
  hourMs,
  dayMs - 1,
  dayMs,
];

/** A stop that may be confirmed, just now or until just now: an opt-out, a cease, or both. */
function drawStop({ now, draw: { pick, chance } }: Scene): Partial<ContactRequest> {
  const at = now - pick(agesMs);
  const near = at + pick([0, 0, 1, secondMs, -1, -1, -secondMs]);
  const until = chance(0.5) ? null : pick([at, at, at + 1, now, now + 1, now - 1, now + secondMs]);
  const isCease = chance(0.5);
  return {
    purpose: "stop_confirmation",
    channel: pick(["sms", "sms", "email", "chat"]),
    holds: isCease ? [{ reason: "cease", from: at, until }] : [],
    optOuts: isCease && chance(0.4) ? [] : [{ channel: "all", number: null, at: near }],
  };
}

/** A confirmation about when the stop was heard. */
const confirmed: Edge = (_, scene) => {
  const { now, draw } = scene;
  const at = now - draw.pick([0, 1, minuteMs]);
  const outcome = draw.pick(["SENT", "SENT", "UNKNOWN", "FAIL", "DEAD"]);
  const sent = { channel: "email", outcome, purpose: "stop_confirmation" } as const;
  return {
    ...drawStop(scene),
    holds: [],
    optOuts: [{ channel: "all", number: null, at }],
    history: [entryAt(at + draw.pick(aboutMs), sent)],
  };
};

/** A confirmation to somebody who has also complained, or is silenced by the case. */
const confirmedToWhom: Edge = ({ case: debt }, scene) => ({
  ...drawStop(scene),
  case: { ...debt, flags: [scene.draw.pick(["complaint", "complaint", "vulnerable", "cease"])] },
});

const stopNow: Edge = (_, scene) => drawStop(scene);

/** A confirmation of what only the history knows of, which is none to confirm. */
const ceaseOfHistory: Edge = (_, { now, draw: { pick } }) => ({
  purpose: "stop_confirmation",
  channel: pick(["sms", "email", "chat"]),
  history: [entryAt(now - pick([0, 1, minuteMs, hourMs]), { outcome: "CEASE" })],
  liftedAt: pick([null, now - dayMs, now]),
});

/** A plan that is kept, under packs of which some stop collecting for it. */
const planKept: Edge = ({ case: debt }, { draw: { pick } }) => ({
  purpose: pick(CONTACT_PURPOSES),
  packs: pick([[], ["cn"], ["us"], ["cn", "uk"]]),
  case: { ...debt, flags: ["plan_active"] },
});

/** What a contact ended with, about when a person lifted it. */
const lifted: Edge = (_, scene) => {
  const { now, draw } = scene;
  const { pick, chance } = draw;
  const at = now - pick([0, hourMs, 40 * dayMs]);
  const purpose = pick(CONTACT_PURPOSES);
  return {
    ...(purpose === "stop_confirmation" ? drawStop(scene) : { purpose }),
    history: [
      entryAt(at, {
        outcome: pick(stopOutcomes),
        channel: pick(["voice", "sms"]),
        direction: pick(["outbound", "inbound"]),
        debtorId: pick([null, null, "D-1", "D-2"]),
      }),
    ],
    liftedAt: chance(0.2) ? null : pick([at, now, now + hourMs]) + pick(aboutMs),
  };
};

/** Edges of what stops contact, is confirmed and is lifted. */
export const stopEdges: readonly Edge[] = [
  confirmed,
  confirmedToWhom,
  stopNow,
  stopNow,
  ceaseOfHistory,
  planKept,
  lifted,
  lifted,
];
