import { describe, expect, it } from "vitest";
import { resumeConversation } from "../../../agent/conversation.ts";
import type { FreeSpeaker } from "../../../agent/ports/free-speaker.ts";
import {
  dialogueCharsMax,
  dialogueTurnsMax,
  freeFailuresMax,
  freeWordingCharsMax,
  freeWordingPiecesMax,
  unprovenTurnsMax,
} from "../../../agent/speaker/free-limits.ts";
import type { CallEvent } from "../../../domain/events.ts";
import { KindlineError } from "../../../domain/errors.ts";
import { isFixedLine, looseEndOf } from "../../../prompts/fixed-lines.ts";
import { asking, echoing, freeWordsOf, speaking, testPromptHash } from "./free-speakers.ts";
import { driveCall, sampleOf } from "./sample-records.ts";

const record = sampleOf("zh-01");

async function drive(speaker?: FreeSpeaker) {
  const events: CallEvent[] = [];
  const onEvent = (event: CallEvent): void => void events.push(event);
  const freeWords = speaker && freeWordsOf(speaker);
  const call = await driveCall(record, { onEvent, freeWords });
  const approved = events.filter((event) => event.type === "sentence-approve");
  const held = events.filter((event) => event.type === "sentence-block");
  return {
    call,
    events,
    approved,
    said: approved.map(({ text }) => text),
    held: held.map(({ text }) => text),
    faults: freeWords?.faults ?? [],
  };
}

const scripted = await drive();
const threat = "不还钱就上门找您家人。";

describe("a free speaker", () => {
  it("is asked once a turn, for all lines that are not of fixed words", async () => {
    const speaker = echoing();
    const { events } = await drive(speaker);
    const moves = events.filter(({ type }) => type === "move-decide").length;
    expect(speaker.requests.length).toBeGreaterThan(0);
    expect(speaker.requests.length).toBeLessThanOrEqual(moves);
    const asked = speaker.requests.flatMap(({ lines }) => lines);
    expect(asked.filter(({ line }) => isFixedLine(line))).toEqual([]);
    expect(Math.max(...speaker.requests.map(({ lines }) => lines.length))).toBeGreaterThan(1);
  });

  it("is heard in its own words where they say the line, and the log has their prompt's hash", async () => {
    const words = "您好，我想先跟您确认身份。";
    const { approved, held } = await drive(
      speaking(({ line, script }) => [line === "goodbye" ? "谢谢您的时间，再见。" : script]),
    );
    expect(held).toEqual([]);
    const own = approved.filter(({ text }) => text === "谢谢您的时间，再见。");
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ promptHash }) => promptHash === testPromptHash)).toBe(true);
    const fixed = approved.filter(
      ({ line }) => isFixedLine(line) && looseEndOf(line) === undefined,
    );
    expect(fixed.every(({ promptHash }) => promptHash === undefined)).toBe(true);
    expect(approved.map(({ text }) => text)).not.toContain(words);
  });

  it("is given what was said last, without the debtor's figures, and no more of it in a long call", async () => {
    const speaker = echoing();
    await drive(speaker);
    const turns = speaker.requests.flatMap(({ dialogue }) => dialogue);
    expect(turns.some((turn) => turn.speaker === "agent")).toBe(true);
    const heard = turns.filter((turn) => turn.speaker === "debtor");
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.filter(({ text }) => /\d/.test(text))).toEqual([]);
    expect(Math.max(...turns.map(({ text }) => text.length))).toBeLessThanOrEqual(dialogueCharsMax);
    const counts = speaker.requests.map(({ dialogue }) => dialogue.length);
    expect(Math.max(...counts)).toBe(dialogueTurnsMax);
  });

  it("leaves the rest of the call to the scripted words after the first that must not be said", async () => {
    const speaker = speaking(() => [threat]);
    const { said, held, call } = await drive(speaker);
    expect(speaker.requests).toHaveLength(1);
    expect(held).toEqual([threat]);
    expect(said).toEqual(scripted.said);
    expect(call.outcome()).toEqual(scripted.call.outcome());
  });

  it("stays silent too when the call is resumed from its log", async () => {
    const first = await drive(speaking(() => [threat]));
    const speaker = echoing();
    const resumed = resumeConversation({ freeWords: freeWordsOf(speaker) }, first.events);
    await resumed.hear({ text: "你是谁？", atMs: 99_000 });
    expect(speaker.requests).toEqual([]);
  });

  it("is asked again after a resume where nothing was held back but what could not be shown", async () => {
    const first = await drive(
      speaking(({ line, script }) => [line === "goodbye" ? "那么我们改日再聊吧朋友。" : script]),
    );
    expect(first.held.length).toBeGreaterThan(0);
    const speaker = echoing();
    const resumed = resumeConversation({ freeWords: freeWordsOf(speaker) }, first.events);
    await resumed.hear({ text: "你是谁？", atMs: 99_000 });
    expect(speaker.requests.length).toBeGreaterThan(0);
  });

  it("is left alone after some turns in a row of which nothing could be shown", async () => {
    const speaker = speaking(() => ["天气晴朗，万里无云。"]);
    const { said } = await drive(speaker);
    expect(speaker.requests).toHaveLength(unprovenTurnsMax);
    expect(said).toEqual(scripted.said);
  });

  it.each<[string, FreeSpeaker["word"], string]>([
    [
      "throws at once",
      () => {
        throw new KindlineError({ code: "VENDOR_REFUSED", message: "Expected words." });
      },
      "failed",
    ],
    [
      "throws in mid-sentence",
      function* ({ lines: [line] }) {
        yield { index: 0, text: line?.script.slice(0, 3) ?? "" };
        throw new Error("down");
      },
      "failed",
    ],
    [
      "never stops",
      function* () {
        for (;;) yield { index: 0, text: "天" };
      },
      "endless",
    ],
    [
      "yields nothing for ever",
      function* () {
        for (;;) yield { index: 0, text: "" };
      },
      "endless",
    ],
    [
      "yields lines that nobody asked for",
      function* () {
        for (;;) yield { index: 99, text: threat };
      },
      "endless",
    ],
    [
      "sends all in one huge piece",
      () => [{ index: 0, text: "天".repeat(freeWordingCharsMax + 1) }],
      "endless",
    ],
  ])("that %s is replaced by the scripted words in the same turn", async (_, word, reason) => {
    const speaker = asking(word);
    const { said, held, call, faults } = await drive(speaker);
    expect(said).toEqual(scripted.said);
    expect(held).toEqual([]);
    expect(call.outcome()).toEqual(scripted.call.outcome());
    expect(speaker.requests).toHaveLength(freeFailuresMax);
    expect(faults.map((fault) => fault.reason)).toEqual([reason, reason]);
  });

  it("tells with what code its vendor failed", async () => {
    const error = new KindlineError({ code: "VENDOR_LIMITED", message: "Expected words." });
    const { faults } = await drive(
      asking(() => {
        throw error;
      }),
    );
    expect(faults[0]).toEqual({ reason: "failed", code: "VENDOR_LIMITED" });
  });

  it.each([
    ["as many", freeWordingPiecesMax, true],
    ["one more", freeWordingPiecesMax + 1, false],
  ])("may send %s pieces as the limit", async (_, count, isHeard) => {
    const speaker = asking(function* ({ lines }) {
      for (const [index, { script }] of lines.entries()) yield { index, text: script };
      const last = lines.length - 1;
      for (let sent = lines.length; sent < count; sent += 1) yield { index: last, text: "" };
    });
    await drive(speaker);
    expect(speaker.requests.length > freeFailuresMax).toBe(isHeard);
  });

  it("that stops in the middle of a line is held back, and the line is said as it is scripted", async () => {
    const { said, held } = await drive(
      speaking(({ line, script }) => [line === "goodbye" ? script.slice(0, -3) : script]),
    );
    expect(held.length).toBeGreaterThan(0);
    expect(said.at(-1)).toBe(scripted.said.at(-1));
  });
});

