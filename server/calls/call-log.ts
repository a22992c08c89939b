import type { Conversation } from "../../agent/conversation-types.ts";
import type { Instant } from "../../domain/calendar.ts";
import { KindlineError } from "../../domain/errors.ts";
import { isAgreement, type CallEvent, type CallFacts } from "../../domain/events.ts";
import type { CallId, SentenceId, TurnId } from "../../domain/ids.ts";
import type { StoredEvent } from "../../transcripts/index.ts";
import { instantAt } from "../clock.ts";
import { saveCall } from "../storage/calls/call-store.ts";
import { saveHandoffs } from "../storage/calls/handoffs.ts";
import { addMarks, type NewMark } from "../storage/calls/marks.ts";
import { overtakeWrapUps } from "../storage/calls/noted-promises.ts";
import { orderReceipt } from "../receipts/order-receipt.ts";
import { keepTasks } from "../tasks/keep-tasks.ts";
import { progressAfter, summaryOf, type CallProgress } from "./call-summary.ts";
import type { LiveCallServices } from "./live-call-services.ts";
import type { CallNews } from "./live-hub.ts";
import { beginsExchange } from "./turn-views.ts";

/** The end of one call's log, and what of it is not in the store yet. */
export class CallLog {
  readonly #callId: CallId;
  readonly #services: LiveCallServices;
  readonly #startedMs: number;
  readonly #turns = new Map<TurnId, number>();
  /** The exchange under way as far as it is in the store, and the debtor's turns before it. */
  #exchange: StoredEvent[] = [];
  /** What people have typed into it. */
  readonly #said = new Set<SentenceId>();
  #turnsBefore = 0;
  #unsaved: CallEvent[] = [];
  #progress: CallProgress | undefined;
  /** The latest moment in the log: a clock that is set back does not turn its order round. */
  #latestMs = 0;

  constructor({ id, startedAt }: Pick<CallFacts, "id" | "startedAt">, services: LiveCallServices) {
    this.#callId = id;
    this.#services = services;
    this.#startedMs = Date.parse(startedAt);
  }

  get hasUnsaved(): boolean {
    return this.#unsaved.length > 0;
  }

  /** When the last entry was written. */
  get lastAt(): Instant | undefined {
    return this.#progress?.lastAt;
  }

  /** The entry with which this turn of the debtor stands in the log, if it does. */
  sequenceOf(turn: TurnId): number | undefined {
    return this.#turns.get(turn);
  }

  /** Whether these words of a person are in the log. */
  hasSaid(id: SentenceId): boolean {
    return this.#said.has(id);
  }

  /** Milliseconds since the call started, never going back. */
  atMs(): number {
    const sinceStartMs = this.#services.clock() - this.#startedMs;
    this.#latestMs = Math.max(this.#latestMs, sinceStartMs);
    return this.#latestMs;
  }

  add(event: CallEvent): void {
    this.#unsaved.push(event);
  }

  /**
   * Writes what was added, with the summary and the marks that follow from it, and tells those who watch.
   * @throws KindlineError STORE_CONFLICT where another server wrote meanwhile, and what the store throws.
   */
  async save(conversation: Conversation): Promise<void> {
    const events = this.#unsaved;
    if (events.length === 0) return;
    this.#unsaved = [];
    const at = instantAt(this.#services.clock());
    const first = (this.#progress?.entries ?? 0) + 1;
    const timed = events.map((event) => ({ at, event }));
    // The hashes are not known before the store has them; lists need none.
    const unhashed = timed.map((entry, index) => ({
      ...entry,
      ...noHash,
      sequence: first + index,
    }));
    const outcome = conversation.outcome();
    const { state } = conversation;
    const summary = summaryOf(state, outcome, progressAfter(this.#progress, unhashed));
    const marks = this.#marksIn(unhashed, conversation);
    const result = await this.#services.events.append({
      callId: this.#callId,
      expectedSequence: first,
      events: timed,
      also: async (transaction) => {
        await saveCall(transaction, summary, outcome);
        await addMarks(transaction, marks);
        await keepTasks(transaction, unhashed, state);
        await orderReceipt(transaction, unhashed, state);
        if (events.some(isAgreement)) await overtakeWrapUps(transaction, this.#callId);
        await saveHandoffs(transaction, {
          callId: this.#callId,
          entries: unhashed,
          isWaitOver: state.waitOver,
        });
        const news = { callId: this.#callId, sequence: first };
        await this.#services.news.announce(transaction, news);
      },
    });
    if (!result.success) throw conflictError();
    const exchange = this.#exchangesFrom(result.value);
    this.note(result.value);
    this.#services.hub.publish({ callId: this.#callId, summary, outcome, ...exchange });
  }

  /** What these entries belong to, from its beginning on: they may end one exchange and begin another. */
  #exchangesFrom(added: readonly StoredEvent[]): Pick<CallNews, "entries" | "turnsBefore"> {
    const [first] = added;
    return first === undefined || beginsExchange(first.event)
      ? { entries: added, turnsBefore: this.#turns.size }
      : { entries: [...this.#exchange, ...added], turnsBefore: this.#turnsBefore };
  }

  /** Entries that are in the log now. */
  note(entries: readonly StoredEvent[]): void {
    this.#progress = progressAfter(this.#progress, entries);
    for (const entry of entries) {
      const { event, sequence } = entry;
      this.#latestMs = Math.max(this.#latestMs, event.atMs);
      if (beginsExchange(event)) {
        this.#exchange = [];
        this.#turnsBefore = this.#turns.size;
      }
      this.#exchange.push(entry);
      if (event.type === "turn-end") this.#turns.set(event.turnId, sequence);
      if (event.type === "person-say") this.#said.add(event.sentenceId);
    }
  }

  /** What these entries put on the case. */
  #marksIn(entries: readonly StoredEvent[], { state }: Conversation): readonly NewMark[] {
    const { debt, triggers } = state;
    return entries.flatMap(({ event, sequence, at }) => {
      if (event.type !== "case-mark") return [];
      const id = `${this.#callId}.${sequence}`;
      const { callId, caseId } = { callId: this.#callId, caseId: debt.caseId };
      const { mark, wish } = event;
      // A wish has its own words; what else was met in the call did not lead to it.
      return [{ id, caseId, callId, mark, triggers: wish === undefined ? triggers : [], wish, at }];
    });
  }
}

const noHash = { previousHash: "", hash: "" };

const conflictError = (): KindlineError =>
  new KindlineError({
    code: "STORE_CONFLICT",
    message: "Expected to follow the last entry of the log; another server wrote meanwhile.",
  });
