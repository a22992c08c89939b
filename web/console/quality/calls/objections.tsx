import { Button, Input } from "antd";
import { useState } from "react";
import type { QualityFinding } from "../../../../server/protocol/quality.ts";
import type { Objection, QualityCallView } from "../../../../server/protocol/quality-reviews.ts";
import { useApi } from "../../data/use-api.tsx";
import { ErrorText } from "../../parts/error-panel.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useMay, useMe } from "../../session/use-session.tsx";
import { useWords } from "../../words/use-words.tsx";
import { reviewWords } from "../review/review-words.ts";
import { useQualityAct } from "../use-quality.ts";

/** What its agent objects to in a finding, and what became of it. */
export function Objections({
  finding,
  view,
}: {
  readonly finding: QualityFinding;
  readonly view: QualityCallView;
}) {
  const words = useWords(reviewWords);
  const { name } = useMe();
  const mayDecide = useMay("quality.review");
  const mine = view.objections.filter(({ findingKey }) => findingKey === finding.key);
  const isOwn = view.call.agents.includes(name);
  const isOpen = mine.some(({ decision }) => decision === null);
  return (
    <>
      {mine.length === 0 ? null : (
        <ul aria-label={words.objections} className="kl-quality-objections">
          {mine.map((objection) => (
            <li key={objection.id}>
              {objection.by}: {objection.text}{" "}
              <Tag tone={objection.decision === null ? "warn" : "plain"}>
                {objection.decision === null ? words.undecided : words[objection.decision]}
              </Tag>
              {objection.reason === null ? null : (
                <p className="kl-faint">
                  {objection.decidedBy}: {objection.reason}
                </p>
              )}
              {objection.decision === null && mayDecide && objection.by !== name ? (
                <Decide objection={objection} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {isOwn && !isOpen ? <ObjectForm finding={finding} callId={view.call.id} /> : null}
    </>
  );
}

function ObjectForm({
  finding,
  callId,
}: {
  readonly finding: QualityFinding;
  readonly callId: string;
}) {
  const words = useWords(reviewWords);
  const api = useApi();
  const [text, setText] = useState<string>();
  const object = useQualityAct(async (written: string) => {
    await api.objectToFinding(callId, { findingKey: finding.key, text: written });
    setText(undefined);
  });
  if (text === undefined) {
    return (
      <Button size="small" type="link" onClick={() => setText("")}>
        {words.object}
      </Button>
    );
  }
  return (
    <div className="kl-quality-form">
      <Input.TextArea
        aria-label={words.objectionText}
        placeholder={words.objectionText}
        value={text}
        maxLength={1_000}
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        size="small"
        disabled={text.trim() === ""}
        loading={object.isPending}
        onClick={() => object.mutate(text.trim())}
      >
        {words.send}
      </Button>
      {object.error === null ? null : <ErrorText error={object.error} />}
    </div>
  );
}

function Decide({ objection }: { readonly objection: Objection }) {
  const words = useWords(reviewWords);
  const api = useApi();
  const [reason, setReason] = useState("");
  const decide = useQualityAct((decision: "upheld" | "dismissed") =>
    api.decideObjection(objection.id, { decision, reason: reason.trim() }),
  );
  return (
    <div className="kl-quality-form">
      <Input
        aria-label={words.reason}
        placeholder={words.reason}
        value={reason}
        maxLength={1_000}
        onChange={(event) => setReason(event.target.value)}
      />
      {(["upheld", "dismissed"] as const).map((decision) => (
        <Button
          key={decision}
          size="small"
          disabled={reason.trim() === "" || decide.isPending}
          onClick={() => decide.mutate(decision)}
        >
          {decision === "upheld" ? words.uphold : words.dismiss}
        </Button>
      ))}
      {decide.error === null ? null : <ErrorText error={decide.error} />}
    </div>
  );
}
