import { useMutation } from "@tanstack/react-query";
import { ApiError } from "../data/api-error.ts";
import { useApi } from "../data/use-api.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useWords } from "../words/use-words.tsx";
import { DiffForm } from "./diff-form.tsx";
import { DiffResult } from "./diff-result.tsx";
import { diffWords } from "./diff-words.ts";
import { guardWords } from "./guard-words.ts";

/** What another pack would have changed in past calls. */
export function DiffPage() {
  const guard = useWords(guardWords);
  const words = useWords(diffWords);
  const api = useApi();
  const compare = useMutation({ mutationFn: api.diffPack });
  return (
    <>
      <PageHeading title={guard.pages.diff}>
        <p className="kl-faint">{words.intro}</p>
      </PageHeading>
      <DiffForm
        isBusy={compare.isPending}
        onChange={compare.reset}
        onCompare={(jurisdiction, pack) => compare.mutate({ jurisdiction, pack })}
      />
      <div aria-live="polite">
        {compare.isPending ? <p>{words.working}</p> : null}
        {compare.error === null ? null : <PackFaults error={compare.error} />}
        {compare.data === undefined ? null : <DiffResult diff={compare.data} />}
      </div>
    </>
  );
}

/** Why a pack would be refused, fault by fault; any other failure as everywhere. */
function PackFaults({ error }: { readonly error: Error }) {
  const words = useWords(diffWords);
  const isRefused = error instanceof ApiError && error.status === 422;
  if (!isRefused) return <ErrorPanel error={error} />;
  return (
    <section className="kl-notice kl-notice-bad" role="alert">
      <div>
        <h2>{words.faults}</h2>
        <ul>
          {error.issues.map(({ field, message }) => (
            <li key={`${field} ${message}`} lang="en">
              {message}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
