import type { DeskVoiceEvent } from "../../../server/protocol/desk-voice.ts";
import {
  deskVoicePath,
  deskVoiceSides,
  voiceRateHz,
} from "../../../server/protocol/limits-voice.ts";
import { loadWorklets } from "../../shared/load-worklets.ts";
import { openMicrophone } from "../../shared/open-microphone.ts";
import {
  captureName,
  playerName,
  type CaptureMessage,
  type PlayerOrder,
} from "../../shared/worklets/worklet-messages.ts";

/** A spoken call as it is heard at the desk. */
export interface DeskAudio {
  /** Begins to speak into the call; it is heard while one leads it. @returns whether there is a microphone. */
  speak(): Promise<boolean>;
  mute(isMuted: boolean): void;
  close(): void;
}

/** Listens to a call. @param onEnd is told once, when nothing more is heard, unless it was closed here. */
export async function openDeskAudio(callId: string, onEnd: () => void): Promise<DeskAudio> {
  const context = new AudioContext({ latencyHint: "interactive", sampleRate: voiceRateHz });
  await context.resume();
  await loadWorklets(context);
  const players = new Map<number, AudioWorkletNode>(
    Object.values(deskVoiceSides).map((side) => [side, newPlayer(context)]),
  );
  const order = (side: number, message: PlayerOrder): void =>
    players.get(side)?.port.postMessage(message, []);
  const socket = openSocket(callId);
  let isClosed = false;
  let generation = 0;
  let microphone: MediaStream | undefined;
  const close = (): void => {
    if (isClosed) return;
    isClosed = true;
    for (const track of microphone?.getTracks() ?? []) track.stop();
    socket.close();
    void context.close();
  };
  socket.addEventListener("message", ({ data }: MessageEvent<string | ArrayBuffer>) => {
    if (typeof data !== "string") {
      const side = new Uint8Array(data, 0, 1)[0] ?? 0;
      return order(side, { type: "play", samples: new Int16Array(data.slice(1)) });
    }
    const event = JSON.parse(data) as DeskVoiceEvent;
    if (event.type !== "clear") return;
    generation += 1;
    order(deskVoiceSides.agent, { type: "clear", generation });
  });
  socket.addEventListener("close", () => {
    if (!isClosed) onEnd();
    close();
  });
  return {
    async speak() {
      if (microphone !== undefined) return true;
      const opened = await openMicrophone();
      if (typeof opened === "string") return false;
      microphone = opened;
      capture(context, opened, (samples) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(samples);
      });
      return true;
    },
    mute: (isMuted) => {
      for (const track of microphone?.getAudioTracks() ?? []) track.enabled = !isMuted;
    },
    close,
  };
}

function openSocket(callId: string): WebSocket {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  const socket = new WebSocket(`${scheme}://${location.host}${deskVoicePath}`);
  socket.binaryType = "arraybuffer";
  socket.addEventListener("open", () => socket.send(JSON.stringify({ type: "open", callId })));
  return socket;
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

function capture(
  context: AudioContext,
  microphone: MediaStream,
  onFrame: (samples: Int16Array<ArrayBuffer>) => void,
): void {
  const node = new AudioWorkletNode(context, captureName, {
    numberOfInputs: 1,
    numberOfOutputs: 0,
    channelCount: 1,
    channelCountMode: "explicit",
  });
  node.port.addEventListener("message", ({ data }: MessageEvent<CaptureMessage>) =>
    onFrame(data.samples),
  );
  node.port.start();
  context.createMediaStreamSource(microphone).connect(node);
}
