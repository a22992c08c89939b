import { Checkbox, Input, InputNumber } from "antd";
import { Field } from "../parts/field.tsx";
import { useWords } from "../words/use-words.tsx";
import type { RoundFormValues } from "./read-round-form.ts";
import { roundViewWords } from "./round-view-words.ts";
import { roundsWords } from "./rounds-words.ts";

/** A part of the form. */
export interface FormPart {
  readonly values: RoundFormValues;
  readonly set: (change: Partial<RoundFormValues>) => void;
}

/** What is written. */
export function TextFields({ values, set }: FormPart) {
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

/** Limits, and how it goes about. */
export function NumberFields({ values, set }: FormPart) {
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
function ShareFields({ values, set }: FormPart) {
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
