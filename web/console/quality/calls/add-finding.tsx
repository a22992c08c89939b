import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { QualityCallView } from "../../../../server/protocol/quality-reviews.ts";
import { useWords } from "../../words/use-words.tsx";
import { qualityLabels, type FindingKind } from "../quality-labels.ts";
import { reviewWords } from "../review/review-words.ts";
import type { ReviewActs } from "../review/use-review.ts";

const inPage = (field: HTMLElement): HTMLElement => field.parentElement ?? document.body;
/** Characters of a turn that name it in the list. */
const shownChars = 40;

/** What the scorers missed: its kind, and the turn it is in. */
export function AddFinding({
  view,
  acts,
}: {
  readonly view: QualityCallView;
  readonly acts: ReviewActs;
}) {
  const words = useWords(reviewWords);
  const [kind, setKind] = useState<FindingKind>();
  const [turn, setTurn] = useState<number>();
  const [detail, setDetail] = useState("");
  const add = (): void => {
    if (kind === undefined || turn === undefined) return;
    const part = detail.trim();
    acts.mark({
      target: "finding",
      kind,
      detail: part === "" ? null : part,
      turn,
      verdict: "added",
      note: null,
    });
    setKind(undefined);
    setTurn(undefined);
    setDetail("");
  };
  return (
    <details className="kl-quality-add">
      <summary>{words.add}</summary>
      <div className="kl-filters">
        <KindSelect value={kind} onChange={setKind} />
        <TurnSelect view={view} value={turn} onChange={setTurn} />
        <Input
          aria-label={words.addDetail}
          placeholder={words.addDetail}
          value={detail}
          maxLength={100}
          onChange={(event) => setDetail(event.target.value)}
        />
        <Button disabled={!acts.isOpen || kind === undefined || turn === undefined} onClick={add}>
          {words.add}
        </Button>
      </div>
    </details>
  );
}

function KindSelect({
  value,
  onChange,
}: {
  readonly value: FindingKind | undefined;
  readonly onChange: (kind: FindingKind) => void;
}) {
  const words = useWords(reviewWords);
  const { kinds } = useWords(qualityLabels);
  return (
    <Select<FindingKind>
      aria-label={words.addKind}
      placeholder={words.addKind}
      value={value ?? null}
      onChange={onChange}
      popupMatchSelectWidth={false}
      getPopupContainer={inPage}
      options={(Object.keys(kinds) as FindingKind[]).map((kind) => ({
        value: kind,
        label: kinds[kind],
      }))}
    />
  );
}

function TurnSelect({
  view,
  value,
  onChange,
}: {
  readonly view: QualityCallView;
  readonly value: number | undefined;
  readonly onChange: (turn: number) => void;
}) {
  const words = useWords(reviewWords);
  return (
    <Select<number>
      aria-label={words.addTurn}
      placeholder={words.addTurn}
      value={value ?? null}
      onChange={onChange}
      popupMatchSelectWidth={false}
      getPopupContainer={inPage}
      options={view.turns.map((one) => ({
        value: one.turn,
        label: `${words.turn(one.turn)} ${words[one.speaker]}: ${one.text.slice(0, shownChars)}`,
      }))}
    />
  );
}
