import { lazy, Suspense, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { applyTextSize, keepLanguage, pickedTextSize } from "../browser/preferences.ts";
import type { ChatRunner } from "../chat-runner.ts";
import { localeOf, type PageState } from "../machine/page-state.ts";
import { chatWords } from "../words/words-in.ts";
import { ChatScreen } from "./chat-screen.tsx";
import { CrashGuard } from "./crash-guard.tsx";
import { momentsIn } from "./moments.ts";
import type { PageProps } from "./page-props.ts";
import { RefusedScreen } from "./refused-screen.tsx";
import { StartScreen } from "./start-screen.tsx";
import { WaitScreen } from "./wait-screen.tsx";

/** Whoever types does not load what a call needs. */
const CallPage = lazy(async () => ({
  default: (await import("../../voice/view/call-page.tsx")).CallPage,
}));

/** The debtor's page: one screen for each stage of the machine. */
export function ChatPage({ runner }: { readonly runner: ChatRunner }) {
  const state = useSyncExternalStore(runner.subscribe, runner.state);
  const [textSize, setTextSize] = useState(pickedTextSize);
  const { language, stage } = state;
  const words = chatWords[language];
  const door = "door" in stage ? stage.door : null;
  const locale = door === null ? (language === "zh" ? "zh-CN" : "en-GB") : localeOf(language, door);
  const moments = useMemo(() => momentsIn(locale), [locale]);
  const title = door?.institution ?? words.title;

  useEffect(() => {
    document.documentElement.lang = words.lang;
    // Nothing in the title says what the chat is about: somebody may look over the shoulder.
    document.title = title;
  }, [words.lang, title]);

  const props: PageProps = {
    words,
    moments,
    language,
    textSize,
    onTextSize: (size) => {
      applyTextSize(size);
      setTextSize(size);
    },
    onLanguage: (picked) => {
      keepLanguage(picked);
      runner.dispatch({ type: "language-pick", language: picked });
    },
    dispatch: runner.dispatch,
  };
  return <CrashGuard words={words}>{screenOf(state, props)}</CrashGuard>;
}

function screenOf({ stage, token }: PageState, props: PageProps) {
  switch (stage.type) {
    case "asking":
      return <WaitScreen {...props} trouble={stage.trouble} />;
    case "refused":
      return <RefusedScreen {...props} reason={stage.reason} />;
    case "start":
      return <StartScreen {...props} door={stage.door} />;
    case "call":
      return (
        <Suspense fallback={<WaitScreen {...props} trouble={null} />}>
          <CallPage {...props} token={token} door={stage.door} />
        </Suspense>
      );
    case "chat":
      return <ChatScreen {...props} token={token} door={stage.door} session={stage.session} />;
  }
}
