import { Button } from "antd";
import { useState } from "react";
import type { CasePayment, CasePayments as Payments } from "../../../server/protocol/payments.ts";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Moment } from "../parts/moment.tsx";
import { SkeletonRows } from "../parts/skeleton-rows.tsx";
import { Tag } from "../parts/tag.tsx";
import { useMay } from "../session/use-session.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { BookDialog } from "./book-dialog.tsx";
import { PaymentLinkDialog } from "./payment-link-dialog.tsx";
import { paymentWords } from "./payment-words.ts";
import { usePayments } from "./use-payments.ts";

/** What was paid on a case, what is due next, and the ways to ask for it or to book it. */
export function CasePayments({ caseId }: { readonly caseId: string }) {
  const words = useWords(paymentWords);
  const { data, error, refetch } = usePayments(caseId);
  const mayLink = useMay("links.create");
  const mayBook = useMay("cases.write");
  const [open, setOpen] = useState<"link" | "book">();
  const close = (): void => setOpen(undefined);
  return (
    <section className="kl-section">
      <h2>{words.title}</h2>
      {error === null ? null : <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <SkeletonRows rows={2} /> : null}
      {data === undefined ? null : <PaymentList payments={data} />}
      <div className="kl-actions">
        {mayLink && data !== undefined && data.due !== null ? (
          <Button onClick={() => setOpen("link")}>{words.link}</Button>
        ) : null}
        {mayBook ? <Button onClick={() => setOpen("book")}>{words.book}</Button> : null}
      </div>
      <PaymentLinkDialog caseId={caseId} isOpen={open === "link"} onClose={close} />
      <BookDialog caseId={caseId} isOpen={open === "book"} onClose={close} />
    </section>
  );
}

function PaymentList({ payments: { payments, troubles, due } }: { readonly payments: Payments }) {
  const words = useWords(paymentWords);
  const { money } = useFormat();
  return (
    <>
      <p className="kl-faint">
        {due === null ? words.nothingDue : words.due(money(due.amount, due.currency), due.date)}
      </p>
      {payments.length === 0 ? <p className="kl-faint">{words.none}</p> : null}
      <ul className="kl-marks">
        {troubles.map(({ eventId, amount, currency, at, verdict }) => (
          <li key={eventId}>
            <Tag tone="bad">{words.trouble}</Tag> {money(amount, currency)} ·{" "}
            {words.verdicts[verdict] ?? verdict} · <Moment at={at} />
          </li>
        ))}
        {payments.map((payment) => (
          <Payment key={payment.paymentId} payment={payment} />
        ))}
      </ul>
    </>
  );
}

function Payment({ payment }: { readonly payment: CasePayment }) {
  const words = useWords(paymentWords);
  const format = useFormat();
  const { amount, currency, paidAt, source, postedBy, balanceAfter, excess, reason } = payment;
  const money = (value: string) => format.money(value, currency);
  return (
    <li>
      <strong>{money(amount)}</strong> · <Moment at={paidAt} /> ·{" "}
      <span className="kl-faint">
        {words.sources[source]} ({postedBy})
        {balanceAfter === null ? "" : ` · ${words.balanceAfter(money(balanceAfter))}`}
        {reason === null ? "" : ` · ${reason}`}
      </span>{" "}
      {excess === null ? null : <Tag tone="warn">{words.excess(money(excess))}</Tag>}
    </li>
  );
}
