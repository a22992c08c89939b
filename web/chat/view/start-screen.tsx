import type { ChatDoor } from "../../../server/protocol/chat.ts";
import type { ChatWords } from "../words/chat-words.ts";
import { ContactList } from "./contact-list.tsx";
import type { PageProps } from "./page-props.ts";
import { ReadingChoices } from "./reading-choices.tsx";
import { useArrivalFocus } from "./use-arrival-focus.ts";

const startWords = (words: ChatWords): Readonly<Record<ChatDoor["state"], string>> => ({
  new: words.start,
  open: words.goOn,
  over: words.startNew,
});

/** Whom one will talk to and how, before anything begins. */
export function StartScreen(props: PageProps & { readonly door: ChatDoor }) {
  const { words, moments, door, dispatch } = props;
  const heading = useArrivalFocus<HTMLHeadingElement>();
  return (
    <main className="page">
      <ReadingChoices {...props} isCompact />
      <h1 ref={heading} tabIndex={-1}>
        {door.institution}
      </h1>
      <p className="lead">{door.state === "over" ? words.lastIsOver : words.hello}</p>
      <section className="card">
        <h2>{words.toKnow}</h2>
        <ul className="points">
          {words.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </section>
      <div className="start">
        <button
          type="button"
          className="button button-main button-large"
          onClick={() => dispatch({ type: "start-press" })}
        >
          {startWords(words)[door.state]}
        </button>
        <button
          type="button"
          className="button button-large"
          onClick={() => dispatch({ type: "call-press" })}
        >
          {words.byVoice}
        </button>
      </div>
      <ContactList door={door} words={words} level={2} />
      <footer className="small-print">
        <p>{words.safety}</p>
        <p>{words.openUntil(moments.full(door.expiresAt))}</p>
      </footer>
    </main>
  );
}
