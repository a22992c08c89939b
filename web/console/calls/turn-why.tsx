import type { ReactNode } from "react";
import type { TurnView } from "../../../server/protocol/calls.ts";
import type { MoveView } from "../data/protocol-types.ts";
import { becauseLabel } from "../labels/because.ts";
import { markLabels } from "../labels/cases.ts";
import { handoffLabels } from "../labels/handoffs.ts";
import { labelOf } from "../labels/label-of.ts";
import { actLabels, askedLabels, toneLabels } from "../labels/moves.ts";
import { Tag } from "../parts/tag.tsx";
import { useLanguage, useWords } from "../words/use-words.tsx";
import { FindingTags } from "./finding-tags.tsx";
import { TurnKnowledge } from "./turn-knowledge.tsx";
import { TurnUnderstood } from "./turn-understood.tsx";
import { turnWords } from "./turn-words.ts";

/** What was understood in one exchange, which move was decided, and because of what. */
export function TurnWhy({
  turn,
  showsRaw,
}: {
  readonly turn: TurnView;
  readonly showsRaw: boolean;
}) {
  const words = useWords(turnWords);
  const { understanding, knowledge, move, findings, marks } = turn;
  return (
    <dl className="kl-why">
      {understanding === null ? null : (
        <Why label={words.understood}>
          <TurnUnderstood understanding={understanding} />
        </Why>
      )}
      {knowledge === null ? null : (
        <Why label={words.documents}>
          <TurnKnowledge found={knowledge} />
        </Why>
      )}
      {move === null ? null : <Decided move={move} showsRaw={showsRaw} />}
      {findings.length === 0 ? null : (
        <Why label={words.guard}>
          <FindingTags findings={findings} showsRaw={showsRaw} />
        </Why>
      )}
      {marks.length === 0 ? null : (
        <Why label={words.marks}>
          <Marks marks={marks} />
        </Why>
      )}
    </dl>
  );
}

function Why({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Decided({ move, showsRaw }: { readonly move: MoveView; readonly showsRaw: boolean }) {
  const words = useWords(turnWords);
  const handoffs = useWords(handoffLabels);
  const { language } = useLanguage();
  return (
    <>
      <Why label={words.decided}>
        <span className="kl-tags">
          <strong title={move.act}>{labelOf(actLabels[language], move.act)}</strong>
          {showsRaw ? <code>{move.act}</code> : null}
          {move.asked === null ? null : (
            <span title={move.asked}>
              {words.asked(labelOf(askedLabels[language], move.asked))}
            </span>
          )}
          {move.tone === "soft" ? <Tag>{toneLabels[language].soft}</Tag> : null}
          {move.handoff === null ? null : (
            <Tag tone="bad">
              {words.handsOver} · {handoffs[move.handoff]}
            </Tag>
          )}
          {move.ends ? <Tag tone="quiet">{words.ends}</Tag> : null}
        </span>
      </Why>
      <Why label={words.because}>
        <ul className="kl-because">
          {move.because.map((raw) => (
            <Reason key={raw} raw={raw} showsRaw={showsRaw} />
          ))}
        </ul>
      </Why>
    </>
  );
}

/** One reason in words, its code behind it; a reason that has no words yet is its code. */
function Reason({ raw, showsRaw }: { readonly raw: string; readonly showsRaw: boolean }) {
  const { language } = useLanguage();
  const label = becauseLabel(raw, language);
  if (label === undefined) {
    return (
      <li>
        <code>{raw}</code>
      </li>
    );
  }
  return (
    <li title={raw}>
      {label} {showsRaw ? <code>{raw}</code> : null}
    </li>
  );
}

function Marks({ marks }: { readonly marks: readonly string[] }) {
  const labels = useWords(markLabels);
  return (
    <span className="kl-tags">
      {marks.map((mark) => (
        <Tag key={mark} tone="bad">
          {labelOf(labels, mark)}
        </Tag>
      ))}
    </span>
  );
}
