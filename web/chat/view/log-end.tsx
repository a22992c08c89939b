import type { PageLanguage, Session } from "../machine/page-state.ts";
import type { ChatWords } from "../words/chat-words.ts";
import { sentenceGap } from "./message-groups.ts";
import { PhoneLink } from "./phone-link.tsx";

interface LogEndProps {
  readonly words: ChatWords;
  readonly language: PageLanguage;
  /** Where a person can be reached meanwhile. */
  readonly phone: string | null;
  readonly session: Session;
}

/** What goes on after the last word: an answer is being written, a person was called. */
export function LogEnd(props: LogEndProps) {
  const { words, session } = props;
  if (session.isOver) return null;
  return (
    <>
      {isAnswering(session) ? (
        <p className="answering" aria-hidden="true">
          {words.answering}
        </p>
      ) : null}
      <PersonNote {...props} />
      {session.isLeaving ? <p className="log-note">{words.ending}</p> : null}
    </>
  );
}

/** Every turn gets an answer of the agent's, until a person is there. */
const isAnswering = ({ connection, person, waiting, messages }: Session): boolean =>
  connection.type === "up" &&
  person !== "joined" &&
  waiting.length === 0 &&
  messages.at(-1)?.speaker === "debtor";

function PersonNote({ words, language, phone, session }: LogEndProps) {
  const { person, messages } = session;
  // Once the person has spoken, everybody sees that they are there.
  const hasSpoken = person === "joined" && messages.some(({ speaker }) => speaker === "person");
  if (person === "none" || hasSpoken) return null;
  return (
    <p className="log-note">
      {words.personNote[person]}
      {phone === null || person === "joined" ? null : (
        <>
          {sentenceGap(language) + words.orCall}
          <PhoneLink phone={phone} />
        </>
      )}
    </p>
  );
}
