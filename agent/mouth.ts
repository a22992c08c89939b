import type { ApprovedText } from "../domain/approved-text.ts";
import type { InputEvent, RecordEvent } from "../domain/events.ts";
import { sentenceId } from "../domain/ids.ts";
import type { Line } from "../domain/lines.ts";
import type { Move } from "../domain/move.ts";
import type { Asked } from "../domain/vocabulary.ts";
import type { ConversationOptions } from "./conversation-types.ts";
import type { ConversationState } from "./policy/state.ts";
import type { OutgoingSentence, Playout, RehearsedSentence, SpeechOutput } from "./ports/words.ts";
import { Dialogue } from "./speaker/dialogue.ts";
import { SpeakerInCharge, type SpokenTurn } from "./speaker/speaker-in-charge.ts";
import type { WordedSentence } from "./speaker/worded-sentence.ts";

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
  readonly #dialogue = new Dialogue();
  #sentenceCount = 0;

  constructor(
    options: Pick<ConversationOptions, "speaker" | "freeWords" | "guardRules" | "output">,
  ) {
    this.#speaker = new SpeakerInCharge(options);
    this.#output = options.output ?? deliverAtOnce;
  }

  /** Notes what the debtor said, for who words the answer. @param asked what they had been asked for. */
  noteTurn(text: string, asked: Asked | null): void {
    this.#dialogue.hear(text, asked);
  }

  /**
   * Notes what became of a sentence of the same call before: no id is given twice, and after a sentence that
   * must not be said nobody words lines freely.
   */
  restore(event: Extract<RecordEvent, { type: "sentence-approve" | "sentence-block" }>): void {
    if (event.type === "sentence-block") this.#speaker.noteHeld(event.findings);
    else this.#sentenceCount = Math.max(this.#sentenceCount, Number(event.sentenceId.slice(1)));
  }

  /**
   * Says a move line by line. A line that has no words that may be said does not start at all. Words that come
   * one by one are said as they come; all others are known before the first of them is said.
   * @param now milliseconds since the call started; while a voice speaks, it goes on.
   */
  async *say(move: Move, state: ConversationState, now: () => number): AsyncGenerator<MouthEvent> {
    const turn = this.#speaker.turn(move, state, this.#dialogue.turns);
    try {
      const words = wordsOf(move, turn);
      yield* turn.isFree ? this.#sayAsTheyCome(words, turn, now) : this.#sayAtOnce(words, now);
    } finally {
      turn.stop();
    }
  }

  /** The sentences that a move would be said in, and nothing of it is said. */
  async rehearse(move: Move, state: ConversationState): Promise<readonly RehearsedSentence[]> {
    const sentences: RehearsedSentence[] = [];
    for await (const { words, tone } of wordsOf(move, this.#speaker.script(move, state))) {
      if (words.type === "say") sentences.push({ text: words.text, tone });
      else if (words.type === "block") break;
    }
    return sentences;
  }

  async *#sayAtOnce(
    source: AsyncIterable<LineWords>,
    now: () => number,
  ): AsyncGenerator<MouthEvent> {
    const queue: Approved[] = [];
    let blocked: MouthEvent | undefined;
    for await (const item of source) {
      const judged = this.#judge(item, now);
      if (judged.sentence !== undefined) queue.push(judged.sentence);
      if (judged.event.type === "line-block") blocked = judged.event;
      else yield judged.event;
    }
    this.#output.prepare?.(queue);
    let isCutOff = false;
    for (const sentence of queue) {
      if (isCutOff) {
        yield discarded(sentence, now);
        continue;
      }
      yield sent(sentence, now);
      const playout = await this.#output.play(sentence);
      isCutOff = playout.type !== "heard";
      yield this.#played(sentence, playout, now);
    }
    if (blocked !== undefined) yield blocked;
  }

  /** Says each sentence as soon as it may be, while the next ones are still being worded. */
  async *#sayAsTheyCome(
    source: AsyncGenerator<LineWords>,
    turn: SpokenTurn,
    now: () => number,
  ): AsyncGenerator<MouthEvent> {
    const stage: Stage = { waiting: [], blocked: [], isCutOff: false, coming: source.next() };
    for (;;) {
      const event = this.#begin(stage, now);
      if (event !== undefined) yield event;
      const news = await firstOf(stage);
      if (news === undefined && stage.waiting.length === 0) break;
      if (news?.type === "over") stage.coming = undefined;
      if (news?.type === "played") {
        yield this.#end(news, stage, now);
        // The debtor has the floor: what is left of the move is not waited for.
        if (stage.isCutOff) turn.stop();
      }
      if (news?.type === "came") {
        stage.coming = source.next();
        yield* this.#take(news.words, stage, now);
      }
    }
    yield* stage.blocked;
  }

  /** A sentence is over: it was said, or cut off. */
  #end(
    { sentence, playout }: Extract<News, { type: "played" }>,
    stage: Stage,
    now: () => number,
  ): MouthEvent {
    stage.playing = undefined;
    stage.isCutOff ||= playout.type !== "heard";
    return this.#played(sentence, playout, now);
  }

  /** The next sentence leaves, if nothing is being said; once the debtor has the floor it does not. */
  #begin(stage: Stage, now: () => number): MouthEvent | undefined {
    const sentence = stage.playing === undefined ? stage.waiting.shift() : undefined;
    if (sentence === undefined) return undefined;
    if (stage.isCutOff) return discarded(sentence, now);
    stage.playing = { sentence, start: () => this.#output.play(sentence) };
    return sent(sentence, now);
  }

  /** More words have come. */
  *#take(words: LineWords, stage: Stage, now: () => number): Generator<MouthEvent> {
    const { event, sentence } = this.#judge(words, now);
    if (sentence !== undefined) {
      stage.waiting.push(sentence);
      this.#output.prepare?.([...stage.waiting]);
    }
    if (event.type === "line-block") stage.blocked.push(event);
    else yield event;
  }

  /** What is told of words that were found, and the sentence they are if they may be said. */
  #judge({ line, tone, words }: LineWords, now: () => number): Judged {
    const place = { atMs: now(), line: line.key };
    const { findings } = words;
    if (words.type === "block") return { event: { type: "line-block", ...place, findings } };
    const { text, promptHash } = words;
    const worded = { text, findings, ...(promptHash !== undefined && { promptHash }) };
    if (words.type === "hold") return { event: { type: "sentence-block", ...place, ...worded } };
    this.#sentenceCount += 1;
    const id = sentenceId(`s${this.#sentenceCount}`);
    const { isLineEnd } = words;
    return {
      event: { type: "sentence-approve", ...place, sentenceId: id, ...worded },
      sentence: { id, line: line.key, text: words.text, tone, isLineEnd },
    };
  }

  #played(sentence: Approved, playout: Playout, now: () => number): MouthEvent {
    const { id, line, text, isLineEnd } = sentence;
    if (playout.type === "heard") this.#dialogue.say(text);
    if (playout.type === "interrupted") this.#dialogue.say(playout.heardText);
    return playedEvent(playout, { atMs: now(), sentenceId: id, line, isLineEnd });
  }
}

