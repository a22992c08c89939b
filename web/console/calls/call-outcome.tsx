import { CheckCircleFilled, PauseCircleFilled, StopFilled } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { CallView } from "../../../server/protocol/calls.ts";
import { dispositionLabels } from "../labels/dispositions.ts";
import { handoffLabels } from "../labels/handoffs.ts";
import { stepLabels, type Step } from "../labels/steps.ts";
import { Tag } from "../parts/tag.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { callWords } from "./call-words.ts";

type Outcome = CallView["outcome"];

/** What came of a call, or has so far. */
export function CallOutcome({ call }: { readonly call: CallView }) {
  const words = useWords(callWords);
  const dispositions = useWords(dispositionLabels);
  const { outcome, summary } = call;
  const { name, meaning } = dispositions[outcome.disposition];
  return (
    <section className="kl-card kl-outcome" aria-labelledby="outcome">
      <h2 id="outcome">{summary.endedAt === null ? words.soFar : words.outcome}</h2>
      <div className="kl-disposition">
        <strong>{name}</strong> <code className="kl-code">{outcome.disposition}</code>
        <p>{meaning}</p>
      </div>
      <dl className="kl-outcome-facts">
        <Promise outcome={outcome} />
        <Handoff call={call} />
        <CaseState outcome={outcome} />
      </dl>
      <Steps steps={outcome.steps} />
    </section>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Promise({ outcome: { promise, plan } }: { readonly outcome: Outcome }) {
  const words = useWords(callWords);
  const format = useFormat();
  return (
    <>
      {promise === null ? null : (
        <Fact label={words.promise}>
          {words.promiseOn(format.amount(promise.amount), format.date(promise.date))}
        </Fact>
      )}
      {plan === null ? null : (
        <Fact label={words.plan}>
          <details>
            <summary>{words.planOf(plan.count)}</summary>
            <ol className="kl-instalments">
              {plan.instalments.map((instalment) => (
                <li key={instalment.date}>
                  <span>{format.date(instalment.date)}</span>
                  <span className="kl-figure">{format.amount(instalment.amount)}</span>
                </li>
              ))}
            </ol>
          </details>
        </Fact>
      )}
    </>
  );
}

function Handoff({ call: { outcome, summary } }: { readonly call: CallView }) {
  const words = useWords(callWords);
  const handoffs = useWords(handoffLabels);
  if (outcome.handoff === null) return null;
  const isWaiting = !summary.personJoined && summary.endedAt === null;
  return (
    <Fact label={words.handoff}>
      <Tag tone={summary.personJoined ? "good" : "bad"}>{handoffs[outcome.handoff]}</Tag>{" "}
      <span className="kl-faint">
        {outcome.handoffTurn === null ? "" : words.handoffTurn(outcome.handoffTurn)}
        {summary.personJoined ? ` · ${words.personJoined}` : ""}
        {isWaiting ? ` · ${words.personWaits}` : ""}
      </span>
    </Fact>
  );
}

function CaseState({ outcome }: { readonly outcome: Outcome }) {
  const words = useWords(callWords);
  return (
    <Fact label={words.state}>
      <span className="kl-tags">
        {outcome.frozen ? (
          <Tag tone="bad" icon={<StopFilled aria-hidden />}>
            {words.frozen}
          </Tag>
        ) : null}
        {outcome.hold ? (
          <Tag tone="bad" icon={<PauseCircleFilled aria-hidden />}>
            {words.hold}
          </Tag>
        ) : null}
        <Tag tone="quiet">{outcome.disclosedDebt ? words.disclosed : words.notDisclosed}</Tag>
      </span>
    </Fact>
  );
}

function Steps({ steps }: { readonly steps: Outcome["steps"] }) {
  const words = useWords(callWords);
  const labels = useWords(stepLabels);
  return (
    <ol className="kl-steps" aria-label={words.steps}>
      {(Object.keys(labels) as Step[]).map((step) => (
        <li key={step} className={steps[step] ? "kl-step-done" : undefined}>
          {steps[step] ? <CheckCircleFilled aria-hidden /> : <span aria-hidden="true">○</span>}
          {labels[step]}
          <span className="kl-hidden"> {steps[step] ? words.done : words.notDone}</span>
        </li>
      ))}
    </ol>
  );
}
