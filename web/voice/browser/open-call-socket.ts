import {
  voiceRateHz,
  voiceSampleBytes,
  voiceSocketPath,
} from "../../../server/protocol/limits-voice.ts";
import type { CallSocket, CallSocketListener } from "../call-ports.ts";
import { readVoiceEvent } from "./read-voice-event.ts";

/** The close code of a socket that could not even be made. */
const noSocketCode = 1006;

/** Bytes that may wait for the network before speech is thrown away: one second. Later it answers nothing. */
const backlogBytesMax = voiceRateHz * voiceSampleBytes;

/** The line to the server: messages as text, sound as binary messages beside them. */
export function openCallSocket(listener: CallSocketListener): CallSocket {
  const url = new URL(voiceSocketPath, location.href);
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  url.hash = "";
  let socket: WebSocket;
  try {
    socket = new WebSocket(url);
  } catch {
    setTimeout(() => listener.onClose(noSocketCode));
    return { send: () => undefined, sendAudio: () => undefined, close: () => undefined };
  }
  socket.binaryType = "arraybuffer";
  socket.addEventListener("open", () => listener.onOpen());
  socket.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (data instanceof ArrayBuffer) {
      if (data.byteLength % voiceSampleBytes === 0) listener.onAudio(new Int16Array(data));
      return;
    }
    const event = readVoiceEvent(data);
    if (event !== null) listener.onMessage(event);
  });
  socket.addEventListener("close", ({ code }) => listener.onClose(code));
  return {
    send: (message) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    sendAudio: (samples) => {
      const isBehind = socket.bufferedAmount > backlogBytesMax;
      if (socket.readyState !== WebSocket.OPEN || isBehind) return;
      socket.send(samples as Int16Array<ArrayBuffer>);
    },
    close: () => socket.close(1000),
  };
}
