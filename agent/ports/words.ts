import type { ApprovedText } from "../../domain/approved-text.ts";
import type { CallFacts } from "../../domain/events.ts";
import type { LineKey, Line } from "../../domain/lines.ts";
import type { PlainDate } from "../../domain/calendar.ts";
import type { Locale } from "../../domain/locale.ts";
import type { Currency } from "../../domain/money.ts";
import type { Move } from "../../domain/move.ts";
import type { SentenceId } from "../../domain/ids.ts";
import type { Asked } from "../../domain/vocabulary.ts";
import type { Understanding } from "../../domain/understanding.ts";

/** What the speaker needs to know to find words; never the case, only the facts inside the lines. */
export interface SpeakerContext {
  readonly call: CallFacts;
  readonly locale: Locale;
  readonly timezone: string;
  readonly currency: Currency;
  /** Who calls for the institution, where it is not the institution itself. */
  readonly agency: string | undefined;
  readonly tone: Move["tone"];
  /** How often each line has been said in this call. */
  readonly lineUses: Readonly<Partial<Record<LineKey, number>>>;
}

/** Finds the words of one line. The scripted speaker reads them from `prompts/`. */
export interface Speaker {
  /** The line as text; the runner cuts it into sentences and has each judged whole. */
  word(
    line: Line,
    context: SpeakerContext,
    signal?: AbortSignal,
  ): AsyncIterable<string> | Iterable<string>;
}

/** What happened to one sentence on its way to the debtor. */
export type Playout =
  | { readonly type: "heard"; readonly playbackMs: number }
  | { readonly type: "interrupted"; readonly heardText: string; readonly playbackMs: number }
  /** The debtor spoke first: nothing of it left. */
  | { readonly type: "discarded" };

/** A sentence on its way to the debtor. */
export interface OutgoingSentence {
  readonly id: SentenceId;
  readonly text: ApprovedText;
  /** The line that it is part of. */
  readonly line: LineKey;
  readonly tone: Move["tone"];
}

/** A sentence that may come to be said: enough to make its audio ahead of time. */
export type RehearsedSentence = Pick<OutgoingSentence, "text" | "tone">;

/** Where approved words go: a voice that plays them, or a chat that delivers them. */
export interface SpeechOutput {
  /** These will be played in this order, unless the debtor speaks first: a voice may begin to make them. */
  prepare?(sentences: readonly OutgoingSentence[]): void;
  play(sentence: OutgoingSentence, signal?: AbortSignal): Promise<Playout>;
}

/** A debtor's turn, and what its reading depends on. */
interface TurnToUnderstand {
  readonly text: string;
  readonly asked: Asked | null;
  readonly now: string;
  readonly timezone: string;
  readonly locale: Locale;
  readonly debtorName: string;
  readonly currency: Currency;
  /** The day that the talk is about, if there is one. */
  readonly dayInQuestion?: PlainDate | undefined;
  /** The number of instalments that the talk is about, if there is one. */
  readonly countInQuestion?: number | undefined;
  /** Whether something has been agreed in this talk. */
  readonly isAgreed?: boolean | undefined;
}

/** Reads what a debtor's turn means. */
export interface Understander {
  understand(turn: TurnToUnderstand): Promise<Understanding> | Understanding;
  /** What can be told at once, for words that are only made ready; `understand` itself if left out. */
  guess?(turn: TurnToUnderstand): Understanding;
}
