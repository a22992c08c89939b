import { countedTriggers, absorb } from "../../agent/policy/absorb.ts";
import { heardTurn } from "../../agent/policy/heard-turn.ts";
import { initialState } from "../../agent/policy/initial-state.ts";
import type { ConversationState } from "../../agent/policy/state.ts";
import type { DebtCase } from "../../domain/case.ts";
import { languageOf, type Language } from "../../domain/locale.ts";
import { triggersByGravity } from "../../domain/triggers.ts";
import type { Understanding } from "../../domain/understanding.ts";
import type { Asked, Trigger } from "../../domain/vocabulary.ts";
import { loadPack } from "../../guardrails/index.ts";
import { agentKindOf } from "./agent-kind.ts";
import { agentWords } from "./agent-words.ts";
import { mainQuestion } from "./asked-by.ts";
import type { AgentTurn, CallContext, DebtorTurn, ReadTurn, Standing } from "./call-context.ts";
import { isOfRelative, plainTriggers } from "./cues/debtor-cues.ts";
import { guardFindings } from "./guard-findings.ts";
import { becomesVerified } from "./becomes-verified.ts";
import type { ScoredRecord } from "./scored-record.ts";
import { isUpset } from "./is-upset.ts";
import { reasonIn } from "./reason-in.ts";
import { startsMidway } from "./starts-midway.ts";
import { standInCase } from "./stand-in-case.ts";
import { understandRemembered } from "./understand-remembered.ts";

type SystemTurn = Extract<ScoredRecord["turns"][number], { speaker: "system" }>;
type SpokenTurn = Exclude<ScoredRecord["turns"][number], SystemTurn>;

/** What is carried from turn to turn while a call is read. */
interface Reading {
  readonly record: ScoredRecord;
  readonly debt: DebtCase;
  state: ConversationState;
  verified: Standing["verified"];
  /** The last question of the agent, and the debtor's words since then. */
  lastAgent: AgentTurn | undefined;
  debtorText: string;
  /** The debtor's name fell, or was asked and confirmed. */
  isNamed: boolean;
}

/**
 * Reads a recorded call once for all scorers: what each debtor turn means (as our agent would understand it
 * after that question), what each agent turn does and what the guard finds in it. Pure.
 */
export function readCall(record: ScoredRecord): CallContext {
  const reading = startReading(record);
  const turns: ReadTurn[] = [];
  for (const [index, turn] of record.turns.entries()) {
    if (turn.speaker === "system") readEvent(turn, reading);
    else if (turn.speaker === "agent") turns.push(readAgentTurn(turn, index, reading));
    else turns.push(readDebtorTurn(turn, index, reading));
  }
  const agentTurns = turns.filter((turn) => turn.speaker === "agent");
  return {
    record,
    language: languageOf(record.locale),
    hasCase: record.case !== undefined,
    agentKind: agentKindOf(record, agentTurns),
    startsMidway: startsMidway(turns),
    turns,
    agentTurns,
    debtorTurns: turns.filter((turn) => turn.speaker === "debtor"),
  };
}

function startReading(record: ScoredRecord): Reading {
  const { id, locale, jurisdiction, channel, direction, startedAt } = record;
  const debt = record.case ?? standInCase(locale);
  const call = { id, locale, jurisdiction, channel, direction, startedAt };
  return {
    record,
    debt,
    // Marks that the case had before the call say nothing of what was said in it.
    state: initialState({
      type: "call-start",
      atMs: 0,
      call,
      case: { ...debt, flags: [] },
      rules: loadPack(jurisdiction).rules,
    }),
    verified: "no",
    lastAgent: undefined,
    debtorText: "",
    isNamed: false,
  };
}