/** Words of a line of a move. */
interface LineWords {
  readonly line: Line;
  readonly tone: Move["tone"];
  readonly words: WordedSentence;
}

interface Judged {
  readonly event: MouthEvent;
  readonly sentence?: Approved;
}

/** The words of a move's lines in their order, up to a line that may not be said. */
async function* wordsOf({ lines, tone }: Move, turn: SpokenTurn): AsyncGenerator<LineWords> {
  for (const line of lines) {
    for await (const words of turn.words(line)) {
      yield { line, tone, words };
      if (words.type === "block") return;
    }
  }
}

/** A move that is said while its words come. */
interface Stage {
  /** May be said, in this order. */
  readonly waiting: Approved[];
  isCutOff: boolean;
  playing?: Playing | undefined;
  /** The next words; undefined when there are no more. */
  coming?: Promise<IteratorResult<LineWords>> | undefined;
  /** To be told once everything before it was said. */
  readonly blocked: MouthEvent[];
}

interface Playing {
  readonly sentence: Approved;
  readonly start: () => Promise<Playout>;
  done?: Promise<Playout>;
}

type News =
  | { readonly type: "played"; readonly sentence: Approved; readonly playout: Playout }
  | { readonly type: "came"; readonly words: LineWords }
  | { readonly type: "over" };

/** Whichever comes first: the end of what is played, or more words; undefined if neither is under way. */
async function firstOf({ playing, coming }: Stage): Promise<News | undefined> {
  const news: Promise<News>[] = [];
  if (playing !== undefined) {
    // It is said from when its leaving was told.
    playing.done ??= playing.start();
    const { sentence } = playing;
    news.push(playing.done.then((playout) => ({ type: "played", sentence, playout })));
  }
  if (coming !== undefined) {
    news.push(
      coming.then(({ done, value }) =>
        done === true ? { type: "over" } : { type: "came", words: value },
      ),
    );
  }
  return news.length === 0 ? undefined : await Promise.race(news);
}

const sent = ({ id, text }: Approved, now: () => number): MouthEvent => ({
  type: "sentence-send",
  atMs: now(),
  sentenceId: id,
  text,
});

const discarded = ({ id, line }: Approved, now: () => number): MouthEvent => ({
  type: "sentence-discard",
  atMs: now(),
  sentenceId: id,
  line,
});

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
