import type { CallRecord, Expectation, RecordedTurn } from "../../../domain/call-record.ts";
import { languageOf } from "../../../domain/locale.ts";
import type { AskedFor, RedactedText } from "../redaction.ts";
import { askedForIn, isBackchannel } from "./asked-for.ts";
import { knownOfCase } from "./known-of-case.ts";
import { compact, publicWordsOf, redactCase } from "./redact-case.ts";
import { redactTurns, type DebtorTurn } from "./redact-turns.ts";
import { callWords, type CallWords, type RedactCallOptions } from "./redact-words.ts";
import type { Redacted } from "./redacted.ts";

/**
 * A call record with the debtor taken out of it. It is a call record itself and says `redacted: true`; turns
 * keep their number, order and times. The id of the call stays.
 */
export type RedactedCall = Redacted<CallRecord>;

const set = (keys: string): ReadonlySet<string> => new Set(keys.split(" "));

const recordKeys = set(
  "kindline id locale jurisdiction channel direction startedAt case turns expect redacted",
);
const turnKeys = set("speaker text startMs endMs event atMs digits amount");
const expectKeys = set(
  "verified disposition promise plan handoff handoffByTurn frozen hold disclosedDebt steps",
);

/**
 * The redacted twin of a call record: texts, the case, the keys that were pressed. What the format does not
 * know (a description, tags) is dropped unless the options say otherwise.
 * @throws RangeError if the key for pseudonyms is shorter than 16 characters.
 */
export function redactCall(record: CallRecord, options: RedactCallOptions = {}): RedactedCall {
  const words = callWords(options, {
    language: languageOf(record.locale),
    known: [knownOfCase(record.case)],
    keep: publicWordsOf(record.case),
  });
  const twin = {
    ...words.unknownOf(record, recordKeys),
    kindline: record.kindline,
    id: words.own(record.id),
    locale: record.locale,
    jurisdiction: record.jurisdiction,
    channel: record.channel,
    direction: record.direction,
    startedAt: record.startedAt,
    case: redactCase(record.case, words),
    turns: redactRecordedTurns(record.turns, words),
    expect: record.expect && redactExpectation(record.expect, words),
    redacted: true,
  };
  return compact(twin) as unknown as RedactedCall;
}

/** What each debtor turn was asked for; the question stays while the agent only listens. */
function debtorTurns(turns: readonly RecordedTurn[]): ReadonlyMap<number, DebtorTurn> {
  const found = new Map<number, DebtorTurn>();
  let asked: readonly AskedFor[] = [];
  for (const [index, turn] of turns.entries()) {
    if (turn.speaker === "agent" && !isBackchannel(turn.text)) asked = askedForIn(turn.text);
    if (turn.speaker === "debtor") found.set(index, { text: turn.text, asked });
  }
  return found;
}

function redactRecordedTurns(turns: readonly RecordedTurn[], words: CallWords): object[] {
  const debtor = debtorTurns(turns);
  const redacted = redactTurns([...debtor.values()], words);
  const textOf = new Map<number, RedactedText>();
  for (const [place, index] of [...debtor.keys()].entries()) {
    const text = redacted[place];
    if (text !== undefined) textOf.set(index, text);
  }
  return turns.map((turn, index) => redactTurn(turn, textOf.get(index), words));
}

function redactTurn(turn: RecordedTurn, text: RedactedText | undefined, words: CallWords): object {
  const unknown = words.unknownOf(turn, turnKeys);
  if (turn.speaker === "system") {
    const { speaker, event, atMs, digits, amount } = turn;
    return compact({
      ...unknown,
      speaker,
      event,
      atMs,
      digits: digits === undefined ? undefined : maskKeys(digits),
      amount,
    });
  }
  const { speaker, startMs, endMs } = turn;
  return compact({
    ...unknown,
    speaker,
    text: (text ?? words.said(turn.text)).text,
    startMs,
    endMs,
  });
}

/** As many stars as keys were pressed: what was keyed in is an identity fragment or a birth date. */
export const maskKeys = (digits: string): string => "*".repeat(digits.length);

const redactExpectation = (expect: Expectation, words: CallWords): object =>
  compact({
    ...words.unknownOf(expect, expectKeys),
    verified: expect.verified,
    disposition: expect.disposition,
    promise:
      expect.promise && compact({ amount: expect.promise.amount, date: expect.promise.date }),
    plan: expect.plan && compact({ count: expect.plan.count }),
    handoff: expect.handoff,
    handoffByTurn: expect.handoffByTurn,
    frozen: expect.frozen,
    hold: expect.hold,
    disclosedDebt: expect.disclosedDebt,
    steps: expect.steps,
  });
