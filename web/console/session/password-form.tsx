import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState, type SyntheticEvent } from "react";
import { ApiError } from "../data/api-error.ts";
import { useApi } from "../data/use-api.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { useWords } from "../words/use-words.tsx";
import { sessionWords, type SessionWords } from "./session-words.ts";
import { useSessionChange } from "./use-session.tsx";

/** Characters of a password at least (NIST SP 800-63B-4); the server holds everybody to it. */
const passwordCharsMin = 15;

interface Entries {
  readonly current: string;
  readonly next: string;
  readonly repeat: string;
}

const nothing: Entries = { current: "", next: "", repeat: "" };

/** The present password and a new one, twice. Any passphrase will do if it is long enough. */
export function PasswordForm({ onChanged }: { readonly onChanged?: () => void }) {
  const words = useWords(sessionWords);
  const api = useApi();
  const { enter } = useSessionChange();
  const [entries, setEntries] = useState(nothing);
  const [isTried, setIsTried] = useState(false);
  const change = useMutation({
    mutationFn: api.changePassword,
    onSuccess: (me) => {
      setEntries(nothing);
      setIsTried(false);
      enter(me);
      onChanged?.();
    },
  });
  const faults = faultsOf(entries, words);
  const isCurrentWrong = change.error instanceof ApiError && change.error.code === "LOGIN_FAILED";
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsTried(true);
    const { current, next } = entries;
    if (current !== "" && faults.next === "" && faults.repeat === "") {
      change.mutate({ current, next });
    }
  };
  const entry = (key: keyof Entries, fault: string, hint?: string) => (
    <Field label={words[key]} hint={hint} fault={fault}>
      {(ids) => (
        <Input.Password
          {...ids}
          autoComplete={key === "current" ? "current-password" : "new-password"}
          value={entries[key]}
          onChange={(event) => setEntries({ ...entries, [key]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form onSubmit={submit} noValidate className="kl-form">
      {entry("current", isCurrentWrong ? words.wrongCurrent : "")}
      {entry("next", isTried ? faults.next : "", words.changeHint(passwordCharsMin))}
      {entry("repeat", isTried ? faults.repeat : "")}
      {change.error !== null && !isCurrentWrong ? <ErrorPanel error={change.error} /> : null}
      <Button type="primary" htmlType="submit" loading={change.isPending}>
        {words.change}
      </Button>
    </form>
  );
}

function faultsOf(
  { current, next, repeat }: Entries,
  words: SessionWords,
): { readonly next: string; readonly repeat: string } {
  const short = next.length < passwordCharsMin ? words.tooShort(passwordCharsMin, next.length) : "";
  const same = next === current ? words.unchanged : "";
  return { next: short || same, repeat: repeat === next ? "" : words.different };
}
