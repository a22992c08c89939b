import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { TurnView } from "../../../server/protocol/calls.ts";
import { useApi } from "../data/use-api.tsx";
import { MarkedText } from "../guard/marked-text.tsx";
import { useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";
import { lineWords } from "./line-words.ts";

/**
 * What the guard says of words that one has just spoken into the call: they cannot be held back, but they can be put
 * straight. The newest of them, until it was read.
 */
export function SpokenWarning({
  callId,
  turns,
  by,
}: {
  readonly callId: string;
  readonly turns: readonly TurnView[];
  readonly by: string;
}) {
  const [readUpTo, setReadUpTo] = useState(-1);
  const words = useWords(lineWords);
  const said = turns.findLast(
    ({ cause, person }) =>
      cause === "person-speak" && person?.id === by && person.findings.length > 0,
  );
  const shown = said !== undefined && said.sequence > readUpTo ? said : undefined;
  // It is there before it speaks, so that what it says is read aloud.
  return (
    <div role="alert">
      {shown === undefined || shown.person === null ? null : (
        <div className="kl-notice kl-notice-bad kl-spoken-warning">
          <div>
            <p>
              {shown.person.findings.some(({ severity }) => severity !== "warn")
                ? words.spokenGrave
                : words.spoken}
            </p>
            <MarkedText text={shown.person.text ?? ""} findings={shown.person.findings} />
            <Why callId={callId} text={shown.person.text ?? ""} />
          </div>
          <Button size="small" onClick={() => setReadUpTo(shown.sequence)}>
            {words.understood}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The rules that it breaks, and what can be said instead. */
function Why({ callId, text }: { readonly callId: string; readonly text: string }) {
  const words = useWords(deskWords);
  const api = useApi();
  const { data } = useQuery({
    queryKey: ["desk", "spoken-check", callId, text],
    queryFn: () => api.checkForCall(callId, text),
    staleTime: Infinity,
  });
  if (data === undefined) return null;
  return (
    <>
      <ul>
        {data.reasons.map(({ ruleId, text: rule }) => (
          <li key={ruleId}>{rule ?? ruleId}</li>
        ))}
      </ul>
      {data.rewritten === null ? null : (
        <p>
          {words.safer}: <q>{data.rewritten}</q>
        </p>
      )}
    </>
  );
}
