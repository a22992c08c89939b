import { randomUUID } from "node:crypto";
import { KindlineError } from "../../domain/errors.ts";
import type { Hint } from "../../domain/hints.ts";
import type { CallId } from "../../domain/ids.ts";
import type { LiveCall } from "../calls/live-call.ts";
import { endWait, leaveCall, type WaitEnd } from "../calls/person-acts.ts";
import { instantAt } from "../clock.ts";
import type { Logger } from "../logger.ts";
import type { Peers } from "../peers/peers.ts";
import {
  deskWordsResultSchema,
  handoffPackSchema,
  type DeskState,
  type DeskWords,
  type DeskWordsResult,
  type Handoff,
  type HandoffPack,
  type SeatStatus,
} from "../protocol/desk.ts";
import { SerialQueue } from "../serial-queue.ts";
import type { KnownListener } from "../storage/calls/line-store.ts";
import { callbackFor } from "./callback-for.ts";
import { readBoard } from "./desk-board.ts";
import { deskBeatMs, deskLostMs } from "./desk-limits.ts";
import type { Handover } from "./handover.ts";
import {
  actInCall,
  performDeskAct,
  type DeskActParts,
  type PersonAct,
} from "./perform-desk-act.ts";
import { queuePersonId } from "./queue-person.ts";

interface DeskParts extends DeskActParts {
  readonly handover: Handover;
  readonly peers: Peers;
  readonly log: Logger;
}

/** The desk where people take calls over: who waits, who sits there, and what they do in a call. */
export class DeskService {
  readonly #parts: DeskParts;
  readonly #listeners = new Set<(state: DeskState) => void>();
  /** Desks that are connected here, by user. */
  readonly #connected = new Map<string, number>();
  /** Who listens on this server; the store knows of all. */
  readonly #listening = new Set<KnownListener>();
  readonly #refreshing = new SerialQueue();
  #isRefreshDue = false;
  #told = "";

  constructor(parts: DeskParts) {
    this.#parts = parts;
    parts.calls.hub.watchAll(({ entries, summary }) => {
      const concerns = summary.handoff !== null || summary.personJoined;
      if (concerns && entries.length > 0) this.refresh();
      // Whoever can be called beside the desk is called at once, not at the next look.
      if (entries.some(({ event }) => event.type === "handoff-request")) this.#tendSoon(summary);
    });
  }

  async state(): Promise<DeskState> {
    const { store, clock, handover } = this.#parts;
    const since = instantAt(clock() - deskLostMs);
    const [board, listening] = await Promise.all([
      readBoard(store, clock, (handoff) => handover.routeOf(handoff) !== undefined),
      store.lines.listeners(since),
    ]);
    const handoffs = board.handoffs.map((handoff) => {
      const here = listening.filter(({ callId }) => callId === handoff.call.id);
      const others = here.map(({ user }) => user).filter((user) => user !== handoff.takenBy);
      const beside = handover.besideOf(handoff);
      return { ...handoff, listeners: [...new Set(others)], beside };
    });
    return { ...board, handoffs };
  }

