import { Tag } from "../parts/tag.tsx";
import { useWords } from "../words/use-words.tsx";
import { editWords } from "./edit-words.ts";
import { changedFields, type ThreeCases } from "./merge-case.ts";

/** What they changed and what I changed, field by field. */
export function CaseComparison({ cases }: { readonly cases: ThreeCases }) {
  const words = useWords(editWords);
  const value = (text: string | undefined) =>
    text === undefined ? <span className="kl-faint">{words.absent}</span> : text;
  return (
    <table className="kl-compare">
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.theirs}</th>
          <th scope="col">{words.mine}</th>
        </tr>
      </thead>
      <tbody>
        {changedFields(cases).map(({ path, before, theirs, mine, isConflict }) => (
          <tr key={path} className={isConflict ? "kl-compare-both" : undefined}>
            <th scope="row">
              <code>{path}</code> {isConflict ? <Tag tone="warn">{words.both}</Tag> : null}
            </th>
            <td>{value(before)}</td>
            <td className={theirs === before ? undefined : "kl-changed"}>{value(theirs)}</td>
            <td className={mine === before ? undefined : "kl-changed"}>{value(mine)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
