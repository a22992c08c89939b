import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import type { SpeechRecogniser } from "../../../agent/ports/speech.ts";
import { resumeConversation } from "../../../agent/conversation.ts";
import { isFixedLine } from "../../../prompts/fixed-lines.ts";
import { scriptedRecogniser } from "../../../providers/scripted/scripted-recogniser.ts";
import { scriptedVoice } from "../../../providers/scripted/scripted-voice.ts";
import { CallHearing } from "../../../server/voice/call-hearing.ts";
import { CallRecording, mendRecording } from "../../../server/voice/recording/call-recording.ts";
import { goodbyeWaitMs, lineStallMs } from "../../../server/voice/voice-limits.ts";
import { verifyChain } from "../../../transcripts/index.ts";
import {
  msPerChar,
  openStudio,
  StagedCall,
  type CallStudio,
  type StagedCallOptions,
} from "./faults/call-stage.ts";
import { SpokenDetector } from "./faults/spoken-detector.ts";

let studio: CallStudio;

const staged = async (options: StagedCallOptions = {}): Promise<StagedCall> =>
  await new StagedCall(studio, options).begin();

/** A call whose debtor has shown who they are. */
async function verified(options: StagedCallOptions = {}): Promise<StagedCall> {
  const call = await staged(options);
  await call.untilQuiet();
  await call.exchange("Yes, this is Alex Morgan.");
  await call.key("4567");
  return call;
}

/** The audio of a recording: left, then right. */
function channelsOf(path: string): readonly [Int16Array, Int16Array] {
  const bytes = readFileSync(path);
  const at = bytes.indexOf("data", 12, "latin1") + 8;
  const samples = new Int16Array(
    bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + bytes.length),
  );
  const side = (offset: number): Int16Array => samples.filter((_, index) => index % 2 === offset);
  return [side(0), side(1)];
}

