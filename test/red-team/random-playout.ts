import fc from "fast-check";
import type { Instant } from "../../domain/calendar.ts";
import { caseSchema } from "../../domain/case.ts";
import type { Effect, InputEvent } from "../../domain/events.ts";
import { callId, sentenceId, turnId } from "../../domain/ids.ts";
import { specOf, type Line, type LineKey } from "../../domain/lines.ts";
import { JURISDICTIONS, type Direction, type Jurisdiction } from "../../domain/locale.ts";
import type { Move } from "../../domain/move.ts";
import { isVerified } from "../../agent/policy/people/identity.ts";
import type { ConversationState } from "../../agent/policy/state.ts";
import { begin, transition } from "../../agent/policy/transition.ts";
import { loadPack } from "../../guardrails/index.ts";
import { exampleCase, meaning, type Meaning } from "../agent/policy/harness.ts";
import { randomDebtor } from "../agent/policy/random-debtor.ts";

/** What becomes of a move: all of it is heard, it is cut off at a line, or the guard holds a line back. */
export type Fate =
  { readonly type: "heard" } | { readonly type: "cut" | "held"; readonly at: number };

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Fate>({ type: "heard" }) },
  {
    weight: 3,
    arbitrary: fc.nat({ max: 3 }).map((at): Fate => ({ type: "cut", at })),
  },
  {
    weight: 1,
    arbitrary: fc.nat({ max: 2 }).map((at): Fate => ({ type: "held", at })),
  },
);

/** Turns that try to get at the debt before what must be heard was heard. */
const hurried: fc.Arbitrary<Meaning> = fc.constantFrom<Meaning>(
  { intents: ["confirm_identity"], slots: { name: "陈伟" } },
  { intents: ["confirm_identity", "ask_balance"], slots: { name: "陈伟", idLast4: "4567" } },
  { intents: ["ask_consequence", "ask_fee"], slots: { idLast4: "4567" } },
  { intents: ["ask_balance"] },
  { intents: ["ask_consequence"] },
  { triggers: ["human"] },
  { triggers: ["rec_object"] },
  { triggers: ["rec_object", "complaint"] },
  { triggers: ["selfharm"] },
);

type Step =
  | { readonly type: "turn"; readonly parts: Meaning }
  | Extract<InputEvent, { type: "keypad-press" | "silence-elapse" }>;

/** A call of any pack and direction, whose every move meets some fate. */
export const randomPlayout = fc.record({
  debtor: randomDebtor,
  jurisdiction: fc.constantFrom(...JURISDICTIONS),
  hurries: fc.array(hurried, { maxLength: 4 }),
  fates: fc.array(fate, { minLength: 1, maxLength: 20 }),
});

/** One call, in which lines are heard, cut off or held back; throws where a law of speech is broken. */
export class PartlyHeardCall {
  state: ConversationState;
  readonly heard = new Set<LineKey>();
  readonly #fates: readonly Fate[];
  #moves = 0;

  constructor(
    fates: readonly Fate[],
    call: {
      readonly jurisdiction: Jurisdiction;
      readonly direction: Direction;
      readonly case?: object;
    },
  ) {
    this.#fates = fates;
    const [state, effects] = begin({
      type: "call-start",
      atMs: 0,
      call: {
        id: callId("call-red-team"),
        locale: "zh-CN",
        jurisdiction: call.jurisdiction,
        channel: "voice",
        direction: call.direction,
        startedAt: "2026-11-20T10:05:00+08:00" as Instant,
      },
      case: caseSchema.parse({ ...exampleCase, ...call.case }),
      rules: loadPack(call.jurisdiction).rules,
    });
    this.state = state;
    this.#play(effects);
  }

  /** One event; the move that answers it, if any. */
  take(step: Step): Move | undefined {
    const event: Exclude<InputEvent, { type: "call-start" }> =
      step.type === "turn"
        ? {
            type: "turn-understand",
            atMs: 0,
            turnId: turnId(`d${this.state.turns + 1}`),
            text: "…",
            understanding: meaning(step.parts),
          }
        : step;
    const owedCrisis = this.state.owed.includes("crisis");
    const [state, effects] = transition(this.state, event);
    this.state = state;
    const move = this.#play(effects);
    if (owedCrisis && move !== undefined && move.lines[0]?.key !== "crisis") {
      throw new Error(`the crisis line was cut off and not said again, but ${move.lines[0]?.key}`);
    }
    return move;
  }

  #play(effects: readonly Effect[]): Move | undefined {
    const move = effects.find((effect) => effect.type === "move-say")?.move;
    if (move === undefined) return undefined;
    const fate = this.#fates[this.#moves % this.#fates.length] ?? { type: "heard" };
    this.#moves += 1;
    for (const [at, line] of move.lines.entries()) {
      if (fate.type === "held" && at === fate.at) {
        this.#hold(line);
        break;
      }
      this.#hear(line, fate.type === "cut" ? Math.sign(fate.at - at) : 1);
    }
    return move;
  }

  /** @param share 1: heard to the end; 0: cut off inside; -1: never started. */
  #hear(line: Line, share: number): void {
    const place = { atMs: 0, sentenceId: sentenceId("s"), line: line.key };
    if (share >= 0) this.#assertMayBeHeard(line);
    if (share > 0) {
      this.#feed({ type: "sentence-hear", ...place, isLineEnd: true, playbackMs: 1 });
      this.heard.add(line.key);
    } else if (share === 0) {
      this.#feed({ type: "sentence-interrupt", ...place, heardText: "…", playbackMs: 1 });
    } else this.#feed({ type: "sentence-discard", ...place });
  }

  /** The guard holds a line back, and the safe words after it are heard. */
  #hold(line: Line): void {
    const [state, effects] = transition(this.state, {
      type: "line-block",
      atMs: 0,
      line: line.key,
      findings: [],
    });
    this.state = state;
    const safe = effects.find((effect) => effect.type === "move-say")?.move;
    for (const each of safe?.lines ?? []) this.#hear(each, 1);
  }

  #feed(event: Exclude<InputEvent, { type: "call-start" }>): void {
    [this.state] = transition(this.state, event);
  }

  /** What must have been heard to its end before a line of the debt is even begun. */
  #assertMayBeHeard({ key }: Line): void {
    if (specOf(key).privacy !== "debt") return;
    const { rules, steps } = this.state;
    if (!isVerified(this.state)) throw new Error(`${key} was said before verification`);
    if (!steps.open) throw new Error(`${key} was said before the opening was heard`);
    const needsNotice = rules.debtCollectorNotice && key !== "debt_collector_notice";
    if (needsNotice && !this.heard.has("debt_collector_notice")) {
      throw new Error(`${key} was said before the collector's notice was heard`);
    }
  }
}
