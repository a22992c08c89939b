import { useMutation } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { HandoffPack } from "../../../server/protocol/desk.ts";
import type { TypedTextCheck } from "../../../server/protocol/guard.ts";
import { ApiError } from "../data/api-error.ts";
import { useApi } from "../data/use-api.tsx";
import { MarkedText } from "../guard/marked-text.tsx";
import { errorLabels } from "../labels/errors.ts";
import { useShortcuts } from "../shell/shortcuts.tsx";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";

/** A refused text, and what the guard says of it. */
interface Refusal {
  readonly text: string;
  readonly status: "warned" | "blocked";
  readonly check: TypedTextCheck;
}

/** Where a person writes to the debtor. What the guard does not let pass never leaves. */
export function Composer({
  callId,
  suggestions,
}: {
  readonly callId: string;
  readonly suggestions: HandoffPack["suggestions"];
}) {
  const words = useWords(deskWords);
  const field = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");
  const { send, refusal, forget, isPending } = useSend(callId, () => setText(""));
  const focus = (): void => field.current?.querySelector("textarea")?.focus();
  const suggested = useRef(-1);
  useComposerKeys(focus, () => {
    suggested.current = (suggested.current + 1) % Math.max(1, suggestions.length);
    take(suggestions[suggested.current]?.text ?? "");
  });
  const take = (words: string): void => {
    setText(words);
    forget();
    focus();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send(text);
  };
  return (
    <div className="kl-composer" ref={field}>
      {refusal === undefined ? null : (
        <Refused refusal={refusal} onAnyway={() => send(refusal.text, true)} onUse={take} />
      )}
      <Suggestions suggestions={suggestions} onTake={take} />
      <div className="kl-composer-row">
        <Input.TextArea
          aria-label={words.say}
          placeholder={words.sayHint}
          value={text}
          rows={3}
          onChange={({ target }) => {
            setText(target.value);
            forget();
          }}
          onKeyDown={press}
        />
        <Button
          type="primary"
          loading={isPending}
          disabled={text.trim() === ""}
          onClick={() => send(text)}
        >
          {words.send}
        </Button>
      </div>
    </div>
  );
}

/** Sends words once: tried again, the same words keep their id, so that they arrive once. */
function useSend(callId: string, onSent: () => void) {
  const api = useApi();
  const labels = useWords(errorLabels);
  const { failed } = useWords(commonWords);
  const { message } = App.useApp();
  const [refusal, setRefusal] = useState<Refusal>();
  const ids = useRef(new Map<string, string>());
  const mutation = useMutation({
    mutationFn: ({ text, isWarned }: { text: string; isWarned: boolean }) => {
      const id = ids.current.get(text) ?? crypto.randomUUID();
      ids.current.set(text, id);
      return api.sayInCall(callId, { id, text, isWarned });
    },
    onSuccess: ({ status, check }, { text }) => {
      if (status !== "sent") return setRefusal({ text, status, check });
      ids.current.delete(text);
      setRefusal(undefined);
      onSent();
    },
    onError: (error) => void message.error(error instanceof ApiError ? labels[error.code] : failed),
  });
  const send = (text: string, isWarned = false): void => {
    if (text.trim() !== "" && !mutation.isPending) mutation.mutate({ text: text.trim(), isWarned });
  };
  return { send, refusal, forget: () => setRefusal(undefined), isPending: mutation.isPending };
}

/** Why the words did not leave, and what can be said instead. */
function Refused({
  refusal,
  onAnyway,
  onUse,
}: {
  readonly refusal: Refusal;
  readonly onAnyway: () => void;
  readonly onUse: (text: string) => void;
}) {
  const words = useWords(deskWords);
  const { status, check, text } = refusal;
  const { rewritten } = check;
  const isBlocked = status === "blocked";
  return (
    <div className={`kl-notice kl-notice-${isBlocked ? "bad" : "warn"}`} role="alert">
      <div>
        <p>{isBlocked ? words.blocked : words.warned}</p>
        <MarkedText text={text} findings={check.findings} />
        <ul>
          {check.reasons.map(({ ruleId, text: rule }) => (
            <li key={ruleId}>{rule ?? ruleId}</li>
          ))}
        </ul>
        {rewritten === null ? null : (
          <p>
            {words.safer}: <q>{rewritten}</q>{" "}
            <Button size="small" onClick={() => onUse(rewritten)}>
              {words.useSafer}
            </Button>
          </p>
        )}
      </div>
      {isBlocked ? null : (
        <Button size="small" onClick={onAnyway}>
          {words.sendAnyway}
        </Button>
      )}
    </div>
  );
}

function Suggestions({
  suggestions,
  onTake,
}: {
  readonly suggestions: HandoffPack["suggestions"];
  readonly onTake: (text: string) => void;
}) {
  const words = useWords(deskWords);
  return (
    <ul className="kl-suggestions" aria-label={words.suggestions}>
      {suggestions.map(({ text }) => (
        <li key={text}>
          <button type="button" className="kl-plain-button" onClick={() => onTake(text)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** `w` goes to the field; `t` takes a suggested sentence into it, and the next one when pressed again. */
function useComposerKeys(focus: () => void, suggest: () => void): void {
  const words = useWords(deskWords);
  const target = useRef({ focus, suggest });
  target.current = { focus, suggest };
  const shortcuts = useMemo(
    () => [
      { keys: ["w"], label: words.keys.say, run: () => target.current.focus() },
      { keys: ["t"], label: words.keys.suggest, run: () => target.current.suggest() },
    ],
    [words],
  );
  useShortcuts(shortcuts);
}
