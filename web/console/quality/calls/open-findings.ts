import type { QualityFinding } from "../../../../server/protocol/quality.ts";
import type { QualityCallView, Review } from "../../../../server/protocol/quality-reviews.ts";

/** The findings of which a review says nothing yet. */
export const openFindings = (
  { findings }: Pick<QualityCallView, "findings">,
  review: Review | null,
): readonly QualityFinding[] =>
  findings.filter(
    ({ kind, detail, turn }) =>
      !(review?.marks ?? []).some(
        (mark) =>
          mark.target === "finding" &&
          mark.kind === kind &&
          mark.detail === detail &&
          mark.turn === turn,
      ),
  );
