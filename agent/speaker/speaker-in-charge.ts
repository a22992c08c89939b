import { factsOf, type Line } from "../../domain/lines.ts";
import type { Move } from "../../domain/move.ts";
import { loadPack, release, type GuardContext } from "../../guardrails/index.ts";
import {
  releaseWording,
  type ReleasedSentence,
} from "../../guardrails/positive/release-wording.ts";
import { cutSentences } from "../../language/sentences.ts";
import type { ConversationOptions } from "../conversation-types.ts";
import { isVerified } from "../policy/identity.ts";
import type { ConversationState } from "../policy/state.ts";
import type { FreeSpeaker, Speaker, SpeakerContext, WordingRequest } from "../ports/words.ts";
import { freeWording, freeWordingMsMax } from "./free-wording.ts";
import { mayBeFree } from "./may-be-free.ts";
import { scriptOf } from "./script-of.ts";
import { createScriptedSpeaker, wordLine } from "./scripted-speaker.ts";

/** Turns in which the free speaker may fail before it is left alone: each costs the debtor a wait. */
export const freeFailuresMax = 2;

/** The words of one turn's lines, as the guard saw them. */
export interface SpokenTurn {
  /** Words of the free speaker; none where it is not asked, or fails. */
  wordFreely(line: Line): Promise<readonly ReleasedSentence[]>;
  /** The scripted words. */
  wordByScript(line: Line): Promise<readonly ReleasedSentence[]>;
}

/**
 * Who words the lines of a call: the free speaker, if there is one, where a line may be worded freely; else
 * the scripted one, and for the rest of the call once words were held back.
 */
export class SpeakerInCharge {
  readonly #scripted: Speaker;
  readonly #guardRules: NonNullable<ConversationOptions["guardRules"]>;
  #free: FreeSpeaker | undefined;
  #failures = 0;

  constructor({
    speaker = createScriptedSpeaker(),
    freeSpeaker,
    guardRules = ({ jurisdiction }) => loadPack(jurisdiction),
  }: Pick<ConversationOptions, "speaker" | "freeSpeaker" | "guardRules">) {
    this.#scripted = speaker;
    this.#guardRules = guardRules;
    this.#free = freeSpeaker;
  }

  /** From here on lines are said in their scripted words. */
  keepToScript(): void {
    this.#free = undefined;
  }

  /** The words of a move. The free speaker has one budget of time for all of its lines. */
  turn(move: Move, state: ConversationState): SpokenTurn {
    const context = speakerContext(move, state);
    let timeUp: AbortSignal | undefined;
    let hasFailed = false;
    return {
      wordFreely: async (line) => {
        const speaker = this.#free;
        if (speaker === undefined || hasFailed || !mayBeFree(line.key, context)) return [];
        timeUp ??= AbortSignal.timeout(freeWordingMsMax);
        const text = await freeWording(speaker, requestOf(line, context), timeUp);
        if (text === undefined) {
          hasFailed = true;
          this.#failures += 1;
          if (this.#failures >= freeFailuresMax) this.keepToScript();
          return [];
        }
        const script = scriptOf(line, context);
        const sentences = releaseWording(text, script, this.#guardContext(line, state));
        if (sentences.some(({ approved }) => approved === undefined)) this.keepToScript();
        return sentences;
      },
      wordByScript: async (line) => {
        let text = "";
        for await (const chunk of this.#scripted.word(line, context)) text += chunk;
        return cutSentences(text).map((sentence) => ({
          text: sentence,
          ...release(sentence, this.#guardContext(line, state)),
        }));
      },
    };
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

const speakerContext = (move: Move, state: ConversationState): SpeakerContext => ({
  call: state.call,
  locale: state.call.locale,
  timezone: state.debt.debtor.timezone,
  currency: state.debt.currency,
  agency: state.debt.agency,
  tone: move.tone,
  lineUses: state.lineUses,
});

const requestOf = (line: Line, context: SpeakerContext): WordingRequest => ({
  line: line.key,
  locale: context.locale,
  channel: context.call.channel,
  tone: context.tone,
  facts: scriptOf(line, context).facts,
  script: wordLine(line, context),
});
