import type { CallAudio, CallPorts, CallSocket } from "./call-ports.ts";
import type { LevelStore } from "./level-store.ts";
import type { CallEffect, CallTimer } from "./machine/call-effect.ts";
import type { CallEvent } from "./machine/call-event.ts";

type Performers = {
  readonly [Type in CallEffect["type"]]: (effect: Extract<CallEffect, { type: Type }>) => void;
};

/**
 * Does what the machine orders. Sound takes the short way, past the machine: from the microphone to the line
 * while the call is carried, and from the line to the loudspeaker.
 */
export function createCallPerformer(
  ports: CallPorts,
  levels: LevelStore,
  dispatch: (event: CallEvent) => void,
): (effect: CallEffect) => void {
  const timers = createTimers(ports, dispatch);
  const line = createLine(ports, dispatch, (samples) => audio.play(samples));
  const audio = createAudio(ports, dispatch, {
    onFrame: line.sendAudio,
    onLevel: levels.set,
    onPlayed: (played) => line.send({ type: "played", ...played }),
  });
  const performers: Performers = {
    "audio-open": () => void audio.open(),
    "audio-close": () => {
      line.carry(false);
      audio.close();
      levels.set(0);
    },
    "microphone-carry": () => line.carry(true),
    "microphone-mute": ({ isMuted }) => audio.mute(isMuted),
    "playout-clear": ({ generation }) => audio.clear(generation),
    "playout-await": audio.awaitPlayout,
    "socket-open": line.open,
    "socket-send": ({ message }) => line.send(message),
    "socket-close": line.close,
    "timer-start": ({ timer, ms }) => timers.start(timer, ms),
    "timer-stop": ({ timer }) => timers.stop(timer),
  };
  return (effect) => (performers[effect.type] as (effect: CallEffect) => void)(effect);
}

function createTimers(ports: CallPorts, dispatch: (event: CallEvent) => void) {
  const stops = new Map<CallTimer, () => void>();
  const stop = (timer: CallTimer): void => {
    stops.get(timer)?.();
    stops.delete(timer);
  };
  const start = (timer: CallTimer, ms: number): void => {
    stop(timer);
    const end = (): void => {
      stops.delete(timer);
      dispatch({ type: "timer-end", timer });
    };
    stops.set(timer, ports.startTimer(ms, end));
  };
  return { start, stop };
}

/** One socket at a time; of one that was closed nothing is heard any more. */
function createLine(
  ports: CallPorts,
  dispatch: (event: CallEvent) => void,
  onAudio: (samples: Int16Array) => void,
) {
  let socket: CallSocket | null = null;
  let current = 0;
  let isCarrying = false;
  const open = (): void => {
    current += 1;
    const mine = current;
    const heed = (run: () => void): void => {
      if (current === mine) run();
    };
    socket = ports.openSocket({
      onOpen: () => heed(() => dispatch({ type: "socket-open" })),
      onMessage: (message) => heed(() => dispatch({ type: "socket-message", message })),
      onAudio: (samples) => heed(() => onAudio(samples)),
      onClose: (code) => heed(() => dispatch({ type: "socket-close", code })),
    });
  };
  const close = (): void => {
    current += 1;
    socket?.close();
    socket = null;
  };
  const send: CallSocket["send"] = (message) => socket?.send(message);
  const sendAudio: CallSocket["sendAudio"] = (samples) => {
    if (isCarrying) socket?.sendAudio(samples);
  };
  const carry = (isOn: boolean): void => {
    isCarrying = isOn;
  };
  return { open, close, send, sendAudio, carry };
}

/** One set of microphone and loudspeaker at a time; one that opens too late is closed at once. */
function createAudio(
  ports: CallPorts,
  dispatch: (event: CallEvent) => void,
  sound: Pick<Parameters<CallPorts["openAudio"]>[0], "onFrame" | "onLevel" | "onPlayed">,
) {
  let audio: CallAudio | null = null;
  let current = 0;
  const open = async (): Promise<void> => {
    current += 1;
    const mine = current;
    const heed = (run: () => void): void => {
      if (current === mine) run();
    };
    const opened = await ports.openAudio({
      onFrame: (samples) => heed(() => sound.onFrame(samples)),
      onLevel: (level) => heed(() => sound.onLevel(level)),
      onPlayed: (played) => heed(() => sound.onPlayed(played)),
      onPlayoutEnd: () => heed(() => dispatch({ type: "playout-end" })),
      onMicrophoneLose: () => heed(() => dispatch({ type: "microphone-lose" })),
    });
    if (typeof opened === "string") {
      heed(() => dispatch({ type: "audio-fail", reason: opened }));
    } else if (current === mine) {
      audio = opened;
      dispatch({ type: "audio-open" });
    } else opened.close();
  };
  const close = (): void => {
    current += 1;
    audio?.close();
    audio = null;
  };
  return {
    open,
    close,
    play: (samples: Int16Array): void => audio?.play(samples),
    clear: (generation: number): void => audio?.clear(generation),
    awaitPlayout: (): void => audio?.awaitPlayout(),
    mute: (isMuted: boolean): void => audio?.mute(isMuted),
  };
}
