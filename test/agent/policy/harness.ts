import type { Effect, InputEvent } from "../../../domain/events.ts";
import { caseSchema, type DebtCase } from "../../../domain/case.ts";
import type { CallFacts, EarlierTalk } from "../../../domain/events.ts";
import { callId, sentenceId, turnId } from "../../../domain/ids.ts";
import type { Instant } from "../../../domain/calendar.ts";
import type { Move } from "../../../domain/move.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import type { PolicyRules } from "../../../domain/policy-rules.ts";
import type { Understanding } from "../../../domain/understanding.ts";
import type { Intent, Trigger } from "../../../domain/vocabulary.ts";
import { outcomeOf } from "../../../agent/policy/outcome.ts";
import type { ConversationState } from "../../../agent/policy/state.ts";
import { begin, transition } from "../../../agent/policy/transition.ts";

export const cnRules: PolicyRules = {
  emotionStreak: 3,
  recordingObjection: "alternatives",
  callbackHours: { from: "08:00", to: "21:00" },
  debtCollectorNotice: false,
  debtAdvice: false,
  listOptionsAlways: false,
};

/** The example of the file format, as input. */
export const exampleCase = {
  caseId: "C-1001",
  creditor: "安信消费金融",
  product: "消费贷",
  currency: "CNY",
  debtor: {
    name: "陈伟",
    phone: "+8613800000001",
    idLast4: "4567",
    birthDate: "1988-03-02",
    timezone: "Asia/Shanghai",
    language: "zh-CN",
  },
  principal: "8000.00",
  interest: "260.00",
  lateFee: "180.00",
  balance: "8440.00",
  dueDate: "2026-10-15",
  balanceAsOf: "2026-11-20T00:00:00+08:00",
  tier: "M2",
  flags: [],
  offers: {
    instalments: [3, 6, 12],
    interestFree: true,
    lateFeeWaiver: { max: "0.50", when: "pay_in_full" },
    deferralDays: 30,
  },
};

export interface Said {
  readonly move: Move | undefined;
  readonly effects: readonly Effect[];
  readonly keys: readonly string[];
}

export type Meaning = Partial<Omit<Understanding, "intents" | "triggers" | "emotion">> & {
  readonly intents?: readonly Intent[];
  readonly triggers?: readonly Trigger[];
  readonly emotion?: Partial<Understanding["emotion"]>;
};

/** A calm understanding with the given meaning. */
export function meaning(parts: Meaning): Understanding {
  const { intents = ["other"], triggers = [], emotion, slots = {}, ...rest } = parts;
  return {
    intents: intents.map((name) => ({ name, confidence: 0.9 })),
    triggers,
    slots,
    emotion: {
      label: "calm",
      valence: 0,
      arousal: 0.2,
      confidence: 0.9,
      abnormal: false,
      ...emotion,
    },
    // An agreement is said in plain words, unless a test says otherwise.
    ...(intents.includes("agree") && rest.hedged !== true ? { plainYes: true } : {}),
    ...rest,
  };
}

/** One call driven through `transition` alone; everything that is said is heard at once. */
export class PolicyCall {
  state: ConversationState;
  readonly opening: Said;
  #atMs = 0;

  constructor(
    options: {
      case?: object;
      call?: Partial<CallFacts>;
      rules?: Partial<PolicyRules>;
      earlier?: EarlierTalk;
    } = {},
  ) {
    const debt: DebtCase = caseSchema.parse({ ...exampleCase, ...options.case });
    const call: CallFacts = {
      id: callId("call-test"),
      locale: "zh-CN",
      jurisdiction: "cn",
      channel: "voice",
      direction: "outbound",
      startedAt: "2026-11-20T10:05:00+08:00" as Instant,
      ...options.call,
    };
    const [state, effects] = begin({
      type: "call-start",
      atMs: 0,
      call,
      case: debt,
      rules: { ...cnRules, ...options.rules },
      ...(options.earlier === undefined ? {} : { earlier: options.earlier }),
    });
    this.state = state;
    this.opening = this.#perform(effects);
  }

  /** One debtor turn with this meaning. */
  hear(parts: Meaning, text = "…"): Said {
    const id = turnId(`d${this.state.turns + 1}`);
    return this.feed({ type: "turn-understand", turnId: id, text, understanding: meaning(parts) });
  }

  feed(event: DistributiveOmit<Exclude<InputEvent, { type: "call-start" }>, "atMs">): Said {
    this.#atMs += 1000;
    const [state, effects] = transition(this.state, { ...event, atMs: this.#atMs });
    this.state = state;
    return this.#perform(effects);
  }

  /** Name and last four digits, so that the debt may be talked of. */
  verify(): Said {
    this.hear({ intents: ["confirm_identity"] });
    return this.hear({ slots: { idLast4: "4567" } });
  }

  outcome(): Outcome {
    return outcomeOf(this.state);
  }

  #perform(effects: readonly Effect[]): Said {
    const move = effects.find((effect) => effect.type === "move-say")?.move;
    for (const line of move?.lines ?? []) {
      const [state] = transition(this.state, {
        type: "sentence-hear",
        atMs: this.#atMs,
        sentenceId: sentenceId("s"),
        line: line.key,
        isLineEnd: true,
        playbackMs: 0,
      });
      this.state = state;
    }
    return { move, effects, keys: move?.lines.map((line) => line.key) ?? [] };
  }
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
