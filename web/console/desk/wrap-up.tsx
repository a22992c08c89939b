import { useQuery } from "@tanstack/react-query";
import { App, Button, Input, Select } from "antd";
import { useState } from "react";
import type { WrapUpDraft } from "../../../server/protocol/desk.ts";
import type { Disposition } from "../data/protocol-types.ts";
import { useApi } from "../data/use-api.tsx";
import { dispositionLabels } from "../labels/dispositions.ts";
import { Field } from "../parts/field.tsx";
import { Moment } from "../parts/moment.tsx";
import { useNow } from "../parts/use-now.ts";
import { useFormat, useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";
import { NoteDraft } from "./note-draft.tsx";
import { noteOffer, noteText } from "./note-offer.ts";
import { useDeskAct } from "./use-desk.ts";

/** What is noted after a call that one led: drafted from the log, corrected, saved. */
export function WrapUp({
  callId,
  endedAt,
}: {
  readonly callId: string;
  /** When one's lead ended. */
  readonly endedAt: string;
}) {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ["desk", "wrap-up", callId],
    queryFn: ({ signal }) => api.wrapUpDraft(callId, signal),
    staleTime: Infinity,
  });
  if (data === undefined) return null;
  return <WrapUpForm key={callId} callId={callId} draft={data} endedAt={endedAt} />;
}

function WrapUpForm({
  callId,
  draft,
  endedAt,
}: {
  readonly callId: string;
  readonly draft: WrapUpDraft;
  readonly endedAt: string;
}) {
  const words = useWords(deskWords);
  const api = useApi();
  const { message } = App.useApp();
  const { saved } = draft;
  const [form, setForm] = useState(() => formOf(draft));
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
    <section className="kl-card kl-wrap-up" aria-label={words.wrapUp}>
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
        {words.saveWrapUp}
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

type Form = ReturnType<typeof formOf>;

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
  const labels = useWords(dispositionLabels);
  const format = useFormat();
  return (
    <>
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
            onChange={(disposition) => onChange({ disposition })}
          />
        )}
      </Field>
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

/** What was saved, as a whole; else the draft. */
function formOf({ saved, ...draft }: WrapUpDraft) {
  const { disposition, note, promise, nextAction } = saved ?? draft;
  return {
    disposition: disposition as Disposition,
    note: noteOffer(note),
    amount: promise?.amount ?? "",
    date: promise?.date ?? "",
    nextAction,
  };
}
