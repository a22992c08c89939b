import { Button } from "antd";
import { useWords } from "../words/use-words.tsx";
import { lineWords } from "./line-words.ts";
import { useDeskLine } from "./use-desk-line.tsx";

/** What keeps one from hearing a call, or from being heard in it, and what helps; nothing where all is well. */
export function LineTrouble() {
  const words = useWords(lineWords);
  const { state, retry } = useDeskLine();
  const { sound, microphone } = state;
  const text =
    sound === "asleep" || sound === "broken" || sound === "elsewhere"
      ? words[sound]
      : microphone === "refused"
        ? words.refused
        : undefined;
  const help =
    sound === "asleep"
      ? words.goOn
      : sound === "on" && microphone === "refused"
        ? words.tryMicrophone
        : undefined;
  // It is there before it speaks, so that what it says is read aloud.
  return (
    <div role="alert">
      {text === undefined ? null : (
        <p className="kl-notice kl-notice-bad kl-line-trouble">
          <span>{text}</span>
          {help === undefined ? null : (
            <Button size="small" onClick={retry}>
              {help}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
