import type { Peers } from "../peers/peers.ts";
import type { Legs } from "../telephony/telephone.ts";
import type { DeskService } from "./desk-service.ts";
import type { Handover } from "./handover.ts";

/** Those who are called to calls: their lines come to the server of the call, the news of a carrier to any. */
export const legsOf = (parts: {
  readonly desk: Pick<DeskService, "serverOf">;
  readonly handover: Handover;
  readonly peers: Peers;
}): Legs => ({
  take: (callId, leg, line) => parts.handover.take(callId, leg, line),
  progress: async (news) => {
    const server = await parts.desk.serverOf(news.callId);
    if (server === undefined) parts.handover.progress(news);
    else await parts.peers.ask(server, { type: "leg-progress", ...news });
  },
});
