import { Select } from "antd";
import type { Jurisdiction } from "../data/protocol-types.ts";
import { jurisdictionLabels } from "../labels/calls.ts";
import { useWords } from "../words/use-words.tsx";
import { guardWords } from "./guard-words.ts";

/** Whose rules. */
export function JurisdictionSelect({
  value,
  onChange,
}: {
  readonly value: Jurisdiction;
  readonly onChange: (jurisdiction: Jurisdiction) => void;
}) {
  const words = useWords(guardWords);
  const labels = useWords(jurisdictionLabels);
  return (
    <Select<Jurisdiction>
      aria-label={words.jurisdiction}
      value={value}
      onChange={onChange}
      popupMatchSelectWidth={false}
      getPopupContainer={(field: HTMLElement) => field.parentElement ?? document.body}
      options={(Object.keys(labels) as Jurisdiction[]).map((one) => ({
        value: one,
        label: labels[one],
      }))}
    />
  );
}
