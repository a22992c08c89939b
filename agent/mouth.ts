import type { ApprovedText } from "../domain/approved-text.ts";
import type { InputEvent, RecordEvent } from "../domain/events.ts";
import type { Finding } from "../domain/finding.ts";
import { sentenceId, type SentenceId } from "../domain/ids.ts";
import { factsOf, type Line } from "../domain/lines.ts";
import type { Move } from "../domain/move.ts";
import { loadPack, release } from "../guardrails/index.ts";
import { cutSentences } from "../language/sentences.ts";
import type { ConversationOptions } from "./conversation-types.ts";
import { isVerified } from "./policy/identity.ts";
import type { ConversationState } from "./policy/state.ts";
import type { Playout, Speaker, SpeakerContext, SpeechOutput } from "./ports.ts";
import { createScriptedSpeaker } from "./speaker/scripted-speaker.ts";

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

/** One sentence of a line as the guard saw it. */
interface Judged {
  readonly text: string;
  readonly approved: ApprovedText | undefined;
  readonly findings: readonly Finding[];
}

/** Delivers at once and whole, as a chat does. */
const deliverAtOnce: SpeechOutput = {
  play: () => Promise.resolve({ type: "heard", playbackMs: 0 }),
};

/** Words, guard and playout of a move: the only way from a decision to the debtor's ear. */
export class Mouth {
  readonly #speaker: Speaker;
  readonly #output: SpeechOutput;
  #sentenceCount = 0;

  constructor(options: Pick<ConversationOptions, "speaker" | "output">) {
    this.#speaker = options.speaker ?? createScriptedSpeaker();
    this.#output = options.output ?? deliverAtOnce;
  }

  /** Notes a sentence of the same call that was approved before, so that no id is given twice. */
  restore(event: Extract<RecordEvent, { type: "sentence-approve" }>): void {
    this.#sentenceCount = Math.max(this.#sentenceCount, Number(event.sentenceId.slice(1)));
  }

  /** Says a move line by line. A line of which any sentence is held back does not start at all. */
  async *say(move: Move, state: ConversationState, atMs: number): AsyncGenerator<MouthEvent> {
    const queue: Approved[] = [];
    for (const line of move.lines) {
      const judged = judge(line, await this.#wordsOf(line, speakerContext(move, state)), state);
      const blocked = judged.filter((sentence) => sentence.approved === undefined);
      for (const { text, findings } of blocked) {
        yield { type: "sentence-block", atMs, line: line.key, text, findings };
      }
      if (blocked.length > 0 || judged.length === 0) {
        yield* this.#play(queue, atMs);
        const findings = blocked.flatMap((sentence) => sentence.findings);
        yield { type: "line-block", atMs, line: line.key, findings };
        return;
      }
      yield* this.#enqueue(queue, { line, judged, atMs });
    }
    yield* this.#play(queue, atMs);
  }

  async #wordsOf(line: Line, context: SpeakerContext): Promise<string> {
    let text = "";
    for await (const chunk of this.#speaker.word(line, context)) text += chunk;
    return text;
  }

  *#enqueue(
    queue: Approved[],
    {
      line,
      judged,
      atMs,
    }: { readonly line: Line; readonly judged: readonly Judged[]; readonly atMs: number },
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

const speakerContext = (move: Move, state: ConversationState): SpeakerContext => ({
  call: state.call,
  locale: state.call.locale,
  timezone: state.debt.debtor.timezone,
  currency: state.debt.currency,
  agency: state.debt.agency,
  tone: move.tone,
  lineUses: state.lineUses,
});

/** The sentences of a line, each judged whole. */
function judge(line: Line, text: string, state: ConversationState): readonly Judged[] {
  const context = {
    pack: loadPack(state.call.jurisdiction),
    locale: state.call.locale,
    verified: isVerified(state),
    facts: factsOf(line),
    line: line.key,
    currency: state.debt.currency,
    now: state.call.startedAt,
    timezone: state.debt.debtor.timezone,
  };
  return cutSentences(text).map((sentence) => ({ text: sentence, ...release(sentence, context) }));
}
