import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState, type SyntheticEvent } from "react";
import { ApiError } from "../data/api-error.ts";
import { useApi } from "../data/use-api.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { useNow } from "../parts/use-now.ts";
import { commonWords } from "../words/common-words.ts";
import { useFormat, useWords } from "../words/use-words.tsx";
import { sessionWords } from "./session-words.ts";
import { useSessionChange } from "./use-session.tsx";

/** How often, and how many milliseconds apart, a login waits for a server that starts. */
const warmingTriesMax = 120;
const warmingRetryMs = 1_000;

const isWarming = (error: unknown): boolean =>
  error instanceof ApiError && error.code === "STORE_WARMING";

/** Name and password. Every way in which it can fail is told apart, and nothing typed is lost. */
export function LoginForm({ firstName = "" }: { readonly firstName?: string }) {
  const words = useWords(sessionWords);
  const api = useApi();
  const { enter } = useSessionChange();
  const [name, setName] = useState(firstName);
  const [password, setPassword] = useState("");
  const [isTried, setIsTried] = useState(false);
  const login = useMutation({
    mutationFn: api.logIn,
    onSuccess: enter,
    retry: (failures, error) => isWarming(error) && failures < warmingTriesMax,
    retryDelay: warmingRetryMs,
  });
  const waitMs = useWaitMs(login.error, login.submittedAt);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (name.trim() !== "" && password !== "" && waitMs === 0) {
      login.mutate({ name: name.trim(), password });
    }
  };
  return (
    <form onSubmit={submit} noValidate className="kl-form">
      <NameField
        value={name}
        isMissing={isTried && name.trim() === ""}
        hasFocus={firstName === ""}
        onChange={setName}
      />
      <PasswordField
        value={password}
        isMissing={isTried && password === ""}
        hasFocus={firstName !== ""}
        onChange={setPassword}
      />
      <LoginTrouble
        error={login.error}
        isWaiting={isWarming(login.failureReason)}
        waitMs={waitMs}
      />
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        block
        loading={login.isPending}
        disabled={waitMs > 0}
      >
        {words.logIn}
      </Button>
    </form>
  );
}

interface EntryProps {
  readonly value: string;
  readonly isMissing: boolean;
  readonly hasFocus: boolean;
  readonly onChange: (value: string) => void;
}

function NameField({ value, isMissing, hasFocus, onChange }: EntryProps) {
  const words = useWords(sessionWords);
  const common = useWords(commonWords);
  return (
    <Field label={words.name} fault={isMissing ? common.required : undefined}>
      {(ids) => (
        <Input
          {...ids}
          size="large"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus={hasFocus}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function PasswordField({ value, isMissing, hasFocus, onChange }: EntryProps) {
  const words = useWords(sessionWords);
  const common = useWords(commonWords);
  return (
    <Field label={words.password} fault={isMissing ? common.required : undefined}>
      {(ids) => (
        <Input.Password
          {...ids}
          size="large"
          autoComplete="current-password"
          autoFocus={hasFocus}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

function LoginTrouble({
  error,
  isWaiting,
  waitMs,
}: {
  readonly error: Error | null;
  /** The server starts, and the login waits for it. */
  readonly isWaiting: boolean;
  readonly waitMs: number;
}) {
  const words = useWords(sessionWords);
  const format = useFormat();
  if (error !== null) {
    return (
      <ErrorPanel error={error}>
        {waitMs > 0 ? <p>{words.waitUntil(format.duration(waitMs + 999))}</p> : null}
      </ErrorPanel>
    );
  }
  if (!isWaiting) return null;
  return (
    <p className="kl-notice" role="status">
      {words.waitingForServer}
    </p>
  );
}

/** Milliseconds until another try can succeed, counted down; 0 where one can be made now. */
function useWaitMs(error: Error | null, submittedAt: number): number {
  const [failed, setFailed] = useState<{ readonly error: Error; readonly atMs: number }>();
  if (error !== null && failed?.error !== error) setFailed({ error, atMs: Date.now() });
  const afterMs = error instanceof ApiError ? (error.retryAfterMs ?? 0) : 0;
  const untilMs = afterMs === 0 ? 0 : (failed?.atMs ?? submittedAt) + afterMs;
  const now = useNow(1_000, untilMs > 0);
  return Math.max(0, untilMs - now);
}
