import { describe, expect, it } from "vitest";
import type { Playout } from "../../../../agent/ports/words.ts";
import type { CallEvent } from "../../../../domain/events.ts";
import { createConversation } from "../../../../agent/conversation.ts";
import { sampleOf } from "../../../agent/speaker/sample-records.ts";
import type { Personality } from "../../../emulators/openai/chat-script.ts";
import { emulated } from "../emulated.ts";
import { until } from "../until.ts";
import { patientSpeakerAt } from "./drive-with-model.ts";

const record = sampleOf("en-05");

/** Never at an end: its last words do not come. */
const hanging: Personality = () => ({
  steps: [{ type: "text", text: "[1] May I" }, { type: "hang" }],
});

describe("a debtor who takes the floor while a model still words the answer", () => {
  it("ends the request at once, and the rest of the move is not said", async () => {
    const emulator = await emulated({ chat: hanging });
    const events: CallEvent[] = [];
    const cutOff: Playout = { type: "interrupted", heardText: "Hello", playbackMs: 400 };
    const call = createConversation({
      call: { ...record, channel: "voice" },
      case: record.case,
      freeWords: {
        speaker: patientSpeakerAt(emulator.url),
        // The turn's time is not up in this test.
        startTimer: () => () => {},
        now: () => 0,
      },
      output: {
        play: async () => {
          await until(() => emulator.requests.length === 1);
          return cutOff;
        },
      },
      onEvent: (event) => void events.push(event),
    });
    await call.open();
    await until(() => emulator.requests[0]?.state === "abandoned");
    const types = events.map(({ type }) => type);
    expect(types.filter((type) => type === "sentence-interrupt")).toHaveLength(1);
    expect(types).not.toContain("sentence-hear");
    expect(types.filter((type) => type === "sentence-send")).toHaveLength(1);
  });
});
