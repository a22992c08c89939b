import { useEffect, useState, useSyncExternalStore } from "react";
import type { ChatDoor } from "../../../server/protocol/chat.ts";
import { localeOf } from "../../chat/machine/page-state.ts";
import type { PageProps } from "../../chat/view/page-props.ts";
import { browserCallPorts } from "../browser/browser-call-ports.ts";
import { runCall } from "../call-runner.ts";
import { openCall } from "../machine/call-transition.ts";
import { callWords } from "../words/words-in.ts";
import { AskingScreen } from "./asking-screen.tsx";
import { CallScreen } from "./call-screen.tsx";
import type { CallProps } from "./call-props.ts";
import { IntroScreen } from "./intro-screen.tsx";
import { OverScreen } from "./over-screen.tsx";
import { TroubleScreen } from "./trouble-screen.tsx";
import "../style/call.css";

interface CallPageProps extends PageProps {
  readonly token: string;
  readonly door: ChatDoor;
}

/** The page of a call: one screen for each stage of its machine. Leaving it ends the call. */
export function CallPage(props: CallPageProps) {
  const { token, door, language, dispatch } = props;
  const locale = localeOf(language, door);
  const [runner] = useState(() => runCall(openCall(token, locale), browserCallPorts));
  const state = useSyncExternalStore(runner.subscribe, runner.state);
  useEffect(() => {
    const leave = (): void => runner.dispatch({ type: "page-leave" });
    addEventListener("pagehide", leave);
    return () => {
      removeEventListener("pagehide", leave);
      leave();
    };
  }, [runner]);
  return screenOf({
    ...props,
    callWords: callWords[language],
    runner,
    state,
    onCall: () => runner.dispatch({ type: "call-press", locale }),
    onType: () => dispatch({ type: "type-press" }),
  });
}

function screenOf(props: CallProps) {
  const { stage } = props.state;
  const { callWords: words } = props;
  switch (stage.type) {
    case "intro":
      return <IntroScreen {...props} />;
    case "asking":
    case "connecting":
      return <AskingScreen {...props} isAsking={stage.type === "asking"} />;
    case "no-microphone":
      return (
        <TroubleScreen key={stage.reason} {...props} passage={words.noMicrophone[stage.reason]} />
      );
    case "refused":
      return <TroubleScreen {...props} passage={props.words.refused[stage.reason]} />;
    case "live":
      return <CallScreen {...props} stage={stage} />;
    case "over":
      return <OverScreen {...props} passage={words.over[stage.end]} />;
  }
}
