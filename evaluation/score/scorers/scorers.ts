import type { CallContext } from "../call-context.ts";
import type { CallFinding } from "../call-finding.ts";
import { scoreAskedAfterStop } from "./asked-after-stop.ts";
import { scoreDisclosedBeforeVerified } from "./disclosed-before-verified.ts";
import { scoreDisclosureMissing } from "./disclosure-missing.ts";
import { scoreEmotionIgnored } from "./emotion-ignored.ts";
import { scoreForbidden } from "./forbidden.ts";
import { scoreInterrupted } from "./interrupted.ts";
import { scoreMissedHandoff } from "./missed-handoff.ts";
import { scoreNoReadBack } from "./no-read-back.ts";
import { scoreOfferBeforeListening } from "./offer-before-listening.ts";
import { scorePressedAfterRefusal } from "./pressed-after-refusal.ts";
import { scoreWrongFact } from "./wrong-fact.ts";

/** Every scorer, one a kind of finding. */
export const scorers: readonly ((call: CallContext) => CallFinding[])[] = [
  scoreForbidden,
  scoreDisclosureMissing,
  scoreDisclosedBeforeVerified,
  scoreWrongFact,
  scoreMissedHandoff,
  scoreAskedAfterStop,
  scoreOfferBeforeListening,
  scoreNoReadBack,
  scoreEmotionIgnored,
  scoreInterrupted,
  scorePressedAfterRefusal,
];
