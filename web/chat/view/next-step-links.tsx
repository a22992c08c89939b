import { useState } from "react";
import type { NextSteps } from "../../../server/protocol/payments.ts";
import { askServer } from "../../shared/ask-server.ts";
import { writtenMoney } from "../../shared/written-money.ts";
import type { PageLanguage } from "../machine/page-state.ts";
import { nextStepWords } from "../words/next-step-words.ts";

interface NextStepLinksProps {
  readonly token: string;
  readonly language: PageLanguage;
  readonly steps: NextSteps;
}

/** Paying what was agreed, and the receipt of a talk that is over: each opens beside the page. */
export function NextStepLinks({ token, language, steps }: NextStepLinksProps) {
  const words = nextStepWords[language];
  const [hasFailed, setFailed] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { pay, hasReceipt } = steps;
  if (pay === null && !hasReceipt) return null;
  const open = async (path: string): Promise<void> => {
    // A second press while the first is under way would open a second page, and ask for a second link.
    setBusy(true);
    setFailed(false);
    setFailed(!(await openBeside(path, token)));
    setBusy(false);
  };
  return (
    <section className="column next-steps" aria-label={words.label}>
      {pay === null ? null : (
        <>
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => void open("/api/chat/payment-link")}
          >
            {words.pay(writtenMoney(pay.amount, pay.currency, language))}
          </button>
          <p>{words.payHint}</p>
        </>
      )}
      {hasReceipt ? (
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={() => void open("/api/chat/receipt")}
        >
          {words.receipt}
        </button>
      ) : null}
      <p role="alert">{hasFailed ? words.notDone : ""}</p>
    </section>
  );
}

/** Opens what a link of the server leads to in a tab of its own: the page stays where it is. */
async function openBeside(path: string, token: string): Promise<boolean> {
  // A tab that is opened later than the press would be blocked.
  const tab = window.open("about:blank", "_blank");
  const answer = await askServer<{ url: string }>(path, { token });
  if (answer.type !== "value") {
    tab?.close();
    return false;
  }
  if (tab === null) location.assign(answer.value.url);
  else {
    // The other page has no hold on this one.
    tab.opener = null;
    tab.location.replace(answer.value.url);
  }
  return true;
}
