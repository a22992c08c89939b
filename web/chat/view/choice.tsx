import { useId, type ReactNode } from "react";

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  /** What is seen; it is the option's name as well, unless that is given. */
  readonly face: ReactNode;
  readonly name?: string;
  readonly lang?: string;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** The options speak for themselves: the label is only read out. */
  readonly isLabelHidden: boolean;
  readonly options: readonly ChoiceOption<Value>[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
}

/** A few options side by side, one of them chosen: real radio buttons under the looks. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, isLabelHidden, options, value, onPick } = props;
  const group = useId();
  return (
    <fieldset className="choice">
      <legend className={isLabelHidden ? "visually-hidden" : undefined}>{label}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="choice-option" lang={option.lang}>
            <input
              type="radio"
              name={group}
              value={option.value}
              aria-label={option.name}
              checked={option.value === value}
              onChange={() => onPick(option.value)}
            />
            <span>{option.face}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
