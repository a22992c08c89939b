import { Button, Checkbox, Input, InputNumber } from "antd";
import { useState } from "react";
import { useNavigate } from "react-router";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { firstTreatments, readRoundForm, type RoundFormValues } from "./read-round-form.ts";
import { roundViewWords } from "./round-view-words.ts";
import { roundsWords } from "./rounds-words.ts";
import { useRoundActs } from "./use-rounds.ts";

const firstValues: RoundFormValues = {
  name: "",
  tiers: "",
  lines: 10,
  balanceAge: 24,
  costPerMinute: "0.10",
  costPerTextPart: "0.05",
  holdOutPercent: 10,
  trialPercent: 0,
  needsPeople: true,
  usesBestHour: true,
  treatments: firstTreatments,
};

/** What a round is to do; making one calls nobody. */
export function RoundForm({ onClose }: { readonly onClose: () => void }) {
  const words = useWords(roundsWords);
  const { cancel } = useWords(commonWords);
  const navigate = useNavigate();
  const { add } = useRoundActs();
  const [values, setValues] = useState(firstValues);
  const [seed] = useState(() => crypto.randomUUID());
  const set = (change: Partial<RoundFormValues>) =>
    setValues((before) => ({ ...before, ...change }));
  const plan = readRoundForm(values, seed);
  return (
    <form
      className="kl-section"
      aria-label={words.form.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (plan === undefined) return;
        add.mutate(plan, { onSuccess: ({ id }) => void navigate(`/rounds/${id}`) });
      }}
    >
      <h2>{words.form.title}</h2>
      <TextFields values={values} set={set} />
      <NumberFields values={values} set={set} />
      <Field
        label={words.form.treatments}
        hint={words.form.treatmentsHint}
        fault={plan === undefined ? words.form.notJson : undefined}
      >
        {(ids) => (
          <Input.TextArea
            {...ids}
            rows={10}
            spellCheck={false}
            value={values.treatments}
            onChange={({ target }) => set({ treatments: target.value })}
          />
        )}
      </Field>
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

interface Part {
  readonly values: RoundFormValues;
  readonly set: (change: Partial<RoundFormValues>) => void;
}

function TextFields({ values, set }: Part) {
  const words = useWords(roundsWords);
  return (
    <>
      <Field label={words.name}>
        {(ids) => (
          <Input
            {...ids}
            maxLength={100}
            value={values.name}
            onChange={({ target }) => set({ name: target.value })}
          />
        )}
      </Field>
      <Field label={words.form.tiers} hint={words.form.tiersHint}>
        {(ids) => (
          <Input
            {...ids}
            value={values.tiers}
            onChange={({ target }) => set({ tiers: target.value })}
          />
        )}
      </Field>
      <Field label={words.form.costPerMinute}>
        {(ids) => (
          <Input
            {...ids}
            value={values.costPerMinute}
            onChange={({ target }) => set({ costPerMinute: target.value })}
          />
        )}
      </Field>
      <Field label={words.form.costPerTextPart}>
        {(ids) => (
          <Input
            {...ids}
            value={values.costPerTextPart}
            onChange={({ target }) => set({ costPerTextPart: target.value })}
          />
        )}
      </Field>
    </>
  );
}

function NumberFields({ values, set }: Part) {
  const { form } = useWords(roundsWords);
  return (
    <>
      <Field label={form.lines}>
        {(ids) => (
          <InputNumber
            {...ids}
            min={1}
            max={10_000}
            value={values.lines}
            onChange={(lines) => set({ lines: lines ?? 1 })}
          />
        )}
      </Field>
      <Field label={form.balanceAge}>
        {(ids) => (
          <InputNumber
            {...ids}
            min={1}
            max={720}
            value={values.balanceAge}
            onChange={(balanceAge) => set({ balanceAge: balanceAge ?? 24 })}
          />
        )}
      </Field>
      <ShareFields values={values} set={set} />
      <Checkbox
        checked={values.needsPeople}
        onChange={({ target }) => set({ needsPeople: target.checked })}
      >
        {form.needsPeople}
      </Checkbox>
      <Checkbox
        checked={values.usesBestHour}
        onChange={({ target }) => set({ usesBestHour: target.checked })}
      >
        {form.usesBestHour}
      </Checkbox>
    </>
  );
}

/** Who is left alone, and who is treated another way, to be compared with the others. */
function ShareFields({ values, set }: Part) {
  const { form } = useWords(roundsWords);
  const { trialShare, trialHint } = useWords(roundViewWords);
  return (
    <>
      <Field label={form.holdOut} hint={form.holdOutHint}>
        {(ids) => (
          <InputNumber
            {...ids}
            min={0}
            max={50}
            value={values.holdOutPercent}
            onChange={(holdOutPercent) => set({ holdOutPercent: holdOutPercent ?? 0 })}
          />
        )}
      </Field>
      <Field label={trialShare} hint={trialHint}>
        {(ids) => (
          <InputNumber
            {...ids}
            min={0}
            max={99}
            value={values.trialPercent}
            onChange={(trialPercent) => set({ trialPercent: trialPercent ?? 0 })}
          />
        )}
      </Field>
    </>
  );
}
