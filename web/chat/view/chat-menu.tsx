import { useEffect, useId, useRef, useState, type MouseEvent } from "react";
import { ContactList } from "./contact-list.tsx";
import type { ChatProps } from "./page-props.ts";
import { ReadingChoices } from "./reading-choices.tsx";
import { useCopies } from "./use-copies.ts";

interface ChatMenuProps extends ChatProps {
  readonly onClose: () => void;
}

/** Everything that is not needed for talking: reading, copies, other ways, leaving. */
export function ChatMenu(props: ChatMenuProps) {
  const { onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [isEnding, setIsEnding] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const closeAtBackdrop = (event: MouseEvent): void => {
    if (event.target === dialog.current) dialog.current.close();
  };
  return (
    <dialog
      ref={dialog}
      className="menu"
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={closeAtBackdrop}
    >
      <div className="menu-body">
        {isEnding ? (
          <EndQuestion {...props} titleId={titleId} onBack={() => dialog.current?.close()} />
        ) : (
          <MenuItems
            {...props}
            titleId={titleId}
            onBack={() => dialog.current?.close()}
            onEnd={() => setIsEnding(true)}
          />
        )}
      </div>
    </dialog>
  );
}

interface PartProps extends ChatProps {
  readonly titleId: string;
  readonly onBack: () => void;
}

function MenuItems(props: PartProps & { readonly onEnd: () => void }) {
  const { words, door, session, titleId, onBack, onEnd } = props;
  const { save, copy, told } = useCopies(props);
  const canEnd = !session.isOver && !session.isLeaving && session.connection.type !== "refused";
  return (
    <>
      <div className="menu-head">
        <h2 id={titleId}>{words.menu}</h2>
        <button type="button" className="button button-quiet" onClick={onBack}>
          {words.close}
        </button>
      </div>
      <ReadingChoices {...props} />
      <div className="menu-actions">
        <button type="button" className="button" onClick={save}>
          {words.save}
        </button>
        <button type="button" className="button" onClick={copy}>
          {words.copy}
        </button>
        <p role="status">{told}</p>
        <LeaveQuickly words={words} />
        {canEnd ? (
          <button type="button" className="button button-end" onClick={onEnd}>
            {words.end}
          </button>
        ) : null}
      </div>
      <ContactList door={door} words={words} level={3} />
    </>
  );
}

/** For somebody who is not alone any more: the page is gone, also from the way back. */
function LeaveQuickly({ words }: Pick<ChatProps, "words">) {
  const hintId = useId();
  return (
    <div>
      <button
        type="button"
        className="button"
        aria-describedby={hintId}
        onClick={() => location.replace("about:blank")}
      >
        {words.leaveQuickly}
      </button>
      <p id={hintId} className="hint">
        {words.leaveQuicklyHint}
      </p>
    </div>
  );
}

function EndQuestion({ words, dispatch, titleId, onBack }: PartProps) {
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    stay.current?.focus();
  }, []);
  const end = (): void => {
    dispatch({ type: "leave-press" });
    onBack();
  };
  return (
    <>
      <h2 id={titleId}>{words.endQuestion.title}</h2>
      <p>{words.endQuestion.text}</p>
      <div className="menu-actions">
        <button ref={stay} type="button" className="button" onClick={onBack}>
          {words.endNo}
        </button>
        <button type="button" className="button button-end" onClick={end}>
          {words.endYes}
        </button>
      </div>
    </>
  );
}
