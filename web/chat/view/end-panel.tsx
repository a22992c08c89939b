import { useLayoutEffect, useRef, type ReactNode } from "react";
import { ContactList } from "./contact-list.tsx";
import type { ChatProps } from "./page-props.ts";
import { useArrivalFocus } from "./use-arrival-focus.ts";
import { useCopies } from "./use-copies.ts";

interface EndPanelProps extends ChatProps {
  readonly title: string;
  readonly text: string;
  /** What can be done next, the main thing first. */
  readonly children: ReactNode;
}

/** Stands where the text field was once nothing more can be said: a word of thanks, and what is next. */
export function EndPanel(props: EndPanelProps) {
  const { title, text, children, words, door } = props;
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    // Braces: newer browsers answer with a promise, which is no clean-up.
    panel.current?.scrollIntoView({ block: "start" });
  }, []);
  const { save, copy, told } = useCopies(props);
  return (
    <section ref={panel} className="end-panel">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>{text}</p>
      <div className="end-actions">
        {children}
        <button type="button" className="button" onClick={save}>
          {words.save}
        </button>
        <button type="button" className="button" onClick={copy}>
          {words.copy}
        </button>
      </div>
      <p role="status">{told}</p>
      <ContactList door={door} words={words} level={3} />
    </section>
  );
}
