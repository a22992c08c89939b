import type { CaseMark } from "../../../domain/events.ts";
import type { CaseMarkView } from "../../protocol/cases.ts";

/** When the last of the marks of these kinds that were lifted was; undefined where none was. */
export function latestLift(
  marks: readonly CaseMarkView[],
  kinds: readonly CaseMark[],
): string | undefined {
  return marks
    .flatMap(({ mark, lifted }) => (kinds.includes(mark) && lifted !== null ? lifted.at : []))
    .toSorted()
    .at(-1);
}
