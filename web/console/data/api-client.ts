import type { CallSummaryText } from "../../../server/protocol/call-summaries.ts";
import type { CallPage, CallSummary, CallView } from "../../../server/protocol/calls.ts";
import type { CasePage, CaseView, ChatLink } from "../../../server/protocol/cases.ts";
import type {
  DeskWordsResult,
  HandoffPack,
  SeatStatus,
  WrapUpDraft,
} from "../../../server/protocol/desk.ts";
import type {
  FindingMark,
  GuardFindingPage,
  Verdict,
} from "../../../server/protocol/guard-findings.ts";
import type { PackDiff } from "../../../server/protocol/guard-diff.ts";
import type {
  FamilyView,
  GuardedLineView,
  PacksView,
  TypedTextCheck,
} from "../../../server/protocol/guard.ts";
import type {
  CasePayments,
  ManualPayment,
  PaymentLink,
} from "../../../server/protocol/payments.ts";
import type {
  ReceiptChannel,
  ReceiptLink,
  ReceiptSending,
  SurveySummary,
} from "../../../server/protocol/receipts.ts";
import type { Health, Settings, SettingsView } from "../../../server/protocol/settings.ts";
import type { AuditEntry, Me, Role, StaffUser } from "../../../server/protocol/staff.ts";
import { importRequests } from "../imports/import-requests.ts";
import { knowledgeRequests } from "../knowledge/knowledge-requests.ts";
import { messageRequests } from "../messages/message-requests.ts";
import { qualityRequests } from "../quality/quality-requests.ts";
import { roundRequests } from "../rounds/round-requests.ts";
import { providerRequests } from "../settings/provider-requests.ts";
import { skillRequests } from "../settings/skill-requests.ts";
import { taskRequests } from "../tasks/task-requests.ts";
import { trainerRequests } from "../trainer/trainer-requests.ts";
import type { Family, Hint, Issue, Jurisdiction, Locale } from "./protocol-types.ts";
import { requester, type ApiOptions } from "./requester.ts";

export interface CaseQuery {
  readonly query: string;
  readonly state: "all" | "quiet" | "chatting";
  readonly after: string | undefined;
}

export interface CallQuery {
  readonly query: string;
  readonly state: "open" | "ended" | "all";
  readonly after: string | undefined;
}

