import { KindlineError } from "../../domain/errors.ts";
import { may, type StaffMember } from "../auth/staff-auth.ts";
import { instantAt, type Clock } from "../clock.ts";
import type {
  Objection,
  QualityAgreement,
  Review,
  ReviewLevel,
  ReviewMark,
  ReviewQueue,
} from "../protocol/quality-reviews.ts";
import type { ScoredCall } from "../storage/quality/quality-call-store.ts";
import type { MarkPlace } from "../storage/quality/review-store.ts";
import type { Store } from "../storage/store.ts";
import { findingKey } from "./finding-key.ts";
import { labelsOfReviews } from "./labels-of-reviews.ts";
import { reviewAgreement } from "./review-agreement.ts";
import { scorerAccuracy, type LabelledCall } from "./scorer-accuracy.ts";

interface Parts {
  readonly store: Pick<Store, "quality">;
  readonly clock: Clock;
}

/** Levels of those who may review others. */
const reviewerLevels: readonly ReviewLevel[] = ["objection", "supervisor", "qa"];

/** What waits for a review by a member of the staff. */
export async function queueFor(
  { store }: Parts,
  member: StaffMember,
  levels: readonly ReviewLevel[] | undefined,
): Promise<ReviewQueue> {
  const allowed: readonly ReviewLevel[] = may(member, "quality.review")
    ? ["self", ...reviewerLevels]
    : ["self"];
  const asked = levels === undefined ? allowed : allowed.filter((level) => levels.includes(level));
  return await store.quality.queues.queue({ reviewer: member.name, levels: asked });
}

/**
 * A call that somebody may look at: whoever reads all, or whose own it is.
 * @throws KindlineError NOT_FOUND also for a call that is not theirs.
 */
export async function callFor(
  { store }: Parts,
  member: StaffMember,
  callId: string,
): Promise<ScoredCall> {
  const found = await store.quality.calls.get(callId);
  if (may(member, "quality.read") || found.call.agents.includes(member.name)) return found;
  const message = "Expected the id of a call that has ended.";
  throw new KindlineError({ code: "NOT_FOUND", message });
}

/**
 * Begins a review. People check their own calls at the level `self`, and nobody reviews their own at another.
 * @throws KindlineError FORBIDDEN, REVIEW_TAKEN, NOT_FOUND.
 */
export async function beginReview(
  parts: Parts,
  member: StaffMember,
  { callId, level }: { readonly callId: string; readonly level: ReviewLevel },
): Promise<Review> {
  const { call } = await callFor(parts, member, callId);
  const isOwn = call.agents.includes(member.name);
  const isAllowed = level === "self" ? isOwn : !isOwn && may(member, "quality.review");
  if (!isAllowed) {
    const message = "Expected one's own call for a check of oneself, or somebody else's to review.";
    throw new KindlineError({ code: "FORBIDDEN", message });
  }
  const at = instantAt(parts.clock());
  return await parts.store.quality.reviews.begin({ callId, level, reviewer: member.name, at });
}

/** @throws KindlineError REVIEW_STATE if the review is finished, or somebody else's. */
export async function markReview(
  parts: Parts,
  member: StaffMember,
  change: { readonly reviewId: string } & (
    { readonly mark: ReviewMark } | { readonly unmark: MarkPlace }
  ),
): Promise<Review> {
  const { reviews } = parts.store.quality;
  const { id } = await ownReview(parts, member, { reviewId: change.reviewId, isDone: false });
  const at = instantAt(parts.clock());
  if ("mark" in change) await reviews.mark(id, change.mark, at);
  else await reviews.unmark(id, change.unmark);
  return await reviews.get(id);
}

