import { CheckCircleFilled } from "@ant-design/icons";
import type { UseMutationResult } from "@tanstack/react-query";
import { Link } from "react-router";
import type { CaseView } from "../../../server/protocol/cases.ts";
import { ApiError } from "../data/api-error.ts";
import type { Issue } from "../data/protocol-types.ts";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { useWords } from "../words/use-words.tsx";
import { importWords } from "./import-words.ts";
import { IssueList } from "./issue-list.tsx";

type Body = Readonly<Record<string, unknown>>;

/** What the check found, and why a case could not be saved. */
export function ImportResult({
  check,
  save,
}: {
  readonly check: UseMutationResult<{ readonly issues: readonly Issue[] }, Error, Body>;
  readonly save: UseMutationResult<CaseView, Error, Body>;
}) {
  const words = useWords(importWords);
  const error = save.error ?? check.error;
  if (error !== null) return <ImportTrouble error={error} body={save.variables} />;
  if (check.data === undefined) return null;
  if (check.data.issues.length > 0) return <IssueList issues={check.data.issues} />;
  return (
    <p className="kl-notice kl-notice-good" role="status">
      <CheckCircleFilled aria-hidden /> {words.sound}
    </p>
  );
}

function ImportTrouble({
  error,
  body,
}: {
  readonly error: Error;
  readonly body: Body | undefined;
}) {
  const words = useWords(importWords);
  if (error instanceof ApiError && error.issues.length > 0) {
    return <IssueList issues={error.issues} />;
  }
  const caseId = body?.["caseId"];
  const isThere = error instanceof ApiError && error.code === "CASE_EXISTS";
  return (
    <ErrorPanel error={error}>
      {isThere && typeof caseId === "string" ? (
        <Link to={`/cases/${encodeURIComponent(caseId)}`}>{words.openExisting}</Link>
      ) : null}
    </ErrorPanel>
  );
}
