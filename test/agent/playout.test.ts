import { describe, expect, it } from "vitest";
import type { CallEvent } from "../../domain/events.ts";
import { begin, transition } from "../../agent/policy/transition.ts";
import type { ConversationState } from "../../agent/policy/state.ts";
import { transcriptOf } from "../../transcripts/index.ts";
import { FakeVoice } from "./fake-voice.ts";
import { spokenCall } from "./spoken-call.ts";

const typesOf = (events: readonly CallEvent[]): string[] => events.map((event) => event.type);

describe("a voice channel with partial playout", () => {
  it("tells approved, sent, heard, interrupted and thrown-away sentences apart", async () => {
    const voice = new FakeVoice();
    const { call, events } = spokenCall(voice);
    voice.nextReply(5_000);
    await call.open();
    const types = typesOf(events);
    const count = (type: string): number => types.filter((each) => each === type).length;
    expect(count("sentence-approve")).toBeGreaterThan(2);
    expect(count("sentence-interrupt")).toBe(1);
    expect(count("sentence-discard")).toBeGreaterThan(0);
    expect(count("sentence-approve")).toBe(
      count("sentence-hear") + count("sentence-interrupt") + count("sentence-discard"),
    );
    expect(count("sentence-send")).toBe(count("sentence-hear") + count("sentence-interrupt"));
  });

  it("counts a step only when its line was heard to the end, and says the disclosure again", async () => {
    const voice = new FakeVoice();
    const { call } = spokenCall(voice);
    voice.nextReply(1_000);
    await call.open();
    expect(call.outcome().steps.open).toBe(false);
    voice.nextReply();
    const reply = await call.hear({ text: "喂，哪位？", atMs: 2_000 });
    expect(reply.move.lines[0]?.key).toBe("open_outbound");
    expect(call.outcome().steps.open).toBe(true);
  });

  it("knows of no debt disclosed when the sentence about it never started", async () => {
    const voice = new FakeVoice();
    const { call } = spokenCall(voice);
    await call.open();
    await call.hear({ text: "是我，陈伟。", atMs: 5_000 });
    voice.nextReply(0);
    await call.hear({ text: "四五六七。", atMs: 9_000 });
    expect(call.outcome()).toMatchObject({ verified: true, disclosedDebt: false });
    expect(call.outcome().steps.state_overdue).toBe(false);
  });

  it("writes a transcript of what was heard, not of what was meant", async () => {
    const voice = new FakeVoice();
    const { call, events } = spokenCall(voice);
    voice.nextReply(3_000);
    await call.open();
    const said = transcriptOf(events)
      .filter((line) => line.speaker === "agent")
      .map((line) => line.text);
    expect(said.join("")).toBe(voice.played.join(""));
  });

  it("replays its log through transition to the same state", async () => {
    const voice = new FakeVoice();
    const { call, events } = spokenCall(voice);
    await call.open();
    await call.hear({ text: "是我，陈伟。", atMs: 5_000 });
    voice.nextReply(2_500);
    await call.hear({ text: "四五六七。", atMs: 9_000 });
    await call.hear({ text: "我最近失业了，能不能分期？", atMs: 15_000 });
    let state: ConversationState | undefined;
    for (const event of JSON.parse(JSON.stringify(events)) as CallEvent[]) {
      if (event.type === "call-start") [state] = begin(event);
      else if (state !== undefined && isInput(event)) [state] = transition(state, event);
    }
    expect(state).toEqual(JSON.parse(JSON.stringify(call.state)));
  });
});

type Input = Parameters<typeof transition>[1];

const inputTypes: ReadonlySet<string> = new Set<Input["type"]>([
  "turn-end",
  "turn-understand",
  "keypad-press",
  "silence-elapse",
  "line-end",
  "technical-fault",
  "payment-receive",
  "sentence-hear",
  "sentence-interrupt",
  "sentence-discard",
  "line-block",
  "person-join",
  "person-leave",
]);

const isInput = (event: CallEvent): event is Input => inputTypes.has(event.type);
