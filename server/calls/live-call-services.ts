import type { ConversationOptions } from "../../agent/conversation-types.ts";
import type { FreeWords } from "../../agent/ports/free-speaker.ts";
import type { Knowledge } from "../../agent/ports/knowledge.ts";
import type { SecondReader } from "../../agent/ports/turn-reader.ts";
import type { SpeechOutput } from "../../agent/ports/words.ts";
import type { DebtCase } from "../../domain/case.ts";
import type { CallFacts, EarlierTalk } from "../../domain/events.ts";
import type { Jurisdiction } from "../../domain/locale.ts";
import type { PolicyRules } from "../../domain/policy-rules.ts";
import type { Clock } from "../clock.ts";
import type { CaseStore } from "../storage/cases/case-store.ts";
import type { DurableEventStore } from "../storage/calls/event-store.ts";
import type { News } from "../storage/calls/news.ts";
import type { LiveHub } from "./live-hub.ts";

/** What every live call needs of the service. */
export interface LiveCallServices extends CallHelpers {
  readonly events: DurableEventStore;
  readonly cases: Pick<CaseStore, "stops">;
  readonly news: News;
  readonly hub: LiveHub;
  /** What the guard forbids now, wherever the debtor may be. */
  readonly guardRules: NonNullable<ConversationOptions["guardRules"]>;
  readonly clock: Clock;
}

/** What may help the agent in calls of a jurisdiction, where it is set up and may be used there. */
export interface CallHelpers {
  /** A model that words lines. */
  readonly freeWords?: ((jurisdiction: Jurisdiction) => FreeWords | undefined) | undefined;
  /** A model that reads again what the embedded understanding is unsure of. */
  readonly secondReader?: ((jurisdiction: Jurisdiction) => SecondReader | undefined) | undefined;
  /** The creditor's own documents. */
  readonly knowledge?: Knowledge | undefined;
}

/** A call that begins. */
export interface CallSetup {
  readonly call: CallFacts;
  readonly case: DebtCase;
  readonly earlier?: EarlierTalk | undefined;
  readonly rules: Partial<PolicyRules>;
  /** The voice that plays what is said; without one it is delivered at once. */
  readonly output?: SpeechOutput;
}

/** One turn as the debtor's page sent it. */
export interface ChatTurn {
  readonly id: string;
  /** The place among the debtor's turns that it takes, from 1. */
  readonly n: number;
  readonly text: string;
  /** On a line: as of `HeardTurn`. */
  readonly continues?: boolean;
}