  /** Tells of every change. @returns what ends the watch. */
  watch(listener: (state: DeskState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The desk of a user is there, until what is returned is called. */
  connect(user: string): () => void {
    this.#connected.set(user, (this.#connected.get(user) ?? 0) + 1);
    void this.#beat();
    return () => {
      const others = (this.#connected.get(user) ?? 1) - 1;
      if (others > 0) this.#connected.set(user, others);
      else this.#connected.delete(user);
    };
  }

  /** Somebody listens to a call; whoever leads it is told. @returns what ends it. */
  listens(callId: CallId, user: string): () => void {
    const { store, clock, log } = this.#parts;
    const listener = { id: randomUUID(), callId, user };
    const noted = (noting: Promise<void>): void => {
      noting
        .then(() => this.refresh())
        .catch((error: unknown) => log.warn({ err: error }, "who listens was not noted"));
    };
    this.#listening.add(listener);
    noted(store.lines.seeListeners([listener], instantAt(clock())));
    return () => {
      this.#listening.delete(listener);
      noted(store.lines.endListening(listener.id));
    };
  }

  async sit(user: string, status: SeatStatus): Promise<void> {
    const { store, clock } = this.#parts;
    await store.desk.sit(user, { status, at: instantAt(clock()) });
    this.refresh();
  }

  /**
   * A person takes a call over, whether it asked for one or not.
   * @throws KindlineError CALL_TAKEN, CHAT_OVER, CALL_ELSEWHERE, NOT_FOUND.
   */
  async accept(callId: CallId, user: string): Promise<void> {
    await this.#have({ type: "accept", callId, user });
  }

  /** @throws KindlineError CALL_NOT_YOURS, CALL_ELSEWHERE. */
  async giveBack(callId: CallId, user: string): Promise<void> {
    await this.#have({ type: "give-back", callId, user });
  }

  /** Ends the call: goodbye was said. @throws KindlineError CALL_NOT_YOURS, CALL_ELSEWHERE. */
  async hangUp(callId: CallId, user: string): Promise<void> {
    await this.#have({ type: "hang-up", callId, user });
  }

  /** @throws KindlineError CHAT_OVER, CALL_TAKEN where a person leads, CALL_ELSEWHERE. */
  async hint(callId: CallId, { hint, user }: { hint: Hint; user: string }): Promise<void> {
    await this.#have({ type: "hint", callId, user, hint });
  }

  /**
   * Sends what a person has typed, if the guard lets it pass: what it warns of only once the warning was read.
   * @throws KindlineError CALL_NOT_YOURS, CHAT_OVER, CALL_ELSEWHERE, NOT_FOUND.
   */
  async say(callId: CallId, user: string, words: DeskWords): Promise<DeskWordsResult> {
    return deskWordsResultSchema.parse(await this.#have({ type: "say", callId, user, words }));
  }

  /** What the person who takes a call should know. @throws KindlineError NOT_FOUND. */
  async pack(callId: CallId): Promise<HandoffPack> {
    const act = { type: "pack", callId } as const;
    const pack = await this.#have(act).catch(async (error: unknown) => {
      // The log is here too; the server of the line is only ahead of it by a moment.
      const isAway = KindlineError.isInstance(error) && error.code === "CALL_ELSEWHERE";
      if (isAway) return await this.perform(act);
      throw error;
    });
    return handoffPackSchema.parse(pack);
  }

  /** Does on this server what was asked here or on another. @throws as the act. */
  async perform(act: PersonAct): Promise<unknown> {
    return await performDeskAct(this.#parts, act);
  }

  /** Has it done where the line of the call is. */
  async #have(act: PersonAct): Promise<unknown> {
    const server = await this.serverOf(act.callId);
    if (server === undefined) return await this.perform(act);
    return await this.#parts.peers.ask(server, act);
  }

  /** @returns where the server is reached that holds the line of a spoken call; undefined for this one, or none. */
  async serverOf(callId: CallId): Promise<string | undefined> {
    const { calls, spoken, peers } = this.#parts;
    if (spoken.isHere(callId)) return undefined;
    const { facts } = await calls.get(callId);
    return facts.channel === "chat" ? undefined : await peers.holderOf(callId);
  }

  /** Reads the desk anew and tells those who watch; several changes at once are told once. */
  refresh(): void {
    if (this.#isRefreshDue) return;
    this.#isRefreshDue = true;
    this.#refreshing
      .run(async () => {
        this.#isRefreshDue = false;
        await this.#tell();
      })
      .catch((error: unknown) => this.#parts.log.warn({ err: error }, "the desk was not read"));
  }

  /** Looks after the desk until the signal: what waits too long, who has gone, who must be rung now. */
  lookAfter(signal: AbortSignal): void {
    const timer = setInterval(() => {
      this.tend().catch((error: unknown) => {
        this.#parts.log.warn({ err: error }, "the desk could not be looked after");
      });
    }, deskBeatMs);
    timer.unref();
    signal.addEventListener("abort", () => clearInterval(timer));
  }

  /** One look after the desk. */
  async tend(): Promise<void> {
    await this.#beat();
    const state = await this.state();
    for (const handoff of state.handoffs) {
      if (handoff.state === "waiting") await this.#tendWaiting(handoff);
      else await this.#tendTaken(handoff, state.seats);
    }
    this.refresh();
  }

  async #tendWaiting(handoff: Handoff): Promise<void> {
    const callId = handoff.call.id as CallId;
    const nobody = (): Promise<void> =>
      this.#quietly(callId, async (live) => endWait(live, await this.#waitEnd(handoff, live)));
    const isOnTheWay = await this.#parts.handover.consider(handoff, async () => {
      // Somebody at the desk may still take it.
      if (handoff.offer === null) await nobody();
    });
    if (!isOnTheWay && isPast(handoff.waitUntil, this.#parts.clock())) await nobody();
  }

  /** A chat for which people are there on the telephone only is told so, with the number that debtors may call. */
  async #waitEnd(handoff: Handoff, { state }: LiveCall): Promise<WaitEnd> {
    const { store, handover } = this.#parts;
    const callbackAt = await callbackFor(this.#parts, state);
    const when = callbackAt === undefined ? {} : { callbackAt };
    if (!handover.isByPhoneOnly(handoff)) return when;
    const { helpPhone } = (await store.settings.read()).settings;
    return { ...when, isByPhone: true, ...(helpPhone === null ? {} : { phone: helpPhone }) };
  }

  /** A desk that is gone loses its call; so does a queue whose line is gone. */
  async #tendTaken({ takenBy, takenAt, call }: Handoff, seats: DeskState["seats"]): Promise<void> {
    const { handover, spoken, clock } = this.#parts;
    if (takenBy === null) return;
    const callId = call.id as CallId;
    if (takenBy === queuePersonId) {
      if (!spoken.isHere(callId) || handover.isUnderWay(callId)) return;
    } else {
      const taker = seats.find(({ user }) => user === takenBy);
      const seen = [taker?.seenAt, takenAt].map((at) => (at ? Date.parse(at) : 0));
      if (clock() - Math.max(...seen) <= deskLostMs) return;
    }
    const gone = { personId: takenBy, cause: "lost" } as const;
    await this.#quietly(callId, (live) => leaveCall(live, gone));
  }

  #tendSoon({ channel }: Pick<Handoff["call"], "channel">): void {
    if (channel !== "voice") return;
    this.tend().catch((error: unknown) => {
      this.#parts.log.warn({ err: error }, "the desk could not be looked after");
    });
  }

  /** What fails is tried again at the next look: another server may have been first. */
  async #quietly(callId: CallId, act: (live: LiveCall) => Promise<void>): Promise<void> {
    try {
      await actInCall(this.#parts, callId, act);
    } catch (error) {
      const { log } = this.#parts;
      if (!KindlineError.isInstance(error)) throw error;
      log.info({ code: error.code, call: callId }, "a call was left as it is");
    }
  }

  async #beat(): Promise<void> {
    const { store, clock } = this.#parts;
    const now = instantAt(clock());
    await store.desk.see([...this.#connected.keys()], now);
    await store.lines.seeListeners([...this.#listening], now);
  }

  async #tell(): Promise<void> {
    if (this.#listeners.size === 0) return;
    const state = await this.state();
    // The moment itself, and beats of the desks, are no news.
    const told = JSON.stringify({
      handoffs: state.handoffs,
      seats: state.seats.map(({ user, status, since }) => [user, status, since]),
    });
    if (told === this.#told) return;
    this.#told = told;
    for (const listener of this.#listeners) listener(state);
  }
}

const isPast = (at: string | null, nowMs: number): boolean =>
  at !== null && Date.parse(at) <= nowMs;
