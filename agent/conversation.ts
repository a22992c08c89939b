import type { ApprovedText } from "../domain/approved-text.ts";
import { isInput, type CallEvent, type Effect, type InputEvent } from "../domain/events.ts";
import type { Finding } from "../domain/finding.ts";
import { turnId, type TurnId } from "../domain/ids.ts";
import { languageOf } from "../domain/locale.ts";
import type { Move } from "../domain/move.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { Understanding } from "../domain/understanding.ts";
import { hideCardNumbers } from "../language/card-numbers.ts";
import { loadPack } from "../guardrails/index.ts";
import type {
  AgentReply,
  Conversation,
  ConversationOptions,
  HeardTurn,
  LineNotice,
  PersonWords,
} from "./conversation-types.ts";
import { lookUpIn } from "./knowledge/look-up-in.ts";
import { countInQuestion, dayInQuestion } from "./policy/agreement/in-question.ts";
import { Mouth } from "./mouth.ts";
import { endUnfinished } from "./unfinished-sentences.ts";
import { outcomeOf } from "./policy/outcome.ts";
import { askedOf } from "./policy/people/asked-of.ts";
import type { ConversationState } from "./policy/state.ts";
import { laterBy } from "../domain/calendar.ts";
import { begin, transition } from "./policy/transition.ts";
import { withCarried, withdrawTurn } from "./policy/withdraw-turn.ts";
import type { RehearsedSentence, Understander } from "./ports/words.ts";
import { readTwice } from "./understanding/llm/read-twice.ts";
import { understand } from "./understanding/understand.ts";

/** What one event led to, gathered while its effects are performed. */
interface Gathered {
  understanding: Understanding | undefined;
  move: Move | undefined;
  readonly sentences: ApprovedText[];
  readonly findings: Finding[];
}

/** One call with today's agent: see `Conversation`. */
export function createConversation(options: ConversationOptions): Conversation {
  return new Runner(options);
}

/**
 * The same call again, from its log: where the conversation stood after the last of these events, it
 * goes on. Nothing is said, and `onEvent` hears of nothing that is in the log already.
 * @param options as for `createConversation`; what the log knows (call, case, rules) comes from the log.
 * @throws RangeError if the events do not begin with the start of the call.
 */
export function resumeConversation(
  options: Omit<ConversationOptions, "call" | "case" | "rules">,
  events: readonly CallEvent[],
): Conversation {
  const [start] = events;
  if (start?.type !== "call-start") {
    throw new RangeError("Expected a log that begins with the start of its call.");
  }
  const { call, case: debt, rules } = start;
  const runner = new Runner({ ...options, call, case: debt, rules });
  runner.restore(events);
  return runner;
}

/**
 * The one runner: it hands events to `transition`, performs what that orders, and feeds the results
 * back as events. It decides nothing.
 */
class Runner implements Conversation {
  readonly #options: ConversationOptions;
  readonly #understander: Understander;
  readonly #mouth: Mouth;
  #state: ConversationState | undefined;
  #nowMs = 0;
  /** What the log of the call before left open, until the line is there again. */
  #leftOpen: readonly CallEvent[] = [];

  constructor(options: ConversationOptions) {
    this.#options = options;
    const { understander, secondReader } = options;
    this.#understander =
      understander ?? (secondReader === undefined ? { understand } : readTwice(secondReader));
    this.#mouth = new Mouth(options);
  }

  get isOpen(): boolean {
    return this.#state !== undefined;
  }

