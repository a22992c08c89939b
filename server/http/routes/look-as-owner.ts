import { KindlineError } from "../../../domain/errors.ts";
import type { OpenLink } from "../../auth/chat-links.ts";
import type { Services } from "../../services.ts";

/**
 * The chat link of the device that has chatted through it: nobody else learns what came of the chat.
 * @throws KindlineError LINK_INVALID, LINK_EXPIRED, LINK_USED.
 */
export async function lookAsOwner(
  { links }: Pick<Services, "links">,
  { token, device }: { readonly token: string; readonly device: string | undefined },
): Promise<OpenLink> {
  const link = await links.look(token, device);
  if (link.deviceHash !== undefined) return link;
  const message = "Expected the device that has chatted through this link.";
  throw new KindlineError({ code: "LINK_USED", message });
}
