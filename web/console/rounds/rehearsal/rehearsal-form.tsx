import { Button, Input, InputNumber } from "antd";
import { useState } from "react";
import { ErrorPanel } from "../../parts/error-panel.tsx";
import { Field } from "../../parts/field.tsx";
import { useWords } from "../../words/use-words.tsx";
import { rehearsalWords } from "./rehearsal-words.ts";
import { useRehearsalActs } from "./use-rehearsal.ts";

const first = { days: 7, kept: 60, handling: 8, seed: "1" };

type Values = typeof first;

const percent = 100;

/** What is assumed of the debtors and the desk; nothing in it is known beforehand. */
export function RehearsalForm({
  roundId,
  isAgain,
}: {
  readonly roundId: string;
  readonly isAgain: boolean;
}) {
  const words = useWords(rehearsalWords);
  const { start } = useRehearsalActs(roundId);
  const [values, setValues] = useState(first);
  const set = (change: Partial<Values>) => setValues((before) => ({ ...before, ...change }));
  return (
    <form
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        start.mutate({
          days: values.days,
          keptShare: values.kept / percent,
          handlingMinutes: values.handling,
          seed: values.seed,
          timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        });
      }}
    >
      <Assumptions values={values} onChange={set} />
      {start.error === null ? null : <ErrorPanel error={start.error} />}
      <div className="kl-actions">
        <Button htmlType="submit" loading={start.isPending} disabled={values.seed.trim() === ""}>
          {isAgain ? words.again : words.start}
        </Button>
      </div>
    </form>
  );
}

function Assumptions({
  values,
  onChange,
}: {
  readonly values: Values;
  readonly onChange: (change: Partial<Values>) => void;
}) {
  const words = useWords(rehearsalWords);
  const numbers = [
    ["days", words.days, 1, 31],
    ["kept", words.kept, 0, 100],
    ["handling", words.handling, 1, 120],
  ] as const;
  return (
    <div className="kl-rehearsal-fields">
      {numbers.map(([name, label, min, max]) => (
        <Field key={name} label={label}>
          {(ids) => (
            <InputNumber
              {...ids}
              min={min}
              max={max}
              value={values[name]}
              onChange={(value) => onChange({ [name]: value ?? first[name] })}
            />
          )}
        </Field>
      ))}
      <Field label={words.seed} hint={words.seedHint}>
        {(ids) => (
          <Input
            {...ids}
            maxLength={100}
            value={values.seed}
            onChange={({ target }) => onChange({ seed: target.value })}
          />
        )}
      </Field>
    </div>
  );
}
