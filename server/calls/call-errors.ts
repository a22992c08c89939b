import { KindlineError } from "../../domain/errors.ts";

/** Where a call stands among the turns of its debtor. */
interface Place {
  readonly isOver: boolean;
  readonly debtorTurns: number;
}

/** @throws KindlineError CHAT_OVER, TURN_OUT_OF_ORDER unless this turn is the next of an open call. */
export function mustBeNext({ isOver, debtorTurns }: Place, { n }: { readonly n: number }): void {
  const expected = debtorTurns + 1;
  if (isOver) {
    throw new KindlineError({ code: "CHAT_OVER", message: "Expected an open chat." });
  }
  if (n !== expected) {
    const message = `Expected turn ${expected} of this chat, got turn ${n}.`;
    throw new KindlineError({ code: "TURN_OUT_OF_ORDER", message, field: "n" });
  }
}

/** What is in memory is not what the log says any more. */
export const spentError = (): KindlineError =>
  new KindlineError({
    code: "STORE_CONFLICT",
    message: "Expected the call as its log has it; what was in memory failed to be written.",
  });
