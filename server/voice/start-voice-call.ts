import { KindlineError } from "../../domain/errors.ts";
import type { CallId } from "../../domain/ids.ts";
import { expiredLink } from "../auth/chat-links.ts";
import { chatsPerLinkMax } from "../limits.ts";
import type { Services } from "../services.ts";
import type { StartVoiceCall } from "./voice-call-view.ts";
import { full } from "./voice-service.ts";

/** The call that a link opens, spoken on a line of the debtor's page. */
export async function startVoiceCall(
  services: Services,
  { link, locale, line, view }: Parameters<StartVoiceCall>[0],
): Promise<void> {
  const { calls, voice, store } = services;
  if (!voice.hasRoom) throw full(0);
  if (link.isExpired || link.calls >= chatsPerLinkMax) throw expiredLink();
  const id: CallId = calls.newCallId();
  const how = { id, locale, channel: "voice", direction: "inbound" } as const;
  const setup = await calls.setUp(link.caseId, how);
  // The link is taken first: of two pages that call at once only one gets through.
  if (!(await store.links.begin(link.id, { before: link.callId, next: id }))) {
    const message = "Expected one call at a time through this link.";
    throw new KindlineError({ code: "STORE_CONFLICT", message });
  }
  await voice.speak(services, setup, { line, view });
}
