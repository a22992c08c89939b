import type { CaseMessages, NewMessage } from "../../../server/protocol/messages.ts";
import type { Get, Send } from "../data/requester.ts";

const messagesOf = (caseId: string): string => `/api/cases/${encodeURIComponent(caseId)}/messages`;

/** The requests about messages to debtors. */
export const messageRequests = (get: Get, send: Send) => ({
  messages: (caseId: string, signal?: AbortSignal) => get<CaseMessages>(messagesOf(caseId), signal),
  sendMessage: (caseId: string, message: NewMessage) =>
    send<CaseMessages>("POST", messagesOf(caseId), { ...message }),
});
