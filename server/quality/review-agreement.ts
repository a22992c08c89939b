import { FINDING_KINDS, type FindingKind } from "../../evaluation/score/call-finding.ts";
import { judgeAgreement, type KindAgreement } from "../../evaluation/judge/judge-agreement.ts";
import type { Opinion, Opinions } from "../../evaluation/judge/opinion.ts";
import type { Review } from "../protocol/quality-reviews.ts";

/** How far the two blind reviewers of calls agree: by kind, and over all kinds. */
export interface ReviewAgreement {
  readonly doubles: number;
  readonly kinds: readonly KindAgreement[];
  readonly all: Omit<KindAgreement, "kind">;
}

/** What a finished review says of a call, one opinion a kind. */
export function opinionsOfReview({ marks }: Pick<Review, "marks">): Opinions {
  return Object.fromEntries(
    FINDING_KINDS.map((kind): [FindingKind, Opinion] => {
      const verdicts = marks
        .filter((mark) => mark.target === "finding" && mark.kind === kind)
        .map(({ verdict }) => verdict);
      if (verdicts.includes("right") || verdicts.includes("added")) return [kind, "found"];
      return [kind, verdicts.includes("cannot_tell") ? "cannot_tell" : "not_found"];
    }),
  );
}

/** Cohen's kappa of blind double reviews, with its counts; a unit is one kind in one call. */
export function reviewAgreement(reviews: readonly Review[]): ReviewAgreement {
  const pairs = doublesIn(reviews).map(
    ([first, second]) => [opinionsOfReview(first), opinionsOfReview(second)] as const,
  );
  const kinds = judgeAgreement(pairs);
  const units = pairs.flatMap(([first, second]) =>
    kinds.map(({ kind }) => [{ forbidden: first[kind] }, { forbidden: second[kind] }] as const),
  );
  // Over all kinds each unit counts once, under whatever name: one kind stands for all.
  const pooled = judgeAgreement(units.map(([a, b]) => [withOne(a), withOne(b)] as const));
  const { kind: _kind, ...all } = pooled.find(({ kind }) => kind === "forbidden") ?? nothing;
  return { doubles: pairs.length, kinds, all };
}

const withOne = ({ forbidden }: { readonly forbidden: Opinion | undefined }): Opinions => ({
  forbidden: forbidden ?? "not_found",
});

const nothing: KindAgreement = {
  kind: "forbidden",
  decided: 0,
  bothFound: 0,
  bothNotFound: 0,
  onlyFirst: 0,
  onlySecond: 0,
  cannotTell: 0,
  kappa: null,
};

/** The first two blind reviews of each call that has both. */
function doublesIn(reviews: readonly Review[]): (readonly [Review, Review])[] {
  const blind = reviews.filter(({ level, doneAt }) => level === "qa" && doneAt !== null);
  return [...Map.groupBy(blind, ({ callId }) => callId).values()].flatMap(([first, second]) =>
    first === undefined || second === undefined ? [] : [[first, second] as const],
  );
}
