import { useFormat, useWords } from "../../words/use-words.tsx";
import type { RowPath } from "./row-value.ts";
import type { TableFault } from "./table-fault.ts";
import { treatmentWords } from "./treatment-words.ts";

/** One row that somebody works on: what it holds, what is wrong with it, and how it is changed. */
export interface RowEditor {
  readonly value: unknown;
  readonly faults: readonly TableFault[];
  /** Nothing takes the field out. */
  readonly set: (path: RowPath, next: unknown) => void;
}

/** Faults in words, one after the other. */
export function useFaultText(): (faults: readonly TableFault[]) => string | undefined {
  const { problems } = useWords(treatmentWords);
  const format = useFormat();
  return (faults) => {
    const texts = faults.map(({ problem, limit }) =>
      problems[problem](limit === undefined ? "" : format.number(limit)),
    );
    return texts.length === 0 ? undefined : [...new Set(texts)].join(" ");
  };
}