export interface FindingQuery {
  readonly family: Family | undefined;
  readonly jurisdiction: Jurisdiction | undefined;
  /** Moments; the end is excluded. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly after: string | undefined;
}

/** A sentence in the log of its call. */
export interface SentencePlace {
  readonly callId: string;
  readonly sequence: number;
}

/** A sentence to be judged. */
export interface SentenceToTry {
  readonly text: string;
  readonly jurisdiction: Jurisdiction;
  readonly locale: Locale;
  readonly verified: boolean;
  readonly debtorText?: string;
  readonly caseId?: string;
}

export interface CreatedUser {
  readonly user: StaffUser;
  readonly password: string;
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  readonly next: string | null;
}

/** Words for the debtor on their way through the guard. */
export interface DeskWordsToSend {
  readonly id: string;
  readonly text: string;
  readonly isWarned: boolean;
}

export interface WrapUpToSave {
  readonly disposition: string;
  readonly note: string;
  readonly nextAction: string;
  readonly promise: { readonly amount: string; readonly date: string } | null;
}

type Body = Readonly<Record<string, unknown>>;
type Signal = AbortSignal | undefined;

/** Every request of the console by name; each rejects with an `ApiError`. */
export type Api = ReturnType<typeof createApi>;

export function createApi(options: ApiOptions) {
  const call = requester(options);
  // How the service is says nothing of whether requests are answered: it is always told.
  const ask = requester({ fetch: options.fetch });
  const get = <T>(path: string, signal: Signal) => call<T>({ method: "GET", path, signal });
  const send = <T>(method: string, path: string, body?: Body) => call<T>({ method, path, body });
  return {
    health: (signal?: Signal) => ask<Health>({ method: "GET", path: "/api/health", signal }),
    ...sessionRequests(get, send),
    ...caseRequests(get, send),
    ...importRequests(get, send),
    ...callRequests(get, send),
    ...deskRequests(get, send),
    ...guardRequests(get, send),
    ...taskRequests(get, send),
    ...roundRequests(get, send),
    ...knowledgeRequests(get, send),
    ...messageRequests(get, send),
    ...qualityRequests(get, send),
    ...companyRequests(get, send),
    ...providerRequests(get, send),
    ...skillRequests(get, send),
    ...trainerRequests(get, send),
  };
}

type Get = <T>(path: string, signal: Signal) => Promise<T>;
type Send = <T>(method: string, path: string, body?: Body) => Promise<T>;

const sessionRequests = (get: Get, send: Send) => ({
  me: (signal?: Signal) => get<Me>("/api/session", signal),
  logIn: (login: { readonly name: string; readonly password: string }) =>
    send<Me>("POST", "/api/session", login),
  logOut: () => send<void>("DELETE", "/api/session"),
  changePassword: (change: { readonly current: string; readonly next: string }) =>
    send<Me>("PUT", "/api/session/password", change),
});

const caseRequests = (get: Get, send: Send) => ({
  cases: ({ query, state, after }: CaseQuery, signal?: Signal) =>
    get<CasePage>(withQuery("/api/cases", { query, state, after }), signal),
  case: (caseId: string, signal?: Signal) => get<CaseView>(path`/api/cases/${caseId}`, signal),
  addCase: (body: Body) => send<CaseView>("POST", "/api/cases", body),
  checkCase: (body: Body) => send<{ issues: readonly Issue[] }>("POST", "/api/cases/check", body),
  addExampleCases: () => send<CasePage>("POST", "/api/cases/examples", {}),
  changeCase: (caseId: string, change: { readonly version: number; readonly case: Body }) =>
    send<CaseView>("PUT", path`/api/cases/${caseId}`, change),
  createLink: (caseId: string, hours: number | undefined) =>
    send<ChatLink>("POST", path`/api/cases/${caseId}/links`, hours === undefined ? {} : { hours }),
  liftMark: (mark: { readonly caseId: string; readonly markId: string }, reason: string) =>
    send<CaseView>("POST", path`/api/cases/${mark.caseId}/marks/${mark.markId}/lift`, { reason }),
  payments: (caseId: string, signal?: Signal) =>
    get<CasePayments>(path`/api/cases/${caseId}/payments`, signal),
  bookPayment: (caseId: string, payment: ManualPayment) =>
    send<CasePayments>("POST", path`/api/cases/${caseId}/payments`, { ...payment }),
  createPaymentLink: (caseId: string) =>
    send<PaymentLink>("POST", path`/api/cases/${caseId}/payment-links`, {}),
  createReceipt: (callId: string, channel: ReceiptChannel) =>
    send<ReceiptLink>("POST", path`/api/calls/${callId}/receipt`, { channel }),
  sendReceipt: (callId: string, channel: "sms" | "email") =>
    send<null>("POST", path`/api/calls/${callId}/receipt/message`, { channel }),
  receiptSending: (callId: string, signal?: Signal) =>
    get<{ readonly sending: ReceiptSending | null }>(
      path`/api/calls/${callId}/receipt/sending`,
      signal,
    ),
  surveySummary: (signal?: Signal) => get<SurveySummary>("/api/receipts/survey-summary", signal),
  callsOfCase: (caseId: string, after: string | undefined, signal?: Signal) =>
    get<CallPage>(withQuery(path`/api/cases/${caseId}/calls`, { after }), signal),
});

const callRequests = (get: Get, send: Send) => ({
  calls: ({ query, state, after }: CallQuery, signal?: Signal) =>
    get<CallPage>(withQuery("/api/calls", { state, query, after }), signal),
  call: (callId: string, signal?: Signal) => get<CallView>(path`/api/calls/${callId}`, signal),
  record: (callId: string, isRedacted: boolean) =>
    get<unknown>(
      withQuery(path`/api/calls/${callId}/record`, { redacted: String(isRedacted) }),
      undefined,
    ),
  markTestCase: (callId: string, isTestCase: boolean) =>
    send<CallSummary>("PUT", path`/api/calls/${callId}/test-case`, { isTestCase }),
});

const deskRequests = (get: Get, send: Send) => ({
  sit: (status: SeatStatus) => send<void>("PUT", "/api/desk/seat", { status }),
  handoffPack: (callId: string, signal?: Signal) =>
    get<HandoffPack>(path`/api/desk/calls/${callId}/pack`, signal),
  callSummary: (callId: string, signal?: Signal) =>
    get<CallSummaryText>(path`/api/desk/calls/${callId}/summary`, signal),
  acceptCall: (callId: string) =>
    send<HandoffPack>("POST", path`/api/desk/calls/${callId}/accept`, {}),
  giveBackCall: (callId: string) =>
    send<void>("POST", path`/api/desk/calls/${callId}/give-back`, {}),
  endCall: (callId: string) => send<void>("POST", path`/api/desk/calls/${callId}/end`, {}),
  sayInCall: (callId: string, words: DeskWordsToSend) =>
    send<DeskWordsResult>("POST", path`/api/desk/calls/${callId}/say`, { ...words }),
  hintCall: (callId: string, hint: Hint) =>
    send<void>("POST", path`/api/desk/calls/${callId}/hints`, { hint }),
  wrapUpDraft: (callId: string, signal?: Signal) =>
    get<WrapUpDraft>(path`/api/desk/calls/${callId}/wrap-up`, signal),
  saveWrapUp: (callId: string, wrapUp: WrapUpToSave) =>
    send<void>("PUT", path`/api/desk/calls/${callId}/wrap-up`, { ...wrapUp }),
});

const guardRequests = (get: Get, send: Send) => ({
  packs: (signal?: Signal) => get<PacksView>("/api/guard/packs", signal),
  families: (signal?: Signal) =>
    get<{ families: readonly FamilyView[] }>("/api/guard/families", signal),
  checkForCall: (callId: string, text: string) =>
    send<TypedTextCheck>("POST", "/api/guard/check-text", { callId, text }),
  trySentence: (sentence: SentenceToTry) =>
    send<GuardedLineView>("POST", "/api/guard/try", { ...sentence }),
  findings: (query: FindingQuery, signal?: Signal) =>
    get<GuardFindingPage>(withQuery("/api/guard/findings", { ...query }), signal),
  markFinding: ({ callId, sequence }: SentencePlace, verdict: Verdict) =>
    send<FindingMark>("PUT", path`/api/guard/findings/${callId}/${String(sequence)}/mark`, {
      verdict,
    }),
  unmarkFinding: ({ callId, sequence }: SentencePlace) =>
    send<void>("DELETE", path`/api/guard/findings/${callId}/${String(sequence)}/mark`),
  diffPack: (candidate: { readonly jurisdiction: Jurisdiction; readonly pack: string }) =>
    send<PackDiff>("POST", "/api/guard/diff", { ...candidate }),
});

const companyRequests = (get: Get, send: Send) => ({
  settings: (signal?: Signal) => get<SettingsView>("/api/settings", signal),
  changeSettings: (change: { readonly version: number; readonly settings: Settings }) =>
    send<SettingsView>("PUT", "/api/settings", change),
  users: (signal?: Signal) => get<{ users: readonly StaffUser[] }>("/api/users", signal),
  addUser: (user: { readonly name: string; readonly role: Role }) =>
    send<CreatedUser>("POST", "/api/users", user),
  changeUser: (name: string, change: { readonly role?: Role; readonly isDisabled?: boolean }) =>
    send<StaffUser>("PATCH", path`/api/users/${name}`, change),
  resetPassword: (name: string) => send<CreatedUser>("POST", path`/api/users/${name}/password`, {}),
  audit: (after: string | undefined, signal?: Signal) =>
    get<AuditPage>(withQuery("/api/audit", { after }), signal),
});

/** A path whose values cannot step out of their place. */
function path(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.reduce(
    (text, part, index) => text + encodeURIComponent(values[index - 1] ?? "") + part,
  );
}

function withQuery(path: string, values: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== "") query.set(name, value);
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}
