import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent } from "react";
import { chatTextCharsMax } from "../../../server/protocol/limits.ts";
import { newTurnId } from "../browser/new-turn-id.ts";
import { counterFromChars } from "../machine/limits.ts";
import type { ChatWords } from "../words/chat-words.ts";
import { SendIcon } from "./icons.tsx";
import { isSendKey } from "./is-send-key.ts";
import type { ChatProps } from "./page-props.ts";
import { PersonButton } from "./person-button.tsx";

/** Where the debtor writes. Nothing is cut: a text that is too long stays and says by how much. */
export function Composer(props: ChatProps) {
  const { words, session, dispatch } = props;
  const { draft } = session;
  const field = useRef<HTMLTextAreaElement>(null);
  const [hintId, counterId] = [useId(), useId()];
  const isTooLong = draft.trim().length > chatTextCharsMax;
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
  }, []);
  useOwnHeight(field, draft);

  const send = (): void => {
    dispatch({ type: "turn-end", id: newTurnId(), at: new Date().toISOString() });
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isSendKey(event.nativeEvent)) return;
    event.preventDefault();
    send();
  };
  return (
    <>
      <div className="dock-tools">
        <PersonButton {...props} />
        <Counter id={counterId} words={words} draft={draft} />
      </div>
      <div className="composer">
        <textarea
          ref={field}
          rows={1}
          value={draft}
          aria-label={words.message}
          aria-describedby={`${hintId} ${counterId}`}
          aria-invalid={isTooLong}
          placeholder={words.message}
          enterKeyHint="send"
          autoComplete="off"
          onChange={(event) => dispatch({ type: "draft-change", text: event.target.value })}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="button button-main button-send" onClick={send}>
          <SendIcon />
          <span>{words.send}</span>
        </button>
        <span id={hintId} className="visually-hidden">
          {words.messageHint}
        </span>
      </div>
    </>
  );
}

interface CounterProps {
  readonly id: string;
  readonly words: ChatWords;
  readonly draft: string;
}

function Counter({ id, words, draft }: CounterProps) {
  const { length } = draft.trim();
  const left = chatTextCharsMax - length;
  if (length < counterFromChars) return <span id={id} />;
  return (
    <span id={id} className={left < 0 ? "counter counter-over" : "counter"}>
      {left < 0 ? words.charactersOver(-left) : words.charactersLeft(left)}
    </span>
  );
}

/** The field is as high as its text; the style sheet says how high it may become. */
function useOwnHeight(field: { readonly current: HTMLTextAreaElement | null }, text: string): void {
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight + element.offsetHeight - element.clientHeight}px`;
  }, [field, text]);
}
