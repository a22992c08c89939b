import { KindlineError } from "../../domain/errors.ts";
import { parseMessage } from "../streaming/parse-message.ts";
import { VendorSocket } from "../streaming/vendor-socket.ts";
import { nlsFailure } from "./nls-failure.ts";
import { nlsDirective, nlsEventSchema, nlsId } from "./nls-message.ts";
import type { SynthesisVendor } from "./synthesis-line.ts";

/**
 * Whether the gateway takes the token, the project and the voice: a task is begun, and nothing is said in it.
 * @throws KindlineError what is missing
 */
export function checkVoice(vendor: SynthesisVendor, signal: AbortSignal): Promise<void> {
  const { target, limits, appkey, voice } = vendor;
  const task = { namespace: "FlowingSpeechSynthesizer", appkey, taskId: nlsId() } as const;
  return new Promise((resolve, reject) => {
    const leave = (act: () => void): void => {
      clearTimeout(deadline);
      signal.removeEventListener("abort", giveUp);
      socket.close();
      act();
    };
    const giveUp = (): void => leave(() => reject(stalled(signal.reason)));
    const deadline = setTimeout(giveUp, limits.openWithinMs + limits.soundWithinMs);
    const socket = new VendorSocket(
      {
        vendor: "Aliyun's voice",
        target,
        openWithinMs: limits.openWithinMs,
        pingEveryMs: limits.pingEveryMs,
      },
      {
        onOpen: () =>
          socket.send(
            nlsDirective(task, "StartSynthesis", { voice, format: "pcm", sample_rate: 16_000 }),
          ),
        onText: (text) => {
          try {
            const { header } = parseMessage("Aliyun's voice", nlsEventSchema, text);
            if (header.name === "TaskFailed") leave(() => reject(nlsFailure(header)));
            else if (header.name === "SynthesisStarted") leave(resolve);
          } catch (error) {
            leave(() => reject(error));
          }
        },
        onBinary: () => undefined,
        onDown: (error) => leave(() => reject(error)),
      },
    );
    signal.addEventListener("abort", giveUp, { once: true });
    if (signal.aborted) giveUp();
  });
}

const stalled = (cause: unknown): KindlineError =>
  new KindlineError({
    code: "VENDOR_STALLED",
    message: "Aliyun's voice was not asked to the end.",
    cause,
  });
