import type { Treatment } from "../../../../server/protocol/treatments.ts";
import { useWords } from "../../words/use-words.tsx";
import { treatmentWords } from "./treatment-words.ts";
import { useRowSentence } from "./use-row-sentence.ts";

/** What a round does with whom: its table, each row in one sentence, in the order in which they are asked. */
export function TreatmentsTold({ rows }: { readonly rows: readonly Treatment[] }) {
  const { title, firstWins } = useWords(treatmentWords);
  const sentence = useRowSentence();
  return (
    <section className="kl-section" aria-labelledby="round-treatments">
      <h2 id="round-treatments">{title}</h2>
      <p className="kl-faint">{firstWins}</p>
      <ol className="kl-treatments-told">
        {rows.map((row, at) => (
          <li key={row.id}>
            <strong>{row.id}</strong> {sentence(row, at)}
          </li>
        ))}
      </ol>
    </section>
  );
}
