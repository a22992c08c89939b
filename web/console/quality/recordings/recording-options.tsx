import { Input, Select } from "antd";
import { useState } from "react";
import type { Locale } from "../../data/protocol-types.ts";
import { localeLabels } from "../../labels/calls.ts";
import { Field } from "../../parts/field.tsx";
import { useWords } from "../../words/use-words.tsx";
import type { RecordingChoice } from "../quality-requests.ts";
import { recordingsWords } from "./recordings-words.ts";

/** What is said of all files that come next. */
export function useRecordingChoice() {
  const [value, setValue] = useState<RecordingChoice>({
    locale: undefined,
    agentSide: undefined,
    agent: "",
    group: "",
  });
  const change = (part: Partial<RecordingChoice>): void =>
    setValue((before) => ({ ...before, ...part }));
  return { value, change };
}

/** How the files that come next are read, and who spoke in them. */
export function RecordingOptions({
  choice: { value, change },
}: {
  readonly choice: ReturnType<typeof useRecordingChoice>;
}) {
  const words = useWords(recordingsWords);
  return (
    <div className="kl-card kl-quality-options">
      <TextFields value={value} change={change} />
      <ListFields value={value} change={change} />
      <p className="kl-faint">{words.told}</p>
    </div>
  );
}

type FieldsProps = ReturnType<typeof useRecordingChoice>;

function TextFields({ value, change }: FieldsProps) {
  const words = useWords(recordingsWords);
  return (
    <>
      <Field label={words.agent} hint={words.agentHint}>
        {(ids) => (
          <Input
            {...ids}
            maxLength={nameCharsMax}
            value={value.agent}
            onChange={(event) => change({ agent: event.target.value })}
          />
        )}
      </Field>
      <Field label={words.group}>
        {(ids) => (
          <Input
            {...ids}
            maxLength={nameCharsMax}
            value={value.group}
            onChange={(event) => change({ group: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

function ListFields({ value, change }: FieldsProps) {
  const words = useWords(recordingsWords);
  const locales = useWords(localeLabels);
  return (
    <>
      <Field label={words.locale}>
        {({ id }) => (
          <Select
            id={id}
            value={value.locale ?? ""}
            onChange={(locale) => change({ locale: locale === "" ? undefined : locale })}
            getPopupContainer={inField}
            options={[
              { value: "", label: words.localeByFile },
              ...(Object.keys(locales) as Locale[]).map((one) => ({
                value: one as string,
                label: locales[one],
              })),
            ]}
          />
        )}
      </Field>
      <Field label={words.agentSide} hint={words.agentSideHint}>
        {({ id }) => (
          <Select
            id={id}
            value={value.agentSide ?? ""}
            onChange={(side) => change({ agentSide: side === "" ? undefined : side })}
            getPopupContainer={inField}
            options={[
              { value: "", label: words.sideByWords },
              { value: "left", label: words.sides.left },
              { value: "right", label: words.sides.right },
            ]}
          />
        )}
      </Field>
    </>
  );
}

/** Characters of a name that the server takes. */
const nameCharsMax = 200;

const inField = (field: HTMLElement): HTMLElement => field.parentElement ?? document.body;
