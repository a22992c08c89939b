import { factsOf, type Line } from "../../domain/lines.ts";
import type { Move } from "../../domain/move.ts";
import { loadPack, type GuardContext } from "../../guardrails/index.ts";
import { isHit } from "../../guardrails/positive/is-hit.ts";
import type { ConversationOptions } from "../conversation-types.ts";
import { isVerified } from "../policy/people/identity.ts";
import type { ConversationState } from "../policy/state.ts";
import type { DialogueTurn, FreeSpeakerFault, FreeWords } from "../ports/free-speaker.ts";
import type { Speaker, SpeakerContext } from "../ports/words.ts";
import {
  callTokensMax,
  callWordingMsMax,
  freeFailuresMax,
  unprovenTurnsMax,
} from "./free-limits.ts";
import { FreeStream } from "./free-stream.ts";
import { freePartOf, type FreePart } from "./free-part.ts";
import { requestOf } from "./free-turn.ts";
import { isOneSentence, notLast, partedWords } from "./parted-words.ts";
import { wordByScript, wordFreely, type LineToSay } from "./line-words.ts";
import { createScriptedSpeaker } from "./scripted-speaker.ts";
import { tokenEstimate } from "./token-estimate.ts";
import type { WordedSentence } from "./worded-sentence.ts";

/** The words of one turn's lines, as the guard saw them. */
export interface SpokenTurn {
  /** True if a free speaker words some of them, so that they do not come all at once. */
  readonly isFree: boolean;
  /** The words of a line; lines are asked for in their order. */
  words(line: Line): AsyncIterable<WordedSentence>;
  /** No more of the free speaker's words are wanted: the turn is over, or the debtor has the floor. */
  stop(): void;
}

/**
 * Who words the lines of a call: the free speaker, if there is one, where a line may be worded freely; else
 * the scripted one, and for the rest of the call once the free one said what may not be said.
 */
export class SpeakerInCharge {
  readonly #scripted: Speaker;
  readonly #guardRules: NonNullable<ConversationOptions["guardRules"]>;
  #free: FreeWords | undefined;
  #failures = 0;
  #unprovenTurns = 0;
  #tokens = 0;
  /** Milliseconds in which words were asked for. */
  #wordingMs = 0;

  constructor({
    speaker = createScriptedSpeaker(),
    freeWords,
    guardRules = ({ jurisdiction }) => loadPack(jurisdiction),
  }: Pick<ConversationOptions, "speaker" | "freeWords" | "guardRules">) {
    this.#scripted = speaker;
    this.#guardRules = guardRules;
    this.#free = freeWords;
  }

  /** Notes what was held back of the words of a free speaker: after a hit nobody words lines freely. */
  noteHeld(findings: Parameters<typeof isHit>[0]): void {
    if (isHit(findings)) this.#free = undefined;
  }

  /** The words of a move in its scripted words only. */
  script(move: Move, state: ConversationState): SpokenTurn {
    const context = speakerContext(move, state);
    return {
      isFree: false,
      words: (line) => this.#byScript({ line, context, guard: this.#guardContext(line, state) }),
      stop: () => {},
    };
  }

