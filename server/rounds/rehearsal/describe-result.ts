import type { Kysely } from "kysely";
import { parseInstant, type Instant } from "../../../domain/calendar.ts";
import { parseDecimal } from "../../../domain/money.ts";
import { instantAt } from "../../clock.ts";
import type { EstimateView, RehearsalResult } from "../../protocol/rehearsals.ts";
import type { RoundCaseState } from "../../protocol/rounds.ts";
import type { Tables } from "../../storage/tables.ts";
import { isAnswered, isRightParty } from "../attempts/attempt-outcome.ts";
import type { CaseBody } from "../contact/case-facts.ts";
import { isAgreed } from "../attempts/attempt-outcome.ts";
import { deskLoad } from "./desk-load.ts";
import { estimate } from "./estimate.ts";
import type { PlayedContact } from "./play-round.ts";
import { recheckContacts } from "./recheck-contacts.ts";
import type { RehearsalInput } from "./rehearsal-input.ts";
import type { TalkNotes } from "./simulated-talks.ts";

interface Played {
  readonly input: RehearsalInput;
  readonly db: Kysely<Tables>;
  readonly roundId: string;
  readonly contacts: readonly PlayedContact[];
  readonly notes: TalkNotes;
  readonly bodies: ReadonlyMap<string, CaseBody>;
  readonly endedMs: number;
}

/** A price of the plan or the request, in minor units. */
const priceOf = (text: string): number => parseDecimal(text) ?? 0;

const secondsAMinute = 60;
const centsAUnit = 100;

/** What a play showed, for the whole round. */
export async function describeResult(played: Played): Promise<RehearsalResult> {
  const { input, contacts, notes, bodies, endedMs } = played;
  const { request, reach, startMs, sampleIds, cases } = input;
  const sum = summer(contacts, { sample: sampleIds.length, cases });
  const calls = contacts.filter(({ channel }) => channel === "voice");
  const handedOver = calls.filter(({ call }) => (call?.handoff ?? null) !== null);
  const violations = [...notes.violations, ...recheckContacts(contacts, bodies)];
  return {
    cases,
    sample: sampleIds.length,
    from: moment(startMs),
    to: moment(endedMs),
    attempts: sum(() => 1),
    answered: sum(({ outcome }) => (isAnswered(outcome) ? 1 : 0)),
    rightParty: sum(({ outcome }) => (isRightParty(outcome) ? 1 : 0)),
    promises: sum(({ outcome }) => (isAgreed(outcome) ? 1 : 0)),
    handoffs: sum(({ call }) => ((call?.handoff ?? null) === null ? 0 : 1)),
    complaints: sum(({ outcome }) => (outcome === "COMP" ? 1 : 0)),
    messages: sum(({ channel }) => (channel === "voice" ? 0 : 1)),
    minutes: sum(({ seconds }) => seconds / secondsAMinute),
    tokens: sum((contact) => tokensOf(contact, played)),
    cost: sum((contact) => costOf(contact, played)),
    desk: deskLoad({
      handoffsMs: handedOver.map(({ endedMs: ms }) => ms),
      scale: sampleIds.length === 0 ? 1 : cases / sampleIds.length,
      handlingMinutes: request.handlingMinutes,
      timezone: request.timezone,
      seed: request.seed,
    }),
    violations: grouped(violations),
    faults: counted(notes.faults).map(({ key, count }) => ({ code: key, count })),
    reasons: await reasonsOf(played),
    dispositions: counted(contacts.map(({ outcome }) => outcome)),
    reach,
  };
}

const moment = (ms: number): Instant =>
  parseInstant(instantAt(ms)) ?? ("1970-01-01T00:00:00.000Z" as Instant);

/** Adds up something of the contacts by case, and tells it of all cases. */
function summer(
  contacts: readonly PlayedContact[],
  size: { readonly sample: number; readonly cases: number },
): (of: (contact: PlayedContact) => number) => EstimateView {
  const byCase = Map.groupBy(contacts, ({ caseId }) => caseId);
  return (of) => {
    const perCase = [...byCase.values()].map((all) => all.reduce((sum, one) => sum + of(one), 0));
    const { played, value, low, high } = estimate(perCase, size);
    return { played: round(played), value: round(value), low: round(low), high: round(high) };
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Tokens are of the calls' turns; which call had how many is told by its length. */
function tokensOf({ seconds }: PlayedContact, { input, notes, contacts }: Played): number {
  const whole = contacts.reduce((sum, one) => sum + (one.call === undefined ? 0 : one.seconds), 0);
  if (whole === 0) return 0;
  return (input.request.prices.tokensPerTurn * notes.agentTurns * seconds) / whole;
}

function costOf(contact: PlayedContact, played: Played): number {
  const { plan, request } = played.input;
  const { message, thousandTokens } = request.prices;
  const minutes = (priceOf(plan.costPerMinute) * contact.seconds) / secondsAMinute;
  const messages = contact.channel === "voice" ? 0 : priceOf(message);
  const tokens = (priceOf(thousandTokens) * tokensOf(contact, played)) / 1_000;
  return (minutes + messages + tokens) / centsAUnit;
}

function counted(keys: readonly string[]): { key: string; count: number }[] {
  return [...Map.groupBy(keys, (key) => key)]
    .map(([key, all]) => ({ key, count: all.length }))
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

function grouped(
  violations: readonly {
    readonly kind: string;
    readonly detail: string;
    readonly caseId: string;
    readonly persona?: string;
  }[],
): RehearsalResult["violations"] {
  const groups = Map.groupBy(
    violations,
    ({ kind, detail, persona }) => `${kind} ${detail} ${persona}`,
  );
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    if (first === undefined) return [];
    const { kind, detail, caseId, persona = null } = first;
    return [{ kind, detail, count: all.length, caseId, persona }];
  });
}

async function reasonsOf({ db, roundId }: Played): Promise<RehearsalResult["reasons"]> {
  const rows = await db
    .selectFrom("round_cases")
    .select(["state", "reason"])
    .select((all) => all.fn.countAll().as("count"))
    .where("round_id", "=", roundId)
    .groupBy(["state", "reason"])
    .execute();
  return rows
    .map(({ state, reason, count }) => ({
      state: state as RoundCaseState,
      reason: reason ?? "round.due",
      count: Number(count),
    }))
    .toSorted((a, b) => b.count - a.count);
}
