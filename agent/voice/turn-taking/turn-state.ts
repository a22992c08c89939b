import type { Asked } from "../../../domain/vocabulary.ts";
import type { Locale } from "../../../domain/locale.ts";

/** What our side of the line is doing. */
export type Speech =
  | { readonly type: "quiet"; readonly sinceMs: number }
  | { readonly type: "speaking"; readonly sentence: Sentence }
  /** Held back because the debtor speaks; it goes on if that was nothing. */
  | { readonly type: "paused"; readonly sentence: Sentence; readonly sinceMs: number };

/** The sentence that is being played. */
export interface Sentence {
  /** False for a disclosure that must be heard: only what overtakes everything cuts it off. */
  readonly isInterruptible: boolean;
  /** Milliseconds until the whole reply has been heard; undefined while not all of it has a voice. */
  readonly remainingMs: number | undefined;
}

/** Words that only agree, that mean nothing, or that want to be answered. */
export type Weight = "assent" | "nothing" | "something";

/** What the debtor is saying, from the first sound to the end of the turn. */
export interface OpenTurn {
  readonly startMs: number;
  /** When the sound that is going on began; undefined in a pause. */
  readonly soundSinceMs: number | undefined;
  /** Since when it has been silent; undefined while they speak. */
  readonly silentSinceMs: number | undefined;
  /** All sound of this turn so far. */
  readonly soundMs: number;
  readonly text: string;
  /** The text holds the value that was asked for. */
  readonly answers: boolean;
  readonly weight: Weight;
  /** The text covers all that was said before the silence. */
  readonly isSettled: boolean;
  /** It began over our words. */
  readonly overlaps: boolean;
  /** It began before anything of the answer to the turn before was heard, or hardly: that turn was not over. */
  readonly continues: boolean;
  /** The text for which a reply is being prepared. */
  readonly prepared: string | undefined;
}

/** Who speaks, and what is known of it; times in milliseconds of the debtor's audio. */
export interface TurnState {
  readonly locale: Locale;
  readonly nowMs: number;
  readonly asked: Asked | null;
  readonly speech: Speech;
  readonly turn: OpenTurn | undefined;
  /** The answer to the last turn, until it is over: since when it is heard; undefined before its first sound. */
  readonly answer: { readonly sinceMs: number | undefined } | undefined;
  /** Nobody has spoken since then. */
  readonly quietSinceMs: number;
  /** They went on when we took them for done, or are to be spoken to slowly: they are given more time. */
  readonly isPatient: boolean;
  /** How long this person usually pauses inside a turn; undefined until they have. */
  readonly usualPauseMs: number | undefined;
}

export type TurnEvent =
  /** So much of the debtor's audio has come in. */
  | { readonly type: "audio-advance"; readonly atMs: number }
  | { readonly type: "sound-start"; readonly atMs: number }
  | { readonly type: "sound-end"; readonly atMs: number }
  | {
      readonly type: "transcript-change";
      readonly text: string;
      readonly isSettled: boolean;
      /** What overtakes everything, even a disclosure: a person is asked for, contact refused, a life in danger. */
      readonly isUrgent: boolean;
      /** The text holds the value that was asked for. */
      readonly answers: boolean;
      /** What it amounts to where it was said over our words. */
      readonly weight: Weight;
    }
  | { readonly type: "speech-start"; readonly sentence: Sentence }
  | { readonly type: "speech-progress"; readonly remainingMs: number | undefined }
  /** The reply has been heard, cut off or given up. */
  | { readonly type: "speech-end" }
  /** A key of the telephone: it answers, so we fall silent. */
  | { readonly type: "key-press" }
  | { readonly type: "question-change"; readonly asked: Asked | null }
  /** This person is to be given more time. */
  | { readonly type: "patience" };

export type TurnEffect =
  | { readonly type: "transcript-flush" }
  /** What is written from now on is a new turn to the recogniser. */
  | { readonly type: "transcript-reset" }
  | { readonly type: "reply-prepare"; readonly text: string; readonly continues: boolean }
  | { readonly type: "reply-discard" }
  /** The turn is over: `text` is empty where somebody spoke and nothing was understood. */
  | {
      readonly type: "turn-end";
      readonly text: string;
      readonly startMs: number;
      readonly endMs: number;
      /** What they said before it belongs to it: the answer to that had hardly begun. */
      readonly continues: boolean;
    }
  | { readonly type: "speech-pause" }
  | { readonly type: "speech-resume" }
  | { readonly type: "speech-stop" }
  | { readonly type: "silence-elapse" };

export const initialTurnState = (locale: Locale): TurnState => ({
  locale,
  nowMs: 0,
  asked: null,
  speech: { type: "quiet", sinceMs: 0 },
  turn: undefined,
  answer: undefined,
  quietSinceMs: 0,
  isPatient: false,
  usualPauseMs: undefined,
});
