import { ArrowDownOutlined } from "@ant-design/icons";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useWords } from "../words/use-words.tsx";
import { callWords } from "./call-words.ts";

/** Pixels from the end of the page within which somebody is reading the latest. */
const endPx = 120;

const isAtEnd = (): boolean =>
  innerHeight + scrollY >= document.documentElement.scrollHeight - endPx;

const toEnd = (): void => scrollTo({ top: document.documentElement.scrollHeight });

/**
 * Keeps the latest of a call in view for whoever reads the latest. Who has scrolled up is left there
 * and told what has come.
 */
export function NewTurnsPill({ count }: { readonly count: number }) {
  const words = useWords(callWords);
  const seen = useRef(count);
  const isFollowing = useRef(true);
  const [unseen, setUnseen] = useState(0);
  const follow = useCallback(() => {
    isFollowing.current = true;
    setUnseen(0);
    toEnd();
  }, []);
  useEffect(() => {
    const scrolled = (): void => {
      isFollowing.current = isAtEnd();
      if (isFollowing.current) setUnseen(0);
    };
    addEventListener("scroll", scrolled, { passive: true });
    return () => removeEventListener("scroll", scrolled);
  }, []);
  useLayoutEffect(() => {
    const news = count - seen.current;
    seen.current = count;
    if (isFollowing.current) toEnd();
    else if (news > 0) setUnseen((before) => before + news);
  }, [count]);
  return (
    <div className="kl-pill-place" aria-live="polite">
      {unseen > 0 ? (
        <button type="button" className="kl-pill" onClick={follow}>
          <ArrowDownOutlined aria-hidden /> {words.newTurns(unseen)}
        </button>
      ) : null}
    </div>
  );
}
