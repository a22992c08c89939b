import type { WebSocket } from "ws";
import { socketBacklogBytesMax } from "../limits.ts";
import { bytesOf } from "../sockets/raw-data.ts";

/** Codes that only `ws` itself may tell: no close without a reason, and none of a line that broke. */
const noStatus = 1005;
const abnormal = 1006;

/** Messages that come before the other server has answered, at most: a second of audio and what opens it. */
const waitingMessagesMax = 100;

/**
 * Passes everything between a socket that came here and the server that it is meant for, until either ends.
 * @param first what the other server must hear before all else.
 */
export function bridgeSockets(near: WebSocket, far: WebSocket, first?: string): void {
  const waiting: { readonly bytes: Buffer; readonly isBinary: boolean }[] = [];
  far.on("open", () => {
    if (first !== undefined) far.send(first);
    for (const { bytes, isBinary } of waiting.splice(0)) far.send(bytes, { binary: isBinary });
  });
  near.on("message", (data, isBinary) => {
    const bytes = bytesOf(data);
    if (far.readyState === far.CONNECTING) {
      if (waiting.length < waitingMessagesMax) waiting.push({ bytes, isBinary });
    } else pass(far, bytes, isBinary);
  });
  far.on("message", (data, isBinary) => pass(near, bytesOf(data), isBinary));
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    // The close that follows says what matters.
    one.on("error", () => undefined);
    one.on("close", (code, reason) => close(other, code, reason));
  }
  // It may have gone while the way was looked up.
  if (near.readyState > near.OPEN) far.terminate();
}

/** Whoever reads too slowly is cut off: what they would hear is past. */
function pass(to: WebSocket, bytes: Buffer, isBinary: boolean): void {
  if (to.readyState !== to.OPEN) return;
  if (to.bufferedAmount > socketBacklogBytesMax) to.terminate();
  else to.send(bytes, { binary: isBinary });
}

function close(socket: WebSocket, code: number, reason: Buffer): void {
  if (code === abnormal || socket.readyState === socket.CONNECTING) socket.terminate();
  else if (code === noStatus) socket.close();
  else socket.close(code, reason);
}

/** The address of a socket at a server. */
export const socketUrl = (server: string, path: string): string =>
  `${server.replace(/^http/, "ws")}${path}`;