describe("a line of several sentences", () => {
  const line = "ask_id_last4";
  const sentences = scripted.approved
    .filter((event) => event.line === line)
    .map(({ text }) => text);
  const mixed = async (words: (script: string) => Iterable<string>) => {
    const speaker = speaking((asked) =>
      asked.line === line ? words(asked.script) : [asked.script],
    );
    const { approved } = await drive(speaker);
    return approved.filter((event) => event.line === line);
  };
  const first = sentences[0]?.replace("您可以", "您也可以") ?? "";

  it("is said half in its scripted words where only the first half can be shown", async () => {
    expect(sentences).toHaveLength(2);
    const said = await mixed(() => [first, "今天天气晴朗，万里无云。"]);
    expect(said.map(({ text }) => text)).toEqual([first, sentences[1]]);
    expect(said.map(({ promptHash }) => promptHash)).toEqual([testPromptHash, undefined]);
  });

  it("is made whole where the speaker leaves its end out, and not more than whole", async () => {
    expect((await mixed(() => [first])).map(({ text }) => text)).toEqual([first, sentences[1]]);
    const more = await mixed((script) => [first, sentences[1] ?? "", script]);
    expect(more.map(({ text }) => text)).toEqual([first, sentences[1]]);
  });
});

describe("a free speaker that does not answer", () => {
  it("costs a turn its time and no more, and is told to stop", async () => {
    const signals: AbortSignal[] = [];
    const speaker = asking((_, signal) => {
      signals.push(signal);
      queueMicrotask(() => freeWords.ring());
      return { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) };
    });
    const freeWords = freeWordsOf(speaker);
    const said: string[] = [];
    await driveCall(record, {
      freeWords,
      onEvent: (event) => {
        if (event.type === "sentence-approve") said.push(event.text);
      },
    });
    expect(said).toEqual(scripted.said);
    expect(freeWords.faults.map(({ reason }) => reason)).toEqual(["late", "late"]);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });
});
