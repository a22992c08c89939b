import { createConversation } from "../../agent/conversation.ts";
import type { FreeSpeaker, FreeWords } from "../../agent/ports/free-speaker.ts";
import { sampleOf } from "../../test/agent/speaker/sample-records.ts";

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

/** A model that answers at once with approved words that are not the script. */
const atOnce: FreeSpeaker = {
  promptHash: () => "0".repeat(64),
  *word({ lines }) {
    for (const [index, { script, examples }] of lines.entries()) {
      for (const word of (examples[0] ?? script).match(/\S+\s*/g) ?? [])
        yield { index, text: word };
    }
  },
};

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
export async function kindline(): Promise<Talker> {
  const record = sampleOf("en-05");
  let onText = (): void => {};
  const freeWords: FreeWords = {
    speaker: atOnce,
    startTimer: (ms, onTime) => {
      const timer = setTimeout(onTime, ms);
      return () => clearTimeout(timer);
    },
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
    name: "kindline",
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
