import type {
  Conversation,
  ConversationOptions,
  HeardTurn,
  LineNotice,
} from "../../agent/conversation-types.ts";
import { createConversation, resumeConversation } from "../../agent/conversation.ts";
import type { RehearsedSentence, SpeechOutput } from "../../agent/ports/words.ts";
import type { Instant } from "../../domain/calendar.ts";
import type { CallFacts, RecordingFacts, TurnLatency } from "../../domain/events.ts";
import { turnId, type CallId, type SentenceId } from "../../domain/ids.ts";
import { isWaiting } from "../../agent/policy/people/is-waiting.ts";
import type { ConversationState } from "../../agent/policy/state.ts";
import type { Asked } from "../../domain/vocabulary.ts";
import { chatLengthMaxMs, chatTurnsMax, spokenCallMaxMs } from "../limits.ts";
import { SerialQueue } from "../serial-queue.ts";
import { CallLog } from "./call-log.ts";
import type { CallSetup, ChatTurn, LiveCallServices } from "./live-call-services.ts";
import { mustBeNext, spentError } from "./call-errors.ts";
import { factsOf, readLog, type KnownLog } from "./read-log.ts";

type OwnParts = Required<Pick<ConversationOptions, "guardRules" | "now" | "onEvent">> &
  Pick<ConversationOptions, "freeWords" | "secondReader" | "knowledge">;

type WithoutTime<T> = T extends unknown ? Omit<T, "atMs"> : never;
/** What can happen on a line beside turns; the call itself knows the time. */
export type UntimedNotice = WithoutTime<LineNotice>;

/**
 * One call in the memory of this server: a conversation and the end of its log. What is done to it is
 * done one thing at a time, and each is in the store before anybody hears of it. After a failure the
 * object is of no use any more (`isSpent`): the log says what is true, and brings back a new one.
 */
export class LiveCall {
  readonly id: CallId;
  readonly facts: CallFacts;
  /** It is on a line of this server. */
  readonly isSpoken: boolean;
  /** When something last happened to it here, milliseconds since 1970. */
  touchedMs: number;
  readonly #services: LiveCallServices;
  readonly #conversation: Conversation;
  readonly #log: CallLog;
  #isSpent = false;
  readonly #queue = new SerialQueue();

