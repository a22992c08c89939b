import { useWords } from "../../words/use-words.tsx";
import { importWords } from "./import-words.ts";
import type { Losses } from "./losses-of.ts";

/** Every value and piece of speech of a source that is not in the call, and what was assumed. */
export function LossList({ losses: { fields, segments, assumed } }: { readonly losses: Losses }) {
  const words = useWords(importWords);
  if (fields.length + segments.length + assumed.length === 0) return <p>{words.nothingLost}</p>;
  return (
    <ul className="kl-quality-losses">
      {fields.map(({ path, count }) => (
        <li key={path}>
          <code>{path}</code> × {count}
        </li>
      ))}
      {segments.map(({ path, count, reason }) => (
        <li key={`${path} ${reason}`}>
          <code>{path}</code> × {count}: {words.reasons[reason] ?? reason}
        </li>
      ))}
      {assumed.length === 0 ? null : <li>{words.assumed(assumed.join(", "))}</li>}
    </ul>
  );
}
