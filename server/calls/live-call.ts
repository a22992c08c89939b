import type { Conversation, ConversationOptions } from "../../agent/conversation-types.ts";
import { createConversation, resumeConversation } from "../../agent/conversation.ts";
import type { Instant } from "../../domain/calendar.ts";
import type { DebtCase } from "../../domain/case.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { CallEvent, CallFacts } from "../../domain/events.ts";
import { turnId, type CallId, type TurnId } from "../../domain/ids.ts";
import type { PolicyRules } from "../../domain/policy-rules.ts";
import type { StoredEvent } from "../../transcripts/index.ts";
import { instantAt, type Clock } from "../clock.ts";
import { chatLengthMaxMs, chatTurnsMax } from "../limits.ts";
import { SerialQueue } from "../serial-queue.ts";
import { saveCall } from "../storage/call-store.ts";
import type { CaseStore } from "../storage/case-store.ts";
import type { DurableEventStore } from "../storage/event-store.ts";
import type { News } from "../storage/news.ts";
import { addMarks, type NewMark } from "../storage/marks.ts";
import { progressAfter, summaryOf, type CallProgress } from "./call-summary.ts";
import type { CallNews, LiveHub } from "./live-hub.ts";
import { readLog, type KnownLog } from "./read-log.ts";

/** What every live call needs of the service. */
export interface LiveCallServices {
  readonly events: DurableEventStore;
  readonly cases: Pick<CaseStore, "stops">;
  readonly news: News;
  readonly hub: LiveHub;
  /** What the guard forbids now, wherever the debtor may be. */
  readonly guardRules: NonNullable<ConversationOptions["guardRules"]>;
  readonly clock: Clock;
}

/** One turn as the debtor's page sent it. */
export interface ChatTurn {
  readonly id: string;
  /** The place among the debtor's turns that it takes, from 1. */
  readonly n: number;
  readonly text: string;
}

/**
 * One call in the memory of this server: a conversation and the end of its log. What is done to it is
 * done one thing at a time, and each is in the store before anybody hears of it. After a failure the
 * object is of no use any more (`isSpent`): the log says what is true, and brings back a new one.
 */
export class LiveCall {
  readonly id: CallId;
  /** When something last happened to it here, milliseconds since 1970. */
  touchedMs: number;
  readonly #services: LiveCallServices;
  readonly #conversation: Conversation;
  readonly #turns = new Map<TurnId, number>();
  #unsaved: CallEvent[] = [];
  #progress: CallProgress | undefined;
  #nextSequence = 1;
  /** The latest moment in the log: a clock that is set back does not turn its order round. */
  #latestMs = 0;
  #isSpent = false;
  readonly #queue = new SerialQueue();

  private constructor(
    id: CallId,
    services: LiveCallServices,
    begin: (onEvent: (event: CallEvent) => void) => Conversation,
  ) {
    this.id = id;
    this.#services = services;
    this.touchedMs = services.clock();
    this.#conversation = begin((event) => this.#unsaved.push(event));
  }

  /** A new call; its opening words are in the store when this resolves. */
  static async begin(
    services: LiveCallServices,
    setup: {
      readonly call: CallFacts;
      readonly case: DebtCase;
      readonly rules: Partial<PolicyRules>;
    },
  ): Promise<LiveCall> {
    const live = new LiveCall(setup.call.id, services, (onEvent) =>
      createConversation({ ...setup, guardRules: services.guardRules, onEvent }),
    );
    await live.#do((conversation) => conversation.open());
    return live;
  }

  /**
   * A call from its log.
   * @throws KindlineError NOT_FOUND without one, CHAIN_BROKEN if it is not what was written, LOG_INVALID
   * if this version cannot read it.
   */
  static resume(services: LiveCallServices, callId: CallId, log: KnownLog): LiveCall {
    const events = readLog(log);
    const live = new LiveCall(callId, services, (onEvent) =>
      resumeConversation({ guardRules: services.guardRules, onEvent }, events),
    );
    live.#note(log.entries);
    return live;
  }

  get isSpent(): boolean {
    return this.#isSpent;
  }

  get isOver(): boolean {
    return this.#conversation.state.lineEnd !== undefined;
  }

  get debtorTurns(): number {
    return this.#conversation.state.turns;
  }

  get person(): "none" | "called" | "joined" {
    const { personJoined, handoff } = this.#conversation.state;
    if (personJoined) return "joined";
    return handoff === undefined ? "none" : "called";
  }

  get facts(): CallFacts {
    return this.#conversation.state.call;
  }

  /** The entry with which this turn of the debtor stands in the log, if it does. */
  sequenceOf(id: string): number | undefined {
    return this.#turns.get(turnId(id));
  }

  /**
   * One debtor turn. The same turn again (same id) changes nothing.
   * @throws KindlineError CHAT_OVER, TURN_OUT_OF_ORDER, and what the store throws.
   */
  async hear(turn: ChatTurn): Promise<void> {
    await this.#endIfTooLong();
    await this.#do(async (conversation) => {
      if (this.sequenceOf(turn.id) !== undefined) return;
      this.#mustBeNext(turn);
      await this.#keepToStops(conversation);
      await conversation.hear({ text: turn.text, atMs: this.#atMs(), turnId: turnId(turn.id) });
    });
  }

