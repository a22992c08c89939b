import { Button } from "antd";
import { useState } from "react";
import type { Round, RoundState } from "../../../server/protocol/rounds.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { useMay } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { rehearsalWords } from "./rehearsal/rehearsal-words.ts";
import { useRehearsalDoubt } from "./rehearsal/use-rehearsal.ts";
import type { RoundChange } from "./round-requests.ts";
import { roundsWords } from "./rounds-words.ts";
import { useRoundActs } from "./use-rounds.ts";

/** What may be done from each state. */
const actsOf: Readonly<Record<RoundState, readonly RoundChange["to"][]>> = {
  draft: ["running", "stopped"],
  running: ["paused", "draining", "stopped"],
  paused: ["running", "draining", "stopped"],
  draining: ["running", "stopped"],
  done: [],
  stopped: [],
};

/** What is asked about before it is done. */
type Question = "stopped" | "running";

/** Start, pause, end; what cannot be taken back is asked for twice. */
export function RoundActs({ round: { id, state } }: { readonly round: Round }) {
  const words = useWords(roundsWords);
  const { change, rescore } = useRoundActs();
  const mayManage = useMay("rounds.manage");
  const [question, setQuestion] = useState<Question>();
  const doubt = useRehearsalDoubt(id);
  const acts = actsOf[state];
  if (!mayManage || acts.length === 0) return null;
  const act = (to: RoundChange["to"]) => change.mutate({ roundId: id, to });
  return (
    <div className="kl-section">
      <div className="kl-actions">
        {acts.map((to) => (
          <Button
            key={to}
            type={to === "running" ? "primary" : "default"}
            danger={to === "stopped"}
            disabled={change.isPending}
            onClick={() => {
              if (to === "stopped") setQuestion("stopped");
              else if (to === "running" && state === "draft" && doubt !== undefined)
                setQuestion("running");
              else act(to);
            }}
          >
            {to === "running" && state !== "draft" ? words.resume : words.acts[to]}
          </Button>
        ))}
        <Button loading={rescore.isPending} onClick={() => rescore.mutate(id)}>
          {words.rescore}
        </Button>
      </div>
      {change.error === null ? null : <ErrorPanel error={change.error} />}
      {rescore.error === null ? null : <ErrorPanel error={rescore.error} />}
      <ActQuestion
        question={question}
        roundId={id}
        onCancel={() => setQuestion(undefined)}
        onConfirm={(to) => {
          setQuestion(undefined);
          act(to);
        }}
      />
    </div>
  );
}

/** Ends a round for good, or starts one that its rehearsal speaks against. */
function ActQuestion({
  question,
  roundId,
  onCancel,
  onConfirm,
}: {
  readonly question: Question | undefined;
  readonly roundId: string;
  readonly onCancel: () => void;
  readonly onConfirm: (to: Question) => void;
}) {
  const words = useWords(roundsWords);
  const { startTitle, doubts } = useWords(rehearsalWords);
  const doubt = useRehearsalDoubt(roundId);
  return (
    <>
      <ConfirmDialog
        isOpen={question === "stopped"}
        title={words.endTitle}
        confirm={words.acts.stopped}
        isDangerous
        onCancel={onCancel}
        onConfirm={() => onConfirm("stopped")}
      >
        <p>{words.endText}</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={question === "running"}
        title={startTitle}
        confirm={words.acts.running}
        onCancel={onCancel}
        onConfirm={() => onConfirm("running")}
      >
        <p>{doubt === undefined ? null : doubts[doubt]}</p>
      </ConfirmDialog>
    </>
  );
}
