import { useState } from "react";
import type { Receipt } from "../../../server/protocol/receipts.ts";
import type { ReceiptDeeds } from "../use-receipt.ts";
import type { ReceiptWords } from "../words/receipt-words.ts";

interface ReceiptActionsProps {
  readonly receipt: Receipt;
  readonly words: ReceiptWords;
  readonly deeds: ReceiptDeeds;
}

/** What the debtor can do now: each is one press, and none of them costs anything. */
export function ReceiptActions({ receipt, words, deeds }: ReceiptActionsProps) {
  const [isBusy, setBusy] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const perform = async (deed: () => Promise<boolean>): Promise<void> => {
    setBusy(true);
    setFailed(false);
    setFailed(!(await deed()));
    setBusy(false);
  };
  const doing = (deed: () => Promise<boolean>) => () => void perform(deed);
  const isWhole = receipt.kind === "receipt";
  return (
    <section className="actions no-print">
      <button type="button" className="button" onClick={() => window.print()}>
        {words.print}
      </button>
      {isWhole ? (
        <>
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={doing(deeds.toPerson)}
          >
            {words.person}
          </button>
          {receipt.isRecordingAsked ? (
            <p role="status">{words.recordingAsked}</p>
          ) : (
            <button
              type="button"
              className="button"
              disabled={isBusy}
              onClick={doing(deeds.askRecording)}
            >
              {words.recording}
            </button>
          )}
          <button
            type="button"
            className="button"
            disabled={isBusy}
            aria-describedby="stop-hint"
            onClick={doing(deeds.stop)}
          >
            {words.stop}
          </button>
          <p id="stop-hint" className="soft">
            {words.stopHint}
          </p>
        </>
      ) : null}
      <p role="alert" className="fault">
        {hasFailed ? words.notDone : ""}
      </p>
    </section>
  );
}
