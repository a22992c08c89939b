import type { ApprovedText } from "../domain/approved-text.ts";
import type { InputEvent, RecordEvent } from "../domain/events.ts";
import { sentenceId, type SentenceId } from "../domain/ids.ts";
import type { Line } from "../domain/lines.ts";
import type { Move } from "../domain/move.ts";
import type { ReleasedSentence } from "../guardrails/positive/release-wording.ts";
import type { ConversationOptions } from "./conversation-types.ts";
import type { ConversationState } from "./policy/state.ts";
import type { Playout, SpeechOutput } from "./ports/words.ts";
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
interface Approved {
  readonly id: SentenceId;
  readonly line: Line;
  readonly text: ApprovedText;
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

  /** Says a move line by line. A line of which any sentence is held back does not start at all. */
  async *say(move: Move, state: ConversationState, atMs: number): AsyncGenerator<MouthEvent> {
    const queue: Approved[] = [];
    const turn = this.#speaker.turn(move, state);
    for (const line of move.lines) {
      const free = await turn.wordFreely(line);
      yield* blocks(line, free, atMs);
      const judged = isReleased(free) ? free : await turn.wordByScript(line);
      if (judged !== free) yield* blocks(line, judged, atMs);
      if (!isReleased(judged)) {
        yield* this.#play(queue, atMs);
        const findings = judged.filter(isHeld).flatMap((sentence) => sentence.findings);
        yield { type: "line-block", atMs, line: line.key, findings };
        return;
      }
      yield* this.#enqueue(queue, { line, judged, atMs });
    }
    yield* this.#play(queue, atMs);
  }

  *#enqueue(
    queue: Approved[],
    {
      line,
      judged,
      atMs,
    }: { readonly line: Line; readonly judged: readonly ReleasedSentence[]; readonly atMs: number },
  ): Generator<MouthEvent> {
    for (const [index, { approved, findings }] of judged.entries()) {
      if (approved === undefined) continue;
      this.#sentenceCount += 1;
      const id = sentenceId(`s${this.#sentenceCount}`);
      queue.push({ id, line, text: approved, isLineEnd: index === judged.length - 1 });
      yield {
        type: "sentence-approve",
        atMs,
        sentenceId: id,
        line: line.key,
        text: approved,
        findings,
      };
    }
  }

  /** Plays what was approved until the debtor cuts it off; what comes after that never leaves. */
  async *#play(queue: readonly Approved[], atMs: number): AsyncGenerator<MouthEvent> {
    let isCutOff = false;
    for (const { id, line, text, isLineEnd } of queue) {
      const place = { atMs, sentenceId: id, line: line.key };
      if (isCutOff) {
        yield { type: "sentence-discard", ...place };
        continue;
      }
      yield { type: "sentence-send", atMs, sentenceId: id, text };
      const playout = await this.#output.play({ id, text });
      isCutOff = playout.type !== "heard";
      yield playedEvent(playout, { ...place, isLineEnd });
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
  atMs: number,
): Generator<MouthEvent> {
  for (const { text, findings } of sentences.filter(isHeld)) {
    yield { type: "sentence-block", atMs, line: line.key, text, findings };
  }
}
