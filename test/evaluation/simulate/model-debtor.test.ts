import { describe, expect, it } from "vitest";
import { drawCase } from "../../../evaluation/simulate/draw-case.ts";
import { drawTruth } from "../../../evaluation/simulate/draw-truth.ts";
import { drawFrom } from "../../../evaluation/simulate/draw.ts";
import {
  createModelDebtor,
  debtorSaysCharsMax,
} from "../../../evaluation/simulate/model-debtor.ts";
import { createScriptedDebtor } from "../../../evaluation/simulate/scripted-debtor.ts";
import { simulateCall } from "../../../evaluation/simulate/simulate-call.ts";
import type { Heard } from "../../../evaluation/simulate/simulated-debtor.ts";
import { createLangchainWriter } from "../../../providers/langchain/create-langchain-writer.ts";
import { loadLlmPrompt } from "../../../prompts/load-llm-prompt.ts";
import type { Personality } from "../../emulators/openai/chat-script.ts";
import { personalities } from "../../emulators/openai/personalities/index.ts";
import { emulated } from "../../providers/openai/emulated.ts";
import { writtenWith } from "../../server/llm/offline/prompt-mark.ts";
import { personaWith } from "./example-persona.ts";

const silence = { does: "silent", text: "", key: "own_words", trigger: null, tells: [] };

/** A model that plays the debtor like this in every turn. */
const playing =
  (turn: object): Personality =>
  () => ({ steps: [{ type: "piece", text: JSON.stringify({ ...silence, ...turn }) }] });

const heard: Heard = {
  text: "Hello, am I speaking with the right person?",
  act: "open",
  asked: "name",
  lines: [],
  ends: false,
  handedOver: false,
  debtHeard: false,
};

async function debtorOf(chat: Personality, change: object = {}) {
  const emulator = await emulated({ chat });
  const persona = personaWith({
    says: {
      gives_reason: { en: ["I forgot."], zh: ["我忘了。"] },
      asks_person: { en: ["A person!"], zh: ["人工！"], trigger: "human", tells: ["conflict"] },
    },
    ...change,
  });
  const setup = drawCase("call-1", persona, { locale: "en-US", draw: drawFrom("case") });
  const truth = drawTruth(persona, setup, drawFrom("truth"));
  const scripted = () => createScriptedDebtor({ persona, setup, truth, draw: drawFrom("talk") });
  const debtor = createModelDebtor({
    persona,
    setup,
    truth,
    script: scripted(),
    writer: createLangchainWriter({
      apiKey: "key",
      baseUrl: emulator.url,
      model: "gpt-4o-mini",
      retriesMax: 0,
    }),
    prompt: loadLlmPrompt("offline/debtor", "en-US"),
    signal: new AbortController().signal,
  });
  return { emulator, debtor, scripted, persona, setup, truth };
}

describe("a debtor that a model plays", () => {
  it("says what the model says, and counts its tokens", async () => {
    const { debtor } = await debtorOf(playing({ does: "say", text: "Who wants to know?" }));
    expect(await debtor.next(heard)).toEqual({
      type: "say",
      text: "Who wants to know?",
      key: "own_words",
      trigger: undefined,
      tells: [],
    });
    expect(debtor.tokens).toBe(19);
    expect(debtor.faults).toEqual([]);
  });

  it("means by words of the persona what the persona says they do, whatever the model says", async () => {
    const turn = { does: "say", text: "Get me a person!", key: "asks_person", trigger: "cease" };
    const { debtor } = await debtorOf(playing({ ...turn, tells: ["distress"] }));
    expect(await debtor.next(heard)).toMatchObject({
      trigger: "human",
      tells: ["conflict", "distress"],
    });
  });

  it("means by words of its own what the model says they do", async () => {
    const turn = { does: "say", text: "That was not me.", trigger: "fraud" };
    const { debtor } = await debtorOf(playing(turn));
    expect(await debtor.next(heard)).toMatchObject({ key: "own_words", trigger: "fraud" });
  });

  it.each([
    ["hang_up", "", "hang_up"],
    ["silent", "", "silent"],
    ["say", " ", "silent"],
  ])("that does %s with the text %o is %s", async (does, text, type) => {
    const { debtor } = await debtorOf(playing({ does, text }));
    expect(await debtor.next(heard)).toEqual({ type });
  });

  it("hears only what was said, and remembers it", async () => {
    const { debtor, emulator } = await debtorOf(playing({ does: "say", text: "Yes, that is me." }));
    await debtor.next(heard);
    await debtor.next({ ...heard, text: "How are you?" });
    const scene = JSON.parse(emulator.requests[1]?.chat?.messages.at(-1)?.content ?? "") as {
      readonly dialogue: unknown;
    };
    expect(scene.dialogue).toEqual([
      { agent: heard.text },
      { debtor: "Yes, that is me." },
      { agent: "How are you?" },
    ]);
  });

  it.each<[string, Personality, string]>([
    ["a refusal", personalities.refusing, "declined"],
    ["bad JSON", () => ({ steps: [{ type: "piece", text: "I am the debtor" }] }), "unusable"],
    ["a key that nobody knows", playing({ does: "say", text: "Hm.", key: "mutters" }), "unusable"],
    ["no words", () => ({ steps: [] }), "empty"],
  ])("says what the script says after %s, and notes why", async (_, chat, why) => {
    const { debtor, scripted } = await debtorOf(chat);
    expect(await debtor.next(heard)).toEqual(await scripted().next(heard));
    expect(debtor.faults).toEqual([why]);
    expect(debtor.model).toMatchObject({ scriptedTurns: 1 });
  });

  it.each([
    [debtorSaysCharsMax, []],
    [debtorSaysCharsMax + 1, ["unusable"]],
  ])("says up to 300 characters in a turn: %i", async (count, faults) => {
    const { debtor } = await debtorOf(playing({ does: "say", text: "x".repeat(count) }));
    await debtor.next(heard);
    expect(debtor.faults).toEqual(faults);
  });

  it("is no more patient than the persona", async () => {
    const chat = playing({ does: "say", text: "And another thing." });
    const { debtor, emulator } = await debtorOf(chat, { patienceTurns: 2 });
    for (let turn = 1; turn <= 2; turn += 1) await debtor.next(heard);
    expect(await debtor.next(heard)).toMatchObject({ type: "say", key: "takes_leave" });
    expect(await debtor.next(heard)).toEqual({ type: "hang_up" });
    expect(emulator.requests).toHaveLength(2);
  });

  it("has a whole call with the agent, which hands over in the turn in which a person is asked for", async () => {
    const words = { does: "say", text: "I want to talk to a person.", key: "asks_person" };
    const { debtor, persona, setup, truth } = await debtorOf(playing(words));
    const call = await simulateCall({ persona, setup, truth, debtor, maxTurns: 3 });
    expect(call.outcome).toMatchObject({ handoff: "asked_for_human", handoffTurn: 1 });
    expect(call.tokens).toBe(3 * 19);
    expect(call.debtorModel).toEqual({ ...writtenWith("debtor", "en"), scriptedTurns: 0 });
  });
});
