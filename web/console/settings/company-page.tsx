import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useState, type SyntheticEvent } from "react";
import type { Settings, SettingsView } from "../../../server/protocol/settings.ts";
import { showAnswer } from "../data/show-answer.ts";
import { ApiError } from "../data/api-error.ts";
import { useSettings } from "../data/queries.ts";
import { useApi } from "../data/use-api.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { LoadedPage } from "../parts/loaded-page.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useMay } from "../session/use-session.tsx";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import {
  entriesOf,
  faultyEntries,
  settingRanges,
  settingsOf,
  type NumberSetting,
  type SettingsEntries,
} from "./read-settings.ts";
import { settingsWords, type SettingsWords } from "./settings-words.ts";

/** What the company decides. */
export function CompanyPage() {
  const words = useWords(settingsWords);
  const settings = useSettings();
  return (
    <LoadedPage query={settings} title={words.company}>
      {(view) => (
        <>
          <PageHeading title={words.company}>
            <p className="kl-faint">{words.companyText}</p>
          </PageHeading>
          <SettingsForm view={view} />
        </>
      )}
    </LoadedPage>
  );
}

function SettingsForm({ view }: { readonly view: SettingsView }) {
  const words = useWords(settingsWords);
  const common = useWords(commonWords);
  const mayWrite = useMay("settings.write");
  const form = useSettingsForm(view);
  return (
    <form onSubmit={form.submit} noValidate className="kl-card kl-narrow kl-form">
      {mayWrite ? null : <p className="kl-notice">{words.readOnly}</p>}
      <Conflict form={form} />
      {fieldNames.map((name) => (
        <Field
          key={name}
          label={words[name]}
          hint={words[`${name}Hint`]}
          fault={form.faults.has(name) ? faultText(name, words) : undefined}
        >
          {(ids) => (
            <>
              <Input
                {...ids}
                inputMode={name === "helpPhone" ? "tel" : "numeric"}
                readOnly={!mayWrite}
                value={form.entries[name]}
                onChange={(event) => form.change(name, event.target.value)}
              />
              {form.theirs === undefined || form.theirs[name] === form.entries[name] ? null : (
                <p className="kl-theirs">{words.theirs(form.theirs[name] || common.none)}</p>
              )}
            </>
          )}
        </Field>
      ))}
      {form.save.error !== null && !form.isConflict ? <ErrorPanel error={form.save.error} /> : null}
      {mayWrite ? (
        <Button type="primary" htmlType="submit" loading={form.save.isPending}>
          {common.save}
        </Button>
      ) : null}
    </form>
  );
}

const fieldNames = ["chatLinkHours", "chatIdleMinutes", "emotionStreak", "helpPhone"] as const;

function faultText(name: keyof Settings, words: SettingsWords): string {
  if (name === "helpPhone") return words.phoneFault;
  const [min, max] = settingRanges[name satisfies NumberSetting];
  return words.range(min, max);
}

type Form = ReturnType<typeof useSettingsForm>;

function Conflict({ form }: { readonly form: Form }) {
  const words = useWords(settingsWords);
  if (form.theirs !== undefined) {
    return (
      <section className="kl-notice kl-notice-warn" role="status">
        <div>
          <p>{words.onTop}</p>
          <Button size="small" onClick={form.takeTheirs}>
            {words.takeTheirs}
          </Button>
        </div>
      </section>
    );
  }
  if (!form.isConflict) return null;
  return (
    <section className="kl-notice kl-notice-warn" role="alert">
      <div>
        <h2>{words.conflictTitle}</h2>
        <p>{words.conflictText}</p>
        {form.compare.error === null ? null : <ErrorPanel error={form.compare.error} />}
        <Button
          type="primary"
          loading={form.compare.isPending}
          onClick={() => form.compare.mutate()}
        >
          {words.reloadCompare}
        </Button>
      </div>
    </section>
  );
}

function useSettingsForm(view: SettingsView) {
  const words = useWords(settingsWords);
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [base, setBase] = useState(view);
  const [entries, setEntries] = useState(() => entriesOf(view.settings));
  const [theirs, setTheirs] = useState<SettingsEntries>();
  const [isTried, setIsTried] = useState(false);
  const begin = (from: SettingsView): void => {
    setBase(from);
    setEntries(entriesOf(from.settings));
    setTheirs(undefined);
    setIsTried(false);
  };
  const save = useMutation({
    mutationFn: api.changeSettings,
    onSuccess: async (saved) => {
      await showAnswer(queries, ["settings"], saved);
      begin(saved);
      void message.success(words.saved);
    },
  });
  const compare = useMutation({
    mutationFn: () => api.settings(),
    onSuccess: (now) => {
      setBase(now);
      setTheirs(entriesOf(now.settings));
      save.reset();
    },
  });
  const found = faultyEntries(entries);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (found.size > 0) return;
    save.mutate({ version: base.version, settings: settingsOf(entries, base.settings) });
  };
  return {
    entries,
    theirs,
    faults: isTried ? found : new Set<keyof Settings>(),
    change: (name: keyof Settings, text: string) => setEntries({ ...entries, [name]: text }),
    takeTheirs: () => begin(base),
    submit,
    save,
    compare,
    isConflict: save.error instanceof ApiError && save.error.code === "VERSION_CONFLICT",
  };
}
