import type { WebSocket } from "ws";
import { KindlineError } from "../../domain/errors.ts";
import { startWaitMs } from "./limits.ts";
import { systemTime, type TimeSource } from "./time-source.ts";
import { TwilioLine } from "./twilio-line.ts";

/**
 * Waits until a Media Streams socket has said which call it carries. What it says until somebody listens is
 * kept. Rejects with MESSAGE_INVALID or AUDIO_INVALID for what is no such stream, VENDOR_STALLED when it says
 * nothing in time, VENDOR_UNREACHABLE when it breaks; the socket is closed then.
 */
export function openTwilioLine(
  socket: WebSocket,
  { time = systemTime }: { readonly time?: TimeSource } = {},
): Promise<TwilioLine> {
  return new Promise((resolve, reject) => {
    const callOff = time.after(startWaitMs, () => {
      const message = `Expected \`start\` within ${startWaitMs} ms.`;
      line.close(new KindlineError({ code: "VENDOR_STALLED", message }));
    });
    const line = new TwilioLine(socket, {
      time,
      onStart(started) {
        callOff();
        resolve(started);
      },
      onNoStart(error) {
        callOff();
        reject(error);
      },
    });
  });
}
