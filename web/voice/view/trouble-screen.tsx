import { ContactList } from "../../chat/view/contact-list.tsx";
import { useArrivalFocus } from "../../chat/view/use-arrival-focus.ts";
import type { CallProps } from "./call-props.ts";

/** Why there is no call, and what to do: try again once that is done, or type. */
export function TroubleScreen({
  words,
  callWords,
  door,
  passage,
  onCall,
  onType,
}: CallProps & { readonly passage: { readonly title: string; readonly text: string } }) {
  const heading = useArrivalFocus<HTMLHeadingElement>();
  return (
    <main className="page page-narrow">
      <h1 ref={heading} tabIndex={-1}>
        {passage.title}
      </h1>
      <p className="lead">{passage.text}</p>
      <div className="start-choice">
        <button type="button" className="button button-main" onClick={onCall}>
          {words.retry}
        </button>
        <button type="button" className="button" onClick={onType}>
          {callWords.type}
        </button>
      </div>
      <ContactList door={door} words={words} level={2} />
    </main>
  );
}
