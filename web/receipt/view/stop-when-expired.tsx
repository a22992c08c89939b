import { useState } from "react";
import type { ReceiptWords } from "../words/receipt-words.ts";

interface StopWhenExpiredProps {
  readonly words: ReceiptWords;
  readonly onStop: () => Promise<boolean>;
}

/** A link that has expired shows nothing any more, and whoever has read it can still stop all contact with it. */
export function StopWhenExpired({ words, onStop }: StopWhenExpiredProps) {
  const [state, setState] = useState<"open" | "busy" | "done" | "failed">("open");
  const stop = async (): Promise<void> => {
    setState("busy");
    setState((await onStop()) ? "done" : "failed");
  };
  if (state === "done") {
    return (
      <p role="status" className="notice">
        {words.stopped}
      </p>
    );
  }
  return (
    <section className="actions">
      <button
        type="button"
        className="button"
        disabled={state === "busy"}
        aria-describedby="stop-hint"
        onClick={() => void stop()}
      >
        {words.stop}
      </button>
      <p id="stop-hint" className="soft">
        {words.stopHint}
      </p>
      <p role="alert" className="fault">
        {state === "failed" ? words.stopElsewhere : ""}
      </p>
    </section>
  );
}
