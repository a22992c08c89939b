import { expect, it } from "vitest";
import type { VoiceRequest } from "../../../server/protocol/voice.ts";
import type {
  CallAudio,
  CallAudioListener,
  CallPorts,
  CallSocketListener,
} from "../../../web/voice/call-ports.ts";
import { runCall } from "../../../web/voice/call-runner.ts";
import { openCall } from "../../../web/voice/machine/call-transition.ts";
import type { MicrophoneTrouble } from "../../../web/shared/trouble-of.ts";

/** A browser whose microphone opens when a test says so. */
function browser() {
  const log: string[] = [];
  const sent: VoiceRequest[] = [];
  let audioListener: CallAudioListener | undefined;
  let socketListener: CallSocketListener | undefined;
  const opening = Promise.withResolvers<CallAudio | MicrophoneTrouble>();
  const audio: CallAudio = {
    play: (samples) => void log.push(`play ${samples.length}`),
    clear: (generation) => void log.push(`clear ${generation}`),
    awaitPlayout: () => void log.push("await"),
    mute: (isMuted) => void log.push(`mute ${isMuted}`),
    close: () => void log.push("audio closed"),
  };
  const ports: CallPorts = {
    openAudio: (listener) => {
      audioListener = listener;
      return opening.promise;
    },
    openSocket: (listener) => {
      socketListener = listener;
      return {
        send: (message) => void sent.push(message),
        sendAudio: (samples) => void log.push(`microphone ${samples.length}`),
        close: () => void log.push("socket closed"),
      };
    },
    startTimer: () => () => undefined,
  };
  const microphoneOpens = async (): Promise<void> => {
    opening.resolve(audio);
    await opening.promise;
    await Promise.resolve();
  };
  return {
    ports,
    log,
    sent,
    microphoneOpens,
    audio: () => audioListener,
    socket: () => socketListener,
  };
}

const press = { type: "call-press", locale: "en-GB" } as const;
const call = {
  type: "call",
  callId: "call-1",
  locale: "en-GB",
  startedAt: "2026-11-20T02:05:00.000Z",
} as Parameters<CallSocketListener["onMessage"]>[0];

it("carries sound both ways while the call lasts, and reports what was played", async () => {
  const { ports, log, sent, microphoneOpens, audio, socket } = browser();
  const runner = runCall(openCall("token", "en-GB"), ports);
  runner.dispatch(press);
  await microphoneOpens();
  audio()?.onFrame(new Int16Array(320));
  socket()?.onOpen();
  audio()?.onFrame(new Int16Array(320));
  expect(log).toEqual([]);
  socket()?.onMessage(call);
  audio()?.onFrame(new Int16Array(320));
  socket()?.onAudio(new Int16Array(100));
  audio()?.onPlayed({ playedMs: 6.25, generation: 0 });
  expect(log).toEqual(["microphone 320", "play 100"]);
  expect(sent.at(-1)).toEqual({ type: "played", playedMs: 6.25, generation: 0 });
  runner.dispatch({ type: "hang-up-press" });
  audio()?.onFrame(new Int16Array(320));
  socket()?.onAudio(new Int16Array(100));
  expect(log.slice(2)).toEqual(["audio closed", "socket closed"]);
});

it("lets go of a microphone that opens after the debtor has changed their mind", async () => {
  const { ports, log, microphoneOpens, socket } = browser();
  const runner = runCall(openCall("token", "en-GB"), ports);
  runner.dispatch(press);
  runner.dispatch({ type: "page-leave" });
  await microphoneOpens();
  expect([log, socket()]).toEqual([["audio closed"], undefined]);
});

it("tells how loud the microphone is to whoever shows it, and not to the machine", async () => {
  const { ports, microphoneOpens, audio } = browser();
  const runner = runCall(openCall("token", "en-GB"), ports);
  runner.dispatch(press);
  await microphoneOpens();
  let [levels, states] = [0, 0];
  runner.levels.subscribe(() => (levels += 1));
  runner.subscribe(() => (states += 1));
  audio()?.onLevel(0.4);
  expect([runner.levels.get(), levels, states]).toEqual([0.4, 1, 0]);
});
