import { InputNumber } from "antd";
import type { ListMapping } from "../../../server/protocol/imports.ts";
import { Field } from "../parts/field.tsx";
import { useWords } from "../words/use-words.tsx";
import { wizardWords } from "./wizard-words.ts";

/** The largest share that may be held out, in percent. */
const percentMax = 50;

/** How dates and amounts are written, and which part of the list is held out. */
export function ListOptions({
  mapping,
  percent,
  onMapping,
  onPercent,
}: {
  readonly mapping: ListMapping;
  readonly percent: number;
  readonly onMapping: (mapping: ListMapping) => void;
  readonly onPercent: (percent: number) => void;
}) {
  const words = useWords(wizardWords);
  return (
    <div className="kl-constants">
      <Choice
        label={words.dateOrder}
        value={mapping.dateOrder}
        options={words.dateOrders}
        onChange={(dateOrder) => onMapping({ ...mapping, dateOrder })}
      />
      <Choice
        label={words.decimal}
        value={mapping.decimal}
        options={words.decimals}
        onChange={(decimal) => onMapping({ ...mapping, decimal })}
      />
      <Field label={words.holdOut} hint={words.holdOutHint}>
        {(ids) => (
          <InputNumber
            {...ids}
            min={0}
            max={percentMax}
            precision={0}
            value={percent}
            onChange={(value) => onPercent(value ?? 0)}
          />
        )}
      </Field>
    </div>
  );
}

function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}) {
  const names = Object.keys(options) as T[];
  return (
    <Field label={label}>
      {(ids) => (
        <select
          {...ids}
          className="kl-select"
          value={value}
          onChange={({ target }) => onChange(names.find((name) => name === target.value) ?? value)}
        >
          {names.map((name) => (
            <option key={name} value={name}>
              {options[name]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
