import { App, Input } from "antd";
import { useState } from "react";
import type { ManualPayment } from "../../../server/protocol/payments.ts";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { useWords } from "../words/use-words.tsx";
import { paymentWords } from "./payment-words.ts";
import { useBooking } from "./use-payments.ts";

interface BookDialogProps {
  readonly caseId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const empty = { paymentId: "", amount: "", paidAt: "", reason: "" };
type Draft = typeof empty;

/** Books a payment that came past the provider: what, when, and why. */
export function BookDialog({ caseId, isOpen, onClose }: BookDialogProps) {
  const words = useWords(paymentWords);
  const { message } = App.useApp();
  const [draft, setDraft] = useState(empty);
  const close = (): void => {
    setDraft(empty);
    book.reset();
    onClose();
  };
  const book = useBooking(caseId, () => {
    void message.success(words.booked);
    close();
  });
  const payment = paymentOf(draft);
  const input = (name: keyof Draft, label: string, hint?: string) => (
    <Field label={label} hint={hint}>
      {(ids) => (
        <Input
          {...ids}
          {...(name === "paidAt" ? { type: "datetime-local" } : {})}
          {...(name === "amount" ? { inputMode: "decimal" as const } : {})}
          value={draft[name]}
          onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={words.bookTitle}
      confirm={words.book}
      isBusy={book.isPending}
      isBlocked={payment === undefined}
      onConfirm={() => (payment === undefined ? undefined : book.mutate(payment))}
      onCancel={close}
    >
      <p>{words.bookText}</p>
      {input("paymentId", words.reference, words.referenceHint)}
      {input("amount", words.amount)}
      {input("paidAt", words.paidAt)}
      {input("reason", words.reason)}
      {book.error === null ? null : <ErrorPanel error={book.error} />}
    </ConfirmDialog>
  );
}

/** What is filled in, once all of it is; the server judges the rest. */
function paymentOf({ paymentId, amount, paidAt, reason }: Draft): ManualPayment | undefined {
  const at = new Date(paidAt);
  const isWhole = paymentId.trim().length >= 3 && amount.trim() !== "" && reason.trim().length >= 3;
  if (!isWhole || Number.isNaN(at.getTime())) return undefined;
  return {
    paymentId: paymentId.trim(),
    amount: amount.trim(),
    paidAt: at.toISOString() as ManualPayment["paidAt"],
    reason: reason.trim(),
  };
}
