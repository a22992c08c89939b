import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FliteWorkers } from "../../../providers/flite/flite-workers.ts";
import { createSherpaRecogniser } from "../../../providers/sherpa/create-sherpa-recogniser.ts";
import { LossLog } from "../../../transcripts/import/loss-log.ts";
import { toCallRecord } from "../../../transcripts/import/to-call-record.ts";
import { transcribeRecording } from "../../../server/recordings-import/transcribe-recording.ts";
import { context } from "../../transcripts/import/import-text.ts";
import { inPieces, wavOf } from "./wav-files.ts";

/** Samples a second of a telephone line. */
const lineHz = 8_000;

const workers = new FliteWorkers(1);
const ears = createSherpaRecogniser();
beforeAll(async () => ears.check(AbortSignal.timeout(60_000)), 60_000);
afterAll(async () => Promise.all([workers.close(), ears.close()]));

async function say(text: string, voice: "rms" | "slt"): Promise<Int16Array> {
  const order = { text, voice, stretch: 1, sampleRate: lineHz, goesOn: false } as const;
  return new Promise((resolve, reject) => {
    workers.say(order, (result) => (result.success ? resolve(result.value) : reject(result.error)));
  });
}

const said = [
  ["agent", "Good morning. This call is being recorded. Am I speaking with Mister Brown?"],
  ["debtor", "Yes, speaking. What is this about?"],
  ["agent", "Thank you. Could you please confirm your date of birth?"],
  ["debtor", "I lost my job last month. I can not pay it right now."],
] as const;

/** The call as a recorder has it, half a second between two turns. */
async function recorded(agentSide: "left" | "right"): Promise<Buffer> {
  const clips = [];
  let at = lineHz / 2;
  for (const [speaker, text] of said) {
    const samples = await say(text, speaker === "agent" ? "rms" : "slt");
    clips.push({ channel: (speaker === "agent") === (agentSide === "left") ? 0 : 1, at, samples });
    at += samples.length + lineHz / 2;
  }
  const channels = [new Int16Array(at), new Int16Array(at)];
  for (const { channel, at: from, samples } of clips) channels[channel]?.set(samples, from);
  return wavOf(channels, { encoding: agentSide === "left" ? "mulaw" : "alaw" });
}

describe("a call that is spoken, recorded and heard by the embedded recogniser", () => {
  it.each(["left", "right"] as const)(
    "has the agent on the %s and the words of both",
    async (side) => {
      const losses = new LossLog();
      const options = { locale: "en-US", keyterms: [], recognisers: [ears], losses } as const;
      const { call } = await transcribeRecording(inPieces(await recorded(side), 64_000), options);
      const { turns, import: note } = toCallRecord(call, losses, context());
      expect(note.layout).toMatchObject({ kind: "channels", source: "detected", agent: side });
      expect(note.confidence).toBeGreaterThan(0.9);
      expect(turns.map(({ speaker }) => speaker)).toEqual(said.map(([speaker]) => speaker));
      expect(turns[0]?.text).toMatch(/is being recorded/iu);
      expect(turns[2]?.text).toMatch(/date of birth/iu);
      expect(turns[3]?.text).toMatch(/lost my job/iu);
    },
  );
});