function readAgentTurn(turn: SpokenTurn, index: number, reading: Reading): AgentTurn {
  const { record, state, debtorText } = reading;
  const words = agentWords(turn.text, record.locale);
  const { acts, sentences } = words;
  const standing = { verified: reading.verified, party: state.party };
  const read: AgentTurn = {
    ...placeOf(turn, index),
    ...words,
    speaker: "agent",
    standing,
    debtorText,
    guard: guardFindings(sentences, { record, standing, debtorText }),
  };
  const isReasonAsked = state.reason.status === "unknown" && acts.has("open_question");
  reading.state = {
    ...state,
    offered: state.offered || acts.has("offer"),
    reason: isReasonAsked ? { status: "asked" } : state.reason,
  };
  reading.lastAgent = read;
  reading.debtorText = "";
  return read;
}

function readDebtorTurn(turn: SpokenTurn, index: number, reading: Reading): DebtorTurn {
  const { record, lastAgent } = reading;
  const asked = mainQuestion(lastAgent?.asked ?? new Set(), reading.verified !== "no");
  const understanding = understandTurn(turn.text, asked, reading);
  const heard = heardTurn(turn.text, understanding);
  const before = { ...reading.state, asked };
  const language = languageOf(record.locale);
  const triggers = triggersOf(turn.text, countedTriggers(before, heard), {
    language,
    isVerified: reading.verified !== "no",
  });
  let state = absorb(before, heard);
  reading.verified = becomesVerified(reading, { heard, state, lastAgent });
  if (reading.verified !== "no") state = asVerified(state);
  reading.state = state;
  reading.debtorText = `${reading.debtorText} ${turn.text}`.trim();
  const standing = { verified: reading.verified, party: state.party };
  return {
    ...placeOf(turn, index),
    speaker: "debtor",
    heard,
    triggers,
    isUpset:
      triggers.some((trigger) => trigger === "selfharm" || trigger === "violence_by_debtor") ||
      isUpset(turn.text, language, heard.understanding.emotion),
    reason: reasonIn(heard, language, asked),
    after: state,
    standing,
  };
}

/** A turn as our agent would understand it after that question. */
function understandTurn(
  text: string,
  asked: Asked | null,
  { record, debt }: Reading,
): Understanding {
  const { locale, startedAt: now } = record;
  const { timezone, name } = debt.debtor;
  const ofDebt = record.case === undefined ? {} : { debtorName: name, currency: debt.currency };
  return understandRemembered({ text, now, timezone, asked, locale, ...ofDebt });
}

/** Gravest first; words that settle a trigger by themselves count whatever the model makes of them. */
function triggersOf(
  text: string,
  counted: readonly Trigger[],
  { language, isVerified }: { readonly language: Language; readonly isVerified: boolean },
): readonly Trigger[] {
  const all = new Set([...counted, ...plainTriggers(text, language)]);
  // Whoever answers for themselves is alive; what a relative has is no illness of theirs.
  if (isVerified) all.delete("deceased");
  if (isOfRelative(text, language)) all.delete("vulnerable");
  return triggersByGravity.filter((trigger) => all.has(trigger));
}

/** The state of somebody whose identity the scorer holds to be settled. */
const asVerified = (state: ConversationState): ConversationState => ({
  ...state,
  identity: { ...state.identity, nameConfirmed: true, fragmentMatched: true, failures: 0 },
});

/** Keys that were pressed can verify, as spoken digits do. */
function readEvent(turn: SystemTurn, reading: Reading): void {
  const { idLast4 } = reading.debt.debtor;
  if (turn.event !== "keypad" || reading.verified !== "no") return;
  const pressed = (turn.digits ?? "").replace(/[*#]/g, "");
  if (reading.record.case === undefined) reading.verified = pressed.length >= 4 ? "given" : "no";
  else if (idLast4 !== undefined && pressed === idLast4.replace("X", "")) reading.verified = "yes";
  if (reading.verified !== "no") reading.state = asVerified(reading.state);
}

const placeOf = ({ text, startMs, endMs }: SpokenTurn, index: number) => ({
  index,
  text,
  startMs,
  endMs,
});
