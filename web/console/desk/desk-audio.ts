import type { DeskVoiceEvent } from "../../../server/protocol/desk-voice.ts";
import type { VoiceCaption } from "../../../server/protocol/voice.ts";
import {
  deskVoicePath,
  deskVoiceSides,
  voiceRateHz,
} from "../../../server/protocol/limits-voice.ts";
import { loadWorklets } from "../../shared/load-worklets.ts";
import { playerName, type PlayerOrder } from "../../shared/worklets/worklet-messages.ts";
import { DeskMicrophone } from "./desk-microphone.ts";

/** How often the server is asked whether it is there, in milliseconds. */
const pingEveryMs = 4_000;

/** After this long of nothing at all, in milliseconds, the line is broken: two answers are missing. */
const silentMsMax = 10_000;

/** A spoken call as it is heard at the desk. */
export interface DeskAudio {
  /** Begins to speak into the call; it is heard while one leads it. @returns whether there is a microphone. */
  speak(): Promise<boolean>;
  /** Lets go of the microphone. */
  hush(): void;
  mute(isMuted: boolean): void;
  /** Asks the browser to play, which it may refuse until something is pressed. */
  wake(): void;
  close(): void;
}

/** `over`: the call is; `broken`: only this line to it. */
export type DeskAudioEnd = "over" | "broken";

export interface DeskAudioListener {
  /** Told once, when nothing more is heard, unless it was closed here. */
  readonly onEnd: (how: DeskAudioEnd) => void;
  readonly onCaption: (caption: VoiceCaption) => void;
  /** It is heard, or would be, if the browser played. */
  readonly onSound: (isAsleep: boolean) => void;
}

export type OpenDeskAudio = (callId: string, listener: DeskAudioListener) => Promise<DeskAudio>;

/** Listens to a call. */
export const openDeskAudio: OpenDeskAudio = async (callId, listener) => {
  const context = new AudioContext({ latencyHint: "interactive", sampleRate: voiceRateHz });
  // Not waited for: it resolves only once the browser plays.
  void context.resume();
  try {
    await loadWorklets(context);
    return openOn(context, callId, listener);
  } catch (error) {
    void context.close();
    throw error;
  }
};

/** A socket, players and a microphone in that context; what fails on the way leaves none of them open. */
function openOn(context: AudioContext, callId: string, listener: DeskAudioListener): DeskAudio {
  const socket = openSocket(callId);
  const microphone = new DeskMicrophone(context, (samples) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(samples);
  });
  let isClosed = false;
  const close = (): void => {
    if (isClosed) return;
    isClosed = true;
    microphone.close();
    socket.close();
    void context.close();
  };
  const end = (how: DeskAudioEnd): void => {
    if (!isClosed) listener.onEnd(how);
    close();
  };
  try {
    hear(socket, { ...listener, onEnd: end }, context);
  } catch (error) {
    socket.close();
    throw error;
  }
  return {
    speak: () => microphone.open(),
    hush: () => microphone.close(),
    mute: (isMuted) => microphone.mute(isMuted),
    // It resolves only once the browser plays.
    wake: () => void context.resume(),
    close,
  };
}

/** Plays and tells what comes over the socket, until it is closed or nothing comes any more. */
function hear(
  socket: WebSocket,
  { onEnd, onCaption, onSound }: DeskAudioListener,
  context: AudioContext,
): void {
  const played = players(context);
  let isListening = false;
  let isOver = false;
  let heardAtMs = performance.now();
  const tellSound = (): void => {
    if (isListening && context.state !== "closed") onSound(context.state === "suspended");
  };
  context.addEventListener("statechange", tellSound);
  const watch = setInterval(() => {
    if (performance.now() - heardAtMs > silentMsMax) onEnd("broken");
    else if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ type: "ping" }));
  }, pingEveryMs);
  const told = (event: DeskVoiceEvent): void => {
    if (event.type === "caption") onCaption(event);
    if (event.type === "clear") played.clear();
    if (event.type === "ended") isOver = true;
    if (event.type === "error") isOver = event.error.code === "CHAT_OVER";
    if (event.type !== "listening") return;
    isListening = true;
    tellSound();
  };
  socket.addEventListener("message", ({ data }: MessageEvent<string | ArrayBuffer>) => {
    heardAtMs = performance.now();
    if (typeof data === "string") told(JSON.parse(data) as DeskVoiceEvent);
    else played.play(data);
  });
  socket.addEventListener("close", () => {
    clearInterval(watch);
    onEnd(isOver ? "over" : "broken");
  });
}

function openSocket(callId: string): WebSocket {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const socket = new WebSocket(`${scheme}://${location.host}${deskVoicePath}`);
  socket.binaryType = "arraybuffer";
  socket.addEventListener("open", () => socket.send(JSON.stringify({ type: "open", callId })));
  return socket;
}

/** One for each side of the call; what waits of the agent's can be thrown away. */
function players(context: AudioContext) {
  const bySide = new Map<number, AudioWorkletNode>(
    Object.values(deskVoiceSides).map((side) => [side, newPlayer(context)]),
  );
  const order = (side: number, message: PlayerOrder): void =>
    bySide.get(side)?.port.postMessage(message, []);
  let generation = 0;
  return {
    /** @param frame the side, then its samples. */
    play(frame: ArrayBuffer): void {
      const side = new Uint8Array(frame, 0, 1)[0] ?? 0;
      order(side, { type: "play", samples: new Int16Array(frame.slice(1)) });
    },
    clear(): void {
      generation += 1;
      order(deskVoiceSides.agent, { type: "clear", generation });
    },
  };
}

function newPlayer(context: AudioContext): AudioWorkletNode {
  const player = new AudioWorkletNode(context, playerName, {
    numberOfInputs: 0,
    numberOfOutputs: 1,
    outputChannelCount: [1],
  });
  player.connect(context.destination);
  return player;
}