  /** Ends the call: the debtor has left. */
  async end(): Promise<void> {
    await this.#endIf(() => true);
  }

  /** Ends the call if nothing has happened in it since then: the debtor has not come back. */
  async endIfIdleSince(at: Instant): Promise<void> {
    await this.#endIf(() => this.#progress === undefined || this.#progress.lastAt < at);
  }

  /**
   * A call at one of its limits is over, and the next visit begins a new one. Somebody in danger is never
   * turned away by a limit.
   */
  async #endIfTooLong(): Promise<void> {
    const isTooLong = () => this.#atMs() > chatLengthMaxMs || this.debtorTurns >= chatTurnsMax;
    await this.#endIf(() => isTooLong() && !this.#conversation.state.triggers.includes("selfharm"));
  }

  async #endIf(mustEnd: () => boolean): Promise<void> {
    await this.#do(async (conversation) => {
      if (this.isOver || !mustEnd()) return;
      await conversation.notice({ type: "line-end", cause: "hang-up", atMs: this.#atMs() });
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
    const atMs = this.#atMs();
    if (stops.hold && !hold) await conversation.notice({ type: "case-stop", mark: "hold", atMs });
    if (stops.frozen && !frozen)
      await conversation.notice({ type: "case-stop", mark: "freeze", atMs });
  }

  #mustBeNext({ n }: ChatTurn): void {
    const expected = this.debtorTurns + 1;
    if (this.isOver) {
      throw new KindlineError({ code: "CHAT_OVER", message: "Expected an open chat." });
    }
    if (n !== expected) {
      const message = `Expected turn ${expected} of this chat, got turn ${n}.`;
      throw new KindlineError({ code: "TURN_OUT_OF_ORDER", message, field: "n" });
    }
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
        this.#isSpent = this.#unsaved.length > 0;
        throw error;
      }
      await this.#save();
    });
  }

  async #save(): Promise<void> {
    const events = this.#unsaved;
    if (events.length === 0) return;
    this.#unsaved = [];
    const turnsBefore = this.#turns.size;
    try {
      const saved = await this.#append(events);
      this.#services.hub.publish({ ...saved, turnsBefore });
    } catch (error) {
      this.#isSpent = true;
      throw error;
    }
  }

  async #append(events: readonly CallEvent[]): Promise<Omit<CallNews, "turnsBefore">> {
    const { state } = this.#conversation;
    const at = instantAt(this.#services.clock());
    const first = this.#nextSequence;
    const timed = events.map((event) => ({ at, event }));
    // The hashes are not known before the store has them; lists need none.
    const unhashed = timed.map((entry, index) => ({
      ...entry,
      ...noHash,
      sequence: first + index,
    }));
    const outcome = this.#conversation.outcome();
    const summary = summaryOf(state, outcome, progressAfter(this.#progress, unhashed));
    const marks = this.#marksIn(unhashed);
    const result = await this.#services.events.append({
      callId: this.id,
      expectedSequence: first,
      events: timed,
      also: async (transaction) => {
        await saveCall(transaction, summary, outcome);
        await addMarks(transaction, marks);
        await this.#services.news.announce(transaction, { callId: this.id, sequence: first });
      },
    });
    if (!result.success) throw conflictError();
    this.#note(result.value);
    return { callId: this.id, entries: result.value, summary, outcome };
  }

  /** What these entries put on the case. */
  #marksIn(entries: readonly StoredEvent[]): readonly NewMark[] {
    const { debt, triggers } = this.#conversation.state;
    return entries.flatMap(({ event, sequence, at }) => {
      if (event.type !== "case-mark") return [];
      const id = `${this.id}.${sequence}`;
      return [{ id, caseId: debt.caseId, callId: this.id, mark: event.mark, triggers, at }];
    });
  }

  /** Entries that are in the log now. */
  #note(entries: readonly StoredEvent[]): void {
    this.#progress = progressAfter(this.#progress, entries);
    this.#nextSequence = this.#progress.entries + 1;
    for (const { event, sequence } of entries) {
      this.#latestMs = Math.max(this.#latestMs, event.atMs);
      if (event.type === "turn-end") this.#turns.set(event.turnId, sequence);
    }
  }

  /** Milliseconds since the call started, never going back. */
  #atMs(): number {
    const sinceStartMs = this.#services.clock() - Date.parse(this.facts.startedAt);
    this.#latestMs = Math.max(this.#latestMs, sinceStartMs);
    return this.#latestMs;
  }
}

const noHash = { previousHash: "", hash: "" };

const conflictError = (): KindlineError =>
  new KindlineError({
    code: "STORE_CONFLICT",
    message: "Expected to follow the last entry of the log; another server wrote meanwhile.",
  });

const spentError = (): KindlineError =>
  new KindlineError({
    code: "STORE_CONFLICT",
    message: "Expected the call as its log has it; what was in memory failed to be written.",
  });
