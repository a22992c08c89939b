import type { CallRecord } from "./call-record.ts";
import type { Instant, PlainDate } from "./calendar.ts";
import type { DebtCase } from "./case.ts";
import type { ContactWish } from "./contact-wish.ts";
import type { Finding } from "./finding.ts";
import type { HandoffReason } from "./handoff.ts";
import type { Hint } from "./hints.ts";
import type { CallId, SentenceId, TurnId } from "./ids.ts";
import type { KnowledgeFinding } from "./knowledge.ts";
import type { LineKey } from "./lines.ts";
import type { MinorUnits } from "./money.ts";
import type { Move } from "./move.ts";
import type { PolicyRules } from "./policy-rules.ts";
import type { Understanding } from "./understanding.ts";

/** What a call is, before anybody says a word. */
export interface CallFacts {
  readonly id: CallId;
  readonly locale: CallRecord["locale"];
  readonly jurisdiction: CallRecord["jurisdiction"];
  readonly channel: CallRecord["channel"];
  readonly direction: CallRecord["direction"];
  /** The call's now: relative dates resolve against it. */
  readonly startedAt: Instant;
}

interface At {
  /** Milliseconds since the call started. */
  readonly atMs: number;
}

/** Facts that reach the conversation from outside; `transition` reads these. */
export type InputEvent = At &
  (
    | {
        readonly type: "call-start";
        readonly call: CallFacts;
        readonly case: DebtCase;
        readonly rules: PolicyRules;
        /** The last call in which this debtor was verified. */
        readonly earlier?: EarlierTalk;
      }
    /** The debtor's turn is over. */
    | { readonly type: "turn-end"; readonly turnId: TurnId; readonly text: string }
    /**
     * Whoever spoke went on before a sentence of the answer was heard: their turn was not over. What it led to is taken
     * back, and what they say next is understood together with it.
     */
    | { readonly type: "turn-withdraw"; readonly turnId: TurnId }
    /** What the debtor's turn means; after a `turn-withdraw`, with the words before it. */
    | {
        readonly type: "turn-understand";
        readonly turnId: TurnId;
        readonly text: string;
        readonly understanding: Understanding;
        /** What the creditor's documents say to it, where it is a question that they may answer. */
        readonly knowledge?: KnowledgeFinding;
      }
    | { readonly type: "keypad-press"; readonly digits: string }
    /** Nobody has said anything for as long as the channel waits. */
    | { readonly type: "silence-elapse" }
    | {
        readonly type: "line-end";
        readonly cause:
          | "hang-up"
          | "no-answer"
          | "busy"
          | "line-failed"
          | "number-dead"
          | "voicemail-no-message"
          | "voicemail-message-left";
      }
    | { readonly type: "technical-fault" }
    | { readonly type: "payment-receive"; readonly amount: MinorUnits }
    /** The sentence was played, or delivered in a chat, to its end. */
    | {
        readonly type: "sentence-hear";
        readonly sentenceId: SentenceId;
        readonly line: LineKey;
        /** True for the last sentence of its line. */
        readonly isLineEnd: boolean;
        /** Milliseconds of it that were played; 0 in a chat. */
        readonly playbackMs: number;
      }
    /** The debtor cut it off: only `heardText` reached them. */
    | {
        readonly type: "sentence-interrupt";
        readonly sentenceId: SentenceId;
        readonly line: LineKey;
        readonly heardText: string;
        readonly playbackMs: number;
      }
    /** Approved, and nothing of it left because the debtor spoke first. */
    | {
        readonly type: "sentence-discard";
        readonly sentenceId: SentenceId;
        readonly line: LineKey;
      }
    /** The guard let no wording of this line pass, not even the scripted one. */
    | {
        readonly type: "line-block";
        readonly line: LineKey;
        readonly findings: readonly Finding[];
      }
    /** Another call or a person has put the case on hold, or frozen it: it is quiet here too. */
    | { readonly type: "case-stop"; readonly mark: "hold" | "freeze" }
    /** The line broke and is there again: what was being said then may or may not have been heard. */
    | { readonly type: "line-resume" }
    /** A person takes over; the agent falls silent and goes on listening. */
    | { readonly type: "person-join"; readonly personId: string }
    /** The person gave the call back, or was lost (`lost`): the agent goes on. */
    | {
        readonly type: "person-leave";
        readonly personId: string;
        readonly cause: PersonLeaveCause;
      }
    /** Nobody came in the time that was promised; `callbackAt` is when one will call, where one may. */
    | {
        readonly type: "person-wait-end";
        readonly callbackAt?: Instant;
        /** People are there, on the telephone only: a chat cannot be handed to them. */
        readonly isByPhone?: true;
        /** The number that debtors may call then. */
        readonly phone?: string;
      }
    /** Typed by a person, passed by the guard, delivered. */
    | {
        readonly type: "person-say";
        readonly sentenceId: SentenceId;
        readonly personId: string;
        readonly text: string;
        /** What the guard warned of, and the person sent all the same. */
        readonly findings: readonly Finding[];
      }
    /** What a person said by voice, as it was heard: the guard could only look afterwards. */
    | {
        readonly type: "person-speak";
        readonly turnId: TurnId;
        readonly personId: string;
        readonly text: string;
        readonly findings: readonly Finding[];
      }
    /** A person steers the agent. */
    | { readonly type: "hint-give"; readonly hint: Hint; readonly personId: string }
  );

