import { ContactList } from "../../chat/view/contact-list.tsx";
import { NextStepLinks } from "../../chat/view/next-step-links.tsx";
import { useArrivalFocus } from "../../chat/view/use-arrival-focus.ts";
import type { CallProps } from "./call-props.ts";
import { CaptionList } from "./caption-list.tsx";
import { useStepsAfterCall } from "./use-steps-after-call.ts";

/** How the call ended and what is next; what was said can still be read. */
export function OverScreen(
  props: CallProps & { readonly passage: { readonly title: string; readonly text: string } },
) {
  const { words, callWords, door, language, passage, state, onCall, onType } = props;
  const hasSpoken = state.captions.some(({ speaker }) => speaker === "debtor");
  const steps = useStepsAfterCall(state.token, hasSpoken);
  const heading = useArrivalFocus<HTMLHeadingElement>();
  return (
    <main className="page">
      <h1 ref={heading} tabIndex={-1}>
        {passage.title}
      </h1>
      <p className="lead">{passage.text}</p>
      <div className="start-choice">
        <button type="button" className="button button-main" onClick={onCall}>
          {callWords.again}
        </button>
        <button type="button" className="button" onClick={onType}>
          {callWords.type}
        </button>
      </div>
      <NextStepLinks token={state.token} language={language} steps={steps} />
      {state.captions.length === 0 ? null : (
        <section>
          <h2>{callWords.captions}</h2>
          <CaptionList {...props} />
        </section>
      )}
      <ContactList door={door} words={words} level={2} />
    </main>
  );
}
