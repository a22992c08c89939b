import type {
  QualityCallPage,
  QualityOverview,
  QualityRun,
  QualityTrend,
  RedriveView,
} from "../../../server/protocol/quality.ts";
import type { MonthlyReport } from "../../../server/protocol/quality-report.ts";
import type {
  Draw,
  ImportList,
  ImportRemoved,
  Objection,
  QualityAgreement,
  QualityCallView,
  QualityImport,
  QualityImportPage,
  Review,
  ReviewLevel,
  ReviewMark,
  ReviewQueue,
} from "../../../server/protocol/quality-reviews.ts";
import type { Get, Send } from "../data/requester.ts";

/** A filter as the address has it; the server checks it. */
export type QualityQuery = Readonly<Record<string, string | undefined>>;

/** Which mark is taken back. */
export type MarkPlace = Pick<ReviewMark, "target" | "kind" | "detail" | "turn">;

const base = "/api/quality";
const call = (callId: string, rest = ""): string =>
  `${base}/calls/${encodeURIComponent(callId)}${rest}`;
/** How the calls of files are to be read, and who spoke for the creditor in them. */
export interface RecordingChoice {
  readonly locale: string | undefined;
  readonly agentSide: string | undefined;
  readonly agent: string;
  readonly group: string;
}

/** Characters of a file's name that the server takes: the end of a path tells files apart. */
const nameCharsMax = 200;

/** Where a recording is sent to. */
export const importPath = (
  { name, file }: { readonly name: string; readonly file: File },
  choice: RecordingChoice,
): string =>
  `${base}/imports${queryOf({
    name: name.slice(-nameCharsMax),
    modifiedAt: String(file.lastModified),
    locale: choice.locale,
    agentSide: choice.agentSide,
    agent: choice.agent.trim(),
    group: choice.group.trim(),
  })}`;

/** Where a run is sent to. */
export const runPath = (name: string): string =>
  `${base}/runs${queryOf({ name: name.slice(-nameCharsMax) })}`;

/** Where a month's report can be downloaded. */
export const reportFile = (month: string, end: string): string =>
  `${base}/reports/${encodeURIComponent(month)}/${end}`;

/** Where the review set can be downloaded. */
export const reviewSetFile = `${base}/review-set`;

const review = (reviewId: string, rest: string): string =>
  `${base}/reviews/${encodeURIComponent(reviewId)}${rest}`;

/** The requests about the quality of calls. */
export const qualityRequests = (get: Get, send: Send) => ({
  qualityOverview: (query: QualityQuery, signal?: AbortSignal) =>
    get<QualityOverview>(`${base}${queryOf(query)}`, signal),
  qualityTrend: (query: QualityQuery, signal?: AbortSignal) =>
    get<QualityTrend>(`${base}/trend${queryOf(query)}`, signal),
  qualityCalls: (query: QualityQuery, signal?: AbortSignal) =>
    get<QualityCallPage>(`${base}/calls${queryOf(query)}`, signal),
  ownQualityCalls: (after: string | undefined, signal?: AbortSignal) =>
    get<QualityCallPage>(`${base}/own${queryOf({ after })}`, signal),
  qualityCall: (callId: string, signal?: AbortSignal) => get<QualityCallView>(call(callId), signal),
  redriveCall: (callId: string, signal?: AbortSignal) =>
    get<RedriveView>(call(callId, "/redrive"), signal),
  rescoreCalls: (callId: string | undefined) =>
    send<{ calls: number }>("POST", `${base}/rescore`, callId === undefined ? {} : { callId }),
  reviewQueue: (signal?: AbortSignal) => get<ReviewQueue>(`${base}/queue`, signal),
  beginReview: (callId: string, level: ReviewLevel) =>
    send<Review>("POST", `${base}/reviews`, { callId, level }),
  markReview: (reviewId: string, mark: ReviewMark) =>
    send<Review>("PUT", review(reviewId, "/marks"), { ...mark }),
  unmarkReview: (reviewId: string, place: MarkPlace) =>
    send<Review>("POST", review(reviewId, "/unmark"), { ...place }),
  finishReview: (reviewId: string) => send<Review>("POST", review(reviewId, "/finish"), {}),
  reopenReview: (reviewId: string) => send<Review>("POST", review(reviewId, "/reopen"), {}),
  objectToFinding: (callId: string, objection: { findingKey: string; text: string }) =>
    send<{ objections: Objection[] }>("POST", call(callId, "/objections"), { ...objection }),
  decideObjection: (objectionId: string, decision: { decision: string; reason: string }) =>
    send<void>("POST", `${base}/objections/${encodeURIComponent(objectionId)}/decide`, {
      ...decision,
    }),
  draws: (signal?: AbortSignal) => get<{ draws: Draw[] }>(`${base}/draws`, signal),
  checkDraw: (drawId: string) =>
    get<Draw>(`${base}/draws/${encodeURIComponent(drawId)}`, undefined),
  drawSample: (level: "supervisor" | "qa") =>
    send<{ draws: Draw[] }>("POST", `${base}/draws`, { level }),
  qualityAgreement: (signal?: AbortSignal) => get<QualityAgreement>(`${base}/agreement`, signal),
  monthlyReport: (month: string, signal?: AbortSignal) =>
    get<MonthlyReport>(`${base}/reports/${encodeURIComponent(month)}`, signal),
  qualityRuns: (signal?: AbortSignal) => get<{ runs: QualityRun[] }>(`${base}/runs`, signal),
  removeRun: (runId: string) => send<void>("DELETE", `${base}/runs/${encodeURIComponent(runId)}`),
  qualityImports: (
    query: { readonly show: ImportList; readonly after: string | undefined },
    signal?: AbortSignal,
  ) => get<QualityImportPage>(`${base}/imports${queryOf(query)}`, signal),
  removeImport: (importId: string) =>
    send<ImportRemoved>("DELETE", `${base}/imports/${encodeURIComponent(importId)}`),
  changeImport: (importId: string, change: "stop" | "resume") =>
    send<QualityImport>("POST", `${base}/imports/${encodeURIComponent(importId)}/${change}`, {}),
});

function queryOf(query: QualityQuery): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") params.set(name, value);
  }
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
