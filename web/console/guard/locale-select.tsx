import { Select } from "antd";
import type { Locale } from "../data/protocol-types.ts";
import { localeLabels } from "../labels/calls.ts";
import { useWords } from "../words/use-words.tsx";
import { tryWords } from "./try-words.ts";

/** The language that a sentence is in. */
export function LocaleSelect({
  value,
  onChange,
}: {
  readonly value: Locale;
  readonly onChange: (locale: Locale) => void;
}) {
  const words = useWords(tryWords);
  const labels = useWords(localeLabels);
  return (
    <Select<Locale>
      aria-label={words.language}
      value={value}
      onChange={onChange}
      popupMatchSelectWidth={false}
      getPopupContainer={(field: HTMLElement) => field.parentElement ?? document.body}
      options={(Object.keys(labels) as Locale[]).map((one) => ({ value: one, label: labels[one] }))}
    />
  );
}
