import type { ImportPage, ImportPlan, ImportView } from "../../../server/protocol/imports.ts";
import type { Get, Send } from "../data/requester.ts";

const one = (importId: string, rest = ""): string =>
  `/api/imports/${encodeURIComponent(importId)}${rest}`;

/** The requests about debtor lists but the upload, which is no JSON. */
export const importRequests = (get: Get, send: Send) => ({
  imports: (after: string | undefined, signal?: AbortSignal) =>
    get<ImportPage>(
      after === undefined ? "/api/imports" : `/api/imports?after=${encodeURIComponent(after)}`,
      signal,
    ),
  import: (importId: string, signal?: AbortSignal) => get<ImportView>(one(importId), signal),
  checkImport: (importId: string, plan: ImportPlan) =>
    send<ImportView>("POST", one(importId, "/check"), { ...plan }),
  commitImport: (importId: string) => send<ImportView>("POST", one(importId, "/commit"), {}),
  undoImport: (importId: string, reason: string) =>
    send<ImportView>("POST", one(importId, "/undo"), { reason }),
});

/** Where the file with the rows to mend is. */
export const errorFileUrl = (importId: string): string => one(importId, "/errors");
