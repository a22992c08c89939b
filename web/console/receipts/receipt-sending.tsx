import { useQuery } from "@tanstack/react-query";
import type { ReceiptSending } from "../../../server/protocol/receipts.ts";
import { useApi } from "../data/use-api.tsx";
import { Moment } from "../parts/moment.tsx";
import { useLanguage, useWords } from "../words/use-words.tsx";
import { receiptLinkWords } from "./receipt-link-words.ts";
import { receiptRuleLabel } from "./receipt-rule-labels.ts";

/** What became of the receipt that goes out by itself after a telephone call. */
export function ReceiptSendingNote({ callId }: { readonly callId: string }) {
  const api = useApi();
  const { data } = useQuery({
    queryKey: ["calls", "receipt-sending", callId],
    queryFn: ({ signal }) => api.receiptSending(callId, signal),
  });
  const sending = data?.sending ?? null;
  return sending === null ? null : <Note sending={sending} />;
}

function Note({ sending: { state, channel, rule, at } }: { readonly sending: ReceiptSending }) {
  const words = useWords(receiptLinkWords);
  const { language } = useLanguage();
  const why = rule === null ? "" : receiptRuleLabel(rule, language);
  return (
    <p className="kl-notice">
      {state === "sent"
        ? words.sentItself(channel === null ? "" : words.channels[channel])
        : state === "waiting"
          ? words.waits(why)
          : words.notSent(why)}{" "}
      <Moment at={at} />
    </p>
  );
}
