import type { CallEvent } from "../../domain/events.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { loadLlmPrompt } from "../../prompts/load-llm-prompt.ts";
import { createOpenAiTurnReader } from "../../providers/openai/understanding/create-openai-turn-reader.ts";
import { driveCall, sampleRecords } from "../../test/agent/speaker/sample-records.ts";
import { readers } from "../../test/emulators/openai/readers/index.ts";
import { startOpenAiEmulator } from "../../test/emulators/openai/start-openai-emulator.ts";

/**
 * Every sample call with a second reader of each personality: how many turns are read twice, what comes of it, and what
 * must be none: outcomes that are worse for the debtor than without it.
 */
const startTimer = (ms: number, onTime: () => void): (() => void) => {
  const timer = setTimeout(onTime, ms);
  return () => clearTimeout(timer);
};

/** Milliseconds that a turn waits for a reader that never answers: the wait itself is not what is measured. */
const shortWaitMs = 20;

interface Driven {
  readonly outcome: Outcome;
  readonly events: readonly CallEvent[];
}

async function drive(
  record: (typeof sampleRecords)[number],
  name?: string,
  url = "",
): Promise<Driven> {
  const events: CallEvent[] = [];
  const reader = createOpenAiTurnReader({
    apiKey: "test-key",
    baseUrl: url,
    model: "gpt-4.1-mini",
    prompt: (locale) => loadLlmPrompt("understand-turn", locale),
  });
  const waitMs = name === "slow" ? shortWaitMs : 60_000;
  const call = await driveCall(record, {
    onEvent: (event) => void events.push(event),
    secondReader: name === undefined ? undefined : { reader, startTimer, waitMs },
  });
  return { outcome: call.outcome(), events };
}

/** What is worse for the debtor than without the reader, in words. */
function worse(without: Outcome, outcome: Outcome): readonly string[] {
  const found: Readonly<Record<string, boolean>> = {
    "verified by it": outcome.verified && !without.verified,
    "told of the debt by it": outcome.disclosedDebt && !without.disclosedDebt,
    "promised by it": outcome.promise !== null && without.promise === null,
    "plan by it": outcome.plan !== null && without.plan === null,
    "hold lost": without.hold && !outcome.hold,
    "freeze lost": without.frozen && !outcome.frozen,
    "person lost": without.handoff !== null && outcome.handoff === null,
  };
  return Object.keys(found).filter((name) => found[name]);
}

const plain = new Map<string, Driven>();
for (const record of sampleRecords) plain.set(record.id, await drive(record));

for (const [name, chat] of Object.entries(readers)) {
  const emulator = await startOpenAiEmulator({ chat });
  const sum = { turns: 0, asked: 0, read: 0, added: 0, refused: 0, denied: 0, others: 0, lost: 0 };
  const bad: string[] = [];
  for (const record of sampleRecords) {
    const before = plain.get(record.id);
    if (before === undefined) continue;
    const { outcome, events } = await drive(record, name, emulator.url);
    for (const event of events) {
      if (event.type !== "turn-understand") continue;
      const { second } = event.understanding;
      sum.turns += 1;
      if (second === undefined) continue;
      sum.asked += 1;
      if (second.state === "read") sum.read += 1;
      sum.added += second.addedTriggers.length + second.addedIntents.length + second.filled.length;
      sum.refused += second.refusedIntents.length;
      sum.denied += second.deniedTriggers.length;
    }
    if (JSON.stringify(outcome) !== JSON.stringify(before.outcome)) sum.others += 1;
    if (before.outcome.promise !== null && outcome.promise === null) sum.lost += 1;
    bad.push(...worse(before.outcome, outcome).map((what) => `${record.id}: ${what}`));
  }
  await emulator.close();
  console.log(name, sum, "worse:", bad.length, bad.join("; "));
}