/** @throws KindlineError REVIEW_INCOMPLETE while something is said of a finding by the scorers alone. */
export async function finishReview(
  parts: Parts,
  member: StaffMember,
  reviewId: string,
): Promise<Review> {
  const { reviews, calls } = parts.store.quality;
  const review = await ownReview(parts, member, { reviewId, isDone: false });
  const { findings } = await calls.get(review.callId);
  const marked = new Set(review.marks.map(findingKey));
  const open = findings.filter(({ key }) => !marked.has(key)).length;
  if (open > 0) {
    const message = `Expected a word on each finding; ${open} have none.`;
    throw new KindlineError({ code: "REVIEW_INCOMPLETE", message });
  }
  await reviews.finish(reviewId, instantAt(parts.clock()));
  return await reviews.get(reviewId);
}

/** Takes a finished review of one's own up again. */
export async function reopenReview(
  parts: Parts,
  member: StaffMember,
  reviewId: string,
): Promise<Review> {
  await ownReview(parts, member, { reviewId, isDone: true });
  await parts.store.quality.reviews.reopen(reviewId);
  return await parts.store.quality.reviews.get(reviewId);
}

async function ownReview(
  { store }: Parts,
  member: StaffMember,
  { reviewId, isDone }: { readonly reviewId: string; readonly isDone: boolean },
): Promise<Review> {
  const review = await store.quality.reviews.get(reviewId);
  if (review.reviewer === member.name && (review.doneAt !== null) === isDone) return review;
  const message = "Expected a review of one's own that is still to be finished, or is finished.";
  throw new KindlineError({ code: "REVIEW_STATE", message });
}

/**
 * The reviews of a call that somebody may see: their own, and finished ones of others; while a second blind reviewer may
 * still come, or is at work, nobody but its author sees the first one, and whoever is at work sees none.
 */
export function visibleReviews(
  reviews: readonly Review[],
  member: Pick<StaffMember, "name">,
): { readonly own: Review | null; readonly others: readonly Review[] } {
  const mine = reviews.filter(({ reviewer }) => reviewer === member.name);
  const own = mine.find(({ doneAt }) => doneAt === null) ?? mine.at(-1) ?? null;
  if (mine.some(({ doneAt }) => doneAt === null)) return { own, others: [] };
  const blind = reviews.filter(({ level }) => level === "qa");
  const isBlindOver = blind.filter(({ doneAt }) => doneAt !== null).length >= 2;
  const others = reviews.filter(
    ({ reviewer, doneAt, level }) =>
      reviewer !== member.name && doneAt !== null && (level !== "qa" || isBlindOver),
  );
  return { own, others };
}

/** An agent objects to a finding in their own call. @throws KindlineError FORBIDDEN, NOT_FOUND. */
export async function objectTo(
  parts: Parts,
  member: StaffMember,
  objection: { readonly callId: string; readonly findingKey: string; readonly text: string },
): Promise<readonly Objection[]> {
  const { call, findings } = await callFor(parts, member, objection.callId);
  if (!call.agents.includes(member.name)) {
    const message = "Expected a call in which one spoke oneself.";
    throw new KindlineError({ code: "FORBIDDEN", message });
  }
  if (!findings.some(({ key }) => key === objection.findingKey)) {
    const message = "Expected a finding of this call.";
    throw new KindlineError({ code: "NOT_FOUND", message, field: "findingKey" });
  }
  const { reviews } = parts.store.quality;
  await reviews.object({ ...objection, by: member.name, at: instantAt(parts.clock()) });
  return await reviews.objections(objection.callId);
}

/** How far reviewers agree, and how right the scorers are by what they agree on. */
export async function agreementNow({ store }: Parts): Promise<QualityAgreement> {
  const finished = await store.quality.reviews.finished();
  const calls = await labelledCalls({ store }, finished);
  const { doubles, kinds, all } = reviewAgreement(finished);
  return { doubles, kinds: [...kinds], all, accuracy: scorerAccuracy(calls) };
}

async function labelledCalls(
  { store }: Pick<Parts, "store">,
  finished: readonly Review[],
): Promise<readonly LabelledCall[]> {
  const labelled: LabelledCall[] = [];
  for (const [callId, reviews] of Map.groupBy(finished, (review) => review.callId)) {
    const { call, findings } = await store.quality.calls.get(callId);
    labelled.push({ findings, steps: call.steps, labels: labelsOfReviews(reviews) });
  }
  return labelled;
}
