import type { CallPorts } from "../call-ports.ts";
import { openCallAudio } from "./open-call-audio.ts";
import { openCallSocket } from "./open-call-socket.ts";

/** The browser as the page of a call uses it. */
export const browserCallPorts: CallPorts = {
  openAudio: openCallAudio,
  openSocket: openCallSocket,
  startTimer: (ms, onEnd) => {
    const timer = setTimeout(onEnd, ms);
    return () => clearTimeout(timer);
  },
};