describe("a spoken call", () => {
  beforeAll(async () => {
    studio = await openStudio();
  });

  it("opens, is verified by keypad, and says no debt fact before", async () => {
    const call = await staged();
    await call.untilQuiet();
    await call.exchange("Yes, this is Alex Morgan.");
    expect(call.said.join(" ")).not.toMatch(/1,?200|overdue|loan/iu);
    const answer = await call.key("4567");
    expect(answer.join(" ")).toMatch(/1,?200/u);
    const [keyed] = await call.eventsOf("keypad-press");
    expect(keyed).toMatchObject({ digits: "4567" });
    call.line.end();
    await call.closed();
  });

  it("has a record of whoever is gone before the first word", async () => {
    const call = new StagedCall(studio);
    call.line.end();
    await call.begin();
    await call.closed();
    expect(await call.eventsOf("line-end")).toMatchObject([{ cause: "hang-up" }]);
    expect(await call.eventsOf("sentence-hear")).toEqual([]);
  });

  it("hears whoever speaks before it has said a word itself", async () => {
    const heard = { text: "Hello?", words: [], confidence: 1, throughMs: 20, isSettled: false };
    const eager: SpeechRecogniser = {
      ...scriptedRecogniser([]),
      open: (_options, { onTranscript }) => ({
        write: () => onTranscript(heard),
        flush: () => undefined,
        endTurn: () => undefined,
        close: () => undefined,
      }),
    };
    const call = new StagedCall(studio, { first: { recogniser: eager, voice: undefined } });
    const listen = call.line.listen.bind(call.line);
    call.line.listen = (listener) => {
      listen(listener);
      listener.onAudio(new Int16Array(160));
    };
    await call.begin();
    await call.until(() => call.line.isSounding);
    call.line.end();
    await call.closed();
    expect(await call.eventsOf("line-end")).toHaveLength(1);
  });

  it("falls silent at once for words, and notes what was heard of the sentence", async () => {
    const call = await verified();
    await call.answering("I have lost my job");
    const clears = call.line.clears;
    const from = call.line.nowMs;
    call.say("Wait, I can pay it all on Friday.", 1_200);
    await call.until(() => call.line.clears > clears);
    expect(call.line.nowMs - from).toBeLessThanOrEqual(200);
    await call.until(() => call.captions.some(({ text }) => text.startsWith("Wait")));
    await call.untilQuiet();
    const [cut] = await call.eventsOf("sentence-interrupt");
    const approved = await call.eventsOf("sentence-approve");
    const whole = approved.find(({ sentenceId }) => sentenceId === cut?.sentenceId)?.text ?? "";
    expect(whole.startsWith(cut?.heardText ?? "-")).toBe(true);
    expect(cut?.heardText.length).toBeLessThan(whole.length);
    call.line.end();
    await call.closed();
  });

  it("goes on after a sign of listening, and takes it for no turn", async () => {
    const call = await verified();
    await call.answering("I have lost my job");
    const turns = (await call.eventsOf("turn-end")).length;
    call.say("uh huh", 300);
    await call.pass(100);
    await call.until(() => !call.line.isSounding);
    await call.until(() => call.line.isSounding);
    await call.untilQuiet();
    expect(await call.eventsOf("sentence-interrupt")).toEqual([]);
    expect((await call.eventsOf("turn-end")).length).toBe(turns);
    call.line.end();
    await call.closed();
  });

  it("says a disclosure to its end over somebody who talks, and answers them after it", async () => {
    const call = await staged();
    await call.until(() => call.line.isSounding);
    await call.pass(100);
    await call.understood("Who is this please", 600);
    const [opening] = await call.eventsOf("sentence-hear");
    expect(isFixedLine(opening?.line ?? "goodbye")).toBe(true);
    expect(await call.eventsOf("sentence-interrupt")).toEqual([]);
    await call.untilQuiet();
    expect(call.said.length).toBeGreaterThan(1);
    call.line.end();
    await call.closed();
  });

  it("falls silent for a refusal of contact even in a disclosure, confirms it and hangs up", async () => {
    const call = await staged();
    await call.until(() => call.line.isSounding);
    call.say("Stop calling me", 500);
    await call.until(() => call.isClosed);
    await call.closed();
    expect(await call.eventsOf("sentence-interrupt")).toHaveLength(1);
    expect(call.said.join(" ")).toMatch(/stop contact/iu);
    expect(await call.eventsOf("case-mark")).toMatchObject([{ mark: "hold" }]);
    expect(call.ends).toEqual(["agent"]);
  });

  it("throws away what it prepared when somebody goes on, and answers the whole", async () => {
    const call = await verified();
    call.say("I can pay it on", 700);
    await call.pass(700 + 500);
    await call.understood("Friday, all of it", 700);
    await call.untilQuiet();
    const turns = await call.eventsOf("turn-end");
    expect(turns.at(-1)?.text).toBe("I can pay it on Friday, all of it");
    expect(await call.eventsOf("move-discard")).not.toEqual([]);
    call.line.end();
    await call.closed();
  });

  it("asks into silence, says goodbye and hangs up once it was heard", async () => {
    const call = await staged();
    await call.until(() => call.isClosed, 120_000);
    await call.closed();
    expect((await call.eventsOf("silence-elapse")).length).toBeGreaterThanOrEqual(2);
    expect(call.said.at(-1)).toMatch(/goodbye|take care/iu);
    expect(call.ends).toEqual(["agent"]);
    const goodbye = call.captions.at(-1);
    const goodbyeMs = (goodbye?.text.length ?? 0) * msPerChar;
    const waitedMs = (call.line.hangUps[0]?.atMs ?? 0) - (goodbye?.atMs ?? 0) - goodbyeMs;
    expect(waitedMs).toBeGreaterThanOrEqual(goodbyeWaitMs - 50);
    expect(waitedMs).toBeLessThanOrEqual(goodbyeWaitMs + 300);
    expect(await call.eventsOf("line-end")).toHaveLength(1);
  });

  it("hangs up after a cough behind its goodbye without another silence", async () => {
    const call = await staged();
    await call.exchange("Stop calling me");
    await call.pass(goodbyeWaitMs - 300);
    const from = call.line.nowMs;
    call.sound(300);
    await call.until(() => call.isClosed);
    expect(call.line.nowMs - from).toBeLessThan(4_000);
    await call.closed();
  });

  it("stops the recording at an objection: silence in the file from there, and the times stay true", async () => {
    const call = await staged();
    await call.untilQuiet();
    call.say("I do not want to be recorded", 1_000);
    await call.until(() =>
      call.captions.some(({ text }) => /recording has been stopped/iu.test(text)),
    );
    const stoppedMs = call.line.nowMs;
    await call.untilQuiet();
    await call.exchange("Yes, this is Alex Morgan.");
    call.line.end();
    await call.closed();
    const [left, right] = channelsOf(call.recording);
    const samples = Math.ceil(stoppedMs * 8);
    expect(left.slice(0, samples).some((sample) => sample !== 0)).toBe(true);
    expect(left.slice(samples).every((sample) => sample === 0)).toBe(true);
    expect(right.slice(samples).every((sample) => sample === 0)).toBe(true);
    expect(left.length).toBe(call.line.nowMs * 8);
  });

  it("waits with somebody who asked for a person", async () => {
    const call = await verified();
    await call.exchange("I want to speak to a real person");
    expect(call.activity).toBe("waiting-for-person");
    const said = call.said.length;
    await call.until(() => call.said.length > said, 20_000);
    await call.untilQuiet();
    expect(call.isClosed).toBe(false);
    expect(await call.eventsOf("handoff-request")).toHaveLength(1);
    call.line.end();
    await call.closed();
  });

  it("answers two quick turns one after the other", async () => {
    const call = await verified();
    await call.understood("I have lost my job", 700);
    await call.understood("I can pay it all on Friday", 700);
    await call.untilQuiet();
    const turns = await call.eventsOf("turn-end");
    expect(turns.slice(-2).map(({ text }) => text)).toEqual([
      "I have lost my job",
      "I can pay it all on Friday",
    ]);
    call.line.end();
    await call.closed();
  });

  it.each(["before the first word", "in mid-sentence", "in the silence", "while they speak"])(
    "ends with its log whole when they hang up %s",
    async (moment) => {
      const call = await staged();
      if (moment === "in mid-sentence") await call.untilSpeaking();
      if (moment === "in the silence" || moment === "while they speak") await call.untilQuiet();
      if (moment === "while they speak") {
        call.say("Yes, this is", 2_000);
        await call.pass(500);
      }
      call.line.end();
      await call.closed();
      expect(call.isClosed).toBe(true);
      const events = await call.events();
      expect(events.filter(({ type }) => type === "line-end")).toHaveLength(1);
      const entries = await studio.services.store.events.read(call.callId);
      expect(verifyChain(entries).success).toBe(true);
      expect(call.detector.openCount).toBe(0);
      const ended = (type: string): number => events.filter((event) => event.type === type).length;
      const settled =
        ended("sentence-hear") + ended("sentence-interrupt") + ended("sentence-discard");
      expect(settled).toBe(ended("sentence-approve"));
    },
  );

  it.each(["during a disclosure", "in mid-sentence", "while listening"])(
    "goes on over another line when a telephone's broke %s",
    async (moment) => {
      const call = moment === "during a disclosure" ? await staged() : await verified();
      if (moment === "during a disclosure") {
        await call.until(() => call.line.isSounding);
        await call.pass(200);
      } else if (moment === "in mid-sentence") {
        await call.answering("I have lost my job");
      }
      call.line.break();
      await call.closed();
      expect(call.lost?.id).toBe(call.callId);
      const before = await call.events();
      expect(before.some(({ type }) => type === "line-end")).toBe(false);
      const openedWith = call.said[0];
      const saidBefore = call.said.length;
      await call.resume();
      await call.until(() => call.said.length > saidBefore && call.line.isSounding);
      await call.untilQuiet();
      const after = call.said.slice(saidBefore);
      expect(after.join(" ")).toMatch(/the line dropped|cut off for a moment/iu);
      expect(after.includes(openedWith ?? "")).toBe(moment === "during a disclosure");
      const events = await call.events();
      expect(events.slice(0, before.length)).toEqual(before);
      const turns = events.filter(({ type }) => type === "turn-end").length;
      await call.exchange(
        moment === "during a disclosure"
          ? "Yes, this is Alex Morgan."
          : "I can pay it all on Friday",
      );
      const ids = (await call.eventsOf("turn-end")).map(({ turnId }) => turnId);
      expect(ids).toHaveLength(turns + 1);
      expect(new Set(ids).size).toBe(ids.length);
      call.line.end();
      await call.closed();
      expect(verifyChain(await studio.services.store.events.read(call.callId)).success).toBe(true);
      expect(call.faults).toEqual([]);
    },
  );

  it("keeps silent about the call once a recording was objected to, on the next line, too", async () => {
    const call = await staged();
    await call.untilQuiet();
    await call.exchange("I do not want to be recorded");
    call.line.break();
    await call.closed();
    const said = call.said.length;
    await call.resume();
    call.say("Yes, this is Alex Morgan.");
    await call.until(() => call.said.length > said);
    call.line.end();
    await call.closed();
    expect(channelsOf(call.recording)[0].every((sample) => sample === 0)).toBe(true);
  });

  it("leaves a voicemail without a word more", async () => {
    const call = await staged();
    await call.until(() => call.line.isSounding);
    await call.pass(300);
    const ended = call.call?.endAs("voicemail-no-message");
    const frames = call.line.heard.length;
    await ended;
    await call.closed();
    await call.pass(500);
    expect(call.line.heard.length).toBe(frames);
    expect(await call.eventsOf("line-end")).toMatchObject([{ cause: "voicemail-no-message" }]);
  });

  it("stands in its log: what is read back from there is the same call", async () => {
    const call = await verified();
    await call.exchange("I have lost my job");
    await call.exchange("I can pay it all on Friday");
    call.line.end();
    await call.closed();
    const { outcome, chain } = await studio.services.calls.view(call.callId);
    expect(chain).toMatchObject({ isIntact: true });
    const replayed = resumeConversation({}, await call.events());
    expect(replayed.outcome()).toEqual(outcome);
    expect(replayed.state.lineEnd).toBe("hang-up");
  });

  it("records both sides at their time, with the hash that the log has", async () => {
    const call = await staged();
    await call.untilQuiet();
    const saidAtMs = call.line.nowMs;
    await call.exchange("Yes, this is Alex Morgan.", 1_000);
    call.line.end();
    await call.closed();
    const [left, right] = channelsOf(call.recording);
    const firstLeftMs = left.findIndex((sample) => sample !== 0) / 8;
    expect(Math.abs(firstLeftMs - saidAtMs)).toBeLessThanOrEqual(40);
    const audibleMs = right.filter((sample) => sample !== 0).length / 8;
    expect(Math.abs(audibleMs - call.line.playedMs)).toBeLessThan(call.line.playedMs * 0.02);
    const [kept] = await call.eventsOf("recording-keep");
    const bytes = readFileSync(call.recording);
    const at = bytes.indexOf("data", 12, "latin1") + 8;
    const sha256 = createHash("sha256").update(bytes.subarray(at)).digest("hex");
    expect(kept).toMatchObject({ sha256, sampleRate: 8_000, durationMs: call.line.nowMs });
  });

  it("keeps a recording readable whose server died, in the middle of a sample, too", async () => {
    const path = join(studio.recordingsDir, "died.wav");
    const recording = new CallRecording({
      path,
      sampleRate: 8_000,
      onKept: () => undefined,
      onFault: () => undefined,
    });
    recording.debtor(new Int16Array(8_000).fill(5));
    const written = readFileSync(path);
    writeFileSync(path, Buffer.concat([written, Buffer.from([1, 2, 3])]));
    expect(await mendRecording(path)).toBe(true);
    const head = readFileSync(path);
    const at = head.indexOf("data", 12, "latin1");
    expect(head.readUInt32LE(at + 4)).toBe(written.length - at - 8);
    expect(head.readUInt32LE(4)).toBe(written.length - 8);
    expect(
      () =>
        new CallRecording({
          path,
          sampleRate: 8_000,
          onKept: () => undefined,
          onFault: () => undefined,
        }),
    ).toThrow();
    recording.close();
  });

  it("opens another detector when its thread dies, and goes on", async () => {
    const call = await staged();
    await call.untilQuiet();
    call.detector.die();
    expect(call.detector.opened).toBe(2);
    expect(call.faults).toEqual(["spoken VENDOR_FAILED"]);
    call.line.end();
    await call.closed();
    expect(call.detector.openCount).toBe(0);
  });

  it("tells them, hands them over and says goodbye when nothing can be heard any more", async () => {
    const deaf = { speech: [], fault: { atMs: 0, code: "VENDOR_REFUSED" as const } };
    const call = await staged({ engines: { recognisers: [scriptedRecogniser([deaf, deaf])] } });
    await call.until(() => call.isClosed);
    await call.closed();
    expect(call.said.join(" ")).toMatch(/went wrong|technical problem/iu);
    expect(await call.eventsOf("handoff-request")).toMatchObject([{ reason: "tech" }]);
    expect(call.ends).toEqual(["agent"]);
  });

  it("hands over and hangs up when no voice is left", async () => {
    const voice = scriptedVoice({
      msPerChar,
      faultOf: () => ({ afterChunks: 0, code: "VENDOR_REFUSED" }),
    });
    const call = await staged({ voice });
    await call.until(() => call.isClosed, 10_000);
    await call.closed();
    expect(await call.eventsOf("handoff-request")).toMatchObject([{ reason: "tech" }]);
    expect(call.line.playedMs).toBe(0);
  });

  it("gives up a line that brings no audio for ten seconds, and none that brings silence", () => {
    vi.useFakeTimers();
    let stalls = 0;
    const hearing = new CallHearing({
      locale: "en-US",
      sampleRate: 8_000,
      keyterms: [],
      engines: {
        recognisers: [],
        voices: [],
        detector: new SpokenDetector(),
        onFault: () => undefined,
      },
      onTranscript: () => undefined,
      onSoundStart: () => undefined,
      onSoundEnd: () => undefined,
      onStall: () => {
        stalls += 1;
      },
      onDeaf: () => undefined,
    });
    vi.advanceTimersByTime(lineStallMs - 1);
    hearing.write(new Int16Array(160));
    vi.advanceTimersByTime(lineStallMs - 1);
    expect(stalls).toBe(0);
    vi.advanceTimersByTime(1);
    expect(stalls).toBe(1);
    hearing.close();
    vi.useRealTimers();
  });

  it("leaves nothing open when it could not begin", async () => {
    const detector = new StagedCall(studio).detector;
    const call = new StagedCall(studio, { engines: { detector } });
    call.callId = "call-unknown" as typeof call.callId;
    await expect(call.resume()).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(detector.openCount).toBe(0);
  });
});
