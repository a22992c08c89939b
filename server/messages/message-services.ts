import type { ChatLinks } from "../auth/chat-links.ts";
import type { Logger } from "../logger.ts";
import type { Packs } from "../packs/open-packs.ts";
import type { Deciding } from "../rounds/attempts/deciding.ts";
import type { Store } from "../storage/store.ts";

/** What messages need of the service. */
export interface MessageServices {
  /** Its clock is the one of rounds: a message that came in stands in their order. */
  readonly deciding: Deciding;
  readonly store: Store;
  readonly packs: Packs;
  readonly links: ChatLinks;
  /** The page on which what was agreed can be paid now; rejects where nothing is due or nobody takes it. */
  readonly paymentUrl: (caseId: string) => Promise<string>;
  readonly publicUrl: string;
  readonly log: Logger;
}
