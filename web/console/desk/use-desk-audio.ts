import { App } from "antd";
import { useCallback, useEffect, useRef, useState } from "react";
import { useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";
import type { DeskAudio } from "./desk-audio.ts";

/** The sound of one call at the desk: off, listening, or speaking in it. */
export function useDeskAudio(callId: string, isLed: boolean) {
  const words = useWords(deskWords);
  const { message } = App.useApp();
  const audio = useRef<DeskAudio>(undefined);
  const [isOn, setOn] = useState(false);
  const [isMuted, setMuted] = useState(false);
  const stop = useCallback((): void => {
    audio.current?.close();
    audio.current = undefined;
    setOn(false);
    setMuted(false);
  }, []);
  const listen = useCallback(async (): Promise<void> => {
    if (audio.current !== undefined) return;
    try {
      const { openDeskAudio } = await import("./desk-audio.ts");
      audio.current = await openDeskAudio(callId, stop);
      setOn(true);
    } catch {
      void message.error(words.voiceFailed);
    }
  }, [callId, stop, message, words]);
  const speak = useCallback(async (): Promise<void> => {
    await listen();
    const hasMicrophone = await audio.current?.speak();
    if (hasMicrophone === false) void message.error(words.microphoneFailed);
  }, [listen, message, words]);
  const mute = (next: boolean): void => {
    audio.current?.mute(next);
    setMuted(next);
  };
  // Whoever leads a call is on its line, also after the page was loaded anew.
  useEffect(() => {
    if (isLed) void speak();
  }, [isLed, speak]);
  useEffect(() => stop, [callId, stop]);
  return { isOn, isMuted, listen, stop, mute };
}
