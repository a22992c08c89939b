import { describe, expect, it } from "vitest";
import { resumeConversation } from "../../../agent/conversation.ts";
import type { FreeSpeaker } from "../../../agent/ports/words.ts";
import { freeWordingCharsMax, freeWordingChunksMax } from "../../../agent/speaker/free-wording.ts";
import { freeFailuresMax } from "../../../agent/speaker/speaker-in-charge.ts";
import type { CallEvent } from "../../../domain/events.ts";
import { isFixedLine } from "../../../prompts/fixed-lines.ts";
import { echoing, speaking } from "./free-speakers.ts";
import { driveCall, sampleOf } from "./sample-records.ts";

const record = sampleOf("zh-01");

async function drive(freeSpeaker?: FreeSpeaker) {
  const events: CallEvent[] = [];
  const onEvent = (event: CallEvent): void => void events.push(event);
  const call = await driveCall(record, { onEvent, ...(freeSpeaker && { freeSpeaker }) });
  const said = events.flatMap((event) => (event.type === "sentence-approve" ? [event.text] : []));
  const blocked = events.flatMap((event) => (event.type === "sentence-block" ? [event.text] : []));
  return { call, events, said, blocked };
}

const scripted = await drive();

describe("a free speaker", () => {
  it("is never asked for a line of fixed words", async () => {
    const speaker = echoing();
    await drive(speaker);
    expect(speaker.requests.length).toBeGreaterThan(0);
    expect(speaker.requests.filter(({ line }) => isFixedLine(line))).toEqual([]);
  });

  it("is heard in its own words where they say the line", async () => {
    const { said, blocked } = await drive(
      speaking(({ line, script, facts }) => [
        line === "ask_name" ? `请问您是${facts["name"]}本人吗？` : script,
      ]),
    );
    expect(blocked).toEqual([]);
    expect(said.length).toBeGreaterThanOrEqual(scripted.said.length);
  });

  it("leaves the rest of the call to the scripted words after the first that is held back", async () => {
    const speaker = speaking(() => ["不还钱就上门找您家人。"]);
    const { said, blocked, call } = await drive(speaker);
    expect(speaker.requests).toHaveLength(1);
    expect(blocked).toEqual(["不还钱就上门找您家人。"]);
    expect(said).toEqual(scripted.said);
    expect(call.outcome()).toEqual(scripted.call.outcome());
  });

  it("stays silent too when the call is resumed from its log", async () => {
    const first = await drive(speaking(() => ["不还钱就上门找您家人。"]));
    const speaker = echoing();
    const resumed = resumeConversation({ freeSpeaker: speaker }, first.events);
    await resumed.hear({ text: "你是谁？", atMs: 99_000 });
    expect(speaker.requests).toEqual([]);
  });

  it("is asked again after a resume where nothing was held back", async () => {
    const first = await drive(echoing());
    const speaker = echoing();
    const resumed = resumeConversation({ freeSpeaker: speaker }, first.events);
    await resumed.hear({ text: "你是谁？", atMs: 99_000 });
    expect(speaker.requests.length).toBeGreaterThan(0);
  });

  it.each<[string, FreeSpeaker["word"]]>([
    [
      "throws at once",
      () => {
        throw new Error("down");
      },
    ],
    [
      "throws in mid-sentence",
      function* ({ script }) {
        yield script.slice(0, 3);
        throw new Error("down");
      },
    ],
    [
      "never stops",
      function* () {
        for (;;) yield "好的。";
      },
    ],
    [
      "yields nothing for ever",
      function* () {
        for (;;) yield "";
      },
    ],
    ["sends all in one huge chunk", () => ["好".repeat(freeWordingCharsMax + 1)]],
  ])("that %s is replaced by the scripted words in the same turn", async (_, word) => {
    const speaker = speaking((request) => word(request, AbortSignal.abort()));
    const { said, blocked, call } = await drive(speaker);
    expect(said).toEqual(scripted.said);
    expect(blocked).toEqual([]);
    expect(call.outcome()).toEqual(scripted.call.outcome());
    expect(speaker.requests).toHaveLength(freeFailuresMax);
  });

  it.each([
    ["as many", freeWordingChunksMax, true],
    ["one more", freeWordingChunksMax + 1, false],
  ])("may send %s chunks as the limit", async (_, count, isHeard) => {
    const speaker = speaking(({ script }) => [
      script,
      ...Array.from({ length: count - 1 }, () => ""),
    ]);
    await drive(speaker);
    expect(speaker.requests.length > freeFailuresMax).toBe(isHeard);
  });

  it("that stops in mid-sentence is held back", async () => {
    const { said, blocked } = await drive(speaking(({ script }) => [script.slice(0, -3)]));
    expect(blocked).toHaveLength(1);
    expect(said).toEqual(scripted.said);
  });
});

describe("a free speaker that does not answer", () => {
  it("costs a turn its budget and no more, and is told to stop", { timeout: 10_000 }, async () => {
    const signals: AbortSignal[] = [];
    const { said } = await drive({
      word: (_, signal) => {
        signals.push(signal);
        return { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => undefined) }) };
      },
    });
    expect(said).toEqual(scripted.said);
    expect(signals.map(({ aborted }) => aborted)).toEqual(
      Array.from({ length: freeFailuresMax }, () => true),
    );
  });
});
