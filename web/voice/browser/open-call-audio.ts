import { voiceRateHz } from "../../../server/protocol/limits-voice.ts";
import type { CallAudio, CallAudioListener } from "../call-ports.ts";
import type { MicrophoneTrouble } from "../../shared/trouble-of.ts";
import {
  captureName,
  playerName,
  type CaptureMessage,
  type PlayerMessage,
  type PlayerOrder,
} from "../../shared/worklets/worklet-messages.ts";
import { loadWorklets } from "../../shared/load-worklets.ts";
import { openMicrophone } from "../../shared/open-microphone.ts";

/** The longest way from the audio thread to the ear that is believed, in milliseconds: wireless headphones. */
const outputLatencyMaxMs = 500;

/** Opens microphone and loudspeaker, or says why not. To be called when a button was pressed. */
export async function openCallAudio(
  listener: CallAudioListener,
): Promise<CallAudio | MicrophoneTrouble> {
  if (typeof AudioWorkletNode === "undefined") return "unsupported";
  // Made before anything is waited for: some browsers let only the press itself begin a sound.
  const early = newContext(voiceRateHz);
  const microphone = await openMicrophone();
  if (typeof microphone === "string") {
    void early.close();
    return microphone;
  }
  let context = early;
  try {
    let source: MediaStreamAudioSourceNode;
    [context, source] = connectMicrophone(early, microphone);
    await loadWorklets(context);
    return wire(context, { microphone, source }, listener);
  } catch {
    stopAll(context, microphone);
    return "failed";
  }
}

/** At the rate of the call where the browser can, or else at its own. */
function newContext(sampleRate: number | undefined): AudioContext {
  let context: AudioContext;
  try {
    context = new AudioContext({
      latencyHint: "interactive",
      ...(sampleRate === undefined ? {} : { sampleRate }),
    });
  } catch {
    context = new AudioContext({ latencyHint: "interactive" });
  }
  void context.resume();
  return context;
}

/** Not every browser connects a microphone to a context of another rate: then the context has the device's. */
function connectMicrophone(
  early: AudioContext,
  microphone: MediaStream,
): [AudioContext, MediaStreamAudioSourceNode] {
  try {
    return [early, early.createMediaStreamSource(microphone)];
  } catch {
    void early.close();
    const context = newContext(undefined);
    return [context, context.createMediaStreamSource(microphone)];
  }
}

interface Input {
  readonly microphone: MediaStream;
  readonly source: MediaStreamAudioSourceNode;
}

function wire(
  context: AudioContext,
  { microphone, source }: Input,
  listener: CallAudioListener,
): CallAudio {
  let isClosed = false;
  const capture = new AudioWorkletNode(context, captureName, {
    numberOfInputs: 1,
    numberOfOutputs: 0,
    channelCount: 1,
    channelCountMode: "explicit",
  });
  capture.port.addEventListener("message", ({ data }: MessageEvent<CaptureMessage>) => {
    if (isClosed) return;
    listener.onLevel(data.level);
    listener.onFrame(data.samples);
  });
  capture.port.start();
  source.connect(capture);
  const player = new AudioWorkletNode(context, playerName, {
    numberOfInputs: 0,
    numberOfOutputs: 1,
    outputChannelCount: [1],
  });
  player.port.addEventListener("message", ({ data }: MessageEvent<PlayerMessage>) => {
    // What has left the audio thread is heard only after the way through the device.
    setTimeout(() => {
      if (isClosed) return;
      if (data.type === "played") listener.onPlayed(data.played);
      else listener.onPlayoutEnd();
    }, outputLatencyMs(context));
  });
  player.port.start();
  player.connect(context.destination);
  const order = (message: PlayerOrder): void => player.port.postMessage(message, []);
  const [track] = microphone.getAudioTracks();
  track?.addEventListener("ended", () => {
    if (!isClosed) listener.onMicrophoneLose();
  });
  context.addEventListener("statechange", () => {
    // A telephone call that came in between has stopped the sound; it goes on when that is over.
    if (!isClosed && context.state !== "running") void context.resume();
  });
  return {
    play: (samples) => order({ type: "play", samples }),
    clear: (generation) => order({ type: "clear", generation }),
    awaitPlayout: () => order({ type: "await" }),
    mute: (isMuted) => {
      if (track !== undefined) track.enabled = !isMuted;
    },
    close: () => {
      isClosed = true;
      stopAll(context, microphone);
    },
  };
}

/** Browsers that do not say how long the way to the ear is are taken at the least that they do say. */
function outputLatencyMs({ outputLatency, baseLatency }: AudioContext): number {
  const seconds = (outputLatency as number | undefined) ?? baseLatency;
  return Math.min(outputLatencyMaxMs, Math.max(0, seconds * 1_000)) || 0;
}

function stopAll(context: AudioContext, microphone: MediaStream): void {
  for (const track of microphone.getTracks()) track.stop();
  if (context.state !== "closed") void context.close();
}
