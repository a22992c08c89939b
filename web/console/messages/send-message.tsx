import { Button, Select } from "antd";
import { useState } from "react";
import type { CaseMessages, NewMessage } from "../../../server/protocol/messages.ts";
import { ApiError } from "../data/api-error.ts";
import { dispositionLabels } from "../labels/dispositions.ts";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { reasonLabel } from "../rounds/reason-label.ts";
import { reasonLabels } from "../rounds/reason-labels.ts";
import { useWords } from "../words/use-words.tsx";
import { messageWords } from "./message-words.ts";
import { useSending } from "./use-messages.ts";

type Purpose = NewMessage["purpose"];
type Channel = NewMessage["channel"];

/** What a person mostly sends first. */
const purposes: readonly Purpose[] = [
  "callback_booked",
  "payment_link",
  "invitation",
  "promise_reminder",
];

/** Has a message sent: its words are fixed, and whether it may be sent the server decides. */
export function SendMessage({
  caseId,
  channels,
}: {
  readonly caseId: string;
  readonly channels: CaseMessages["channels"];
}) {
  const words = useWords(messageWords);
  const { mutate, isPending, error } = useSending(caseId);
  const [purpose, setPurpose] = useState<Purpose>("callback_booked");
  const [chosen, setChosen] = useState<Channel>();
  const channel = chosen ?? channels[0] ?? "sms";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ purpose, channel });
      }}
    >
      <Field label={words.purpose} hint={words.sendHint}>
        {(ids) => (
          <Select
            {...ids}
            value={purpose}
            onChange={setPurpose}
            options={purposes.map((value) => ({ value, label: words.purposes[value] }))}
          />
        )}
      </Field>
      {channels.length < 2 ? null : (
        <Field label={words.channel}>
          {(ids) => (
            <Select
              {...ids}
              value={channel}
              onChange={setChosen}
              options={channels.map((value) => ({ value, label: words.channels[value] }))}
            />
          )}
        </Field>
      )}
      <Refusal error={error} />
      <div className="kl-actions">
        <Button htmlType="submit" loading={isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}

/** Why nothing was sent; where a rule forbids it, which one. */
function Refusal({ error }: { readonly error: Error | null }) {
  const words = useWords(messageWords);
  const labels = useWords(reasonLabels);
  const dispositions = useWords(dispositionLabels);
  if (error === null) return null;
  if (!(error instanceof ApiError) || error.code !== "MESSAGE_REFUSED") {
    return <ErrorPanel error={error} />;
  }
  const rule = error.field ?? "";
  return (
    <p role="alert" className="kl-notice kl-notice-warn" title={rule}>
      {words.refused(reasonLabel(rule, { labels, dispositions }))}
    </p>
  );
}
