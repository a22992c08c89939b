import type { CallEvent, CallFacts, EarlierTalk } from "../../../domain/events.ts";
import type { PolicyRules } from "../../../domain/policy-rules.ts";
import type { RedactedText } from "../redaction.ts";
import { maskKeys } from "./redact-call.ts";
import { redactCase } from "./redact-case.ts";
import { redactFindings, redactMove } from "./redact-move.ts";
import { redactPart, type Twin } from "./redact-part.ts";
import { redactKnowledge } from "./redact-knowledge.ts";
import { redactUnderstanding } from "./redact-understanding.ts";
import type { CallWords } from "./redact-words.ts";
import type { Redacted } from "./redacted.ts";

type Of<T extends CallEvent["type"]> = Extract<CallEvent, { type: T }>;

/** Events that hold words, or what words were read into. */
type WordedType =
  | "call-start"
  | "turn-end"
  | "turn-understand"
  | "keypad-press"
  | "sentence-interrupt"
  | "line-block"
  | "move-decide"
  | "sentence-approve"
  | "sentence-block"
  | "person-say"
  | "person-speak";
type PlainType = Exclude<CallEvent["type"], WordedType>;

/** The keys of every other event: what is not listed does not get into the twin. */
const plainKeys: { readonly [T in PlainType]: readonly (keyof Of<T>)[] } = {
  "silence-elapse": [],
  "line-end": ["cause"],
  "technical-fault": [],
  "payment-receive": ["amount"],
  "sentence-hear": ["sentenceId", "line", "isLineEnd", "playbackMs"],
  "sentence-discard": ["sentenceId", "line"],
  "case-stop": [],
  "person-join": ["personId"],
  "person-leave": ["personId", "cause"],
  "person-wait-end": ["callbackAt", "isByPhone", "phone"],
  "hint-give": ["hint", "personId"],
  "line-resume": [],
  "turn-withdraw": ["turnId"],
  "move-discard": ["turnId"],
  "recording-keep": ["durationMs", "sampleRate", "sha256"],
  "turn-measure": ["turnId", "endpointMs", "decisionMs", "firstAudioMs", "playoutMs"],
  "sentence-send": ["sentenceId"],
  "handoff-request": ["reason"],
  "case-mark": ["mark", "wish"],
  "on-call-page": [],
  "call-end": [],
};

/** What the log around an event says about its words. */
export interface EventContext {
  readonly words: CallWords;
  /** The turn that an event of a turn is about. */
  readonly turn: RedactedText | undefined;
  /** The sentence that an event of a sentence is about, as it was approved. */
  readonly approved: Twin | undefined;
}

/** The twin of one event: only keys that its format has, all words redacted. */
export function redactEvent(event: CallEvent, context: EventContext): Redacted<CallEvent> {
  return redactWorded(event, context) as Redacted<CallEvent>;
}

function redactWorded(event: CallEvent, context: EventContext): CallEvent {
  const { words } = context;
  switch (event.type) {
    case "call-start":
      return redactStart(event, words);
    case "turn-end":
    case "turn-understand":
      return redactTurnEvent(event, context);
    case "keypad-press":
      return { type: event.type, digits: maskKeys(event.digits), atMs: event.atMs };
    case "sentence-interrupt":
      return redactInterrupt(event, context);
    case "line-block": {
      const findings = redactFindings(event.findings, undefined, words);
      return { type: event.type, line: event.line, findings, atMs: event.atMs };
    }
    case "move-decide":
      return { type: event.type, move: redactMove(event.move, words), atMs: event.atMs };
    case "sentence-approve":
    case "sentence-block":
      return redactSentence(event, context);
    case "person-say":
    case "person-speak":
      return redactPerson(event, words);
    default:
      return redactPlain(event, words);
  }
}

/** Ids are made by machines, but a client may have chosen them. */
function redactPlain(event: Of<PlainType>, words: CallWords): CallEvent {
  const members = Object.entries(event)
    .filter(([key]) => (plainKeys[event.type] as readonly string[] | undefined)?.includes(key))
    .map(([key, value]: [string, unknown]) => [
      key,
      key.endsWith("Id") && typeof value === "string" ? words.own(value) : value,
    ]);
  return { type: event.type, ...Object.fromEntries(members), atMs: event.atMs } as CallEvent;
}

