import type { Issue } from "../data/protocol-types.ts";
import { errorLabels } from "../labels/errors.ts";
import { useWords } from "../words/use-words.tsx";
import { importWords } from "./import-words.ts";

/** The faults of a case by field, each in the reader's words with the server's own beside them. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const words = useWords(importWords);
  const labels = useWords(errorLabels);
  return (
    <section className="kl-notice kl-notice-bad kl-issues" role="alert">
      <p>{words.issues(issues.length)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.fault}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map(({ field, code, message }) => (
            <tr key={`${field} ${code} ${message}`}>
              <th scope="row">{field === "" ? words.whole : <code>{field}</code>}</th>
              <td>
                {labels[code]}
                <small lang="en" title={words.serverSays}>
                  {message}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
