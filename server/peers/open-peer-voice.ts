import { WebSocket } from "ws";
import { z } from "zod";
import type { CallId } from "../../domain/ids.ts";
import { audioMessageBytesMax } from "../protocol/limits-voice.ts";
import { bridgeSockets, socketUrl } from "./bridge-sockets.ts";
import type { Peers } from "./peers.ts";

/** Where a server takes the voices of desks that came to another one. */
export const peerVoicePath = "/api/peer/desk-voice";

/** Whose desk it is; they were let in where they came. */
export const peerVoiceSchema = z.object({ type: z.literal("desk-voice"), user: z.string() });

interface PeerVoice {
  readonly peers: Peers;
  /** Where the other server is reached. */
  readonly server: string;
  readonly user: string;
  readonly callId: CallId;
}

/** Passes the voice of a desk on to the server that holds the call's line. */
export async function openPeerVoice(
  near: WebSocket,
  { peers, server, user, callId }: PeerVoice,
): Promise<void> {
  const content: z.output<typeof peerVoiceSchema> = { type: "desk-voice", user };
  const far = new WebSocket(socketUrl(server, peerVoicePath), {
    headers: { Authorization: `Bearer ${await peers.ticket(content)}` },
    maxPayload: audioMessageBytesMax,
    perMessageDeflate: false,
  });
  bridgeSockets(near, far, JSON.stringify({ type: "open", callId }));
}
