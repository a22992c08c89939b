import { useEffect, useRef, useState } from "react";
import type { LineState } from "../data/live-connection.ts";
import { useLive } from "../live/use-live.tsx";
import { useNow } from "../parts/use-now.ts";
import { useWords } from "../words/use-words.tsx";
import { shellWords, type ShellWords } from "./shell-words.ts";

/** How the live line is, in a word, with a shape beside the colour. */
export function LineBadge() {
  const { line, retryNow } = useLive();
  const words = useWords(shellWords);
  const now = useNow(1_000, line.type === "waiting");
  return (
    <div className={`kl-line kl-line-${line.type}`}>
      <span className="kl-line-dot" aria-hidden="true" />
      <span>{lineText(line, words, now)}</span>
      {line.type === "waiting" ? (
        <button type="button" className="kl-plain-button" onClick={retryNow}>
          {words.tryNow}
        </button>
      ) : null}
      <span className="kl-hidden" aria-live="polite">
        {useLineNews(line, words)}
      </span>
    </div>
  );
}

function lineText(line: LineState, words: ShellWords, now: number): string {
  switch (line.type) {
    case "open":
      return words.lineOpen;
    case "connecting":
      return words.lineConnecting;
    case "waiting":
      return words.lineWaiting(Math.max(1, Math.ceil((line.retryAtMs - now) / 1000)));
    case "refused":
      return words.lineRefused;
  }
}

/** Said aloud when the line is lost and when it is back, not with every second that passes. */
function useLineNews(line: LineState, words: ShellWords): string {
  const [news, setNews] = useState("");
  const wasLost = useRef(false);
  useEffect(() => {
    if (line.type === "waiting") {
      wasLost.current = true;
      setNews(words.lineLost);
    } else if (line.type === "open" && wasLost.current) {
      wasLost.current = false;
      setNews(words.lineBack);
    }
  }, [line, words]);
  return news;
}
