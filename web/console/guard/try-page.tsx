import { useMutation } from "@tanstack/react-query";
import { useApi } from "../data/use-api.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useWords } from "../words/use-words.tsx";
import { guardWords } from "./guard-words.ts";
import { TryForm } from "./try-form.tsx";
import { TryResult } from "./try-result.tsx";
import { tryWords } from "./try-words.ts";

/** What the guard makes of a sentence. */
export function TryPage() {
  const guard = useWords(guardWords);
  const words = useWords(tryWords);
  const api = useApi();
  const attempt = useMutation({ mutationFn: api.trySentence });
  return (
    <>
      <PageHeading title={guard.pages.try}>
        <p className="kl-faint">{words.intro}</p>
      </PageHeading>
      <TryForm isBusy={attempt.isPending} onTry={attempt.mutate} />
      <div aria-live="polite">
        {attempt.error === null ? null : <ErrorPanel error={attempt.error} />}
        {attempt.data === undefined ? null : <TryResult verdict={attempt.data} />}
      </div>
    </>
  );
}
