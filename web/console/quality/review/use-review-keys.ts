import { useMemo } from "react";
import type { QualityFinding } from "../../../../server/protocol/quality.ts";
import type { QualityCallView, ReviewMark } from "../../../../server/protocol/quality-reviews.ts";
import { useShortcuts } from "../../shell/shortcuts.tsx";
import { useWords } from "../../words/use-words.tsx";
import type { Seek } from "../calls/seek.ts";
import { openFindings } from "../calls/open-findings.ts";
import { reviewWords } from "./review-words.ts";
import type { ReviewActs } from "./use-review.ts";

/**
 * j and k go through the findings; y, n and u say of the one that has the focus whether it is right; l listens to it, z
 * takes the last word back, f finishes.
 */
export function useReviewKeys(
  view: QualityCallView,
  { acts, onListen }: { readonly acts: ReviewActs; readonly onListen: (seek: Seek) => void },
): void {
  const words = useWords(reviewWords);
  const shortcuts = useMemo(() => {
    const say = (verdict: ReviewMark["verdict"]) => () => {
      const finding = focused(view);
      if (finding === undefined || !acts.isOpen) return;
      const { kind, detail, turn } = finding;
      acts.mark({ target: "finding", kind, detail, turn, verdict, note: null });
    };
    const moving = [
      { keys: ["j", "ArrowDown"], label: words.nextFinding, run: () => move(1) },
      { keys: ["k", "ArrowUp"], label: words.previousFinding, run: () => move(-1) },
      {
        keys: ["l"],
        label: words.listenKey,
        run: () => {
          const finding = focused(view);
          if (finding !== undefined) onListen({ ms: finding.fromMs ?? 0, turn: finding.turn });
        },
      },
    ];
    if (!acts.mayReview) return moving;
    return [
      ...moving,
      { keys: ["y"], label: words.rightKey, run: say("right") },
      { keys: ["n"], label: words.wrongKey, run: say("wrong") },
      { keys: ["u"], label: words.cannotTellKey, run: say("cannot_tell") },
      { keys: ["z"], label: words.undoKey, run: () => (acts.canUndo ? acts.undo() : undefined) },
      {
        keys: ["f"],
        label: words.finishKey,
        run: () => {
          if (acts.isOpen && openFindings(view, acts.review).length === 0) acts.finish();
        },
      },
    ];
  }, [view, acts, onListen, words]);
  useShortcuts(shortcuts);
}

const items = (): readonly HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>("[data-finding]"),
];

/** The finding that has the focus, or something inside of it. */
function focused({ findings }: QualityCallView): QualityFinding | undefined {
  const item = document.activeElement?.closest<HTMLElement>("[data-finding]");
  return findings.find(({ key }) => key === item?.dataset["finding"]);
}

function move(step: 1 | -1): void {
  const all = items();
  const here = document.activeElement?.closest<HTMLElement>("[data-finding]") ?? null;
  const at = here === null ? (step === 1 ? -1 : all.length) : all.indexOf(here);
  const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}
