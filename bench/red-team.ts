import fc from "fast-check";
import { DIRECTIONS } from "../domain/locale.ts";
import { wrappers } from "../test/red-team/injection/wrappers.ts";
import { linesOf } from "../test/red-team/lines-of.ts";
import { PartlyHeardCall, randomPlayout } from "../test/red-team/random-playout.ts";
import { faultsOf, openCall } from "../test/red-team/red-team-calls.ts";

/**
 * The red team at length: every injection in every wrapper, in both directions, as the first words and
 * after a name; then random calls of every pack, whose lines are heard, cut off or held back. What
 * leaks is listed; how often the wrapper changes the answer is counted.
 *
 *   node bench/red-team.ts [RANDOM_CALLS]
 */
const [randomCalls = "20000"] = process.argv.slice(2);

const languages = [
  ["zh-CN", "zh", ["", "我是陈伟。"]],
  ["en-US", "en", ["", "This is John Smith."]],
] as const;

for (const [locale, language, beginnings] of languages) {
  let calls = 0;
  let changed = 0;
  const faults: string[] = [];
  for (const text of linesOf(`injection/${language}.txt`)) {
    for (const direction of DIRECTIONS) {
      for (const name of beginnings) {
        const answer = async (words: string): Promise<string> => {
          const { call, debt } = await openCall(locale, direction);
          if (name !== "") await call.hear({ text: name, atMs: 0 });
          const reply = await call.hear({ text: words, atMs: 0 });
          calls += 1;
          const found = faultsOf(reply, { debt, locale, debtorText: words });
          faults.push(...found.map((fault) => `${words}: ${fault}`));
          if (call.outcome().verified) faults.push(`${words}: verified`);
          return reply.move.lines.map(({ key }) => key).join();
        };
        const plain = await answer(text);
        for (const wrap of Object.values(wrappers[language])) {
          if ((await answer(wrap(text))) !== plain) changed += 1;
        }
      }
    }
  }
  for (const fault of faults) console.log(`  ${fault}`);
  console.log(
    `Injections, ${locale}: ${calls} calls, ${faults.length} faults; ` +
      `the wrapper changed the answer in ${((100 * changed) / calls).toFixed(1)} %.`,
  );
}

fc.assert(
  fc.property(randomPlayout, ({ debtor, jurisdiction, hurries, fates }) => {
    const { direction, balance, offers, timeBarred } = debtor;
    const call = new PartlyHeardCall(fates, {
      jurisdiction,
      direction,
      case: { balance, offers, timeBarred },
    });
    for (const parts of hurries) call.take({ type: "turn", parts });
    for (const event of debtor.script) if (event.type === "turn") call.take(event);
  }),
  { numRuns: Number(randomCalls) },
);
console.log(`Random calls: ${randomCalls}, no word of a debt before what must be heard.`);
