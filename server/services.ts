import { ChatLinks } from "./auth/chat-links.ts";
import { StaffAuth } from "./auth/staff-auth.ts";
import { CallService } from "./calls/call-service.ts";
import type { Clock } from "./clock.ts";
import type { Logger } from "./logger.ts";
import { createLimits, type Limits } from "./rate-limits.ts";
import type { Store } from "./storage/store.ts";

/** Everything that routes and sockets work with. */
export interface Services {
  /** Where people reach this service: links begin with it. */
  readonly publicUrl: string;
  readonly store: Store;
  readonly calls: CallService;
  readonly links: ChatLinks;
  readonly auth: StaffAuth;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly log: Logger;
}

export function createServices(
  parts: Pick<Services, "publicUrl" | "store" | "clock" | "log">,
): Services {
  const { store, clock } = parts;
  return {
    ...parts,
    calls: new CallService(store, clock),
    links: new ChatLinks(store, clock),
    auth: new StaffAuth(store, clock),
    limits: createLimits(),
  };
}
