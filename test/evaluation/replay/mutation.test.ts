import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { callRecordSchema, type CallRecord } from "../../../domain/call-record.ts";
import { languageOf } from "../../../domain/locale.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import { redrive } from "../../../evaluation/replay/redrive.ts";

const folder = new URL("../../../transcripts/samples/", import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8")))
  .map((value) => callRecordSchema.parse(value));

/** Words that answer nothing and ask nothing. */
const neutral = { zh: "嗯，我在听。", en: "Mm-hm, I'm listening." };
/** Words that would have changed a call of which nothing came. */
const decisive = { zh: "我要转人工。", en: "I want to speak to a real person." };

const debtorTurns = (record: CallRecord): number[] =>
  record.turns.flatMap((turn, index) => (turn.speaker === "debtor" ? [index] : []));

const withTurn = (record: CallRecord, index: number, text: string): CallRecord => ({
  ...record,
  turns: record.turns.map((turn, each) =>
    each === index && turn.speaker === "debtor" ? { ...turn, text } : turn,
  ),
});

/** What came of it; where somebody says it twice, the first time is decisive for when. */
const facts = ({ verified, disposition, promise, plan, handoff, handoffTurn }: Outcome): string =>
  JSON.stringify({ verified, disposition, promise, plan, handoff, handoffTurn });

/** True if replacing some one debtor turn by these words changes what comes of the call. */
async function isDecidedByTurns(record: CallRecord, words: string): Promise<boolean> {
  const original = facts((await redrive(record)).outcome);
  for (const index of debtorTurns(record)) {
    const mutated = await redrive(withTurn(record, index, words));
    if (facts(mutated.outcome) !== original) return true;
  }
  return false;
}

describe("changing one decisive turn changes the outcome of", () => {
  it.each(
    samples.filter((each) => debtorTurns(each).length > 0).map((each) => [each.id, each] as const),
  )("%s", async (_, record) => {
    const language = languageOf(record.locale);
    const changed =
      (await isDecidedByTurns(record, neutral[language])) ||
      (await isDecidedByTurns(record, decisive[language]));
    expect(changed).toBe(true);
  });
});
