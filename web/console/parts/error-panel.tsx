import { Button } from "antd";
import type { ReactNode } from "react";
import { ApiError } from "../data/api-error.ts";
import { errorLabels } from "../labels/errors.ts";
import { knownLabel } from "../labels/label-of.ts";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";

/** Why something could not be shown or done, in words, with the way on where there is one. */
export function ErrorPanel({
  error,
  onRetry,
  children,
}: {
  readonly error: Error;
  readonly onRetry?: (() => void) | undefined;
  readonly children?: ReactNode;
}) {
  const words = useWords(commonWords);
  const isApi = error instanceof ApiError;
  // The login stands above the page already; after it, this would only be in the way.
  if (isApi && error.code === "LOGIN_REQUIRED") return null;
  return (
    <div className="kl-notice kl-notice-bad" role="alert">
      <div>
        <ErrorText error={error} />
        {isApi && error.requestId !== undefined && error.status >= 500 ? (
          <p className="kl-faint">{words.requestNumber(error.requestId)}</p>
        ) : null}
        {children}
      </div>
      {onRetry === undefined || (isApi && isFinal(error)) ? null : (
        <Button size="small" onClick={onRetry}>
          {words.retry}
        </Button>
      )}
    </div>
  );
}

/** Asked again it would be the same. */
const isFinal = ({ code }: ApiError): boolean => code === "FORBIDDEN" || code === "NOT_FOUND";

/** An error in words; what the server says of it stands behind as its title. */
export function ErrorText({ error }: { readonly error: Error }) {
  const labels = useWords(errorLabels);
  const words = useWords(commonWords);
  if (!(error instanceof ApiError)) return <p>{words.failed}</p>;
  // A server that is newer than this page may have codes that it has no words for.
  const text = knownLabel(labels, error.code) ?? `${error.code}: ${error.message} ${error.advice}`;
  return (
    <p title={`${error.code}: ${error.message}`}>
      {text}
      {error.field === undefined ? null : <code className="kl-field-name">{error.field}</code>}
    </p>
  );
}
