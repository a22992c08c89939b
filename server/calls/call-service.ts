import { randomUUID } from "node:crypto";
import { KindlineError } from "../../domain/errors.ts";
import { callId as toCallId, type CallId } from "../../domain/ids.ts";
import type { SpeechOutput } from "../../agent/ports/words.ts";
import type { DebtCase } from "../../domain/case.ts";
import type { CallFacts } from "../../domain/events.ts";
import type { Jurisdiction, Locale } from "../../domain/locale.ts";
import type { RuleBook } from "../../guardrails/pack/rule-book.ts";
import type { PackRegistry } from "../../guardrails/pack-registry.ts";
import type { StoredEvent } from "../../transcripts/index.ts";
import { instantAt, type Clock } from "../clock.ts";
import { crisisIdleMs, liveCallIdleMs } from "../limits.ts";
import type { CallView } from "../protocol/calls.ts";
import { chainState } from "./chain-state.ts";
import type { ForeignNews } from "../storage/calls/news.ts";
import { SerialQueue } from "../serial-queue.ts";
import type { Store } from "../storage/store.ts";
import { jurisdictionOf, localeOfCurrency } from "./jurisdiction-of.ts";
import type { CallHelpers, CallSetup, LiveCallServices, ChatTurn } from "./live-call-services.ts";
import { LiveCall } from "./live-call.ts";
import type { KnownLog } from "./read-log.ts";
import { earlierTalk } from "./earlier-talk.ts";
import { LiveHub } from "./live-hub.ts";
import { gentle } from "./gentle-rules.ts";
import { fromExchangeOf, turnViews } from "./turn-views.ts";

/** How often a call is read anew from its log when another server has written to it. */
const triesMax = 3;

/** All calls of this server: those in its memory, and the way to every other. */
export class CallService {
  readonly hub = new LiveHub();
  readonly #store: Store;
  readonly #packs: PackRegistry;
  readonly #clock: Clock;
  readonly #helpers: CallHelpers;
  readonly #live = new Map<CallId, Promise<LiveCall>>();
  readonly #foreign = new SerialQueue();
  #isStopping = false;

  constructor(
    store: Store,
    packs: PackRegistry,
    { clock, ...helpers }: CallHelpers & { readonly clock: Clock },
  ) {
    this.#helpers = helpers;
    this.#store = store;
    this.#packs = packs;
    this.#clock = clock;
    store.news.listen(
      (news) => this.#passOn(news),
      () => {
        for (const callId of this.hub.watchedCalls()) this.#passOn({ callId, sequence: 1 });
      },
    );
  }

  /** Calls in the memory of this server. */
  get liveCount(): number {
    return this.#live.size;
  }

