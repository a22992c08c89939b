import { useQuery } from "@tanstack/react-query";
import { App, Button, Input, Select } from "antd";
import { useState } from "react";
import type { HandoffPack, WrapUpDraft } from "../../../server/protocol/desk.ts";
import type { Disposition } from "../data/protocol-types.ts";
import { useApi } from "../data/use-api.tsx";
import { dispositionLabels } from "../labels/dispositions.ts";
import { intentLabels } from "../labels/intents.ts";
import { nextActionLabels } from "../labels/next-actions.ts";
import { reasonLabels } from "../labels/reasons.ts";
import { Field } from "../parts/field.tsx";
import { Moment } from "../parts/moment.tsx";
import { useNow } from "../parts/use-now.ts";
import { useFormat, useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";
import { draftNote } from "./draft-note.ts";
import { NoteDraft } from "./note-draft.tsx";
import { noteOffer, noteText, type NoteOffer } from "./note-offer.ts";
import { packWords } from "./pack-words.ts";
import { useDeskAct } from "./use-desk.ts";

/** What is noted after a call that one led: drafted from the log, corrected, saved. */
export function WrapUp({
  pack,
  endedAt,
}: {
  readonly pack: HandoffPack;
  /** When one's lead ended. */
  readonly endedAt: string;
}) {
  const api = useApi();
  const { callId } = pack;
  const { data } = useQuery({
    queryKey: ["desk", "wrap-up", callId],
    queryFn: ({ signal }) => api.wrapUpDraft(callId, signal),
    staleTime: Infinity,
  });
  if (data === undefined) return null;
  return <WrapUpForm key={callId} pack={pack} draft={data} endedAt={endedAt} />;
}

function WrapUpForm({
  pack,
  draft,
  endedAt,
}: {
  readonly pack: HandoffPack;
  readonly draft: WrapUpDraft;
  readonly endedAt: string;
}) {
  const words = useWords(deskWords);
  const api = useApi();
  const { message } = App.useApp();
  const { saved } = draft;
  const { callId } = pack;
  const begin = useBegin(pack);
  const [form, setForm] = useState(() => begin(draft));
  const save = useDeskAct(
    async () => {
      await api.saveWrapUp(callId, {
        disposition: form.disposition,
        note: noteText(form.note),
        nextAction: form.nextAction,
        promise: form.amount === "" ? null : { amount: form.amount, date: form.date },
      });
      await api.sit("available");
    },
    () => void message.success(words.wrapUpSaved),
  );
  return (
    <section
      className="kl-card kl-wrap-up"
      aria-label={words.wrapUp}
      onKeyDown={({ key, ctrlKey, metaKey }) => {
        if (key === "Enter" && (ctrlKey || metaKey) && !save.isPending) save.mutate(undefined);
      }}
    >
      <h2>
        {words.wrapUp}{" "}
        {saved === null ? <AfterCallTimer endedAt={endedAt} /> : <SavedSign saved={saved} />}
      </h2>
      <WrapUpFields
        callId={callId}
        moment={saved === null ? endedAt : undefined}
        currency={draft.currency}
        form={form}
        onChange={(to) => setForm((before) => ({ ...before, ...to }))}
      />
      <Button type="primary" loading={save.isPending} onClick={() => save.mutate(undefined)}>
        {words.saveWrapUp} <kbd>Ctrl ↵</kbd>
      </Button>
    </section>
  );
}

/** How long the noting has taken so far: since one's lead ended, however often the page was opened. */
function AfterCallTimer({ endedAt }: { readonly endedAt: string }) {
  const words = useWords(deskWords);
  const format = useFormat();
  const now = useNow(1_000);
  return (
    <small className="kl-faint">
      {words.wrapUpTimer} {format.duration(now - Date.parse(endedAt))}
    </small>
  );
}

function SavedSign({ saved }: { readonly saved: NonNullable<WrapUpDraft["saved"]> }) {
  const words = useWords(deskWords);
  return (
    <small className="kl-faint">
      {words.savedBy(saved.by)} <Moment at={saved.at} />
    </small>
  );
}

interface Form {
  readonly disposition: Disposition;
  readonly note: NoteOffer;
  readonly amount: string;
  readonly date: string;
  readonly nextAction: string;
}

function WrapUpFields({
  callId,
  moment,
  currency,
  form,
  onChange,
}: {
  readonly callId: string;
  readonly moment: string | undefined;
  readonly currency: WrapUpDraft["currency"];
  readonly form: Form;
  readonly onChange: (to: Partial<Form>) => void;
}) {
  const words = useWords(deskWords);
  const format = useFormat();
  return (
    <>
      <DispositionField form={form} onChange={onChange} />
      <NoteDraft
        callId={callId}
        moment={moment}
        note={form.note}
        onChange={(note) => onChange({ note })}
      />
      <div className="kl-wrap-up-row">
        <TextField
          label={words.promiseAmount(currency)}
          hint={form.amount === "" ? undefined : format.money(form.amount, currency)}
          value={form.amount}
          onChange={(amount) => onChange({ amount: amount.trim() })}
        />
        <TextField
          label={words.promiseDate}
          type="date"
          value={form.date}
          onChange={(date) => onChange({ date })}
        />
      </div>
      <TextField
        label={words.nextAction}
        value={form.nextAction}
        onChange={(nextAction) => onChange({ nextAction })}
      />
    </>
  );
}

/** How the call ended. What follows is another thing then, unless they have written something of their own. */
function DispositionField({
  form,
  onChange,
}: {
  readonly form: Form;
  readonly onChange: (to: Partial<Form>) => void;
}) {
  const words = useWords(deskWords);
  const labels = useWords(dispositionLabels);
  const nextActions = useWords(nextActionLabels);
  return (
    <Field label={words.disposition}>
      {({ id }) => (
        <Select
          id={id}
          showSearch={{ optionFilterProp: "label" }}
          value={form.disposition}
          options={(Object.keys(labels) as Disposition[]).map((value) => ({
            value,
            label: `${value} · ${labels[value].name}`,
          }))}
          onChange={(disposition) => {
            const isTheirs = form.nextAction !== nextActions[form.disposition];
            onChange({
              disposition,
              ...(isTheirs ? {} : { nextAction: nextActions[disposition] }),
            });
          }}
        />
      )}
    </Field>
  );
}

function TextField({
  label,
  hint,
  value,
  type = "text",
  onChange,
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly type?: "text" | "date";
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={label} hint={hint}>
      {(ids) => (
        <Input
          {...ids}
          type={type}
          value={value}
          maxLength={200}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}

/** What the form begins with: what was saved, as a whole; else the draft, in words. */
function useBegin(pack: HandoffPack): (draft: WrapUpDraft) => Form {
  const words = useWords(packWords);
  const reasons = useWords(reasonLabels);
  const intents = useWords(intentLabels);
  const nextActions = useWords(nextActionLabels);
  const format = useFormat();
  return ({ saved, ...draft }) => {
    const { promise } = saved ?? draft;
    const disposition = (saved ?? draft).disposition as Disposition;
    const { note, nextAction } = saved ?? {
      note: draftNote({ pack, promise }, { words, reasons, intents, format }),
      nextAction: nextActions[disposition],
    };
    const [amount, date] = [promise?.amount ?? "", promise?.date ?? ""];
    return { disposition, note: noteOffer(note), amount, date, nextAction };
  };
}
