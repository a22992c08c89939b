import { readFileSync } from "node:fs";
import { STEPS } from "../domain/vocabulary.ts";
import { score, type Label } from "../evaluation/understanding/score.ts";
import type { LabelledCall } from "./score/labelled-call.ts";
import { addCounts, f1Of, matchFindings, type Counts } from "./score/match-findings.ts";

/**
 * How far a second reader agrees with the sealed labels, by the measures that the product is judged by: no bar
 * above that can be shown with these sets. `node bench/second-readers.ts`
 */
const sealed = "evaluation/sealed";
const debtors = {
  en: ["first/debtor-ea", "first/debtor-eb", "second/debtor-ec"],
  zh: ["first/debtor-za", "first/debtor-zb", "second/debtor-zc"],
};
const calls = { en: "scoring/calls-ea", zh: "scoring/calls-za" };

type Row = Label & { readonly id: string };
type SecondCall = LabelledCall["labels"] & { readonly id: string };

function read<T extends { readonly id: string }>(file: string): ReadonlyMap<string, T> {
  const lines = readFileSync(`${sealed}/${file}.jsonl`, "utf8").trim().split("\n");
  return new Map(lines.map((line) => JSON.parse(line) as T).map((row) => [row.id, row]));
}

const percent = (share: number): string => (share * 100).toFixed(1);

for (const language of ["en", "zh"] as const) {
  const second = read<Row>(`second-readers/debtor-${language}`);
  for (const file of debtors[language]) {
    const result = score(
      [...read<Row>(file).values()].flatMap((label) => {
        const reading = second.get(label.id);
        return reading === undefined
          ? []
          : [[{ ...reading, emotion: reading.emotion[0] ?? "" }, label] as const];
      }),
    );
    console.log(
      `${file}: ${result.turns} turns, intents macro-F1 ${percent(result.intentMacroF1)}, triggers P ${percent(result.triggerPrecision)} R ${percent(result.triggerRecall)}, welfare R ${percent(result.welfareRecall)}, emotion ${percent(result.emotionAccuracy)}, slots exact ${percent(result.slotExact)}`,
    );
  }
}

for (const language of ["en", "zh"] as const) {
  const second = read<SecondCall>(`second-readers/calls-${language}`);
  const counts = new Map<string, Counts>();
  const steps = { agree: 0, all: 0 };
  for (const { id, labels } of read<LabelledCall>(calls[language]).values()) {
    const other = second.get(id);
    if (other === undefined) continue;
    for (const [kind, each] of matchFindings(labels.findings, other.findings, 0).byKind) {
      addCounts(counts, kind, each);
      addCounts(counts, "all", each);
    }
    for (const step of STEPS) {
      steps.all += 1;
      if (labels.steps[step].done === other.steps[step].done) steps.agree += 1;
    }
  }
  console.log(`\n${calls[language]}: steps agree ${percent(steps.agree / steps.all)}`);
  for (const [kind, each] of counts)
    console.log(
      `${kind.padEnd(26)} F1 ${f1Of(each).toFixed(3)} (${each.hit} both, ${each.extra} second reader alone, ${each.missed} first alone)`,
    );
}
