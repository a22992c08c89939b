import { factsOf, type Line } from "../../domain/lines.ts";
import type { Move } from "../../domain/move.ts";
import { loadPack, type GuardContext } from "../../guardrails/index.ts";
import { isHit } from "../../guardrails/positive/is-hit.ts";
import type { ConversationOptions } from "../conversation-types.ts";
import { cutSentences } from "../../language/sentences.ts";
import { isVerified } from "../policy/identity.ts";
import type { ConversationState } from "../policy/state.ts";
import type { DialogueTurn, FreeSpeakerFault, FreeWords } from "../ports/free-speaker.ts";
import type { Speaker, SpeakerContext } from "../ports/words.ts";
import { callTokensMax, freeFailuresMax, unprovenTurnsMax } from "./free-limits.ts";
import { FreeStream } from "./free-stream.ts";
import { isAskedFreely, requestOf } from "./free-turn.ts";
import { wordByScript, wordFreely, type LineToSay } from "./line-words.ts";
import { scriptOf } from "./script-of.ts";
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
    const asked = move.lines.filter(({ key }) => isAskedFreely(key, context));
    const turn = asked.length === 0 ? undefined : this.#ask(asked, context, dialogue);
    if (turn === undefined) return this.script(move, state);
    return {
      isFree: true,
      words: (line) => {
        const toSay = { line, context, guard: this.#guardContext(line, state) };
        const index = asked.indexOf(line);
        return index < 0 || turn.isStopped
          ? this.#byScript(toSay)
          : this.#byFree(toSay, turn, index);
      },
      stop: () => this.#end(turn),
    };
  }

  #ask(
    asked: readonly Line[],
    context: SpeakerContext,
    dialogue: readonly DialogueTurn[],
  ): FreeTurn | undefined {
    const free = this.#free;
    if (free === undefined) return undefined;
    const request = requestOf(asked, context, dialogue);
    this.#tokens += tokenEstimate(JSON.stringify(request));
    if (this.#tokens > (free.tokensMax ?? callTokensMax)) {
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

  async *#byFree(toSay: LineToSay, turn: FreeTurn, index: number): AsyncGenerator<WordedSentence> {
    const { context, line, guard } = toSay;
    const script = scriptOf(line, context);
    let known: Promise<readonly WordedSentence[]> | undefined;
    const scripted = () => (known ??= wordByScript(this.#scripted, toSay));
    // A line that could not be ended in its scripted words does not start.
    const isLong = cutSentences(script.template).length > 1;
    if (isLong && (await scripted()).some(({ type }) => type !== "say")) {
      return yield* await scripted();
    }
    const { stream, promptHash } = turn;
    for await (const each of wordFreely({ stream, index, script, guard, promptHash, scripted })) {
      if (each.type === "hold" && isHit(each.findings)) {
        this.#free = undefined;
        turn.isStopped = true;
        stream.cancel();
      }
      if (each.type === "say" && each.promptHash !== undefined) turn.isProven = true;
      yield each;
    }
  }

  /** Counts what the turn has cost and whether it was worth it. */
  #end(turn: FreeTurn): void {
    if (turn.isCounted === true) return;
    turn.isCounted = true;
    turn.isStopped = true;
    turn.stream.cancel();
    this.#tokens += tokenEstimate(turn.stream.text);
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
