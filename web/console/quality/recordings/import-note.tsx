import type { QualityCallView } from "../../../../server/protocol/quality-reviews.ts";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { importWords } from "./import-words.ts";
import { lossesOf } from "./losses-of.ts";
import { LossList } from "./loss-list.tsx";
import { reviewWords } from "../review/review-words.ts";

/** How an imported call came to be, and what of its source is not in it. */
export function ImportNote({ note }: { readonly note: QualityCallView["importNote"] }) {
  const words = useWords(reviewWords);
  const { confidence } = useWords(importWords);
  const format = useFormat();
  if (note === null) return null;
  const losses = lossesOf(note);
  const sure = note["confidence"];
  return (
    <details className="kl-quality-note">
      <summary>
        {words.importNote}: {words.losses(losses.fieldCount, losses.segmentCount)}
      </summary>
      <p>
        {String(note["format"])}
        {typeof sure === "number" ? ` · ${confidence(format.percent(sure))}` : null}
      </p>
      <LossList losses={losses} />
    </details>
  );
}
