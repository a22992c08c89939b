import { z } from "zod";
import {
  decisionSchema,
  drawSchema,
  drawsSchema,
  markPlaceSchema,
  newDrawSchema,
  newObjectionSchema,
  newReviewSchema,
  objectionSchema,
  qualityAgreementSchema,
  REVIEW_LEVELS,
  reviewMarkSchema,
  reviewQueueSchema,
  reviewSchema,
} from "../../protocol/quality-reviews.ts";
import {
  agreementNow,
  beginReview,
  finishReview,
  markReview,
  objectTo,
  queueFor,
  reopenReview,
} from "../../quality/quality-reviews.ts";
import { staffRoute, type Route } from "../route.ts";
import { noteQuality } from "./note-quality.ts";

const reviewPath = z.object({ reviewId: z.uuid() });

/** Samples, reviews of calls, and what agents object to. */
export const qualityReviewRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/quality/queue",
    summary:
      "Lists what waits for a review by who asks: what is begun, then objections, then the gravest.",
    access: "quality.own",
    query: z.object({ level: z.enum(REVIEW_LEVELS).optional() }),
    reply: reviewQueueSchema,
    handle: ({ query: { level }, member, services }) =>
      queueFor(services, member, level === undefined ? undefined : [level]),
  }),
  staffRoute({
    method: "post",
    url: "/api/quality/reviews",
    summary: "Begins a review of a call, or goes on with one's own.",
    access: "quality.own",
    body: newReviewSchema,
    reply: reviewSchema,
    status: 201,
    errors: ["NOT_FOUND", "REVIEW_TAKEN"],
    handle: ({ body, member, services }) => beginReview(services, member, body),
  }),
  staffRoute({
    method: "put",
    url: "/api/quality/reviews/:reviewId/marks",
    summary: "Says of a finding or step whether it is right, or adds a finding that was missed.",
    access: "quality.own",
    path: reviewPath,
    body: reviewMarkSchema,
    reply: reviewSchema,
    errors: ["NOT_FOUND", "REVIEW_STATE"],
    handle: ({ path, body, member, services }) =>
      markReview(services, member, { ...path, mark: body }),
  }),
  staffRoute({
    method: "post",
    url: "/api/quality/reviews/:reviewId/unmark",
    summary: "Takes such a word back.",
    access: "quality.own",
    path: reviewPath,
    body: markPlaceSchema,
    reply: reviewSchema,
    errors: ["NOT_FOUND", "REVIEW_STATE"],
    handle: ({ path, body, member, services }) =>
      markReview(services, member, { ...path, unmark: body }),
  }),
  staffRoute({
    method: "post",
    url: "/api/quality/reviews/:reviewId/finish",
    summary: "Finishes a review in which every finding has its word.",
    access: "quality.own",
    path: reviewPath,
    reply: reviewSchema,
    errors: ["NOT_FOUND", "REVIEW_STATE", "REVIEW_INCOMPLETE"],
    async handle({ path, member, services }) {
      const review = await finishReview(services, member, path.reviewId);
      await noteQuality(services, member, { action: "review-finish", subject: review.callId });
      return review;
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/quality/reviews/:reviewId/reopen",
    summary: "Takes a finished review of one's own up again.",
    access: "quality.own",
    path: reviewPath,
    reply: reviewSchema,
    errors: ["NOT_FOUND", "REVIEW_STATE"],
    handle: ({ path, member, services }) => reopenReview(services, member, path.reviewId),
  }),
  staffRoute({
    method: "post",
    url: "/api/quality/calls/:callId/objections",
    summary: "Objects to a finding in one's own call; it goes to a review.",
    access: "quality.own",
    path: z.object({ callId: z.string().min(1).max(200) }),
    body: newObjectionSchema,
    reply: z.object({ objections: z.array(objectionSchema) }).meta({ id: "Objections" }),
    status: 201,
    errors: ["NOT_FOUND"],
    async handle({ path, body, member, services }) {
      const objections = await objectTo(services, member, { ...path, ...body });
      await noteQuality(services, member, { action: "objection-add", subject: path.callId });
      return { objections: [...objections] };
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/quality/objections/:objectionId/decide",
    summary: "Decides on an objection of somebody else, with the reason.",
    access: "quality.review",
    path: z.object({ objectionId: z.uuid() }),
    body: decisionSchema,
    errors: ["NOT_FOUND"],
    async handle({ path, body, member, services }) {
      const { clock, store } = services;
      const at = new Date(clock()).toISOString();
      await store.quality.reviews.decide(path.objectionId, { ...body, by: member.name, at });
      const deed = { action: "objection-decide", subject: path.objectionId } as const;
      await noteQuality(services, member, { ...deed, reason: body.decision });
      return undefined;
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/quality/draws",
    summary: "Lists the samples that were drawn, each with its seed and strata.",
    access: "quality.read",
    reply: drawsSchema,
    handle: async ({ services }) => ({ draws: [...(await services.store.quality.samples.list())] }),
  }),
  staffRoute({
    method: "get",
    url: "/api/quality/draws/:drawId",
    summary: "Draws a sample again from its seed, and tells whether it comes out the same.",
    access: "quality.read",
    path: z.object({ drawId: z.string().min(1).max(300) }),
    reply: drawSchema,
    errors: ["NOT_FOUND"],
    handle: ({ path, services }) => services.store.quality.samples.check(path.drawId),
  }),
  staffRoute({
    method: "post",
    url: "/api/quality/draws",
    summary: "Draws of the running week or month what was not drawn from yet.",
    access: "quality.manage",
    body: newDrawSchema,
    reply: drawsSchema,
    status: 201,
    async handle({ body, member, services }) {
      const draws = await services.quality.draw(body.level, member.name);
      await noteQuality(services, member, { action: "sample-draw", subject: body.level });
      return { draws: [...draws] };
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/quality/agreement",
    summary: "Shows how far blind reviewers agree (Cohen's kappa), and how right the scorers are.",
    access: "quality.read",
    reply: qualityAgreementSchema,
    handle: ({ services }) => agreementNow(services),
  }),
];
