import { FileTextOutlined } from "@ant-design/icons";
import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { Button, Modal, Select } from "antd";
import { useState } from "react";
import type { CallSummary } from "../../../server/protocol/calls.ts";
import type { ReceiptChannel } from "../../../server/protocol/receipts.ts";
import { ApiError } from "../data/api-error.ts";
import { useApi } from "../data/use-api.tsx";
import { useMessages } from "../messages/use-messages.ts";
import { CopyField } from "../parts/copy-field.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { Moment } from "../parts/moment.tsx";
import { useMay } from "../session/use-session.tsx";
import { commonWords } from "../words/common-words.ts";
import { useLanguage, useWords } from "../words/use-words.tsx";
import { receiptLinkWords } from "./receipt-link-words.ts";
import { receiptRuleLabel } from "./receipt-rule-labels.ts";
import { ReceiptSendingNote } from "./receipt-sending.tsx";

/** What a rule forbids, and names as its field. */
const refusals: ReadonlySet<string> = new Set(["RECEIPT_REFUSED", "MESSAGE_REFUSED"]);

const channels = ["sms", "email", "chat"] as const;

/** Makes a link to the receipt of a call that is over and whose debtor was verified. */
export function ReceiptButton({ call }: { readonly call: CallSummary }) {
  const words = useWords(receiptLinkWords);
  const mayLink = useMay("links.create");
  const [isOpen, setOpen] = useState(false);
  if (!mayLink || call.endedAt === null || !call.verified) return null;
  return (
    <>
      <Button icon={<FileTextOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {words.button}
      </Button>
      {isOpen ? <ReceiptDialog call={call} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface ReceiptDialogProps {
  readonly call: CallSummary;
  readonly onClose: () => void;
}

function ReceiptDialog({ call, onClose }: ReceiptDialogProps) {
  const words = useWords(receiptLinkWords);
  const common = useWords(commonWords);
  const api = useApi();
  const [channel, setChannel] = useState<ReceiptChannel>("sms");
  const create = useMutation({ mutationFn: () => api.createReceipt(call.id, channel) });
  const send = useMutation({
    mutationFn: (by: Way) => api.sendReceipt(call.id, by),
  });
  const { data: link } = create;
  const canSend = useMessages(call.caseId).data?.channels ?? [];
  const way = canSend.find((one) => one === channel);
  return (
    <Modal
      open
      title={words.title}
      closable={{ "aria-label": common.close }}
      onCancel={onClose}
      footer={
        link === undefined && !send.isSuccess ? (
          <DialogButtons create={create} send={send} way={way} />
        ) : (
          <Button onClick={onClose}>{common.close}</Button>
        )
      }
    >
      <ReceiptSendingNote callId={call.id} />
      <p>{words.text}</p>
      <Field label={words.channel}>
        {(ids) => (
          <Select
            {...ids}
            value={channel}
            options={channels.map((value) => ({ value, label: words.channels[value] }))}
            onChange={setChannel}
          />
        )}
      </Field>
      {link === undefined ? null : (
        <div role="status">
          <CopyField label={words.url} value={link.url} />
          <p>
            {words.expires} <Moment at={link.expiresAt} />
          </p>
        </div>
      )}
      {send.isSuccess ? <p role="status">{words.sent}</p> : null}
      <Refusal error={send.error ?? create.error} />
    </Modal>
  );
}

type Way = "sms" | "email";

/** To make the link, and to send it from here where that way is set up. */
function DialogButtons({
  create,
  send,
  way,
}: {
  readonly create: Pick<UseMutationResult<unknown, Error, void>, "isPending" | "mutate">;
  readonly send: Pick<UseMutationResult<unknown, Error, Way>, "isPending" | "mutate">;
  readonly way: Way | undefined;
}) {
  const words = useWords(receiptLinkWords);
  return (
    <>
      <Button
        type={way === undefined ? "primary" : "default"}
        loading={create.isPending}
        disabled={send.isPending}
        onClick={() => create.mutate()}
      >
        {words.title}
      </Button>
      {way === undefined ? null : (
        <Button
          type="primary"
          loading={send.isPending}
          disabled={create.isPending}
          onClick={() => send.mutate(way)}
        >
          {words.send}
        </Button>
      )}
    </>
  );
}

function Refusal({ error }: { readonly error: Error | null }) {
  const words = useWords(receiptLinkWords);
  const { language } = useLanguage();
  if (error === null) return null;
  if (!(error instanceof ApiError) || !refusals.has(error.code))
    return <ErrorPanel error={error} />;
  return (
    <p role="alert" className="kl-notice kl-notice-warn">
      {words.refused(receiptRuleLabel(error.field ?? "", language))}
    </p>
  );
}
