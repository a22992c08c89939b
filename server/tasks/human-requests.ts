import type { Instant } from "../../domain/calendar.ts";
import type { LineKey } from "../../domain/lines.ts";
import type { Move } from "../../domain/move.ts";
import type { StoredEvent } from "../../transcripts/index.ts";

type Entry = Pick<StoredEvent, "sequence" | "at" | "event">;

/** One turn in which a debtor asked for a person. */
export interface HumanRequest {
  readonly sequence: number;
  readonly at: Instant;
  /** The answer handed over, or said that a person is coming, or a person was there. */
  readonly isHonoured: boolean;
}

/** Lines every wording of which says that a person is coming, or will call. */
const personComes: ReadonlySet<LineKey> = new Set<LineKey>([
  "crisis",
  "human",
  "handoff_emotion",
  "handoff_not_understood",
  "handoff_authority",
  "handoff_hardship",
  "handoff_safe",
  "handoff_waiting",
  "person_here",
  "person_lost",
  "person_unavailable",
  "person_by_phone",
  "person_by_phone_offer",
]);

/**
 * The requests for a person in these entries, each judged by the move that answered it. A turn that was
 * never answered was not honoured.
 */
export function humanRequestsOf(entries: readonly Entry[]): readonly HumanRequest[] {
  return entries.flatMap(({ event, sequence, at }, index) => {
    if (event.type !== "turn-understand") return [];
    if (!event.understanding.triggers.includes("human")) return [];
    const answer = answerAfter(entries.slice(index + 1));
    return [{ sequence, at, isHonoured: answer !== undefined && honours(answer) }];
  });
}

/** The first move after the turn, unless another turn comes before it. */
function answerAfter(entries: readonly Entry[]): Move | undefined {
  for (const { event } of entries) {
    if (event.type === "move-decide") return event.move;
    if (event.type === "turn-end") return undefined;
  }
  return undefined;
}

const honours = ({ handoff, because, lines }: Move): boolean =>
  handoff !== undefined ||
  because.includes("person:joined") ||
  lines.some(({ key }) => personComes.has(key));
