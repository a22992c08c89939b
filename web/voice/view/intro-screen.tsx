import { ContactList } from "../../chat/view/contact-list.tsx";
import { ReadingChoices } from "../../chat/view/reading-choices.tsx";
import { useArrivalFocus } from "../../chat/view/use-arrival-focus.ts";
import type { CallProps } from "./call-props.ts";
import { PhoneIcon } from "./icons.tsx";

/** Who will hear, what is kept, and what the browser will ask: all of it before the microphone is on. */
export function IntroScreen(props: CallProps) {
  const { words, callWords, door, onCall, onType } = props;
  const heading = useArrivalFocus<HTMLHeadingElement>();
  return (
    <main className="page">
      <ReadingChoices {...props} isCompact />
      <h1 ref={heading} tabIndex={-1}>
        {door.institution}
      </h1>
      <p className="lead">{callWords.lead}</p>
      <section className="card">
        <h2>{callWords.before}</h2>
        <ul className="points">
          {callWords.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <div className="start start-choice">
        <button type="button" className="button button-main button-large" onClick={onCall}>
          <PhoneIcon />
          {callWords.call}
        </button>
        <button type="button" className="button button-large" onClick={onType}>
          {callWords.type}
        </button>
      </div>
      <ContactList door={door} words={words} level={2} />
      <footer className="small-print">
        <p>{words.safety}</p>
      </footer>
    </main>
  );
}
