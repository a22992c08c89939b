import type { Refusal } from "../refusal.ts";
import type { ReceiptDeeds } from "../use-receipt.ts";
import type { ReceiptWords } from "../words/receipt-words.ts";
import { StopWhenExpired } from "./stop-when-expired.tsx";

interface RefusedReceiptProps {
  readonly reason: Refusal;
  readonly words: ReceiptWords;
  readonly deeds: Pick<ReceiptDeeds, "stop">;
}

/** Why nothing is shown, and what can be done all the same. */
export function RefusedReceipt({ reason, words, deeds }: RefusedReceiptProps) {
  const { title, text } = words.refused[reason];
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{text}</p>
      {reason === "expired" ? <StopWhenExpired words={words} onStop={deeds.stop} /> : null}
      {reason === "failed" || reason === "cookie" ? (
        <button type="button" className="button button-main" onClick={() => location.reload()}>
          {words.retry}
        </button>
      ) : null}
    </>
  );
}
