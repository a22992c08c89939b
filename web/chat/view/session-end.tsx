import type { ComponentProps } from "react";
import { EndPanel } from "./end-panel.tsx";
import { NextStepLinks } from "./next-step-links.tsx";
import type { ChatProps } from "./page-props.ts";

/** How the chat ended: it is over, or its link is good no more. Nothing while it goes on. */
export function SessionEnd(
  props: ChatProps & { readonly next: ComponentProps<typeof NextStepLinks> },
) {
  const { words, session, dispatch, next } = props;
  const { connection, isOver } = session;
  if (isOver) {
    return (
      <EndPanel {...props} title={words.over.title} text={words.over.text}>
        <button
          type="button"
          className="button button-main"
          onClick={() => dispatch({ type: "again-press" })}
        >
          {words.again}
        </button>
        <NextStepLinks {...next} />
      </EndPanel>
    );
  }
  if (connection.type !== "refused") return null;
  const { title, text } = words.refused[connection.reason];
  return (
    <EndPanel {...props} title={title} text={text}>
      <button
        type="button"
        className="button button-main"
        onClick={() => dispatch({ type: "retry-press" })}
      >
        {words.retry}
      </button>
    </EndPanel>
  );
}
