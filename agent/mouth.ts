import type { ApprovedText } from "../domain/approved-text.ts";
import type { InputEvent, RecordEvent } from "../domain/events.ts";
import type { Finding } from "../domain/finding.ts";
import { sentenceId, type SentenceId } from "../domain/ids.ts";
import { factsOf, type Line } from "../domain/lines.ts";
import type { Move } from "../domain/move.ts";
import { release, type Pack } from "../guardrails/index.ts";
import { cutSentences } from "../language/sentences.ts";
import type { ConversationOptions } from "./conversation-types.ts";
import { isVerified } from "./policy/identity.ts";
import type { ConversationState } from "./policy/state.ts";
import type { SpeakerContext, SpeechOutput } from "./ports.ts";
import { createScriptedSpeaker } from "./speaker/scripted-speaker.ts";

/** What happens while a move is said, in order. */
export type MouthEvent =
  | Extract<RecordEvent, { type: "sentence-approve" | "sentence-block" }>
  | (Extract<RecordEvent, { type: "sentence-send" }> & { readonly text: ApprovedText })
  | Extract<
      InputEvent,
      { type: "sentence-hear" | "sentence-interrupt" | "sentence-discard" | "line-block" }
    >;

/** Words, guard and playout of a move: the only way from a decision to the debtor's ear. */
export interface Mouth {
  say(move: Move, state: ConversationState, atMs: number): AsyncGenerator<MouthEvent>;
}

interface Approved {
  readonly id: SentenceId;
  readonly line: Line;
  readonly text: ApprovedText;
  readonly isLineEnd: boolean;
}

/** Delivers at once and whole, as a chat does. */
const deliverAtOnce: SpeechOutput = {
  play: async () => ({ type: "heard", playbackMs: 0 }),
};

export function createMouth(options: ConversationOptions, pack: Pack): Mouth {
  const speaker = options.speaker ?? createScriptedSpeaker();
  const output = options.output ?? deliverAtOnce;
  let sentenceCount = 0;

  async function wordsOf(line: Line, context: SpeakerContext): Promise<string> {
    let text = "";
    for await (const chunk of speaker.word(line, context)) text += chunk;
    return text;
  }

  /** The sentences of a line, each judged whole; one that may not be said keeps the line back. */
  function judge(
    line: Line,
    text: string,
    state: ConversationState,
  ): {
    readonly passed: readonly { text: ApprovedText; findings: readonly Finding[] }[];
    readonly blocked: readonly { text: string; findings: readonly Finding[] }[];
  } {
    const passed: { text: ApprovedText; findings: readonly Finding[] }[] = [];
    const blocked: { text: string; findings: readonly Finding[] }[] = [];
    for (const sentence of cutSentences(text)) {
      const { approved, findings } = release(sentence, {
        pack,
        locale: state.call.locale,
        verified: isVerified(state),
        facts: factsOf(line),
        line: line.key,
        currency: state.debt.currency,
        now: state.call.startedAt,
        timezone: state.debt.debtor.timezone,
      });
      if (approved === undefined) blocked.push({ text: sentence, findings });
      else passed.push({ text: approved, findings });
    }
    return { passed, blocked };
  }

  async function* say(
    move: Move,
    state: ConversationState,
    atMs: number,
  ): AsyncGenerator<MouthEvent> {
    const context: SpeakerContext = {
      call: state.call,
      locale: state.call.locale,
      timezone: state.debt.debtor.timezone,
      currency: state.debt.currency,
      agency: state.debt.agency,
      tone: move.tone,
      lineUses: state.lineUses,
    };
    const queue: Approved[] = [];
    for (const line of move.lines) {
      const { passed, blocked } = judge(line, await wordsOf(line, context), state);
      for (const { text, findings } of blocked) {
        yield { type: "sentence-block", atMs, line: line.key, text, findings };
      }
      if (blocked.length > 0 || passed.length === 0) {
        const findings = blocked.flatMap((sentence) => sentence.findings);
        yield* play(queue, atMs);
        yield { type: "line-block", atMs, line: line.key, findings };
        return;
      }
      for (const [index, { text, findings }] of passed.entries()) {
        sentenceCount += 1;
        const id = sentenceId(`s${sentenceCount}`);
        queue.push({ id, line, text, isLineEnd: index === passed.length - 1 });
        yield { type: "sentence-approve", atMs, sentenceId: id, line: line.key, text, findings };
      }
    }
    yield* play(queue, atMs);
  }

  async function* play(queue: readonly Approved[], atMs: number): AsyncGenerator<MouthEvent> {
    let isCutOff = false;
    for (const { id, line, text, isLineEnd } of queue) {
      if (isCutOff) {
        yield { type: "sentence-discard", atMs, sentenceId: id, line: line.key };
        continue;
      }
      yield { type: "sentence-send", atMs, sentenceId: id, text };
      const playout = await output.play({ id, text });
      if (playout.type === "heard") {
        yield {
          type: "sentence-hear",
          atMs,
          sentenceId: id,
          line: line.key,
          isLineEnd,
          playbackMs: playout.playbackMs,
        };
        continue;
      }
      isCutOff = true;
      yield playout.type === "discarded"
        ? { type: "sentence-discard", atMs, sentenceId: id, line: line.key }
        : { ...playout, type: "sentence-interrupt", atMs, sentenceId: id, line: line.key };
    }
  }

  return { say };
}