  get state(): ConversationState {
    if (this.#state === undefined) throw new RangeError("Expected an open call; open it first.");
    return this.#state;
  }

  /** Brings back the state that these events led to, without doing again what they led to. */
  restore(events: readonly CallEvent[]): void {
    this.#leftOpen = events;
    for (const event of events) {
      this.#nowMs = event.atMs;
      if (event.type === "call-start") [this.#state] = begin(event);
      else if (isInput(event)) [this.#state] = transition(this.state, event);
      else if (event.type === "sentence-approve" || event.type === "sentence-block") {
        this.#mouth.restore(event);
      }
    }
  }

  async open(): Promise<AgentReply> {
    const { call, case: debt, earlier } = this.#options;
    const rules = { ...loadPack(call.jurisdiction).rules, ...this.#options.rules };
    const before = earlier === undefined ? {} : { earlier };
    const start = { type: "call-start", atMs: 0, call, case: debt, rules, ...before } as const;
    const gathered = await this.#run(start);
    return this.#reply(gathered, moveOf(gathered));
  }

  async hear({ text: said, atMs, turnId: given, continues }: HeardTurn): Promise<AgentReply> {
    const { beforeTurn } = this.state;
    if (continues === true && beforeTurn !== undefined) {
      await this.#run({ type: "turn-withdraw", atMs, turnId: beforeTurn.turnId });
    }
    // Before it is written anywhere.
    const text = hideCardNumbers(said);
    const id = given ?? turnId(`d${this.state.turns + 1}`);
    const gathered = await this.#run({ type: "turn-end", atMs, turnId: id, text });
    return this.#reply(gathered, moveOf(gathered));
  }

  async notice(event: LineNotice): Promise<AgentReply | undefined> {
    if (event.type === "line-resume") await this.#endUnfinished(event.atMs);
    const gathered = await this.#run(event);
    return gathered.move === undefined ? undefined : this.#reply(gathered, gathered.move);
  }

  async relay(words: PersonWords): Promise<void> {
    await this.#run({ type: "person-say", ...words });
  }

  async rehearse({
    text: said,
    atMs,
    continues,
  }: HeardTurn): Promise<readonly RehearsedSentence[]> {
    const state = continues === true ? withdrawTurn(this.state) : this.state;
    const text = withCarried(state, said);
    const turn = this.#toUnderstand(text, state);
    // Nothing is waited for, and nobody asked, for words that may never be said.
    const guessed = this.#understander.guess?.(turn) ?? this.#understander.understand(turn);
    const understanding = await guessed;
    const id = turnId("rehearsal");
    const found = lookUpIn(this.#options, state, { text, understanding });
    const turnEvent = { atMs, turnId: id, text, understanding, ...found };
    const event = { type: "turn-understand", ...turnEvent } as const;
    const [after, effects] = transition(state, event);
    const moves = effects.flatMap((effect) => (effect.type === "move-say" ? [effect.move] : []));
    const sentences: RehearsedSentence[] = [];
    for (const move of moves) sentences.push(...(await this.#mouth.rehearse(move, after)));
    return sentences;
  }

  outcome(): Outcome {
    return outcomeOf(this.state);
  }

  /** Notes what became of the words that a broken line cut off. */
  async #endUnfinished(atMs: number): Promise<void> {
    const endings = endUnfinished(this.#leftOpen, atMs);
    this.#leftOpen = [];
    for (const ending of endings) await this.#run(ending);
  }

  async #run(event: InputEvent): Promise<Gathered> {
    this.#nowMs = event.atMs;
    const gathered: Gathered = {
      understanding: undefined,
      move: undefined,
      sentences: [],
      findings: [],
    };
    await this.#feed(event, gathered);
    return gathered;
  }

  async #feed(event: InputEvent, gathered: Gathered): Promise<void> {
    this.#emit(event);
    const [state, effects] =
      event.type === "call-start" ? begin(event) : transition(this.state, event);
    this.#state = state;
    for (const effect of effects) await this.#perform(effect, gathered);
  }

  async #perform(effect: Effect, gathered: Gathered): Promise<void> {
    const atMs = this.#now();
    switch (effect.type) {
      case "turn-understand":
        return await this.#understandTurn(effect, gathered);
      case "move-say":
        return await this.#sayMove(effect.move, gathered);
      case "call-close":
        return this.#emit({ type: "call-end", atMs });
      case "handoff-request":
      case "case-mark":
      case "on-call-page":
        return this.#emit({ ...effect, atMs });
    }
  }

  async #understandTurn(
    { turnId: id, text: said }: { readonly turnId: TurnId; readonly text: string },
    gathered: Gathered,
  ): Promise<void> {
    const text = withCarried(this.state, said);
    this.#mouth.noteTurn(text, this.state.asked);
    const understanding = await this.#understander.understand(this.#toUnderstand(text, this.state));
    gathered.understanding = understanding;
    const found = lookUpIn(this.#options, this.state, { text, understanding });
    const event = { atMs: this.#now(), turnId: id, text, understanding, ...found };
    await this.#feed({ type: "turn-understand", ...event }, gathered);
  }

  #toUnderstand(text: string, state: ConversationState): Parameters<Understander["understand"]>[0] {
    const { debt, call } = state;
    return {
      text,
      asked: askedOf(state, text),
      now: call.channel === "chat" ? laterBy(call.startedAt, this.#nowMs) : call.startedAt,
      timezone: debt.debtor.timezone,
      locale: call.locale,
      debtorName: debt.debtor.name,
      currency: debt.currency,
      dayInQuestion: dayInQuestion(state),
      countInQuestion: countInQuestion(state),
      isAgreed: state.agreed !== undefined,
    };
  }

  async #sayMove(move: Move, gathered: Gathered): Promise<void> {
    gathered.move = move;
    this.#emit({ type: "move-decide", atMs: this.#now(), move });
    for await (const event of this.#mouth.say(move, this.state, () => this.#now())) {
      switch (event.type) {
        case "sentence-approve":
        case "sentence-block":
          gathered.findings.push(...event.findings);
          this.#emit(event);
          break;
        case "sentence-send":
          gathered.sentences.push(event.text);
          this.#emit({ type: event.type, atMs: event.atMs, sentenceId: event.sentenceId });
          break;
        default:
          await this.#feed(event, gathered);
      }
    }
  }

  #reply(gathered: Gathered, move: Move): AgentReply {
    const { understanding, sentences, findings } = gathered;
    const between = languageOf(this.#options.call.locale) === "zh" ? "" : " ";
    const text = sentences.join(between);
    return { turn: this.state.turns, understanding, move, text, sentences, findings };
  }

  /** Milliseconds since the call started; never before the event that is being answered. */
  #now(): number {
    this.#nowMs = Math.max(this.#nowMs, this.#options.now?.() ?? 0);
    return this.#nowMs;
  }

  #emit(event: CallEvent): void {
    this.#options.onEvent?.(event);
  }
}

function moveOf(gathered: Gathered): Move {
  if (gathered.move === undefined)
    throw new RangeError("Expected a move for every turn, got none.");
  return gathered.move;
}