/** What the conversation did, kept beside the inputs so that the log tells the whole call. */
export type RecordEvent = At &
  (
    | { readonly type: "move-decide"; readonly move: Move }
    /** A move prepared for a turn that then went on: nothing of it was said. */
    | { readonly type: "move-discard"; readonly turnId: TurnId }
    | {
        readonly type: "sentence-approve";
        readonly sentenceId: SentenceId;
        readonly line: LineKey;
        readonly text: string;
        readonly findings: readonly Finding[];
        /** SHA-256 of the prompt that a model worded it from; absent for scripted words. */
        readonly promptHash?: string;
      }
    | {
        readonly type: "sentence-block";
        readonly line: LineKey;
        readonly text: string;
        readonly findings: readonly Finding[];
        readonly promptHash?: string;
      }
    /** Handed to the channel; nobody has heard it yet. */
    | { readonly type: "sentence-send"; readonly sentenceId: SentenceId }
    /** How long the parts of an answer took, each from the end of the one before. */
    | ({ readonly type: "turn-measure"; readonly turnId: TurnId } & TurnLatency)
    /** The audio of the call is whole: debtor left, agent (a synthetic voice) right. */
    | ({ readonly type: "recording-keep" } & RecordingFacts)
    | { readonly type: "handoff-request"; readonly reason: HandoffReason }
    | MarkOrder
    | { readonly type: "on-call-page" }
    | { readonly type: "call-end" }
  );

/** What a later call may come back to, once the debtor is verified again. */
export interface EarlierTalk {
  readonly spokenAt: Instant;
  /** The next payment that was agreed on. */
  readonly promise?: { readonly amount: MinorUnits; readonly date: PlainDate };
}

/** Why a person is no longer in a call. */
export type PersonLeaveCause = "give-back" | "lost";

export interface RecordingFacts {
  readonly durationMs: number;
  readonly sampleRate: number;
  /** SHA-256 of the audio without the file's header, in hexadecimal. */
  readonly sha256: string;
}

/** From the last sound of the debtor to the first sound of the answer, in milliseconds. */
export interface TurnLatency {
  /** Silence until the turn was known to be over. */
  readonly endpointMs: number;
  /** Until the first sentence was approved and its record kept. */
  readonly decisionMs: number;
  /** Until the first of its audio was given to the line. */
  readonly firstAudioMs: number;
  /** Until the line had played some of it. */
  readonly playoutMs: number;
}

/** What happens to a case or a number, on every channel, because of what was said. */
export type CaseMark =
  "hold" | "freeze" | "number-retire" | "number-block" | "call-back" | "contact-wish";

/** A mark as the policy orders it: which one, and of a wish what it is. */
interface MarkOrder {
  readonly type: "case-mark";
  readonly mark: CaseMark;
  /** Only of `contact-wish`. */
  readonly wish?: ContactWish;
}

export type CallEvent = InputEvent | RecordEvent;

const recordTypes: Readonly<Record<RecordEvent["type"], true>> = {
  "move-decide": true,
  "move-discard": true,
  "turn-measure": true,
  "recording-keep": true,
  "sentence-approve": true,
  "sentence-block": true,
  "sentence-send": true,
  "handoff-request": true,
  "case-mark": true,
  "on-call-page": true,
  "call-end": true,
};

/** Whether the event is a fact that `transition` reads, and not a note of what it led to. */
export const isInput = (event: CallEvent): event is InputEvent =>
  !Object.hasOwn(recordTypes, event.type);

/** An order from the policy to the runner. */
export type Effect =
  | { readonly type: "turn-understand"; readonly turnId: TurnId; readonly text: string }
  | { readonly type: "move-say"; readonly move: Move }
  | { readonly type: "handoff-request"; readonly reason: HandoffReason }
  | MarkOrder
  /** Wake the person on call, at any hour: somebody may be in danger. */
  | { readonly type: "on-call-page" }
  | { readonly type: "call-close" };

/** The debtor has said yes to what was read back to them. */
export const isAgreement = (event: CallEvent): boolean =>
  event.type === "move-decide" && event.move.act === "agree";
