import { useEffect, useState } from "react";
import type { NextSteps } from "../../../server/protocol/payments.ts";
import { askServer } from "../../shared/ask-server.ts";
import type { Session } from "../machine/page-state.ts";

const nothing: NextSteps = { pay: null, hasReceipt: false };

/** What may be offered beside the talk; asked again when something was said, and never before a turn. */
export function useNextSteps(token: string, session: Session): NextSteps {
  const { messages, isOver, debtorTurns, call } = session;
  const [steps, setSteps] = useState(nothing);
  const lastAgent = messages.findLast(({ speaker }) => speaker !== "debtor")?.sequence ?? 0;
  const callId = call?.callId;
  // Nobody is verified before they have said anything: there is nothing to ask for.
  const mayAsk = debtorTurns > 0 && callId !== undefined;
  useEffect(() => {
    let isLatest = true;
    const ask = async (): Promise<void> => {
      const answer = await askServer<NextSteps>("/api/chat/next-steps", { token });
      if (isLatest) setSteps(answer.type === "value" ? answer.value : nothing);
    };
    if (mayAsk) void ask();
    else setSteps(nothing);
    return () => {
      isLatest = false;
    };
  }, [token, callId, mayAsk, lastAgent, isOver]);
  return steps;
}
