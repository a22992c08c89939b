import type { VoiceEvent, VoiceRequest } from "../../server/protocol/voice.ts";
import type { MicrophoneTrouble } from "../shared/trouble-of.ts";

export interface CallSocket {
  readonly send: (message: VoiceRequest) => void;
  /** Audio of the microphone. What the network cannot take in time is thrown away: late speech is of no use. */
  readonly sendAudio: (samples: Int16Array) => void;
  readonly close: () => void;
}

export interface CallSocketListener {
  readonly onOpen: () => void;
  readonly onMessage: (message: VoiceEvent) => void;
  /** Audio to be heard: 16 kHz, one channel. */
  readonly onAudio: (samples: Int16Array) => void;
  readonly onClose: (code: number) => void;
}

/** What is heard of the microphone and the loudspeaker. */
export interface CallAudioListener {
  /** 20 milliseconds of the microphone at 16 kHz. */
  readonly onFrame: (samples: Int16Array) => void;
  /** How loud the microphone is, 0 to 1. */
  readonly onLevel: (level: number) => void;
  /** So many milliseconds of this generation have left the loudspeaker. */
  readonly onPlayed: (played: { readonly playedMs: number; readonly generation: number }) => void;
  readonly onPlayoutEnd: () => void;
  readonly onMicrophoneLose: () => void;
}

/** Microphone and loudspeaker, open. */
export interface CallAudio {
  readonly play: (samples: Int16Array) => void;
  /** Silences it at once; what is played from now on belongs to this generation. */
  readonly clear: (generation: number) => void;
  /** Asks for `onPlayoutEnd` once all that was given has been heard. */
  readonly awaitPlayout: () => void;
  /** A muted microphone gives silence. */
  readonly mute: (isMuted: boolean) => void;
  readonly close: () => void;
}

/** The world outside, as the page of a call uses it. None of it throws. */
export interface CallPorts {
  readonly openAudio: (listener: CallAudioListener) => Promise<CallAudio | MicrophoneTrouble>;
  readonly openSocket: (listener: CallSocketListener) => CallSocket;
  /** Calls back once after so many milliseconds; what it returns stops that. */
  readonly startTimer: (ms: number, onEnd: () => void) => () => void;
}
