import { Button, Checkbox, Input } from "antd";
import { useState, type SyntheticEvent } from "react";
import type { SentenceToTry } from "../data/api-client.ts";
import type { Jurisdiction, Locale } from "../data/protocol-types.ts";
import { Field } from "../parts/field.tsx";
import { commonWords } from "../words/common-words.ts";
import { useLanguage, useWords } from "../words/use-words.tsx";
import { JurisdictionSelect } from "./jurisdiction-select.tsx";
import { LocaleSelect } from "./locale-select.tsx";
import { tryWords } from "./try-words.ts";

/** A sentence, and the circumstances in which it would be said. */
export function TryForm({
  isBusy,
  onTry,
}: {
  readonly isBusy: boolean;
  readonly onTry: (sentence: SentenceToTry) => void;
}) {
  const words = useWords(tryWords);
  const { required } = useWords(commonWords);
  const { entries, change, fault, setFault } = useEntries();
  const { text, jurisdiction, locale, verified, debtorText, caseId } = entries;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (text.trim() === "") return setFault(required);
    onTry({
      text,
      jurisdiction,
      locale,
      verified,
      ...(debtorText.trim() === "" ? {} : { debtorText }),
      ...(caseId.trim() === "" ? {} : { caseId: caseId.trim() }),
    });
  };
  return (
    <form onSubmit={submit} noValidate className="kl-card kl-form kl-try">
      <Field label={words.text} fault={fault}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            rows={3}
            value={text}
            onChange={(event) => change({ text: event.target.value })}
            onPressEnter={(event) => {
              if (event.ctrlKey || event.metaKey) submit(event);
            }}
          />
        )}
      </Field>
      <Circumstances entries={entries} onChange={change} />
      {(["debtorText", "caseId"] as const).map((name) => (
        <Field key={name} label={words[name]} hint={words[`${name}Hint`]}>
          {(ids) => (
            <Input
              {...ids}
              value={entries[name]}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {words.judge}
      </Button>
    </form>
  );
}

function Circumstances({
  entries: { jurisdiction, locale, verified },
  onChange,
}: {
  readonly entries: Entries;
  readonly onChange: (part: Partial<Entries>) => void;
}) {
  const words = useWords(tryWords);
  return (
    <div className="kl-try-where">
      <JurisdictionSelect
        value={jurisdiction}
        onChange={(next) => onChange({ jurisdiction: next })}
      />
      <LocaleSelect value={locale} onChange={(next) => onChange({ locale: next })} />
      <Checkbox
        checked={verified}
        onChange={(event) => onChange({ verified: event.target.checked })}
      >
        {words.verified}
      </Checkbox>
    </div>
  );
}

interface Entries {
  readonly text: string;
  readonly jurisdiction: Jurisdiction;
  readonly locale: Locale;
  readonly verified: boolean;
  readonly debtorText: string;
  readonly caseId: string;
}

/** What stands in the form. Somebody who reads Chinese most often tries a Chinese sentence. */
function useEntries() {
  const { language } = useLanguage();
  const [fault, setFault] = useState("");
  const [entries, setEntries] = useState<Entries>(() => ({
    text: "",
    jurisdiction: language === "zh" ? "cn" : "us",
    locale: language === "zh" ? "zh-CN" : "en-US",
    verified: true,
    debtorText: "",
    caseId: "",
  }));
  const change = (part: Partial<Entries>): void => {
    setFault("");
    setEntries((before) => ({ ...before, ...part }));
  };
  return { entries, change, fault, setFault };
}
