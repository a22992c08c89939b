import { readdirSync, readFileSync } from "node:fs";
import { createConversation } from "../agent/conversation.ts";
import type { Conversation } from "../agent/conversation-types.ts";
import { callRecordSchema, type CallRecord } from "../domain/call-record.ts";

/**
 * What one turn costs, understanding to approved text, over all sample calls; whether turn 400 costs
 * more than turn 4; what an open idle call keeps. Run by `npm run bench` (needs --expose-gc for the last).
 */
const folder = new URL("../transcripts/samples/", import.meta.url);
const records = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => callRecordSchema.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))));

const open = (record: CallRecord): Conversation => {
  const { id, locale, jurisdiction, channel, direction, startedAt } = record;
  return createConversation({
    call: { id, locale, jurisdiction, channel, direction, startedAt },
    case: record.case,
  });
};

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;

const textsOf = (record: CallRecord): string[] =>
  record.turns.flatMap((turn) => (turn.speaker === "debtor" ? [turn.text] : []));

/** Microseconds of each debtor turn of one call. */
async function timeTurns(record: CallRecord, texts: readonly string[]): Promise<number[]> {
  const call = open(record);
  await call.open();
  const times: number[] = [];
  for (const text of texts) {
    const startedMs = performance.now();
    await call.hear({ text, atMs: 0 });
    times.push((performance.now() - startedMs) * 1000);
  }
  return times;
}

/** Each turn counts with the median of its rounds, so that other work on the machine does not. */
const rounds = 7;

async function everyTurn(): Promise<void> {
  for (const record of records) await timeTurns(record, textsOf(record));
  const times: number[] = [];
  for (const record of records) {
    const texts = textsOf(record);
    const runs: number[][] = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await timeTurns(record, texts));
    for (const index of texts.keys()) {
      times.push(
        quantile(
          runs.map((run) => run[index] ?? 0),
          0.5,
        ),
      );
    }
  }
  const row = (share: number): string => `${(quantile(times, share) / 1000).toFixed(3)} ms`;
  console.log(
    `turns ${times.length}: median ${row(0.5)} · p95 ${row(0.95)} · p99 ${row(0.99)} · max ${row(1)}`,
  );
}

async function longCall(): Promise<void> {
  for (const locale of ["zh-CN", "en-US"]) {
    const record =
      records.find((each) => each.locale === locale && each.expect?.disposition === "RPC_NC") ??
      records.find((each) => each.locale === locale && textsOf(each).length > 5);
    if (record === undefined) continue;
    const texts = textsOf(record);
    const many = Array.from({ length: 440 }, (_, index) => texts[index % texts.length] ?? "");
    const early: number[] = [];
    const late: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      const times = await timeTurns(record, many);
      early.push(...times.slice(3, 3 + texts.length * 4));
      late.push(...times.slice(399, 399 + texts.length * 4));
    }
    const median = (values: readonly number[]): number => quantile(values, 0.5) / 1000;
    console.log(
      `${record.id}: from turn 4 median ${median(early).toFixed(3)} ms, from turn 400 median ${median(late).toFixed(3)} ms`,
    );
  }
}

async function idleCalls(): Promise<void> {
  const collect = (globalThis as { gc?: () => void }).gc;
  const [record] = records.filter((each) => textsOf(each).length > 2);
  if (collect === undefined || record === undefined) {
    console.log("idle call: run with node --expose-gc");
    return;
  }
  const count = 2_000;
  collect();
  const before = process.memoryUsage().heapUsed;
  const calls: Conversation[] = [];
  for (let index = 0; index < count; index += 1) {
    const call = open(record);
    await call.open();
    await call.hear({ text: textsOf(record)[0] ?? "", atMs: 0 });
    calls.push(call);
  }
  collect();
  const each = (process.memoryUsage().heapUsed - before) / count / 1024;
  console.log(`idle call: ${each.toFixed(1)} KB of heap each, over ${calls.length}`);
}

await everyTurn();
await longCall();
await idleCalls();
