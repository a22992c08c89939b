import type { ChatDoor } from "../../../server/protocol/chat.ts";
import type { ChatWords } from "../words/chat-words.ts";
import { PhoneLink } from "./phone-link.tsx";

interface ContactListProps {
  readonly door: ChatDoor;
  readonly words: ChatWords;
  /** How deep the heading stands on its screen. */
  readonly level: 2 | 3;
}

/** Where to reach a person without this page; nothing where the company has set nothing. */
export function ContactList({ door, words, level }: ContactListProps) {
  const { helpPhone, officialChannel, complaintChannel } = door;
  if (helpPhone === null && officialChannel === null && complaintChannel === null) return null;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="contacts">
      <Heading>{words.otherWays}</Heading>
      <dl>
        {helpPhone === null ? null : (
          <div>
            <dt>{words.helpPhone}</dt>
            <dd>
              <PhoneLink phone={helpPhone} />
            </dd>
          </div>
        )}
        {officialChannel === null ? null : (
          <div>
            <dt>{words.officialChannel}</dt>
            <dd>{officialChannel}</dd>
          </div>
        )}
        {complaintChannel === null ? null : (
          <div>
            <dt>{words.complaintChannel}</dt>
            <dd>{complaintChannel}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
