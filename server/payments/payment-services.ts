import type { CallService } from "../calls/call-service.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../logger.ts";
import type { Store } from "../storage/store.ts";

/** What payments are made with. */
export interface PaymentServices {
  /** Links of the sandbox begin with it. */
  readonly publicUrl: string;
  readonly store: Store;
  readonly calls: CallService;
  readonly clock: Clock;
  readonly log: Logger;
}
