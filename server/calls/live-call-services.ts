import type { ConversationOptions } from "../../agent/conversation-types.ts";
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
  readonly clock: Clock;
}
