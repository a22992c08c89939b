import type { CallEvent } from "../../domain/events.ts";
import type { LineKey } from "../../domain/lines.ts";
import { isHit } from "../../guardrails/positive/is-hit.ts";
import { mayBeFree } from "../../guardrails/positive/wording-classes.ts";
import { isFixedLine, looseEndOf } from "../../prompts/fixed-lines.ts";

type EventOf<T extends CallEvent["type"]> = Extract<CallEvent, { type: T }>;

/** Rows of the table; what comes after is told together. */
const rowsMax = 25;

/** The moves of many calls that a model did not word: which lines they say, and why they were said as scripted. */
export class LostMoves {
  readonly #counts = new Map<string, number>();
  #moves = 0;

  /** @param events of one call. */
  add(events: readonly CallEvent[]): void {
    let isOver = false;
    for (const { lines, said, held } of movesOf(events)) {
      this.#moves += 1;
      const isOwn = said.some(({ promptHash }) => promptHash !== undefined);
      const reason = isOver ? "after a switch to the script" : reasonOf(lines, held);
      isOver ||= held.some((each) => each.promptHash !== undefined && isHit(each.findings));
      if (isOwn) continue;
      const row = `${lines.join("+")} | ${reason}`;
      this.#counts.set(row, (this.#counts.get(row) ?? 0) + 1);
    }
  }

  /** One row a kind of move and reason, the most frequent first: `move | share of all moves | reason`. */
  table(): string {
    const rows = [...this.#counts].sort(([, a], [, b]) => b - a);
    const share = (count: number): string => `${((100 * count) / this.#moves).toFixed(1)} %`;
    const rest = rows.slice(rowsMax).reduce((sum, [, count]) => sum + count, 0);
    return [
      ...rows.slice(0, rowsMax).map(([row, count]) => row.replace(" | ", ` | ${share(count)} | `)),
      ...(rest > 0 ? [`others | ${share(rest)} |`] : []),
    ].join("\n");
  }
}

interface Move {
  readonly lines: readonly LineKey[];
  readonly said: EventOf<"sentence-approve">[];
  readonly held: EventOf<"sentence-block">[];
}

function movesOf(events: readonly CallEvent[]): readonly Move[] {
  const moves: Move[] = [];
  for (const event of events) {
    if (event.type === "move-decide") {
      moves.push({ lines: event.move.lines.map(({ key }) => key), said: [], held: [] });
    } else if (event.type === "sentence-approve") moves.at(-1)?.said.push(event);
    else if (event.type === "sentence-block") moves.at(-1)?.held.push(event);
  }
  return moves;
}

function reasonOf(lines: readonly LineKey[], held: Move["held"]): string {
  const isFree = (key: LineKey): boolean =>
    looseEndOf(key) !== undefined || (!isFixedLine(key) && mayBeFree(key));
  if (!lines.some(isFree)) return "fixed words";
  const rules = held.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId));
  return rules.length === 0 ? "nothing came, or the pack's words" : [...new Set(rules)].join(", ");
}
