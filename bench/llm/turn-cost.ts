import { createConversation } from "../../agent/conversation.ts";
import type { FreeSpeaker, FreeWords, LineToWord } from "../../agent/ports/free-speaker.ts";
import { sampleOf } from "../../test/agent/speaker/sample-records.ts";
import polite from "../../test/emulators/openai/personalities/polite-words/en-b.json" with { type: "json" };

/** What one turn cost, in milliseconds. */
export interface TurnCost {
  /** From the debtor's words to the first text that may be said. */
  readonly firstTextMs: number;
  readonly cpuMs: number;
}

/** A conversation that a benchmark talks with, its guard on and its model answering at once. */
export interface Talker {
  readonly name: string;
  turn(text: string): Promise<TurnCost>;
  close(): Promise<void>;
}

/** What the debtor says, again and again. */
export const debtorTurns = [
  "Hello, who is this?",
  "Yes, this is me.",
  "4471",
  "I lost my job in September.",
  "I can't pay all of it at once.",
  "What can I do?",
  "I am not sure yet.",
  "Can you say that again?",
  "I have to think about it.",
  "All right, thank you.",
] as const;

/** A model that answers at once, word by word, with these words for a line. */
const atOnce = (wordsFor: (line: LineToWord, turn: number) => string): FreeSpeaker => {
  let turn = 0;
  return {
    promptHash: () => "0".repeat(64),
    *word({ lines }) {
      turn += 1;
      for (const [index, line] of lines.entries()) {
        for (const text of wordsFor(line, turn).match(/\S+\s*/g) ?? []) yield { index, text };
      }
    },
  };
};

/** What the model says: other approved words as they stand, or words that nobody has seen before. */
const models = {
  kindline: () => atOnce(({ script, examples }) => examples[0] ?? script),
  "kindline, own words": () =>
    atOnce(({ line, script, facts }, turn) => {
      const found = ownWords[`${line}@chat`] ?? ownWords[line] ?? [];
      const words = found[turn % found.length] ?? script;
      return words.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
    }),
} as const;

const ownWords: Readonly<Record<string, readonly string[]>> = polite;

/** Measures a turn from outside: when its first text came, and what it cost this process until it was over. */
export async function measure(run: (onText: () => void) => Promise<unknown>): Promise<TurnCost> {
  const cpu = process.cpuUsage();
  const startMs = performance.now();
  let firstTextMs: number | undefined;
  await run(() => {
    firstTextMs ??= performance.now() - startMs;
  });
  const { user, system } = process.cpuUsage(cpu);
  return { firstTextMs: firstTextMs ?? Number.NaN, cpuMs: (user + system) / 1_000 };
}

/** Ours: understanding, policy, words, positive check and guard. */
export const kindline = (): Promise<Talker> => talkerOf("kindline");

/** The same with a model whose words are not those of any script. */
export const kindlineInOwnWords = (): Promise<Talker> => talkerOf("kindline, own words");

async function talkerOf(name: keyof typeof models): Promise<Talker> {
  const record = sampleOf("en-05");
  let onText = (): void => {};
  const freeWords: FreeWords = {
    speaker: models[name](),
    startTimer: (ms, onTime) => {
      const timer = setTimeout(onTime, ms);
      return () => clearTimeout(timer);
    },
    now: () => performance.now(),
    tokensMax: Number.POSITIVE_INFINITY,
  };
  const call = createConversation({
    call: { ...record, channel: "chat" },
    case: record.case,
    freeWords,
    onEvent: (event) => {
      if (event.type === "sentence-approve") onText();
    },
  });
  await call.open();
  let atMs = 0;
  return {
    name,
    turn: (text) => {
      atMs += 1_000;
      return measure(async (tell) => {
        onText = tell;
        await call.hear({ text, atMs });
      });
    },
    close: () => Promise.resolve(),
  };
}
