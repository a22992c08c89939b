import type { AgentReply, Conversation } from "../../agent/conversation-types.ts";
import { createConversation } from "../../agent/conversation.ts";
import type { CallEvent } from "../../domain/events.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Line, LineKey } from "../../domain/lines.ts";
import type { PolicyRules } from "../../domain/policy-rules.ts";
import type { SimulatedSetup } from "./draw-case.ts";
import type { Truth } from "./draw-truth.ts";
import type { Persona } from "./persona.ts";
import type { Answer, Exchange, SimulatedCall } from "./simulated-call.ts";
import type { DebtorAct, Heard, SimulatedDebtor } from "./simulated-debtor.ts";
import { speechSeconds } from "./speech-seconds.ts";

interface SimulationOptions {
  readonly persona: Persona;
  readonly setup: SimulatedSetup;
  readonly truth: Truth;
  readonly debtor: SimulatedDebtor;
  /** Acts of the debtor after which the call is given up as stuck. */
  readonly maxTurns: number;
  /** Settings of the company; those of the pack where absent. */
  readonly rules?: Partial<PolicyRules>;
}

/** Plays one call: the agent as the product has it, and this debtor. */
export async function simulateCall(options: SimulationOptions): Promise<SimulatedCall> {
  return await new Stage(options).play();
}

/** Milliseconds a debtor is silent before the channel notices. */
const silenceMs = 10_000;

class Stage {
  readonly #options: SimulationOptions;
  readonly #conversation: Conversation;
  readonly #seconds = { agent: 0, debtor: 0 };
  #heardLines = new Set<LineKey>();
  #decidedLines: Line[] = [];
  #findings: Finding[] = [];
  #debtHeard = false;
  #atMs = 0;

  constructor(options: SimulationOptions) {
    this.#options = options;
    const { setup, rules } = options;
    this.#conversation = createConversation({
      call: setup.call,
      case: setup.case,
      ...(rules === undefined ? {} : { rules }),
      onEvent: (event) => {
        this.#note(event);
      },
    });
  }

  async play(): Promise<SimulatedCall> {
    const { persona, setup, truth, debtor, maxTurns } = this.#options;
    const opening = this.#answer(await this.#conversation.open());
    const exchanges: Exchange[] = [];
    let answer: Answer | undefined = opening;
    let isOver = false;
    for (let n = 1; n <= maxTurns && !isOver; n += 1) {
      const did: DebtorAct = await debtor.next(this.#heard(answer));
      answer = await this.#perform(did);
      exchanges.push({ n, did, answer });
      // Silence after the agent's goodbye is the end of a call too.
      isOver = did.type === "hang_up" || (did.type === "silent" && this.#conversation.state.ended);
    }
    return {
      persona,
      setup,
      truth,
      opening,
      exchanges,
      state: this.#conversation.state,
      outcome: this.#conversation.outcome(),
      isOver,
      seconds: this.#seconds,
      tokens: debtor.tokens,
      debtorModel: debtor.model,
    };
  }

  async #perform(did: DebtorAct): Promise<Answer | undefined> {
    const reply = await this.#feed(did);
    return reply === undefined ? undefined : this.#answer(reply);
  }

  async #feed(did: DebtorAct): Promise<AgentReply | undefined> {
    switch (did.type) {
      case "say":
        this.#pass(speechSeconds(did.text, this.#options.setup.call.locale), "debtor");
        return await this.#conversation.hear({ text: did.text, atMs: this.#atMs });
      case "press":
        return await this.#conversation.notice({
          type: "keypad-press",
          digits: did.digits,
          atMs: this.#atMs,
        });
      case "silent":
        this.#atMs += silenceMs;
        return await this.#conversation.notice({ type: "silence-elapse", atMs: this.#atMs });
      case "hang_up":
        // After the agent's goodbye the channel closes by itself: nobody hangs up on anybody.
        if (this.#conversation.state.ended) return undefined;
        return await this.#conversation.notice({
          type: "line-end",
          cause: "hang-up",
          atMs: this.#atMs,
        });
    }
  }

  #pass(seconds: number, who: "agent" | "debtor"): void {
    this.#seconds[who] += seconds;
    this.#atMs += Math.round(seconds * 1_000);
  }

  #answer(reply: AgentReply): Answer {
    const { text, move } = reply;
    this.#pass(speechSeconds(text, this.#options.setup.call.locale), "agent");
    const lines = this.#decidedLines.filter(({ key }) => this.#heardLines.has(key));
    const findings = this.#findings;
    this.#debtHeard ||= lines.some(({ key }) => key === "state_overdue");
    this.#heardLines = new Set();
    this.#decidedLines = [];
    this.#findings = [];
    const { act, because, asked, tone, ends } = move;
    const { handoff, emotionStreak } = this.#conversation.state;
    return {
      text,
      move: { act, because, asked, tone, ends },
      lines,
      findings,
      handedOver: handoff !== undefined,
      emotionStreak,
    };
  }

  #heard(answer: Answer | undefined): Heard {
    const { state } = this.#conversation;
    return {
      text: answer?.text ?? "",
      act: answer?.move.act ?? "stay",
      asked: answer?.move.asked ?? null,
      lines: answer?.lines ?? [],
      ends: state.ended,
      handedOver: state.handoff !== undefined,
      debtHeard: this.#debtHeard,
    };
  }

  #note(event: CallEvent): void {
    // A line that the guard holds back brings on another move, whose lines are said in the same answer.
    if (event.type === "move-decide") this.#decidedLines.push(...event.move.lines);
    if (event.type === "sentence-hear" && event.isLineEnd) this.#heardLines.add(event.line);
    if (event.type === "sentence-approve" || event.type === "sentence-block") {
      this.#findings.push(...event.findings);
    }
  }
}
