import { AudioMutedOutlined, AudioOutlined, SoundOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useEffect, useMemo, useRef } from "react";
import { useLocation } from "react-router";
import { useShortcuts } from "../shell/shortcuts.tsx";
import { useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";
import { lineWords } from "./line-words.ts";
import { useDeskLine } from "./use-desk-line.tsx";

/** The sound of a spoken call: one's own microphone in it, or listening to it. */
export function CallSound({
  callId,
  isMine,
}: {
  readonly callId: string;
  readonly isMine: boolean;
}) {
  return isMine ? <Microphone /> : <Listening callId={callId} />;
}

/** Whoever leads the call is on its line by themselves; what is wrong with it stands in `LineTrouble`. */
function Microphone() {
  const words = useWords(deskWords);
  const { keys } = useWords(lineWords);
  const { state, mute } = useDeskLine();
  const { microphone } = state;
  const isMuted = microphone === "muted";
  const toggle = useRef(() => {});
  toggle.current = () => mute(!isMuted);
  const shortcuts = useMemo(
    () => [{ keys: ["m"], label: keys.mute, run: () => toggle.current() }],
    [keys],
  );
  useShortcuts(shortcuts);
  if (microphone !== "on" && !isMuted) return null;
  return (
    <Button
      icon={isMuted ? <AudioMutedOutlined aria-hidden /> : <AudioOutlined aria-hidden />}
      aria-pressed={isMuted}
      onClick={() => toggle.current()}
    >
      {isMuted ? words.muteOff : words.muteOn} <kbd>m</kbd>
    </Button>
  );
}

function Listening({ callId }: { readonly callId: string }) {
  const words = useWords(deskWords);
  const { state, listen, stop } = useDeskLine();
  const { hash } = useLocation();
  const isOn = state.callId === callId && state.sound !== "off";
  // Who came to listen does so at once; browsers allow it, because they pressed a link.
  useEffect(() => {
    if (hash === "#listen") listen(callId);
  }, [hash, callId, listen]);
  // Whoever looks at something else listens no more.
  useEffect(() => stop, [callId, stop]);
  const toggle = useRef(() => {});
  toggle.current = () => (isOn ? stop() : listen(callId));
  const shortcuts = useMemo(
    () => [{ keys: ["l"], label: words.keys.listen, run: () => toggle.current() }],
    [words],
  );
  useShortcuts(shortcuts);
  return (
    <Button
      icon={<SoundOutlined aria-hidden />}
      aria-pressed={isOn}
      onClick={() => toggle.current()}
    >
      {isOn ? words.stopListening : words.listen} <kbd>l</kbd>
    </Button>
  );
}
