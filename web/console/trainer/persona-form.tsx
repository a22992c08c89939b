import { useQuery } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState, type SyntheticEvent } from "react";
import type { TrainingPersona } from "../../../server/protocol/trainer.ts";
import type { Locale } from "../data/protocol-types.ts";
import { useApi } from "../data/use-api.tsx";
import { channelLabels, localeLabels } from "../labels/calls.ts";
import { Field } from "../parts/field.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { SkeletonRows } from "../parts/skeleton-rows.tsx";
import { useLanguage, useWords } from "../words/use-words.tsx";
import { chineseTitles } from "./persona-titles.ts";
import { trainerWords } from "./trainer-words.ts";
import type { TrainingKey } from "./use-training.ts";

/** The largest seed that the server takes. */
const seedMax = 2 ** 31 - 1;

/** Seeds of people are short: they are read to each other. */
const drawnSeedMax = 9_999;
const drawSeed = (): string => String(1 + Math.floor(Math.random() * drawnSeedMax));

interface FormProps {
  readonly isBusy: boolean;
  readonly onStart: (key: TrainingKey) => void;
}

/** Whom to practise with. */
export function PersonaForm(props: FormProps) {
  const api = useApi();
  const personas = useQuery({
    queryKey: ["trainer", "personas"],
    queryFn: ({ signal }) => api.trainingPersonas(signal),
    // They come with the version of the server.
    staleTime: Infinity,
  });
  const { data, error, refetch } = personas;
  if (data !== undefined) return <Form {...props} personas={data.personas} />;
  if (error === null) return <SkeletonRows />;
  return <ErrorPanel error={error} onRetry={() => void refetch()} />;
}

function Form({
  personas,
  isBusy,
  onStart,
}: FormProps & { readonly personas: readonly TrainingPersona[] }) {
  const words = useWords(trainerWords);
  const entries = useEntries();
  const { persona, locale, channel, seed } = entries.values;
  const ofLocale = personas.filter(({ locales }) => locales.includes(locale));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!isSeed(seed)) return entries.setFault(words.seedFault);
    const chosen = persona === "" ? pickFrom(ofLocale, Number(seed))?.id : persona;
    if (chosen !== undefined) onStart({ persona: chosen, locale, channel, seed: Number(seed) });
  };
  return (
    <form onSubmit={submit} noValidate className="kl-card kl-form kl-trainer-form">
      <PersonaField personas={ofLocale} value={persona} onChange={entries.change} />
      <CallFields locale={locale} channel={channel} onChange={entries.change} />
      <Field label={words.seed} hint={words.seedHint} fault={entries.fault}>
        {(ids) => (
          <div className="kl-trainer-seed">
            <Input
              {...ids}
              inputMode="numeric"
              value={seed}
              onChange={(event) => entries.change({ seed: event.target.value })}
            />
            <Button onClick={() => entries.change({ seed: drawSeed() })}>{words.otherSeed}</Button>
          </div>
        )}
      </Field>
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {words.start}
      </Button>
    </form>
  );
}

function PersonaField({
  personas,
  value,
  onChange,
}: {
  readonly personas: readonly TrainingPersona[];
  readonly value: string;
  readonly onChange: (part: Partial<Entries>) => void;
}) {
  const words = useWords(trainerWords);
  const { language } = useLanguage();
  const titleOf = ({ id, title, difficulty }: TrainingPersona): string =>
    `${(language === "zh" ? chineseTitles[id] : undefined) ?? title} · ${words.difficulties[difficulty]}`;
  return (
    <Field label={words.persona}>
      {({ id }) => (
        <Select
          id={id}
          value={value}
          onChange={(persona: string) => onChange({ persona })}
          showSearch={{ optionFilterProp: "label" }}
          getPopupContainer={inForm}
          options={[
            { value: "", label: words.surprise },
            ...personas.map((each) => ({ value: each.id, label: titleOf(each) })),
          ]}
        />
      )}
    </Field>
  );
}

function CallFields({
  locale,
  channel,
  onChange,
}: Pick<Entries, "locale" | "channel"> & {
  readonly onChange: (part: Partial<Entries>) => void;
}) {
  const words = useWords(trainerWords);
  const locales = useWords(localeLabels);
  const channels = useWords(channelLabels);
  return (
    <>
      <Field label={words.language}>
        {({ id }) => (
          <Select<Locale>
            id={id}
            value={locale}
            // Not everybody speaks every language.
            onChange={(next) => onChange({ locale: next, persona: "" })}
            getPopupContainer={inForm}
            options={(Object.keys(locales) as Locale[]).map((one) => ({
              value: one,
              label: locales[one],
            }))}
          />
        )}
      </Field>
      <Field label={words.channel}>
        {({ id }) => (
          <Select<Entries["channel"]>
            id={id}
            value={channel}
            onChange={(next) => onChange({ channel: next })}
            getPopupContainer={inForm}
            options={(Object.keys(channels) as Entries["channel"][]).map((one) => ({
              value: one,
              label: channels[one],
            }))}
          />
        )}
      </Field>
    </>
  );
}

const inForm = (field: HTMLElement): HTMLElement => field.parentElement ?? document.body;

const isSeed = (text: string): boolean => /^\d{1,10}$/.test(text) && Number(text) <= seedMax;

/** The same seed surprises with the same debtor. */
const pickFrom = <T,>(all: readonly T[], seed: number): T | undefined => all[seed % all.length];

interface Entries {
  /** Empty: whoever the seed brings. */
  readonly persona: string;
  readonly locale: Locale;
  readonly channel: TrainingKey["channel"];
  readonly seed: string;
}

function useEntries() {
  const { language } = useLanguage();
  const [fault, setFault] = useState("");
  const [values, setValues] = useState<Entries>(() => ({
    persona: "",
    locale: language === "zh" ? "zh-CN" : "en-US",
    channel: "voice",
    seed: drawSeed(),
  }));
  const change = (part: Partial<Entries>): void => {
    setFault("");
    setValues((before) => ({ ...before, ...part }));
  };
  return { values, change, fault, setFault };
}
