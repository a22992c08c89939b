import type { SimulatedSetup } from "../../../evaluation/simulate/draw-case.ts";
import type { CallEvent } from "../../../domain/events.ts";
import type { Finding } from "../../../domain/finding.ts";
import { specOf, type Line, type LineKey } from "../../../domain/lines.ts";
import type { Move } from "../../../domain/move.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import type { Answer } from "../../../evaluation/simulate/simulated-call.ts";
import type { Heard } from "../../../evaluation/simulate/simulated-debtor.ts";
import type { CallNews } from "../../../server/calls/live-hub.ts";

/** One call as its log tells it, entry by entry as each becomes durable. */
export class FollowedCall {
  /** What the call is and about whom, once it has begun. */
  setup: SimulatedSetup | undefined;
  outcome: Outcome | undefined;
  isEnded = false;
  isVerified = false;
  /** Moves that the log has; a reply is over when none of its sentences is open. */
  moves = 0;
  latestNewsMs = 0;
  /** The time at which they were promised to be called. */
  callbackAt: string | undefined;
  /** What must not have been: a line about the debt that left before it was known who listens. */
  readonly disclosed: LineKey[] = [];
  readonly approved = new Set<string>();
  readonly blocked = new Set<string>();
  readonly #open = new Map<string, string>();
  readonly #lineOf = new Map<string, LineKey>();
  #texts: string[] = [];
  #heardLines = new Set<LineKey>();
  #decided: Line[] = [];
  #findings: Finding[] = [];
  #move: Move | undefined;
  #handedOver = false;
  #debtHeard = false;
  #hasSaidGoodbye = false;

  take({ entries, summary, outcome }: CallNews): void {
    this.latestNewsMs = performance.now();
    this.isVerified = summary.verified;
    this.outcome = outcome;
    for (const { event } of entries) this.#note(event);
    this.isEnded ||= summary.endedAt !== null;
  }

  get hasSaidGoodbye(): boolean {
    return this.#hasSaidGoodbye;
  }

  /** Nothing that was decided waits to be heard. */
  get isQuiet(): boolean {
    return this.#open.size === 0;
  }

  /** What reached the debtor since this was asked last; undefined where nothing was decided. */
  takeAnswer(): { readonly heard: Heard; readonly answer: Answer } | undefined {
    const move = this.#move;
    if (move === undefined) return undefined;
    const lines = this.#decided.filter(({ key }) => this.#heardLines.has(key));
    const text = this.#texts.join(" ");
    this.#debtHeard ||= lines.some(({ key }) => key === "state_overdue");
    const { act, because, asked, tone, ends } = move;
    const handedOver = this.#handedOver;
    const answer: Answer = {
      text,
      move: { act, because, asked, tone, ends },
      lines,
      findings: this.#findings,
      handedOver,
      emotionStreak: 0,
    };
    const debtHeard = this.#debtHeard;
    const heard = { text, act, asked, lines, ends: this.#hasSaidGoodbye, handedOver, debtHeard };
    this.#move = undefined;
    this.#texts = [];
    this.#heardLines = new Set();
    this.#decided = [];
    this.#findings = [];
    return { heard, answer };
  }

  #note(event: CallEvent): void {
    switch (event.type) {
      case "call-start":
        this.setup = { call: event.call, case: event.case };
        return;
      case "move-decide":
        this.moves += 1;
        this.#move = event.move;
        this.#decided.push(...event.move.lines);
        this.#hasSaidGoodbye ||= event.move.ends;
        return this.#noteCallback(event.move.lines);
      case "handoff-request":
        this.#handedOver = true;
        return;
      case "sentence-approve":
        this.approved.add(event.text);
        this.#findings.push(...event.findings);
        this.#open.set(event.sentenceId, event.text);
        this.#lineOf.set(event.sentenceId, event.line);
        return;
      case "sentence-block":
        this.blocked.add(event.text);
        this.#findings.push(...event.findings);
        return;
      case "sentence-send":
        return this.#noteSent(event.sentenceId);
      case "sentence-hear":
      case "sentence-interrupt":
      case "sentence-discard":
        return this.#noteClosed(event);
      default:
    }
  }

  #noteCallback(lines: readonly Line[]): void {
    const confirmed = lines.find(({ key }) => key === "callback_confirmed");
    const time: unknown = confirmed && Reflect.get(confirmed.facts, "time");
    if (typeof time === "string") this.callbackAt = time;
  }

  #noteSent(sentenceId: string): void {
    const line = this.#lineOf.get(sentenceId);
    if (line === undefined || this.isVerified || specOf(line).privacy !== "debt") return;
    this.disclosed.push(line);
  }

  #noteClosed(
    event: Extract<
      CallEvent,
      { type: "sentence-hear" | "sentence-interrupt" | "sentence-discard" }
    >,
  ): void {
    const text = this.#open.get(event.sentenceId);
    this.#open.delete(event.sentenceId);
    this.#lineOf.delete(event.sentenceId);
    if (event.type === "sentence-interrupt") this.#texts.push(event.heardText);
    if (event.type !== "sentence-hear") return;
    if (text !== undefined) this.#texts.push(text);
    if (event.isLineEnd) this.#heardLines.add(event.line);
  }
}
