import { LoadingOutlined } from "@ant-design/icons";
import { Modal } from "antd";
import type { ReactNode } from "react";
import type { ServerState } from "../data/server-status.ts";
import { useServerStatus } from "../data/use-api.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { useTitle } from "../parts/use-title.ts";
import { useWords } from "../words/use-words.tsx";
import { FrontPage } from "./front-page.tsx";
import { LoginForm } from "./login-form.tsx";
import { PasswordForm } from "./password-form.tsx";
import { sessionWords, type SessionWords } from "./session-words.ts";
import { SessionProvider, useSessionQuery } from "./use-session.tsx";

/** Lets in who is logged in. The address stays as it is, so a login leads back to where one was. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const session = useSessionQuery();
  const { state, isExpired } = useServerStatus();
  const me = session.data;
  if (me === undefined) {
    if (state !== "ready") return <Waiting state={state} />;
    if (session.error === null) return <FrontPage>{null}</FrontPage>;
    const retry = (): void => void session.refetch();
    return (
      <FrontPage>
        <ErrorPanel error={session.error} onRetry={retry} />
      </FrontPage>
    );
  }
  if (me === null) return <LoginPage />;
  if (me.mustChangePassword) return <PasswordPage />;
  return (
    <SessionProvider me={me}>
      {children}
      <ExpiredDialog isOpen={isExpired} name={me.name} />
    </SessionProvider>
  );
}

function LoginPage() {
  const words = useWords(sessionWords);
  useTitle(words.logIn);
  return (
    <FrontPage>
      <h1>{words.logInTitle}</h1>
      <LoginForm />
    </FrontPage>
  );
}

function PasswordPage() {
  const words = useWords(sessionWords);
  useTitle(words.changeTitle);
  return (
    <FrontPage>
      <h1>{words.changeTitle}</h1>
      <p>{words.changeFirst}</p>
      <PasswordForm />
    </FrontPage>
  );
}

/** The login of somebody whose session ended under their hands: the page stays behind it. */
function ExpiredDialog({ isOpen, name }: { readonly isOpen: boolean; readonly name: string }) {
  const words = useWords(sessionWords);
  return (
    <Modal
      open={isOpen}
      title={words.expiredTitle}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={400}
      destroyOnHidden
    >
      <p>{words.expiredText}</p>
      <LoginForm firstName={name} />
    </Modal>
  );
}

const waitingTexts: Readonly<
  Record<Exclude<ServerState, "ready">, (words: SessionWords) => readonly [string, string]>
> = {
  warming: (words) => [words.warmingTitle, words.warmingText],
  "no-store": (words) => [words.noStoreTitle, words.noStoreText],
  unreachable: (words) => [words.unreachableTitle, words.unreachableText],
};

function Waiting({ state }: { readonly state: Exclude<ServerState, "ready"> }) {
  const [title, text] = waitingTexts[state](useWords(sessionWords));
  useTitle(title);
  return (
    <FrontPage>
      <div role="status">
        <h1>
          <LoadingOutlined aria-hidden /> {title}
        </h1>
        <p>{text}</p>
      </div>
    </FrontPage>
  );
}
