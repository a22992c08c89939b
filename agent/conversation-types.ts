import type { ApprovedText } from "../domain/approved-text.ts";
import type { DebtCase } from "../domain/case.ts";
import type { CallEvent, CallFacts, EarlierTalk, InputEvent } from "../domain/events.ts";
import type { Finding } from "../domain/finding.ts";
import type { SentenceId, TurnId } from "../domain/ids.ts";
import type { Move } from "../domain/move.ts";
import type { Outcome } from "../domain/outcome.ts";
import type { PolicyRules } from "../domain/policy-rules.ts";
import type { Understanding } from "../domain/understanding.ts";
import type { GuardRules } from "../guardrails/index.ts";
import type { ConversationState } from "./policy/state.ts";
import type { FreeWords } from "./ports/free-speaker.ts";
import type { Knowledge } from "./ports/knowledge.ts";
import type { SecondReader } from "./ports/turn-reader.ts";
import type { RehearsedSentence, Speaker, SpeechOutput, Understander } from "./ports/words.ts";

export interface ConversationOptions {
  readonly call: CallFacts;
  readonly case: DebtCase;
  /** The last call in which this debtor was verified. */
  readonly earlier?: EarlierTalk | undefined;
  /** Settings of the company; what is absent comes from the pack of the jurisdiction. */
  readonly rules?: Partial<PolicyRules>;
  /**
   * What the guard forbids at this moment; asked before every line, so that a ban holds at once, also in a
   * call under way. The shipped pack of the jurisdiction by default.
   */
  readonly guardRules?: (call: CallFacts, debt: DebtCase) => GuardRules;
  /** Scripted by default. */
  readonly speaker?: Speaker;
  /**
   * Words lines of its own where it may; its words are held to the positive check. What is not shown to say its line
   * is said in the words of `speaker`, and after the first words that may not be said at all, the rest of the call.
   */
  readonly freeWords?: FreeWords | undefined;
  /** Delivers at once by default, as a chat does. */
  readonly output?: SpeechOutput;
  /**
   * Milliseconds since the call started, for what happens while a move is said. By default the time of the
   * event that is answered: in a chat all of it happens at once.
   */
  readonly now?: () => number;
  /** The embedded one by default. */
  readonly understander?: Understander;
  /** Reads again what the embedded understanding is unsure of; it can add, and never take away. */
  readonly secondReader?: SecondReader | undefined;
  /** The creditor's own documents, for questions that the case and the rules do not answer. */
  readonly knowledge?: Knowledge | undefined;
  /** Receives every event in order; the call's log. */
  readonly onEvent?: (event: CallEvent) => void;
}

/** What the agent did in answer to one event. */
export interface AgentReply {
  /** The debtor turn it answers, from 1; 0 for the opening. */
  readonly turn: number;
  readonly understanding: Understanding | undefined;
  readonly move: Move;
  /** All that was approved, as one text. */
  readonly text: string;
  readonly sentences: readonly ApprovedText[];
  readonly findings: readonly Finding[];
}

/** What can happen on a line beside turns; times are set by the caller. */
export type LineNotice = Extract<
  InputEvent,
  {
    type:
      | "keypad-press"
      | "silence-elapse"
      | "line-end"
      | "technical-fault"
      | "payment-receive"
      | "case-stop"
      | "line-resume"
      | "person-join"
      | "person-leave"
      | "person-wait-end"
      | "person-speak"
      | "hint-give";
  }
>;

/** What a person has typed into a call that they lead: nothing is delivered that the guard has not passed. */
export interface PersonWords {
  readonly sentenceId: SentenceId;
  readonly personId: string;
  readonly text: ApprovedText;
  /** What the guard warned of. */
  readonly findings: readonly Finding[];
  readonly atMs: number;
}

/** One turn of the debtor as it came in. */
export interface HeardTurn {
  readonly text: string;
  readonly atMs: number;
  /** As the channel names it, unique in the call; by default the place among the debtor's turns. */
  readonly turnId?: TurnId;
  /** They went on before a sentence of the answer to their last turn was heard: that turn was not over. */
  readonly continues?: boolean;
}

/** One call with today's agent. One event at a time: await each before the next. */
export interface Conversation {
  /** The first words, on outbound and inbound calls alike. */
  open(): Promise<AgentReply>;
  /** One debtor turn; it is always answered. */
  hear(turn: HeardTurn): Promise<AgentReply>;
  /**
   * What would be said to this turn, if it were over now; nothing is said and nothing changes. A voice makes
   * its sentences ready while the debtor may still go on.
   */
  rehearse(turn: HeardTurn): Promise<readonly RehearsedSentence[]>;
  /** Something else that happened; answered where an answer is due. */
  notice(event: LineNotice): Promise<AgentReply | undefined>;
  /** Delivers what a person has typed. */
  relay(words: PersonWords): Promise<void>;
  /** False until `open`, or the log of the same call, has given it a state. */
  readonly isOpen: boolean;
  readonly state: ConversationState;
  outcome(): Outcome;
}
