import { Button } from "antd";
import type { Rehearsal } from "../../../../server/protocol/rehearsals.ts";
import type { Round } from "../../../../server/protocol/rounds.ts";
import { ErrorPanel } from "../../parts/error-panel.tsx";
import { useMay } from "../../session/use-session.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { RehearsalForm } from "./rehearsal-form.tsx";
import { RehearsalFigures } from "./rehearsal-figures.tsx";
import { rehearsalWords } from "./rehearsal-words.ts";
import { useRehearsal, useRehearsalActs } from "./use-rehearsal.ts";

/** The round against simulated debtors: what it would come to, before anybody is called. */
export function RoundRehearsal({ round }: { readonly round: Round }) {
  const words = useWords(rehearsalWords);
  const mayManage = useMay("rounds.manage");
  const { data, error } = useRehearsal(round.id);
  if (error !== null) return <ErrorPanel error={error} />;
  if (data === undefined) return null;
  const { rehearsal } = data;
  const isRunning = rehearsal?.state === "running";
  const isOver = round.state === "done" || round.state === "stopped";
  return (
    <section className="kl-section" aria-labelledby="round-rehearsal">
      <h2 id="round-rehearsal">{words.title}</h2>
      <p className="kl-faint">{words.text}</p>
      {rehearsal === null ? null : <Standing rehearsal={rehearsal} />}
      {isRunning ? <Running rehearsal={rehearsal} roundId={round.id} /> : null}
      {mayManage && !isRunning && !isOver ? (
        <RehearsalForm roundId={round.id} isAgain={rehearsal !== null} />
      ) : null}
      {rehearsal === null || rehearsal.result === null ? null : (
        <RehearsalFigures result={rehearsal.result} by={rehearsal.createdBy} />
      )}
    </section>
  );
}

function Standing({ rehearsal: { state, fault, isCurrent } }: { readonly rehearsal: Rehearsal }) {
  const words = useWords(rehearsalWords);
  if (state === "stopped") return <p className="kl-notice">{words.stopped}</p>;
  if (state === "failed")
    return <p className="kl-notice kl-notice-warn">{words.failed(fault ?? "")}</p>;
  if (state === "done" && !isCurrent)
    return <p className="kl-notice kl-notice-warn">{words.stale}</p>;
  return null;
}

function Running({
  rehearsal: { done, total },
  roundId,
}: {
  readonly rehearsal: Rehearsal;
  readonly roundId: string;
}) {
  const words = useWords(rehearsalWords);
  const format = useFormat();
  const { stop } = useRehearsalActs(roundId);
  const mayManage = useMay("rounds.manage");
  return (
    <div role="status">
      <p>
        <progress max={total} value={done} aria-label={words.title} />{" "}
        {words.progress(format.number(done), format.number(total))}
      </p>
      {mayManage ? (
        <Button loading={stop.isPending} onClick={() => stop.mutate()}>
          {words.stop}
        </Button>
      ) : null}
      {stop.error === null ? null : <ErrorPanel error={stop.error} />}
    </div>
  );
}
