import type { QualityFinding } from "../../../../server/protocol/quality.ts";
import type { QualityCallView } from "../../../../server/protocol/quality-reviews.ts";
import { ErrorPanel } from "../../parts/error-panel.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { AddFinding } from "./add-finding.tsx";
import { SeverityTag } from "./calls-table.tsx";
import { Objections } from "./objections.tsx";
import type { Seek } from "./seek.ts";
import { qualityLabels } from "../quality-labels.ts";
import { ReviewBar } from "../review/review-bar.tsx";
import { reviewWords } from "../review/review-words.ts";
import { StepMarks } from "./step-marks.tsx";
import { useDetailLabel } from "../use-labels.ts";
import { useReview, type ReviewActs } from "../review/use-review.ts";
import { useReviewKeys } from "../review/use-review-keys.ts";
import { AddedFindings, VerdictButtons } from "../review/verdict-buttons.tsx";

/** What the scorers found, and one's own word on each. */
export function FindingsPanel({
  view,
  onListen,
}: {
  readonly view: QualityCallView;
  readonly onListen: (seek: Seek) => void;
}) {
  const words = useWords(reviewWords);
  const acts = useReview(view);
  useReviewKeys(view, { acts, onListen });
  return (
    <section aria-labelledby="quality-findings">
      <h2 id="quality-findings">{words.findings}</h2>
      {acts.mayReview ? <p className="kl-faint">{words.reviewText}</p> : null}
      {view.findings.length === 0 ? <p>{words.noFindings}</p> : null}
      <ul className="kl-quality-findings">
        {view.findings.map((finding) => (
          <FindingItem
            key={finding.key}
            finding={finding}
            view={view}
            acts={acts}
            onListen={onListen}
          />
        ))}
      </ul>
      <AddedFindings acts={acts} />
      {acts.error === null ? null : <ErrorPanel error={acts.error} />}
      {acts.mayReview ? (
        <>
          <StepMarks view={view} acts={acts} />
          <AddFinding view={view} acts={acts} />
          <ReviewBar view={view} acts={acts} />
        </>
      ) : null}
    </section>
  );
}

function FindingItem({
  finding,
  view,
  acts,
  onListen,
}: {
  readonly finding: QualityFinding;
  readonly view: QualityCallView;
  readonly acts: ReviewActs;
  readonly onListen: (seek: Seek) => void;
}) {
  const words = useWords(reviewWords);
  const { kinds, results } = useWords(qualityLabels);
  const format = useFormat();
  const detailLabel = useDetailLabel();
  const { key, kind, detail, turn, fromMs, severity, confidence, verdict } = finding;
  return (
    <li className="kl-quality-finding" data-finding={key} tabIndex={0}>
      <p>
        <strong>{kinds[kind]}</strong>
        {detail === null ? null : ` · ${detailLabel(detail)}`}{" "}
        <span className="kl-tags">
          {verdict === "found" ? (
            <SeverityTag severity={severity} />
          ) : (
            <Tag tone="quiet">{results.cannot_tell}</Tag>
          )}
        </span>
      </p>
      <p className="kl-faint">
        <button
          type="button"
          className="kl-plain-button"
          onClick={() => onListen({ ms: fromMs ?? 0, turn })}
        >
          {words.listen}: {words.turn(turn)}
          {fromMs === null || view.call.channel !== "voice" ? "" : `, ${format.duration(fromMs)}`}
        </button>{" "}
        {words.confidence(format.percent(confidence))}
      </p>
      <VerdictButtons finding={finding} acts={acts} />
      <Objections finding={finding} view={view} />
    </li>
  );
}
