import type { ConversationOptions } from "../../agent/conversation-types.ts";
import type { FreeWords } from "../../agent/ports/free-speaker.ts";
import type { SpeechOutput } from "../../agent/ports/words.ts";
import type { DebtCase } from "../../domain/case.ts";
import type { CallFacts } from "../../domain/events.ts";
import type { Jurisdiction } from "../../domain/locale.ts";
import type { PolicyRules } from "../../domain/policy-rules.ts";
import type { Clock } from "../clock.ts";
import type { CaseStore } from "../storage/case-store.ts";
import type { DurableEventStore } from "../storage/event-store.ts";
import type { News } from "../storage/news.ts";
import type { LiveHub } from "./live-hub.ts";

/** What every live call needs of the service. */
export interface LiveCallServices {
  readonly events: DurableEventStore;
  readonly cases: Pick<CaseStore, "stops">;
  readonly news: News;
  readonly hub: LiveHub;
  /** What the guard forbids now, wherever the debtor may be. */
  readonly guardRules: NonNullable<ConversationOptions["guardRules"]>;
  /** A model that words lines in calls of that jurisdiction, if one may. */
  readonly freeWords: (jurisdiction: Jurisdiction) => FreeWords | undefined;
  readonly clock: Clock;
}

/** A call that begins. */
export interface CallSetup {
  readonly call: CallFacts;
  readonly case: DebtCase;
  readonly rules: Partial<PolicyRules>;
  /** The voice that plays what is said; without one it is delivered at once. */
  readonly output?: SpeechOutput;
}
