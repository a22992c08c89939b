import { newTurnId } from "../browser/new-turn-id.ts";
import { CheckIcon, PersonIcon } from "./icons.tsx";
import type { ChatProps } from "./page-props.ts";

/** Asks for a person at one touch, at any time; nobody is asked whether they are sure. */
export function PersonButton({ words, session, dispatch }: ChatProps) {
  const { person } = session;
  return (
    <button
      type="button"
      className={`button button-person button-person-${person}`}
      onClick={() =>
        dispatch({ type: "person-press", id: newTurnId(), at: new Date().toISOString() })
      }
    >
      {person === "none" ? <PersonIcon /> : <CheckIcon />}
      <span>{words.person[person]}</span>
    </button>
  );
}
