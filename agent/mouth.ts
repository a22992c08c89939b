import type { ApprovedText } from "../domain/approved-text.ts";
import type { InputEvent, RecordEvent } from "../domain/events.ts";
import type { Finding } from "../domain/finding.ts";
import { sentenceId } from "../domain/ids.ts";
import type { Line } from "../domain/lines.ts";
import type { Move } from "../domain/move.ts";
import type { ReleasedSentence } from "../guardrails/positive/release-wording.ts";
import type { ConversationOptions } from "./conversation-types.ts";
import type { ConversationState } from "./policy/state.ts";
import type { OutgoingSentence, Playout, RehearsedSentence, SpeechOutput } from "./ports/words.ts";
import { SpeakerInCharge } from "./speaker/speaker-in-charge.ts";

/** What happens while a move is said, in order. */
export type MouthEvent =
  | Extract<RecordEvent, { type: "sentence-approve" | "sentence-block" }>
  | (Extract<RecordEvent, { type: "sentence-send" }> & { readonly text: ApprovedText })
  | Extract<
      InputEvent,
      { type: "sentence-hear" | "sentence-interrupt" | "sentence-discard" | "line-block" }
    >;

/** A sentence that may be said, waiting for its turn. */
interface Approved extends OutgoingSentence {
  readonly findings: readonly Finding[];
  /** The last of its line. */
  readonly isLineEnd: boolean;
}

/** Delivers at once and whole, as a chat does. */
const deliverAtOnce: SpeechOutput = {
  play: () => Promise.resolve({ type: "heard", playbackMs: 0 }),
};

/** Words, guard and playout of a move: the only way from a decision to the debtor's ear. */
export class Mouth {
  readonly #speaker: SpeakerInCharge;
  readonly #output: SpeechOutput;
  #sentenceCount = 0;

  constructor(
    options: Pick<ConversationOptions, "speaker" | "freeSpeaker" | "guardRules" | "output">,
  ) {
    this.#speaker = new SpeakerInCharge(options);
    this.#output = options.output ?? deliverAtOnce;
  }

  /**
   * Notes what became of a sentence of the same call before: no id is given twice, and after a sentence that
   * was held back nobody words lines freely.
   */
  restore(event: Extract<RecordEvent, { type: "sentence-approve" | "sentence-block" }>): void {
    if (event.type === "sentence-block") this.#speaker.keepToScript();
    else this.#sentenceCount = Math.max(this.#sentenceCount, Number(event.sentenceId.slice(1)));
  }

  /**
   * Says a move line by line. A line of which any sentence is held back does not start at all.
   * @param now milliseconds since the call started; while a voice speaks, it goes on.
   */
  async *say(move: Move, state: ConversationState, now: () => number): AsyncGenerator<MouthEvent> {
    const queue: Approved[] = [];
    const turn = this.#speaker.turn(move, state);
    for (const line of move.lines) {
      const free = await turn.wordFreely(line);
      yield* blocks(line, free, now);
      const judged = isReleased(free) ? free : await turn.wordByScript(line);
      if (judged !== free) yield* blocks(line, judged, now);
      if (!isReleased(judged)) {
        yield* this.#play(queue, now);
        const findings = judged.filter(isHeld).flatMap((sentence) => sentence.findings);
        yield { type: "line-block", atMs: now(), line: line.key, findings };
        return;
      }
      for (const sentence of this.#approve(judged, line, move.tone)) {
        queue.push(sentence);
        const { id, text, findings } = sentence;
        const place = { atMs: now(), sentenceId: id, line: line.key };
        yield { type: "sentence-approve", ...place, text, findings };
      }
    }
    yield* this.#play(queue, now);
  }

  /** The sentences that a move would be said in, and nothing of it is said. */
  async rehearse(move: Move, state: ConversationState): Promise<readonly RehearsedSentence[]> {
    const turn = this.#speaker.turn(move, state);
    const sentences: RehearsedSentence[] = [];
    for (const line of move.lines) {
      const judged = await turn.wordByScript(line);
      if (!isReleased(judged)) break;
      const texts = judged.flatMap(({ approved }) => approved ?? []);
      sentences.push(...texts.map((text) => ({ text, tone: move.tone })));
    }
    return sentences;
  }

  #approve(judged: readonly ReleasedSentence[], line: Line, tone: Move["tone"]): Approved[] {
    const last = judged.length - 1;
    return judged.flatMap(({ approved: text, findings }, index) => {
      if (text === undefined) return [];
      this.#sentenceCount += 1;
      const id = sentenceId(`s${this.#sentenceCount}`);
      return [{ id, line: line.key, text, tone, findings, isLineEnd: index === last }];
    });
  }

  /** Plays what was approved until the debtor cuts it off; what comes after that never leaves. */
  async *#play(queue: readonly Approved[], now: () => number): AsyncGenerator<MouthEvent> {
    this.#output.prepare?.(queue);
    let isCutOff = false;
    for (const sentence of queue) {
      const { id, line, text, isLineEnd } = sentence;
      const place = { sentenceId: id, line };
      if (isCutOff) {
        yield { type: "sentence-discard", atMs: now(), ...place };
        continue;
      }
      yield { type: "sentence-send", atMs: now(), sentenceId: id, text };
      const playout = await this.#output.play(sentence);
      isCutOff = playout.type !== "heard";
      yield playedEvent(playout, { atMs: now(), ...place, isLineEnd });
    }
  }
}

function playedEvent(
  playout: Playout,
  {
    isLineEnd,
    ...place
  }: Omit<Extract<MouthEvent, { type: "sentence-hear" }>, "type" | "playbackMs">,
): MouthEvent {
  switch (playout.type) {
    case "heard":
      return { type: "sentence-hear", ...place, isLineEnd, playbackMs: playout.playbackMs };
    case "interrupted":
      return { ...playout, type: "sentence-interrupt", ...place };
    case "discarded":
      return { type: "sentence-discard", ...place };
  }
}

const isHeld = (sentence: ReleasedSentence): boolean => sentence.approved === undefined;

/** There are words, and every sentence of them may be said. */
const isReleased = (sentences: readonly ReleasedSentence[]): boolean =>
  sentences.length > 0 && !sentences.some(isHeld);

function* blocks(
  line: Line,
  sentences: readonly ReleasedSentence[],
  now: () => number,
): Generator<MouthEvent> {
  for (const { text, findings } of sentences.filter(isHeld)) {
    yield { type: "sentence-block", atMs: now(), line: line.key, text, findings };
  }
}
