import type { Mention } from "../../../language/mention.ts";
import type { Place } from "./clause.ts";
import type { FactScene } from "../fact-scene.ts";

type Span = Pick<Mention, "from" | "to">;

/** A mention between its neighbours of those kinds. */
export function placeOf(
  { from, to }: Span,
  { text, mentions }: FactScene,
  kinds: ReadonlySet<Mention["kind"]>,
): Place {
  let previousTo = 0;
  let nextFrom = text.length;
  for (const other of mentions) {
    if (!kinds.has(other.kind)) continue;
    if (other.to <= from) previousTo = Math.max(previousTo, other.to);
    if (other.from >= to) nextFrom = Math.min(nextFrom, other.from);
  }
  return { text, from, to, previousTo, nextFrom };
}
