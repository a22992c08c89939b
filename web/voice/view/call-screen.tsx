import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { fitViewport } from "../../chat/browser/fit-viewport.ts";
import { useArrivalFocus } from "../../chat/view/use-arrival-focus.ts";
import type { LiveStage } from "../machine/call-state.ts";
import type { CallProps } from "./call-props.ts";
import { CaptionList } from "./caption-list.tsx";
import { KeypadIcon, MicrophoneIcon } from "./icons.tsx";
import { Keypad } from "./keypad.tsx";
import { LevelMeter } from "./level-meter.tsx";

interface LiveProps extends CallProps {
  readonly stage: LiveStage;
}

/** A call that goes on: who it is with on top, what is said in the middle, what one can do below. */
export function CallScreen(props: LiveProps) {
  const { words, callWords, door, stage, state, runner } = props;
  const [isKeypadOpen, setIsKeypadOpen] = useState(false);
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const scroller = useNewestInView(state.captions);
  const onKey = useCallback(
    (digit: string) => runner.dispatch({ type: "key-press", digit }),
    [runner],
  );
  useEffect(fitViewport, []);
  return (
    <div className="chat">
      <header className="chat-header">
        <div className="column chat-header-text">
          <h1 ref={heading} tabIndex={-1}>
            {door.institution}
          </h1>
          <p className="chat-header-facts">
            <span>{words.assistantRecorded}</span>
          </p>
        </div>
      </header>
      <p className="call-state" role="status">
        <span className={`call-sign call-sign-${stage.activity}`} aria-hidden="true" />
        {stage.isEnding ? callWords.ending : callWords.activity[stage.activity]}
      </p>
      <main ref={scroller} className="scroller" tabIndex={0} aria-label={callWords.captions}>
        <div className="column">
          {state.captions.length === 0 ? <p className="answering">{callWords.noCaptions}</p> : null}
          <CaptionList {...props} />
        </div>
      </main>
      <div />
      <section className="dock" aria-label={callWords.microphone}>
        <div className="column call-dock">
          {isKeypadOpen ? <Keypad words={callWords} onKey={onKey} /> : null}
          <Controls
            {...props}
            isKeypadOpen={isKeypadOpen}
            onKeypad={() => setIsKeypadOpen(!isKeypadOpen)}
          />
        </div>
      </section>
    </div>
  );
}

interface ControlsProps extends LiveProps {
  readonly isKeypadOpen: boolean;
  readonly onKeypad: () => void;
}

function Controls({ callWords, stage, runner, isKeypadOpen, onKeypad, onType }: ControlsProps) {
  const { isMuted } = stage;
  return (
    <>
      <p className="call-microphone">
        <span role="status">{isMuted ? callWords.muted : callWords.microphone}</span>
        <LevelMeter levels={runner.levels} />
      </p>
      <div className="call-controls">
        <button
          type="button"
          className="button"
          aria-pressed={isMuted}
          onClick={() => runner.dispatch({ type: "mute-press" })}
        >
          <MicrophoneIcon isOff={isMuted} />
          {callWords.mute}
        </button>
        <button type="button" className="button" aria-expanded={isKeypadOpen} onClick={onKeypad}>
          <KeypadIcon />
          {callWords.keypad}
        </button>
        <button type="button" className="button" onClick={onType}>
          {callWords.type}
        </button>
        <button
          type="button"
          className="button button-main"
          onClick={() => runner.dispatch({ type: "hang-up-press" })}
        >
          {callWords.hangUp}
        </button>
      </div>
    </>
  );
}

/** Pixels from the end within which somebody follows what is said. */
const followPx = 80;

/** Keeps the newest words in view, unless somebody reads further up. */
function useNewestInView(captions: unknown): RefObject<HTMLElement | null> {
  const scroller = useRef<HTMLElement>(null);
  const isFollowing = useRef(true);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const onScroll = (): void => {
      const belowPx = element.scrollHeight - element.scrollTop - element.clientHeight;
      isFollowing.current = belowPx < followPx;
    };
    element.addEventListener("scroll", onScroll);
    return () => element.removeEventListener("scroll", onScroll);
  }, []);
  useEffect(() => {
    const element = scroller.current;
    if (element !== null && isFollowing.current) element.scrollTop = element.scrollHeight;
  }, [captions]);
  return scroller;
}
