import { useEffect, useRef } from "react";
import type { ChatProps } from "./page-props.ts";

/** What became of a message that did not go out. It is read out at once, and stays until it is closed. */
export function NoticeBar({ words, session, dispatch }: ChatProps) {
  const { notice } = session;
  const bar = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // Somebody who is writing is not interrupted; everybody else is led to the message.
    if (notice === null) return;
    bar.current?.parentElement?.scrollIntoView({ block: "nearest" });
    const isWriting = document.activeElement instanceof HTMLTextAreaElement;
    if (!isWriting) bar.current?.focus();
  }, [notice]);
  return (
    <div className="notice-place" role="alert">
      {notice === null ? null : (
        <div className="column notice">
          <p ref={bar} tabIndex={-1}>
            {words.notices[notice.type]}
          </p>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => dispatch({ type: "notice-dismiss" })}
          >
            {words.close}
          </button>
        </div>
      )}
    </div>
  );
}
