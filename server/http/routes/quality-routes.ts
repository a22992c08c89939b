import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import { z } from "zod";
import {
  qualityCallPageSchema,
  qualityCallQuerySchema,
  qualityFilterSchema,
  qualityOverviewSchema,
  qualityRunSchema,
  qualityRunsSchema,
  qualityTrendQuerySchema,
  qualityTrendSchema,
  redriveViewSchema,
  rescoredSchema,
  rescoreSchema,
} from "../../protocol/quality.ts";
import { monthlyReportSchema, reportPathSchema } from "../../protocol/quality-report.ts";
import { qualityCallViewSchema } from "../../protocol/quality-reviews.ts";
import { reportCsv } from "../../quality/report-csv.ts";
import { reportHtml } from "../../quality/report-html.ts";
import { callFor } from "../../quality/quality-reviews.ts";
import { staffRoute, type Route } from "../route.ts";
import { noteQuality } from "./note-quality.ts";
import { qualityImportRoutes } from "./quality-import-routes.ts";
import { qualityReviewRoutes } from "./quality-review-routes.ts";

const callPath = z.object({ callId: z.string().min(1).max(200) });
const nameSchema = z.string().trim().min(1).max(200);

/** Scores of calls, and what they come to. */
const scoreRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/quality",
    summary:
      "Shows what the scores of calls come to; each number has a filter that lists its calls.",
    access: "quality.read",
    query: qualityFilterSchema,
    reply: qualityOverviewSchema,
    handle: async ({ query, services }) =>
      services.store.quality.calls.numbers(await services.quality.filter(query)),
  }),
  staffRoute({
    method: "get",
    url: "/api/quality/trend",
    summary: "Shows the same numbers by day, week or month.",
    access: "quality.read",
    query: qualityTrendQuerySchema,
    reply: qualityTrendSchema,
    handle: async ({ query: { by, ...filter }, services }) =>
      services.quality.trend(await services.quality.filter(filter), by),
  }),
  staffRoute({
    method: "get",
    url: "/api/quality/calls",
    summary: "Lists calls with their scores, the newest first.",
    access: "quality.read",
    query: qualityCallQuerySchema,
    reply: qualityCallPageSchema,
    handle: async ({ query, services }) =>
      services.store.quality.calls.list(await services.quality.filter(query)),
  }),
  staffRoute({
    method: "get",
    url: "/api/quality/own",
    summary: "Lists the calls in which one spoke oneself, with their scores.",
    access: "quality.own",
    query: z.object({ after: z.string().max(500).optional() }),
    reply: qualityCallPageSchema,
    async handle({ query, member, services }) {
      const filter = await services.quality.filter({ ...query, agent: member.name });
      return await services.store.quality.calls.list(filter);
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/quality/calls/:callId",
    summary: "Shows one call with its findings in time; without `quality.read` only one's own.",
    access: "quality.own",
    path: callPath,
    reply: qualityCallViewSchema,
    errors: ["NOT_FOUND", "CHAIN_BROKEN"],
    async handle({ path, member, services }) {
      const view = await services.quality.view(member, path.callId);
      await noteQuality(services, member, { action: "call-view", subject: path.callId });
      return view;
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/quality/calls/:callId/redrive",
    summary: "Shows one call beside what our agent says today to the same turns of the debtor.",
    access: "quality.own",
    path: callPath,
    reply: redriveViewSchema,
    errors: ["NOT_FOUND", "CHAIN_BROKEN", "FIELD_MISSING"],
    async handle({ path, member, services }) {
      await callFor(services, member, path.callId);
      return await services.quality.redrive(path.callId);
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/quality/rescore",
    summary: "Has one call scored anew, or all that other scorers than today's have judged.",
    access: "quality.manage",
    body: rescoreSchema,
    reply: rescoredSchema,
    async handle({ body, member, services }) {
      const calls = await services.quality.rescore(body.callId);
      const subject = body.callId ?? "all";
      await noteQuality(services, member, { action: "quality-rescore", subject });
      return { calls };
    },
  }),
];

/** What is downloaded, and what is kept of runs elsewhere. */
const reportRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/quality/reports/:month",
    summary:
      "Shows the frequent problems of a month with calls to listen to, beside earlier months.",
    access: "quality.read",
    path: reportPathSchema,
    reply: monthlyReportSchema,
    handle: ({ path, services }) => services.quality.report(path.month),
  }),
  staffRoute({
    method: "get",
    url: "/api/quality/reports/:month/html",
    summary: "Sends the report of a month as one file; no word of a call is in it.",
    access: "quality.read",
    path: reportPathSchema,
    query: z.object({ language: z.enum(["en", "zh"]).default("en") }),
    media: "text/html",
    async handle({ path, query, services, response }) {
      const report = await services.quality.report(path.month);
      const { publicUrl } = services;
      response.attachment(`quality-${path.month}.html`).set("Cache-Control", "private, no-store");
      response.type("html").send(reportHtml(report, { ...query, publicUrl }));
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/quality/reports/:month/csv",
    summary: "Sends the numbers of a month's report for a spreadsheet.",
    access: "quality.read",
    path: reportPathSchema,
    media: "text/csv",
    async handle({ path, services, response }) {
      const report = await services.quality.report(path.month);
      response.attachment(`quality-${path.month}.csv`).set("Cache-Control", "private, no-store");
      response.type("text/csv; charset=utf-8").send(reportCsv(report));
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/quality/review-set",
    summary:
      "Sends the reviewed calls with their labels, a call a line, without personal data: the scorers are measured by it.",
    access: "quality.review",
    media: "application/x-ndjson",
    async handle({ member, services, response }) {
      await noteQuality(services, member, { action: "review-set-export", subject: "all" });
      response.attachment("review-set.jsonl").set("Cache-Control", "private, no-store");
      response.type("application/x-ndjson");
      await pipeline(Readable.from(services.quality.reviewSet()), response);
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/quality/runs",
    summary: "Lists the runs of `kindline replay` that were kept here, the newest first.",
    access: "quality.read",
    reply: qualityRunsSchema,
    handle: async ({ services }) => ({ runs: [...(await services.store.quality.runs.list())] }),
  }),
  staffRoute({
    method: "post",
    url: "/api/quality/runs",
    summary:
      "Keeps the totals of a run: the output of `replay --json` or a report.json as the raw body.",
    access: "quality.manage",
    query: z.object({ name: nameSchema }),
    reply: qualityRunSchema,
    status: 201,
    errors: ["BASELINE_INVALID", "BODY_TOO_LARGE"],
    async handle({ query, member, services, request }) {
      const stream: AsyncIterable<Uint8Array> = request;
      const run = await services.quality.keepRun(stream, { name: query.name, by: member.name });
      await noteQuality(services, member, { action: "quality-run-add", subject: run.id });
      return run;
    },
  }),
  staffRoute({
    method: "delete",
    url: "/api/quality/runs/:runId",
    summary: "Removes a run from the list.",
    access: "quality.manage",
    path: z.object({ runId: z.uuid() }),
    async handle({ path, member, services }) {
      await services.store.quality.runs.remove(path.runId);
      await noteQuality(services, member, { action: "quality-run-remove", subject: path.runId });
      return undefined;
    },
  }),
];

/** Quality assurance: scores, samples, reviews, reports, imported recordings. */
export const qualityRoutes: readonly Route[] = [
  ...scoreRoutes,
  ...reportRoutes,
  ...qualityReviewRoutes,
  ...qualityImportRoutes,
];