function redactStart(event: Of<"call-start">, words: CallWords): Of<"call-start"> {
  const { call, rules } = event;
  const facts: CallFacts = {
    id: words.own(call.id) as CallFacts["id"],
    locale: call.locale,
    jurisdiction: call.jurisdiction,
    channel: call.channel,
    direction: call.direction,
    startedAt: call.startedAt,
  };
  const same: PolicyRules = {
    emotionStreak: rules.emotionStreak,
    recordingObjection: rules.recordingObjection,
    callbackHours: { from: rules.callbackHours.from, to: rules.callbackHours.to },
    debtCollectorNotice: rules.debtCollectorNotice,
    debtAdvice: rules.debtAdvice,
    listOptionsAlways: rules.listOptionsAlways,
  };
  const debt = redactCase(event.case, words);
  const { earlier } = event;
  const talk = earlier === undefined ? {} : { earlier: redactEarlier(earlier) };
  return { type: event.type, call: facts, case: debt, rules: same, ...talk, atMs: event.atMs };
}

/** Sums and days stay, as in the case: they tell nobody who it was. */
const redactEarlier = ({ spokenAt, promise }: EarlierTalk): EarlierTalk => ({
  spokenAt,
  ...(promise === undefined ? {} : { promise: { amount: promise.amount, date: promise.date } }),
});

function redactTurnEvent(
  event: Of<"turn-end"> | Of<"turn-understand">,
  { words, turn }: EventContext,
): CallEvent {
  const redacted = turn ?? words.said(event.text);
  const turnId = words.own(event.turnId) as typeof event.turnId;
  const base = { turnId, text: redacted.text, atMs: event.atMs };
  if (event.type === "turn-end") return { type: event.type, ...base };
  const twin = { original: event.text, redacted };
  const understanding = redactUnderstanding(event.understanding, twin, words);
  if (event.knowledge === undefined) return { type: event.type, ...base, understanding };
  const knowledge = redactKnowledge(event.knowledge, words);
  return { type: event.type, ...base, understanding, knowledge };
}

function redactInterrupt(
  event: Of<"sentence-interrupt">,
  { words, approved }: EventContext,
): CallEvent {
  return {
    type: event.type,
    sentenceId: words.own(event.sentenceId) as typeof event.sentenceId,
    line: event.line,
    heardText: event.heardText === "" ? "" : redactPart(event.heardText, approved, words),
    playbackMs: event.playbackMs,
    atMs: event.atMs,
  };
}

function redactSentence(
  event: Of<"sentence-approve"> | Of<"sentence-block">,
  { words, approved }: EventContext,
): CallEvent {
  const text = approved?.original === event.text ? approved.redacted : words.said(event.text);
  const findings = redactFindings(event.findings, text, words);
  const { promptHash } = event;
  const hash = isHash(promptHash) ? { promptHash } : {};
  const base = { line: event.line, text: text.text, findings, ...hash, atMs: event.atMs };
  if (event.type === "sentence-block") return { type: event.type, ...base };
  const sentenceId = words.own(event.sentenceId) as typeof event.sentenceId;
  return { type: event.type, sentenceId, ...base };
}

/** Staff are named in the log by their user name, which stays out of the twin where it is a name in the call. */
function redactPerson(
  event: Of<"person-say"> | Of<"person-speak">,
  words: CallWords,
): Of<"person-say"> | Of<"person-speak"> {
  const redacted = words.said(event.text);
  const base = {
    personId: words.own(event.personId),
    text: redacted.text,
    findings: redactFindings(event.findings, redacted, words),
    atMs: event.atMs,
  };
  if (event.type === "person-speak") {
    return { type: event.type, turnId: words.own(event.turnId) as typeof event.turnId, ...base };
  }
  const sentenceId = words.own(event.sentenceId) as typeof event.sentenceId;
  return { type: event.type, sentenceId, ...base };
}

/** What is surely a hash and no words. */
const isHash = (value: string | undefined): value is string =>
  value !== undefined && /^[0-9a-f]{64}$/.test(value);
