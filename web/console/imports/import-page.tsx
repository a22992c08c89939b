import { Button } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import type { ImportView } from "../../../server/protocol/imports.ts";
import { LoadedPage } from "../parts/loaded-page.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { errorLabels } from "../labels/errors.ts";
import { useFormat, useWords } from "../words/use-words.tsx";
import { CheckResult } from "./check-result.tsx";
import { CommitPanel } from "./commit-panel.tsx";
import { importsWords } from "./imports-words.ts";
import { MappingForm } from "./mapping-form.tsx";
import { isWorking, useImport, useImportSteps } from "./use-imports.ts";
import { wizardWords } from "./wizard-words.ts";

/** One list, from its columns to its cases. */
export function ImportPage() {
  const { importId = "" } = useParams();
  const { title } = useWords(importsWords);
  return (
    <LoadedPage query={useImport(importId)} title={title}>
      {(view) => <Wizard key={importId} view={view} />}
    </LoadedPage>
  );
}

function Wizard({ view }: { readonly view: ImportView }) {
  const steps = useImportSteps(view.importId);
  const [isMatching, setMatching] = useState(false);
  const { head } = view;
  const isMapping = view.state === "uploaded" || (isMatching && view.state === "checked");
  const isResult = view.result !== null && !isMapping;
  return (
    <>
      <Heading view={view} isMapping={isMapping} />
      <Steps current={stepOf(view, isMapping)} />
      <Trouble view={view} />
      <div aria-live="polite">{isWorking(view) ? <Progress view={view} /> : null}</div>
      {view.isStalled ? <Stalled view={view} steps={steps} /> : null}
      {isMapping && head !== null ? (
        <MappingForm
          head={head}
          plan={view.plan}
          isBusy={steps.check.isPending}
          onCheck={(plan) => {
            setMatching(false);
            steps.check.mutate(plan);
          }}
        />
      ) : null}
      {steps.check.error === null ? null : <ErrorPanel error={steps.check.error} />}
      {isResult ? <CheckResult view={view} /> : null}
      {isMapping ? null : (
        <CommitPanel view={view} steps={steps} onMatch={() => setMatching(true)} />
      )}
    </>
  );
}

function Heading({ view, isMapping }: { readonly view: ImportView; readonly isMapping: boolean }) {
  const words = useWords(wizardWords);
  const { head, fileName } = view;
  return (
    <PageHeading title={fileName} aside={<Link to="/imports">{words.back}</Link>}>
      {head === null ? null : (
        <p className="kl-faint">
          {words.form({ ...head, row: head.headingRow })}{" "}
          {head.isRemembered && isMapping ? words.remembered : null}
        </p>
      )}
    </PageHeading>
  );
}

function stepOf({ state }: ImportView, isMapping: boolean): number {
  if (isMapping) return 0;
  return state === "checking" || state === "checked" ? 1 : 2;
}

function Steps({ current }: { readonly current: number }) {
  const words = useWords(wizardWords);
  return (
    <ol className="kl-steps" aria-label={words.stepsLabel}>
      {words.steps.map((step, at) => (
        <li key={step} aria-current={at === current ? "step" : undefined}>
          {step}
        </li>
      ))}
    </ol>
  );
}

/** Why the last check did not come to its end. */
function Trouble({ view }: { readonly view: ImportView }) {
  const labels = useWords(errorLabels);
  if (view.fault === null) return null;
  return (
    <p className="kl-notice kl-notice-bad" role="alert">
      {labels[view.fault]}
    </p>
  );
}

function Progress({ view }: { readonly view: ImportView }) {
  const words = useWords(wizardWords);
  const format = useFormat();
  const { rows, of } = view.progress;
  const text =
    view.state === "checking"
      ? words.checking(format.number(rows))
      : view.state === "undoing"
        ? words.undoing
        : words.committing(format.number(rows), format.number(of ?? rows));
  return (
    <p className="kl-notice" role="status">
      <progress value={of === null ? undefined : rows} max={of ?? undefined} aria-label={text} />{" "}
      {text}
    </p>
  );
}

function Stalled({
  view,
  steps,
}: {
  readonly view: ImportView;
  readonly steps: ReturnType<typeof useImportSteps>;
}) {
  const words = useWords(wizardWords);
  const goOn = (): void => {
    if (view.state === "checking" && view.plan !== null) steps.check.mutate(view.plan);
    else if (view.state === "committing") steps.commit.mutate();
    else steps.undo.mutate(words.stalled);
  };
  return (
    <section className="kl-notice kl-notice-warn">
      <p>{words.stalled}</p>
      <Button onClick={goOn}>{words.goOn}</Button>
    </section>
  );
}
