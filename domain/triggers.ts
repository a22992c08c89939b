import type { Disposition } from "./dispositions.ts";
import type { HandoffReason } from "./handoff.ts";
import type { Trigger } from "./vocabulary.ts";

/** What one trigger does to the call and the case (design: the table of triggers). */
export interface TriggerEffect {
  /** How long no money is asked for: not at all, this turn, the rest of this call, or every channel. */
  readonly stop: "none" | "turn" | "call" | "channels";
  /** What happens to the case, on every channel, until a person lifts it. */
  readonly caseState: "none" | "hold" | "freeze";
  /** The reason for which the call is given to a person, where the trigger alone is one. */
  readonly handoff: HandoffReason | undefined;
  readonly disposition: Disposition | undefined;
}

const effect = (
  stop: TriggerEffect["stop"],
  caseState: TriggerEffect["caseState"],
  rest: { handoff?: HandoffReason; disposition?: Disposition } = {},
): TriggerEffect => ({
  stop,
  caseState,
  handoff: rest.handoff,
  disposition: rest.disposition,
});

/** Gravest first: the order in which triggers of one turn are answered. */
export const triggerEffects: Readonly<Record<Trigger, TriggerEffect>> = {
  selfharm: effect("channels", "hold", { handoff: "self_harm", disposition: "VULN" }),
  vulnerable: effect("channels", "hold", { handoff: "vulnerable", disposition: "VULN" }),
  minor: effect("channels", "hold", { handoff: "minor", disposition: "MINOR" }),
  deceased: effect("channels", "hold", { handoff: "deceased", disposition: "DEC" }),
  bankrupt: effect("channels", "hold", { handoff: "bankruptcy", disposition: "BK" }),
  attorney: effect("channels", "hold", { handoff: "attorney", disposition: "ATTY" }),
  cease: effect("channels", "hold", { disposition: "CEASE" }),
  fraud: effect("turn", "freeze", { handoff: "fraud", disposition: "FRAUD" }),
  already_paid: effect("turn", "freeze", { handoff: "dispute", disposition: "CLAIM_PAID" }),
  dispute: effect("turn", "freeze", { handoff: "dispute", disposition: "DISP" }),
  complaint: effect("turn", "none", { handoff: "complaint", disposition: "COMP" }),
  wrong_person: effect("call", "none", { disposition: "WPC" }),
  third_party: effect("call", "none", { disposition: "TPC" }),
  human: effect("turn", "none", { handoff: "asked_for_human", disposition: "HUM" }),
  violence_by_debtor: effect("turn", "none", {
    handoff: "violence_threat",
    disposition: "ABUSE",
  }),
  hardship: effect("none", "none"),
  rec_object: effect("none", "none"),
  time: effect("call", "none", { disposition: "CB" }),
  suspect_fraud: effect("none", "none"),
  ai_query: effect("none", "none"),
};

/** Triggers by gravity, for turns that carry several. */
export const triggersByGravity = Object.keys(triggerEffects) as readonly Trigger[];
