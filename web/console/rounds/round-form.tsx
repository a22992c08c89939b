import { Button } from "antd";
import { useState, type FormEvent } from "react";
import { useNavigate } from "react-router";
import type { RoundList } from "../../../server/protocol/rounds.ts";
import { ApiError } from "../data/api-error.ts";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { firstValues, readRoundForm, type RoundFormValues } from "./read-round-form.ts";
import { NumberFields, TextFields } from "./round-fields.tsx";
import { RoundLike } from "./round-like.tsx";
import { roundsWords } from "./rounds-words.ts";
import { serverFaults } from "./treatments/table-fault.ts";
import { TreatmentsEditor } from "./treatments/treatments-editor.tsx";
import { useTableCheck } from "./treatments/use-table-check.ts";
import { useRoundActs } from "./use-rounds.ts";

/** What a round is to do; making one calls nobody. */
export function RoundForm({
  list: { rounds, dialling },
  onClose,
}: {
  readonly list: RoundList;
  readonly onClose: () => void;
}) {
  const words = useWords(roundsWords);
  const { cancel } = useWords(commonWords);
  const { values, set, plan, faults, isUnchecked, attention, submit, add } = useRoundForm();
  return (
    <form className="kl-section kl-form" aria-label={words.form.title} onSubmit={submit}>
      <h2>{words.form.title}</h2>
      <RoundLike rounds={rounds} values={values} set={set} />
      <TextFields values={values} set={set} />
      <NumberFields values={values} set={set} />
      <TreatmentsEditor
        draft={values}
        faults={faults}
        isUnchecked={isUnchecked}
        hasTrial={values.trialPercent > 0}
        channels={dialling.channels}
        attention={attention}
        onChange={({ table, text }) => set({ table, text })}
      />
      {add.error === null ? null : <ErrorPanel error={add.error} />}
      <div className="kl-actions">
        <Button
          type="primary"
          htmlType="submit"
          loading={add.isPending}
          disabled={plan === undefined || values.name.trim() === ""}
        >
          {words.create}
        </Button>
        <Button onClick={onClose}>{cancel}</Button>
      </div>
    </form>
  );
}

/** What is filled in, what is wrong with its table, and the sending. */
function useRoundForm() {
  const navigate = useNavigate();
  const { add } = useRoundActs();
  const [values, setValues] = useState(firstValues);
  const [seed] = useState(() => crypto.randomUUID());
  const [attention, setAttention] = useState(0);
  const plan = readRoundForm(values, seed);
  const check = useTableCheck(plan?.treatments, values.trialPercent > 0);
  const found = check.faults ?? [];
  const refused = add.error instanceof ApiError ? add.error.issues : [];
  const faults = found.length > 0 ? found : serverFaults(refused.map(({ field }) => field));
  const set = (change: Partial<RoundFormValues>): void => {
    // What the server found is of the plan that it was sent.
    if (add.isError) add.reset();
    setValues((before) => ({ ...before, ...change }));
  };
  const pointOut = (): void => setAttention((before) => before + 1);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (plan === undefined || values.name.trim() === "") return;
    if (found.length > 0) {
      pointOut();
      return;
    }
    add.mutate(plan, {
      onSuccess: ({ id }) => void navigate(`/rounds/${id}`),
      onError: pointOut,
    });
  };
  return { values, set, plan, faults, isUnchecked: check.isMissing, attention, submit, add };
}
