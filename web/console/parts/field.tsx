import { useId, type ReactNode } from "react";

/** What ties an input to its label, its hint and its fault. */
export interface FieldIds {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean;
}

/** One input with its label above, and what is to be known or wrong about it below. */
export function Field({
  label,
  hint,
  fault,
  children,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly fault?: ReactNode;
  readonly children: (ids: FieldIds) => ReactNode;
}) {
  const id = useId();
  const hintId = `${id}-hint`;
  const faultId = `${id}-fault`;
  const hasFault = fault !== undefined && fault !== null && fault !== "";
  const described = [hint === undefined ? "" : hintId, hasFault ? faultId : ""].filter(Boolean);
  return (
    <div className="kl-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        "aria-describedby": described.length === 0 ? undefined : described.join(" "),
        "aria-invalid": hasFault,
      })}
      {hint === undefined ? null : (
        <div id={hintId} className="kl-hint">
          {hint}
        </div>
      )}
      <div id={faultId} className="kl-fault" aria-live="polite">
        {fault}
      </div>
    </div>
  );
}
