import { useEffect, useRef } from "react";
import type { Receipt } from "../../../server/protocol/receipts.ts";
import { PhoneLink } from "../../chat/view/phone-link.tsx";
import type { ReceiptDeeds } from "../use-receipt.ts";
import type { ReceiptWords } from "../words/receipt-words.ts";
import { ReceiptActions } from "./receipt-actions.tsx";
import { Survey } from "./survey.tsx";

interface ReceiptSheetProps {
  readonly receipt: Receipt;
  readonly words: ReceiptWords;
  readonly deeds: ReceiptDeeds;
}

/** The receipt as it can be read and printed, and below it what can be done. */
export function ReceiptSheet({ receipt, words, deeds }: ReceiptSheetProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [receipt.kind]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {receipt.title}
      </h1>
      {receipt.isStopped ? (
        <p role="status" className="notice">
          {words.stopped}
        </p>
      ) : null}
      {receipt.sections.map((section) => (
        <section key={section.id} className="card receipt-section">
          <h2>{section.heading}</h2>
          {section.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {section.schedule.length === 0 ? null : (
            <ol>
              {section.schedule.map((row) => (
                <li key={row}>{row}</li>
              ))}
            </ol>
          )}
        </section>
      ))}
      {receipt.helpPhone === null ? null : (
        <p>
          {words.phone} <PhoneLink phone={receipt.helpPhone} />
        </p>
      )}
      <ReceiptActions receipt={receipt} words={words} deeds={deeds} />
      {receipt.survey === "none" ? null : (
        <Survey words={words.survey} isDone={receipt.survey === "done"} onAnswer={deeds.answer} />
      )}
    </>
  );
}