  /** The words of a move: one request to the free speaker for all of its lines that it may word. */
  turn(move: Move, state: ConversationState, dialogue: readonly DialogueTurn[]): SpokenTurn {
    const context = speakerContext(move, state);
    if (this.#free === undefined) return this.script(move, state);
    const parts = askedParts(move.lines, context);
    const turn = parts.length === 0 ? undefined : this.#ask(parts, context, dialogue);
    if (turn === undefined) return this.script(move, state);
    return {
      isFree: true,
      words: (line) => {
        const toSay = { line, context, guard: this.#guardContext(line, state) };
        const asked = parts.find((part) => part.line === line);
        return asked === undefined || turn.isStopped
          ? this.#byScript(toSay)
          : this.#byFree(toSay, turn, asked);
      },
      stop: () => this.#end(turn),
    };
  }

  #ask(
    parts: readonly AskedPart[],
    context: SpeakerContext,
    dialogue: readonly DialogueTurn[],
  ): FreeTurn | undefined {
    const free = this.#free;
    if (free === undefined) return undefined;
    const scripts = parts.map(({ part }) => part.script);
    const request = requestOf(scripts, context, dialogue);
    this.#tokens += tokenEstimate(JSON.stringify(request));
    if (this.#tokens > (free.tokensMax ?? callTokensMax) || this.#wordingMs > callWordingMsMax) {
      this.#free = undefined;
      free.onFault?.({ reason: "spent", code: undefined });
      return undefined;
    }
    const promptHash = free.speaker.promptHash(context.locale);
    return {
      free,
      promptHash,
      stream: new FreeStream(free, request),
      isProven: false,
      isStopped: false,
    };
  }

  async *#byScript(toSay: LineToSay): AsyncGenerator<WordedSentence> {
    yield* await wordByScript(this.#scripted, toSay);
  }

  async *#byFree(
    toSay: LineToSay,
    turn: FreeTurn,
    { index, part }: AskedPart,
  ): AsyncGenerator<WordedSentence> {
    let known: Promise<readonly WordedSentence[]> | undefined;
    const whole = () => (known ??= wordByScript(this.#scripted, toSay));
    // A line that could not be ended in its scripted words does not start.
    const parted = isOneSentence(part) ? undefined : partedWords(await whole(), part);
    if (parted === "unsaid") return yield* await whole();
    if (parted !== undefined) yield* parted.before;
    const { stream, promptHash } = turn;
    const scripted = parted === undefined ? whole : () => Promise.resolve(parted.free);
    const held = { script: part.script, guard: toSay.guard };
    for await (const each of wordFreely({ stream, index, ...held, promptHash, scripted })) {
      this.#note(each, turn);
      yield part.afterCount > 0 ? notLast(each) : each;
    }
    if (parted !== undefined) yield* parted.after;
  }

  /** Notes what a free speaker's words show of it. */
  #note(words: WordedSentence, turn: FreeTurn): void {
    if (words.type === "say" && words.promptHash !== undefined) turn.isProven = true;
    if (words.type !== "hold" || !isHit(words.findings)) return;
    this.#free = undefined;
    turn.isStopped = true;
    turn.stream.cancel();
  }

  /** Counts what the turn has cost and whether it was worth it. */
  #end(turn: FreeTurn): void {
    if (turn.isCounted === true) return;
    turn.isCounted = true;
    turn.isStopped = true;
    turn.stream.cancel();
    this.#tokens += tokenEstimate(turn.stream.text);
    this.#wordingMs += turn.stream.tookMs;
    const { fault, isComplete } = turn.stream;
    if (fault !== undefined) this.#fail(turn.free, fault);
    if (turn.isProven) this.#unprovenTurns = 0;
    else if (isComplete) this.#unprovenTurns += 1;
    if (this.#unprovenTurns >= unprovenTurnsMax) this.#free = undefined;
  }

  #fail(free: FreeWords, fault: FreeSpeakerFault): void {
    free.onFault?.(fault);
    this.#failures += 1;
    if (this.#failures >= freeFailuresMax) this.#free = undefined;
  }

  #guardContext(line: Line, state: ConversationState): GuardContext {
    return {
      pack: this.#guardRules(state.call, state.debt),
      locale: state.call.locale,
      verified: isVerified(state),
      facts: factsOf(line),
      line: line.key,
      currency: state.debt.currency,
      now: state.call.startedAt,
      timezone: state.debt.debtor.timezone,
    };
  }
}

/** A line of a move, and what of it is asked for. */
interface AskedPart {
  readonly line: Line;
  readonly part: FreePart;
  /** Which of those that are asked for in the turn. */
  readonly index: number;
}

const askedParts = (lines: readonly Line[], context: SpeakerContext): readonly AskedPart[] =>
  lines
    .map((line) => ({ line, part: freePartOf(line, context) }))
    .filter((each): each is Omit<AskedPart, "index"> => each.part !== undefined)
    .map((each, index) => ({ ...each, index }));

/** One turn of the free speaker. */
interface FreeTurn {
  readonly free: FreeWords;
  readonly promptHash: string;
  readonly stream: FreeStream;
  /** Some of its words were let pass. */
  isProven: boolean;
  /** The lines that are left are said in their scripted words. */
  isStopped: boolean;
  isCounted?: true;
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
