import type { CallContext } from "./call-context.ts";

/** When each phase of the talk began: listen, then empathise, then guide. */
export interface PhaseOrder {
  readonly listenTurn: number | null;
  readonly empathiseTurn: number | null;
  readonly guideTurn: number | null;
  /** Listening came before guiding; null where nobody guided. */
  readonly inOrder: boolean | null;
}

/** The first open question or volunteered reason, the first word of acknowledgement after it, the first offer. */
export function scorePhases({ turns }: CallContext): PhaseOrder {
  const listen = turns.find((turn) =>
    turn.speaker === "agent" ? turn.acts.has("open_question") : turn.reason === "given",
  );
  const empathise = turns.find(
    (turn) =>
      turn.speaker === "agent" && turn.acts.has("empathy") && turn.index >= (listen?.index ?? 0),
  );
  const guide = turns.find(
    (turn) =>
      turn.speaker === "agent" &&
      turn.standing.verified !== "no" &&
      (turn.acts.has("offer") || turn.acts.has("asks_money")),
  );
  return {
    listenTurn: listen?.index ?? null,
    empathiseTurn: empathise?.index ?? null,
    guideTurn: guide?.index ?? null,
    inOrder: guide === undefined ? null : listen !== undefined && listen.index <= guide.index,
  };
}
