import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resumeConversation } from "../../agent/conversation.ts";
import type { AgentReply, Conversation } from "../../agent/conversation-types.ts";
import type { CallEvent } from "../../domain/events.ts";
import { callRecordSchema } from "../../domain/call-record.ts";
import { FakeVoice } from "./fake-voice.ts";
import { spokenCall } from "./spoken-call.ts";

const samples = new URL("../../transcripts/samples/", import.meta.url);

/** Time enough for a few words of a sentence. */
const hardlyMs = 600;

/** A spoken call in which the debtor is known and was asked why they are behind. */
class Call {
  readonly events: CallEvent[];
  readonly #voice = new FakeVoice();
  readonly #call: Conversation;
  #atMs = 0;

  constructor() {
    const { call, events } = spokenCall(this.#voice);
    this.#call = call;
    this.events = events;
  }

  async open(): Promise<void> {
    await this.#call.open();
  }

  async verified(): Promise<this> {
    await this.open();
    await this.say("是我，陈伟。");
    await this.say("四五六七。");
    return this;
  }

  /** @param cutMs when the debtor speaks over the answer. */
  async say(text: string, cutMs?: number): Promise<AgentReply> {
    return await this.#hear(text, cutMs, false);
  }

  /** They go on with what they had begun. */
  async goOn(text: string, cutMs?: number): Promise<AgentReply> {
    return await this.#hear(text, cutMs, true);
  }

  async #hear(text: string, cutMs: number | undefined, continues: boolean): Promise<AgentReply> {
    this.#voice.nextReply(cutMs);
    this.#atMs += 10_000;
    return await this.#call.hear({ text, atMs: this.#atMs, continues });
  }

  async press(digits: string): Promise<void> {
    this.#atMs += 1_000;
    await this.#call.notice({ type: "keypad-press", digits, atMs: this.#atMs });
  }

  get state(): Conversation["state"] {
    return this.#call.state;
  }

  types(): readonly string[] {
    return this.events.map(({ type }) => type);
  }

  understood(): string | undefined {
    const last = this.events.findLast((event) => event.type === "turn-understand");
    return last?.text;
  }
}

const verified = async (): Promise<Call> => await new Call().verified();

describe("somebody who goes on before anything of the answer was heard", () => {
  it("is understood as if they had not paused", async () => {
    const [paused, whole] = [await verified(), await verified()];
    await paused.say("我下个月15号", hardlyMs);
    const after = await paused.goOn("可以先还一千");
    const told = await whole.say("我下个月15号，可以先还一千");
    expect(paused.understood()).toBe("我下个月15号，可以先还一千");
    expect(after.move.lines).toEqual(told.move.lines);
    expect(paused.state.proposal).toEqual(whole.state.proposal);
  });

  it("may pause twice", async () => {
    const call = await verified();
    await call.say("我下个月", hardlyMs);
    await call.goOn("15号吧。", hardlyMs);
    await call.goOn("先还一千");
    expect(call.understood()).toBe("我下个月，15号吧，先还一千");
    expect(call.types().filter((type) => type === "turn-withdraw")).toHaveLength(2);
  });

  it("takes back a yes that went on with a condition", async () => {
    const call = await verified();
    await call.say("我11月25号还一千");
    expect(call.state.readBack).toBeDefined();
    await call.say("可以", hardlyMs);
    expect(call.state.agreed).toBeDefined();
    await call.goOn("但是要等工资发了才行");
    expect(call.state.agreed).toBeUndefined();
  });

  it("counts one refusal, however often they pause in it", async () => {
    const call = await verified();
    await call.say("我现在不想还", hardlyMs);
    const { refusals } = call.state;
    await call.goOn("就是不想还");
    expect(call.state.refusals).toBe(refusals);
  });

  it("is known to be in need, whatever the rest of it says", async () => {
    const call = await verified();
    await call.say("我失业了，没有收入", hardlyMs);
    await call.goOn("下个月就有了");
    expect(call.types()).toContain("turn-withdraw");
    expect(call.state).toMatchObject({ hardship: true, triggers: ["hardship"] });
  });

  it("has its turns and what was heard of us in the log, which leads to the same state again", async () => {
    const call = await verified();
    await call.say("我下个月15号", hardlyMs);
    await call.goOn("可以先还一千");
    expect(call.types()).toContain("turn-withdraw");
    expect(call.state.turns).toBe(4);
    const again = resumeConversation({ output: new FakeVoice() }, call.events);
    expect(again.state).toEqual(call.state);
  });
});

/** Turns of the recorded calls in which somebody could pause, in two parts. */
const turnsInParts = readdirSync(samples)
  .filter((file) => file.startsWith("zh-"))
  .flatMap((file) => {
    const json: unknown = JSON.parse(readFileSync(new URL(file, samples), "utf8"));
    return callRecordSchema.parse(json).turns;
  })
  .flatMap((turn) => (turn.speaker === "debtor" ? [turn.text] : []))
  .filter((text) => /^[^，。？！]+，[^，。？！]+[。？！]?$/u.test(text))
  .map((text) => text.split("，"));

describe("turns of the recorded calls with a pause in them", () => {
  it("are enough to tell", () => {
    expect(turnsInParts.length).toBeGreaterThan(40);
  });

  it.each(turnsInParts)("%s … %s", async (first = "", rest = "") => {
    const [paused, whole] = [await verified(), await verified()];
    await paused.say(first, hardlyMs);
    const stands = paused.state.beforeTurn === undefined;
    const after = await paused.goOn(rest);
    if (stands) return expect(paused.types()).not.toContain("turn-withdraw");
    const told = await whole.say(`${first}，${rest}`);
    expect(after.move).toEqual(told.move);
    const { proposal, readBack, agreed, reason, triggers, asked } = whole.state;
    expect(paused.state).toMatchObject({ proposal, readBack, agreed, reason, triggers, asked });
  });
});

describe("a turn is not taken back", () => {
  it("once a sentence of the answer was heard to its end", async () => {
    const call = await verified();
    await call.say("我下个月15号");
    await call.goOn("可以先还一千");
    expect(call.types()).not.toContain("turn-withdraw");
    expect(call.understood()).toBe("可以先还一千");
  });

  it.each([
    ["somebody may be in danger", "我真的不想活了"],
    ["a person was called for", "我要找人工"],
    ["the debt is disputed", "这钱不是我欠的"],
  ])("where %s", async (_, text) => {
    const call = await verified();
    await call.say(text, hardlyMs);
    const { triggers, handoff } = call.state;
    await call.goOn("算了没事");
    expect(call.types()).not.toContain("turn-withdraw");
    expect(call.state.triggers).toEqual(triggers);
    expect(call.state.handoff).toEqual(handoff);
  });

  it("that proved who they are", async () => {
    const call = new Call();
    await call.open();
    await call.say("是我，陈伟。");
    await call.say("四五六七。", hardlyMs);
    await call.goOn("对的");
    expect(call.types()).not.toContain("turn-withdraw");
    expect(call.state.identity.fragmentMatched).toBe(true);
  });

  it("after keys were pressed", async () => {
    const call = await verified();
    await call.say("我下个月15号", hardlyMs);
    await call.press("9");
    await call.goOn("可以先还一千");
    expect(call.types()).not.toContain("turn-withdraw");
  });
});
