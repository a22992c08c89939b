import { redactText, type RedactionKind } from "../../../transcripts/redact/index.ts";
import { people } from "./people.ts";
import { readRow, type RowGroup } from "./rows.ts";

/** How a row came out, in letters and figures: punctuation does not count. */
export interface Verdict {
  readonly text: string;
  readonly output: string;
  /** Letters and figures that had to be hidden and were not. */
  readonly leaked: string;
  /** Letters and figures that had to stay and did not. */
  readonly lost: string;
  /** Kinds that were found for each hidden place where they differ from the one wanted. */
  readonly wrongKinds: readonly { readonly wanted: RedactionKind; readonly got: RedactionKind }[];
}

const counts = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);

export function judgeRow(group: RowGroup, marked: string): Verdict {
  const { text, hidden } = readRow(marked);
  const { text: output, redactions } = redactText(text, {
    ...(group.who === undefined ? {} : { known: people[group.who] }),
    ...(group.asked === undefined ? {} : { asked: [group.asked] }),
  });
  const isIn = (at: number, spans: readonly (readonly [number, number])[]): boolean =>
    spans.some(([from, to]) => from <= at && at < to);
  const wanted = hidden.map(({ from, to }) => [from, to] as const);
  const got = redactions.map(({ span }) => span);
  let [leaked, lost] = ["", ""];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (!counts(char)) continue;
    if (isIn(at, wanted) && !isIn(at, got)) leaked += char;
    if (!isIn(at, wanted) && isIn(at, got)) lost += char;
  }
  const wrongKinds = hidden.flatMap(({ kind, from, to }) => {
    const over = redactions.find(({ span }) => span[0] < to && from < span[1]);
    return over === undefined || over.kind === kind ? [] : [{ wanted: kind, got: over.kind }];
  });
  return { text, output, leaked, lost, wrongKinds };
}