  private constructor(
    { isSpoken, ...facts }: CallFacts & { readonly isSpoken: boolean },
    services: LiveCallServices,
    begin: (parts: OwnParts) => Conversation,
  ) {
    this.id = facts.id;
    this.facts = facts;
    this.isSpoken = isSpoken;
    this.#services = services;
    this.touchedMs = services.clock();
    this.#log = new CallLog(facts, services);
    this.#conversation = begin({
      guardRules: services.guardRules,
      freeWords: services.freeWords?.(facts.jurisdiction),
      secondReader: services.secondReader?.(facts.jurisdiction),
      knowledge: services.knowledge,
      now: () => this.#log.atMs(),
      onEvent: (event) => this.#log.add(event),
    });
  }

  /** A new chat; its opening words are in the store when this resolves. */
  static async begin(services: LiveCallServices, setup: CallSetup): Promise<LiveCall> {
    const live = LiveCall.prepare(services, setup);
    await live.open();
    return live;
  }

  /** A new call that has not begun: `open` says the first words. */
  static prepare(services: LiveCallServices, setup: CallSetup): LiveCall {
    return new LiveCall(
      { ...setup.call, isSpoken: setup.output !== undefined },
      services,
      (parts) => createConversation({ ...setup, ...parts }),
    );
  }

  /** The first words; in the store, and said, when this resolves. */
  async open(): Promise<void> {
    await this.#do((conversation) => conversation.open());
  }

  /**
   * A call from its log.
   * @throws KindlineError NOT_FOUND without one, CHAIN_BROKEN if it is not what was written, LOG_INVALID
   * if this version cannot read it.
   */
  static resume(
    services: LiveCallServices,
    log: KnownLog & { readonly output?: SpeechOutput },
  ): LiveCall {
    const events = readLog(log);
    const voice = log.output === undefined ? {} : { output: log.output };
    const call = { ...factsOf(events), isSpoken: log.output !== undefined };
    const live = new LiveCall(call, services, (parts) =>
      resumeConversation({ ...parts, ...voice }, events),
    );
    live.#log.note(log.entries);
    return live;
  }

  get isSpent(): boolean {
    return this.#isSpent;
  }

  get isOver(): boolean {
    return this.#conversation.isOpen && this.#conversation.state.lineEnd !== undefined;
  }

  get debtorTurns(): number {
    return this.#conversation.isOpen ? this.state.turns : 0;
  }

  get isOpen(): boolean {
    return this.#conversation.isOpen;
  }

  get person(): "none" | "called" | "joined" {
    if (this.state.personJoined) return "joined";
    return isWaiting(this.state) ? "called" : "none";
  }

  /** Whether these words of a person are in the log. */
  hasSaid(id: SentenceId): boolean {
    return this.#log.hasSaid(id);
  }

  /** What the debtor was last asked for; whoever speaks before our first word was asked for nothing. */
  get asked(): Asked | null {
    return this.isOpen ? this.state.asked : null;
  }

  /** Whoever is on the line is to be given time. */
  get isSlow(): boolean {
    return this.isOpen && this.state.isSlow;
  }

  /** The agent has said goodbye: nothing more is to come. */
  get hasSaidGoodbye(): boolean {
    return this.isOpen && this.state.ended;
  }

  /** What would be said to this turn if it were over now. Empty once the call cannot go on. */
  async rehearse(turn: Omit<HeardTurn, "atMs">): Promise<readonly RehearsedSentence[]> {
    if (!this.isOpen || this.isSpent || this.isOver) return [];
    return await this.#conversation.rehearse({ ...turn, atMs: this.#log.atMs() });
  }

  /** Keys, silence, a fault, the end of the line: answered where an answer is due. */
  async notice(event: UntimedNotice): Promise<void> {
    await this.#do(async (conversation) => {
      if (this.isOver) return;
      if (event.type !== "line-end") await this.#keepToStops(conversation);
      await conversation.notice({ ...event, atMs: this.#log.atMs() });
    });
  }

  /** Notes in the log that words made ready for a turn that went on were thrown away. */
  discardRehearsal(turn: string): void {
    this.#log.add({ type: "move-discard", atMs: this.#log.atMs(), turnId: turnId(turn) });
  }

  /** Puts into the store what is left of a turn that was cut off. */
  async keepLast(): Promise<void> {
    await this.#do(() => Promise.resolve());
  }

  /** What people do in a call: `person-acts.ts` has each of their acts. */
  async act(act: (conversation: Conversation, atMs: number) => Promise<unknown>): Promise<void> {
    await this.#do((conversation) => act(conversation, this.#log.atMs()));
  }

  /** Where the call stands: what the policy knows of it. */
  get state(): ConversationState {
    return this.#conversation.state;
  }

  /** The debtor does not want to be recorded, and the rules of the place give way. */
  get mustNotRecord(): boolean {
    if (!this.#conversation.isOpen) return false;
    const { triggers, rules } = this.#conversation.state;
    return rules.recordingObjection === "stop" && triggers.includes("rec_object");
  }

  /** Notes in the log what was kept of the call's audio; in the store when this resolves. */
  async noteRecording(facts: RecordingFacts): Promise<void> {
    await this.#do(() => {
      this.#log.add({ type: "recording-keep", atMs: this.#log.atMs(), ...facts });
      return Promise.resolve();
    });
  }

  /** Notes in the log how long the parts of an answer took. */
  measure(turn: string, latency: TurnLatency): void {
    const atMs = this.#log.atMs();
    this.#log.add({ type: "turn-measure", atMs, turnId: turnId(turn), ...latency });
  }

  /**
   * Puts into the store what has happened so far in the turn under way: nothing is heard before it is durable.
   * Only what is called from within a turn, such as its voice, may use it.
   */
  async keep(): Promise<void> {
    await this.#save();
  }

  /** The entry with which this turn of the debtor stands in the log, if it does. */
  sequenceOf(id: string): number | undefined {
    return this.#log.sequenceOf(turnId(id));
  }

  /**
   * One debtor turn. The same turn again (same id) changes nothing.
   * @throws KindlineError CHAT_OVER, TURN_OUT_OF_ORDER, and what the store throws.
   */
  async hear({ id, n, ...said }: ChatTurn): Promise<void> {
    await this.#endIfTooLong();
    await this.#do(async (conversation) => {
      if (this.sequenceOf(id) !== undefined) return;
      mustBeNext(this, { n });
      await this.#keepToStops(conversation);
      await conversation.hear({ ...said, atMs: this.#log.atMs(), turnId: turnId(id) });
    });
  }

  /** Ends the call: the debtor has left. */
  async end(): Promise<void> {
    await this.#endIf(() => true);
  }

  /** Ends the call if nothing has happened in it since then: the debtor has not come back. */
  async endIfIdleSince(at: Instant): Promise<void> {
    await this.#endIf(() => this.#log.lastAt === undefined || this.#log.lastAt < at);
  }

  /**
   * A call at one of its limits is over, and the next visit begins a new one. Somebody in danger is never
   * turned away by a limit.
   */
  async #endIfTooLong(): Promise<void> {
    const maxMs = this.facts.channel === "chat" ? chatLengthMaxMs : spokenCallMaxMs;
    const isTooLong = () => this.#log.atMs() > maxMs || this.debtorTurns >= chatTurnsMax;
    await this.#endIf(() => isTooLong() && !this.#conversation.state.triggers.includes("selfharm"));
  }

  async #endIf(mustEnd: () => boolean): Promise<void> {
    await this.#do(async (conversation) => {
      if (this.isOver || !mustEnd()) return;
      await conversation.notice({ type: "line-end", cause: "hang-up", atMs: this.#log.atMs() });
    });
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    await this.#queue.settled();
  }

  /** What has stopped the case on another channel stops it here, before another word is said. */
  async #keepToStops(conversation: Conversation): Promise<void> {
    const { debt, hold, frozen } = conversation.state;
    const stops = await this.#services.cases.stops(debt.caseId);
    const atMs = this.#log.atMs();
    if (stops.hold && !hold) await conversation.notice({ type: "case-stop", mark: "hold", atMs });
    if (stops.frozen && !frozen)
      await conversation.notice({ type: "case-stop", mark: "freeze", atMs });
  }

  /** Does one thing after everything before it, and has the store keep what came of it. */
  #do(act: (conversation: Conversation) => Promise<unknown>): Promise<void> {
    return this.#queue.run(async () => {
      if (this.#isSpent) throw spentError();
      this.touchedMs = this.#services.clock();
      try {
        await act(this.#conversation);
      } catch (error) {
        // Half of a turn in memory is not what the log says.
        this.#isSpent = this.#log.hasUnsaved;
        throw error;
      }
      await this.#save();
    });
  }

  async #save(): Promise<void> {
    try {
      await this.#log.save(this.#conversation);
    } catch (error) {
      this.#isSpent = true;
      throw error;
    }
  }
}
