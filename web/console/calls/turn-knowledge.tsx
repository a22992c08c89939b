import { Link } from "react-router";
import type { TurnView } from "../../../server/protocol/calls.ts";
import { useMay } from "../session/use-session.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { turnWords } from "./turn-words.ts";

/** What the creditor's documents had to a turn: the source of an answer, or that none of them knows. */
export function TurnKnowledge({ found }: { readonly found: NonNullable<TurnView["knowledge"]> }) {
  const words = useWords(turnWords);
  const format = useFormat();
  const mayRead = useMay("knowledge.read");
  if (found.type === "unknown") return words.documentsUnknown;
  const { documentId, version, title, passage } = found.source;
  const source = words.documentSource(title, version, passage);
  return (
    <>
      {mayRead ? <Link to={`/knowledge/${documentId}/${version}`}>{source}</Link> : source}{" "}
      <span className="kl-faint">
        {found.isApproved ? words.documentApproved : words.documentQuoted} ·{" "}
        {format.percent(found.score)}
      </span>
    </>
  );
}
