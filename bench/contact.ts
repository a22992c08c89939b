import { parseArgs } from "node:util";
import type { ContactAnswer } from "../guardrails/contact/contact-answer.ts";
import type { ContactRequest } from "../guardrails/contact/contact-request.ts";
import { mayContact } from "../guardrails/contact/may-contact.ts";
import { slowMayContact } from "../test/guardrails/contact/oracle/slow-oracle.ts";
import { randomRequest } from "../test/guardrails/contact/random-request.ts";

/**
 * The contact policy against a slow oracle that was written from docs/contact-policy.md alone: random
 * histories, dense in edges, every disagreement printed with both answers; then its speed on a usual
 * history and on the longest.
 *
 * Every so many it prints how far it is and the `--seed` and `--count` that go on from there.
 *
 *   node bench/contact.ts [--count 1000000] [--seed 1]
 */
const { values } = parseArgs({
  options: {
    count: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
  },
});
const count = Number(values.count);
const firstSeed = Number(values.seed);

/** Disagreements that are printed whole; the rest are counted. */
const printedMax = 10;

/** Requests between two lines that tell how far it is: a quarter of a minute. */
const progressEvery = 50_000;

/** Counters may be listed with `null` or a moment; JSON tells the difference. */
const textOf = ({ decision, until, rule, remaining }: ContactAnswer): string =>
  JSON.stringify({ decision, until, rule, remaining });

/** Decisions that one speed is measured over. */
const timedRuns = 20_000;

/** Microseconds a decision, over requests taken in turn; once round before the clock starts. */
function microsOf(requests: readonly ContactRequest[]): string {
  for (const request of requests) mayContact(request);
  const startedMs = performance.now();
  for (let run = 0; run < timedRuns; run += 1) {
    mayContact(requests[run % requests.length] as ContactRequest);
  }
  return (((performance.now() - startedMs) * 1000) / timedRuns).toFixed(1);
}

/** How far it is, and how to go on from there. */
function printProgress(done: number): void {
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
  const rest = `--seed ${firstSeed + done} --count ${count - done}`;
  console.log(
    `${done} of ${count}: ${disagreements} disagreements, ${seconds} s; goes on by ${rest}`,
  );
}

const decisions = { allowed: 0, deferred: 0, never: 0 };
let disagreements = 0;
const startedMs = performance.now();
for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
  const done = seed - firstSeed;
  if (done > 0 && done % progressEvery === 0) printProgress(done);
  const request = randomRequest(seed);
  const answer = mayContact(request);
  decisions[answer.decision] += 1;
  const expected = slowMayContact(request);
  if (textOf(answer) === textOf(expected)) continue;
  disagreements += 1;
  if (disagreements > printedMax) continue;
  console.log(`seed ${seed}\n  request ${JSON.stringify(request)}`);
  console.log(`  policy  ${textOf(answer)}\n  oracle  ${textOf(expected)}`);
}
const seconds = (performance.now() - startedMs) / 1000;
console.log(
  `${count} random histories from seed ${firstSeed}: ${disagreements} disagreements ` +
    `(${decisions.allowed} allowed, ${decisions.deferred} deferred, ${decisions.never} never), ` +
    `${seconds.toFixed(0)} s.`,
);

const drawn = Array.from({ length: timedRuns }, (_, index) => randomRequest(firstSeed + index));
console.log(`Random histories: ${microsOf(drawn)} µs a decision.`);

/** An entry an hour, back from now: calls that nobody answered. */
const missedCalls = (request: ContactRequest, length: number): ContactRequest["history"] =>
  Array.from({ length }, (_, index) => ({
    at: request.now - index * 3_600_000,
    channel: "voice",
    direction: "outbound",
    outcome: "NA",
    number: request.number,
    numberKind: null,
    caseId: null,
    debtorId: null,
    purpose: "collect",
    consented: false,
    quietUntil: null,
  }));

for (const length of [10, 100, 1_000]) {
  const requests = drawn.slice(0, 10).map((request) => ({
    ...request,
    history: missedCalls(request, length),
  }));
  console.log(`${length} entries: ${microsOf(requests)} µs a decision.`);
}
if (disagreements > 0) process.exitCode = 1;