  /**
   * Begins the chat of a case: the opening words are in the store when this resolves.
   * @throws KindlineError NOT_FOUND without the case, and what the store throws.
   */
  async begin(caseId: string, id: CallId, locale: Locale | undefined): Promise<LiveCall> {
    const how = { id, locale, channel: "chat", direction: "inbound" } as const;
    const begun = LiveCall.begin(this.#services, await this.setUp(caseId, how));
    this.#keep(id, begun);
    return await begun;
  }

  /**
   * What a call of this case begins with now: who speaks, in which language, by which rules.
   * @throws KindlineError NOT_FOUND without the case, and what the store throws.
   */
  async setUp(
    caseId: string,
    {
      locale,
      ...call
    }: Pick<CallFacts, "id" | "channel" | "direction"> & { readonly locale: Locale | undefined },
  ): Promise<CallSetup> {
    this.#mustGoOn();
    const [debt, { settings }, last, script] = await Promise.all([
      this.#store.cases.forCall(caseId),
      this.#store.settings.read(),
      this.#store.calls.lastTalk(caseId),
      this.#store.rounds.scriptOf(caseId),
    ]);
    const spoken = locale ?? debt.debtor.language ?? localeOfCurrency(debt.currency);
    const jurisdiction = jurisdictionOf(debt.place, debt.debtor.language ?? spoken);
    const { rules } = this.#bookFor(jurisdiction, debt);
    // A company can make a rule stricter, never looser.
    const emotionStreak = Math.min(rules.emotionStreak, settings.emotionStreak);
    const set = { ...rules, emotionStreak };
    const startedAt = instantAt(this.#clock());
    return {
      call: { ...call, locale: spoken, jurisdiction, startedAt },
      case: debt,
      earlier: last && earlierTalk(last),
      rules: script === "gentle" ? gentle(set) : set,
    };
  }

  /** A call that is spoken: nothing is in the store before it is opened. */
  speak(setup: CallSetup, output: SpeechOutput): LiveCall {
    const live = LiveCall.prepare(this.#services, { ...setup, output });
    this.#keep(live.id, Promise.resolve(live));
    return live;
  }

  /** A call in which nobody heard a word, as its record has it: nothing of what was prepared reached anybody. */
  async noteUnanswered(
    setup: CallSetup,
    cause: "no-answer" | "busy" | "line-failed" | "hang-up",
  ): Promise<void> {
    const live = this.speak(setup, nobodyThere);
    await live.open();
    await live.notice({ type: "line-end", cause });
  }

  /** A spoken call whose line or server was lost, on another line. @throws as `get`. */
  async speakOn(callId: CallId, output: SpeechOutput): Promise<LiveCall> {
    this.#mustGoOn();
    const live = LiveCall.resume(this.#services, { ...(await this.#log(callId)), output });
    this.#keep(callId, Promise.resolve(live));
    return live;
  }

  /** A new id for a call: no two are the same, and none can be guessed. */
  newCallId(): CallId {
    return toCallId(`call-${randomUUID()}`);
  }

  /** The call as it stands. @throws KindlineError NOT_FOUND, CHAIN_BROKEN, and what the store throws. */
  async get(callId: CallId): Promise<LiveCall> {
    const known = this.#live.get(callId);
    if (known !== undefined) {
      const live = await known.catch(() => undefined);
      if (live !== undefined && !live.isSpent) return live;
      if (this.#live.get(callId) === known) this.#live.delete(callId);
      return await this.get(callId);
    }
    const resumed = this.#resume(callId);
    this.#keep(callId, resumed);
    return await resumed;
  }

  /** One debtor turn, in the store and answered when this resolves. @throws as `LiveCall.hear`. */
  async hear(callId: CallId, turn: ChatTurn): Promise<LiveCall> {
    return await this.#with(callId, (live) => live.hear(turn));
  }

  /** Does something that people do in a call; see `person-acts.ts`. @throws what the act throws. */
  async act(callId: CallId, act: (live: LiveCall) => Promise<void>): Promise<LiveCall> {
    return await this.#with(callId, act);
  }

  /** The debtor ends the chat. */
  async leave(callId: CallId): Promise<LiveCall> {
    return await this.#with(callId, (live) => live.end());
  }

  /** The entries of a log after that one. */
  async entriesSince(callId: CallId, since: number): Promise<readonly StoredEvent[]> {
    return await this.#store.events.read(callId, since + 1);
  }

  /** One call with everything that happened in it, and whether its log is what was written. */
  async view(callId: CallId): Promise<CallView> {
    const [{ summary, outcome }, head, entries] = await Promise.all([
      this.#store.calls.get(callId),
      this.#store.events.head(callId),
      this.#store.events.read(callId),
    ]);
    const turns = [...turnViews(entries)];
    return { summary, outcome, turns, chain: chainState(entries, head) };
  }

  /**
   * Closes chats that nobody has written in for long, and lets go of calls that nobody touches.
   * A chat in which somebody may be in danger stays open for a day.
   */
  async sweep(): Promise<void> {
    const nowMs = this.#clock();
    const { settings } = await this.#store.settings.read();
    const idleMs = settings.chatIdleMinutes * 60_000;
    const idle = await this.#store.calls.idleSince(instantAt(nowMs - idleMs));
    for (const { id, handoff } of idle) {
      const quietMs = handoff === "self_harm" ? Math.max(idleMs, crisisIdleMs) : idleMs;
      // Whoever has written meanwhile stays: the call itself knows best when it was last heard of.
      const since = instantAt(nowMs - quietMs);
      await this.#with(toCallId(id), (live) => live.endIfIdleSince(since)).catch(() => undefined);
    }
    for (const [callId, kept] of this.#live) {
      const live = await kept.catch(() => undefined);
      if (live === undefined || live.isSpent || live.isOver || isIdle(live, nowMs)) {
        this.#live.delete(callId);
      }
    }
  }

  /** Takes no more turns, and resolves when those under way are in the store. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    const calls = await Promise.allSettled(this.#live.values());
    for (const call of calls) if (call.status === "fulfilled") await call.value.settled();
  }

  get #services(): LiveCallServices {
    const { events, cases, news } = this.#store;
    return {
      events,
      cases,
      news,
      hub: this.hub,
      guardRules: ({ jurisdiction }, debt) => this.#bookFor(jurisdiction, debt),
      ...this.#helpers,
      clock: this.#clock,
    };
  }

  /** The rules that hold for a debtor now. */
  #bookFor(jurisdiction: Jurisdiction, { place }: DebtCase): RuleBook {
    return this.#packs.bookFor({ jurisdiction, places: place === undefined ? [] : [place] });
  }

  /** Tells those who watch here what another server has written. */
  #passOn(news: ForeignNews): void {
    // In order: a page takes what comes later for a sign that something is missing.
    this.#foreign.run(() => this.#readForeign(news)).catch(() => undefined);
  }

  async #readForeign({ callId, sequence }: ForeignNews): Promise<void> {
    // What is in memory here may be older than the log now.
    this.#live.delete(callId);
    const [{ summary, outcome }, all] = await Promise.all([
      this.#store.calls.get(callId),
      this.#store.events.read(callId),
    ]);
    const entries = fromExchangeOf(all, sequence);
    const first = entries[0]?.sequence ?? sequence;
    const turnsBefore = all.filter(
      (entry) => entry.sequence < first && entry.event.type === "turn-end",
    ).length;
    this.hub.publish({ callId, entries, turnsBefore, summary, outcome });
  }

  /** Does something to a call as its log has it; once more where another server came first. */
  async #with(callId: CallId, act: (live: LiveCall) => Promise<void>): Promise<LiveCall> {
    for (let tries = 1; ; tries += 1) {
      this.#mustGoOn();
      const live = await this.get(callId);
      try {
        await act(live);
        return live;
      } catch (error) {
        const isConflict = KindlineError.isInstance(error) && error.code === "STORE_CONFLICT";
        if (!isConflict || tries === triesMax) throw error;
      }
    }
  }

  async #resume(callId: CallId): Promise<LiveCall> {
    return LiveCall.resume(this.#services, await this.#log(callId));
  }

  async #log(callId: CallId): Promise<KnownLog> {
    const head = await this.#store.events.head(callId);
    const entries = await this.#store.events.read(callId);
    return { entries: entries.slice(0, head?.sequence ?? 0), head };
  }

  #keep(callId: CallId, live: Promise<LiveCall>): void {
    this.#live.set(callId, live);
    live.catch(() => {
      if (this.#live.get(callId) === live) this.#live.delete(callId);
    });
  }

  #mustGoOn(): void {
    if (!this.#isStopping) return;
    const message = "Expected a server that goes on; it is stopping.";
    throw new KindlineError({ code: "STORE_WARMING", message });
  }
}

/** The far end of a call that nobody took. */
const nobodyThere: SpeechOutput = { play: () => Promise.resolve({ type: "discarded" }) };

/** A spoken call is only in the memory of the server that holds its line. */
const isIdle = (live: LiveCall, nowMs: number): boolean =>
  !live.isSpoken && nowMs - live.touchedMs > liveCallIdleMs;
