import type { LiveCall } from "../calls/live-call.ts";
import type { SerialQueue } from "../serial-queue.ts";
import type { VoiceCallOptions } from "./voice-call-options.ts";

export type EndCause = "hang-up" | "voicemail-no-message" | "voicemail-message-left";

/** Puts the end of a call into its log, behind all that is under way in it. */
export async function finishCall(
  live: LiveCall,
  {
    queue,
    log,
    end,
  }: Pick<VoiceCallOptions, "log"> & {
    readonly queue: SerialQueue;
    /** How it ended; undefined where it may go on over another line. */
    readonly end: EndCause | undefined;
  },
): Promise<void> {
  try {
    await queue.run(async () => {
      // Gone before our first word: that, too, is a call with a record.
      if (!live.isOpen) await live.open();
      if (end === undefined) await live.keepLast();
      else await live.notice({ type: "line-end", cause: end });
    });
  } catch (failure) {
    log.error({ err: failure, call: live.id }, "the end of a call was not kept");
  }
}
