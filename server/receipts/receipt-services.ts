import type { ChatLinks } from "../auth/chat-links.ts";
import type { Clock } from "../clock.ts";
import type { Packs } from "../packs/open-packs.ts";
import type { Store } from "../storage/store.ts";

/** What receipts are made with. */
export interface ReceiptServices {
  /** Links begin with it. */
  readonly publicUrl: string;
  readonly store: Store;
  readonly packs: Packs;
  readonly links: ChatLinks;
  readonly clock: Clock;
}
