import type { WebSocket } from "ws";
import { KindlineError } from "../../domain/errors.ts";
import { FreeSwitchLine } from "./freeswitch-line.ts";
import { readFreeSwitchStart } from "./freeswitch-message.ts";
import { startWaitMs } from "./limits.ts";
import { LineSocket } from "./line-socket.ts";
import { systemTime, type TimeSource } from "./time-source.ts";

/** What the module asks for as the subprotocol; the socket server must agree to it. */
export const freeSwitchSubprotocol = "audio.drachtio.org";

/**
 * Waits for the metadata of a line of FreeSWITCH. Rejects with MESSAGE_INVALID for what is none,
 * VENDOR_STALLED when nothing comes in time, VENDOR_UNREACHABLE when it breaks; the socket is closed then.
 */
export function openFreeSwitchLine(
  socket: WebSocket,
  { time = systemTime }: { readonly time?: TimeSource } = {},
): Promise<FreeSwitchLine> {
  return new Promise((resolve, reject) => {
    let line: FreeSwitchLine | undefined;
    const callOff = time.after(startWaitMs, () => {
      const message = `Expected metadata within ${startWaitMs} ms.`;
      lineSocket.close(new KindlineError({ code: "VENDOR_STALLED", message }));
    });
    const lineSocket = new LineSocket(socket, {
      time,
      isCloseHangUp: true,
      handlers: {
        onMessage(bytes, isBinary) {
          if (line !== undefined) return line.receive(bytes, isBinary);
          if (isBinary) throw noMetadata();
          line = new FreeSwitchLine(lineSocket, readFreeSwitchStart(bytes), time);
          callOff();
          resolve(line);
        },
        onEnd(error) {
          callOff();
          if (line === undefined) reject(error ?? noMetadata());
          else line.ended(error);
        },
      },
    });
  });
}

const noMetadata = (): KindlineError =>
  new KindlineError({ code: "MESSAGE_INVALID", message: "Expected metadata before audio." });
