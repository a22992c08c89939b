import { useEffect, useState } from "react";
import type { NextSteps } from "../../../server/protocol/payments.ts";
import { askServer } from "../../shared/ask-server.ts";

const nothing: NextSteps = { pay: null, hasReceipt: false };

/**
 * When the server is asked what a call has led to, in milliseconds after its end: its last words reach the log a moment
 * after the line is gone.
 */
const asksMs = [0, 1_000, 3_000, 8_000];

/** What may be offered once a call is over. @param mayAsk the debtor has said something: before that nobody is verified. */
export function useStepsAfterCall(token: string, mayAsk: boolean): NextSteps {
  const [steps, setSteps] = useState(nothing);
  useEffect(() => {
    let isHere = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (tries: number): Promise<void> => {
      const answer = await askServer<NextSteps>("/api/chat/next-steps", { token });
      if (!isHere) return;
      const known = answer.type === "value" ? answer.value : nothing;
      setSteps(known);
      if (!known.hasReceipt) plan(tries + 1);
    };
    const plan = (tries: number): void => {
      const [dueMs, lastMs = 0] = [asksMs[tries], asksMs[tries - 1]];
      if (dueMs !== undefined) timer = setTimeout(() => void ask(tries), dueMs - lastMs);
    };
    if (mayAsk) plan(0);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [token, mayAsk]);
  return steps;
}
