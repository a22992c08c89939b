import { Button } from "antd";
import type { QualityCallView } from "../../../../server/protocol/quality-reviews.ts";
import { useWords } from "../../words/use-words.tsx";
import { openFindings } from "../calls/open-findings.ts";
import { reviewWords } from "./review-words.ts";
import type { ReviewActs } from "./use-review.ts";

/** What is still to be said, undo, and the end of a review. */
export function ReviewBar({
  view,
  acts,
}: {
  readonly view: QualityCallView;
  readonly acts: ReviewActs;
}) {
  const words = useWords(reviewWords);
  const left = openFindings(view, acts.review).length;
  if (!acts.isOpen) {
    return (
      <p className="kl-actions" role="status">
        {words.finished}{" "}
        <Button size="small" onClick={acts.reopen}>
          {words.reopen}
        </Button>
      </p>
    );
  }
  return (
    <div className="kl-actions">
      <Button disabled={!acts.canUndo} aria-keyshortcuts="z" onClick={acts.undo}>
        {words.undo}
      </Button>
      <Button
        type="primary"
        disabled={left > 0}
        loading={acts.isBusy}
        aria-keyshortcuts="f"
        onClick={acts.finish}
      >
        {words.finish}
      </Button>
      <span className="kl-faint" role="status">
        {left === 0 ? "" : words.left(left)}
      </span>
    </div>
  );
}
