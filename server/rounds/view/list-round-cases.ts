import type { ExpressionBuilder, Kysely } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import { DISPOSITIONS } from "../../../domain/dispositions.ts";
import { pageRows } from "../../limits.ts";
import type {
  RoundCase,
  RoundCasePage,
  RoundCaseQuery,
  RoundCaseState,
} from "../../protocol/rounds.ts";
import type { TrialGroup } from "../../protocol/treatments.ts";
import type { HourWhy } from "../../protocol/round-figures.ts";
import { pageOf, readCursor } from "../../storage/paging.ts";
import type { Tables } from "../../storage/tables.ts";
import { isRightParty } from "../attempts/attempt-outcome.ts";
import { wantsPerson } from "./recent-rates.ts";
import { lostStates, takenStates } from "../reach/round-messages.ts";
import { agreedDispositions } from "../attempts/attempt-outcome.ts";

type Group = NonNullable<RoundCaseQuery["group"]>;

/** The cases of a round that one number of its progress stands for, by their ids. */
export async function listRoundCases(
  db: Kysely<Tables>,
  roundId: string,
  query: RoundCaseQuery,
): Promise<RoundCasePage> {
  const { state, reason, disposition, group, after } = query;
  let found = db.selectFrom("round_cases").selectAll().where("round_id", "=", roundId);
  if (state !== undefined) found = found.where("state", "=", state);
  if (reason === "round.due") found = found.where("reason", "is", null);
  else if (reason !== undefined) found = found.where("reason", "=", reason);
  if (disposition !== undefined) {
    found = found.where((row) => hasAttempt(row, { state: "ended", dispositions: [disposition] }));
  }
  if (group !== undefined) found = found.where((row) => isOfGroup(row, group));
  if (after !== undefined) found = found.where("case_id", ">", readCursor(after)[0]);
  const rows = await found
    .orderBy("case_id")
    .limit(pageRows + 1)
    .execute();
  const page = pageOf(rows, (row) => [row.case_id, row.case_id]);
  const calls = await latestCalls(db, roundId, page.rows);
  return { cases: page.rows.map((row) => toRoundCase(row, calls)), next: page.next };
}

type Row = ExpressionBuilder<Tables, "round_cases">;

/** What an attempt of a case has to be to stand in a group. */
interface AttemptWish {
  readonly state: string;
  readonly dispositions?: readonly string[];
  readonly isAnswered?: boolean;
}

/** What a message of a case has to be to stand in a group. */
interface MessageWish {
  readonly states: readonly string[];
  readonly template?: string;
}

const attemptGroups: Partial<Record<Group, AttemptWish>> = {
  in_doubt: { state: "in_doubt" },
  answered: { state: "ended", isAnswered: true },
  right_party: { state: "ended", dispositions: DISPOSITIONS.filter(isRightParty) },
  promises: { state: "ended", dispositions: agreedDispositions },
  handoffs: { state: "ended", dispositions: DISPOSITIONS.filter(wantsPerson) },
  complaints: { state: "ended", dispositions: ["COMP"] },
};

const messageGroups: Partial<Record<Group, MessageWish>> = {
  messages_sent: { states: takenStates },
  messages_delivered: { states: ["delivered"] },
  messages_failed: { states: lostStates },
  replies: { states: ["received"] },
  opt_outs: { states: ["received"], template: "stop" },
};

function isOfGroup(row: Row, group: Group) {
  const attempt = attemptGroups[group];
  if (attempt !== undefined) return hasAttempt(row, attempt);
  const message = messageGroups[group];
  return message === undefined ? hasKeptPromise(row) : hasMessage(row, message);
}

const hasKeptPromise = (row: Row) =>
  row.exists(
    attemptsOf(row)
      .innerJoin("promises", "promises.call_id", "attempts.call_id")
      .where("promises.state", "=", "kept"),
  );

const attemptsOf = (row: Row) =>
  row
    .selectFrom("attempts")
    .select("attempts.attempt_id")
    .whereRef("attempts.round_id", "=", "round_cases.round_id")
    .whereRef("attempts.case_id", "=", "round_cases.case_id");

function hasAttempt(row: Row, { state, dispositions, isAnswered = false }: AttemptWish) {
  let attempts = attemptsOf(row).where("attempts.state", "=", state);
  if (dispositions !== undefined) attempts = attempts.where("disposition", "in", dispositions);
  if (isAnswered) attempts = attempts.where("answered_at", "is not", null);
  return row.exists(attempts);
}

/** Whether a message of the round, or one that came back to it, stands so. */
function hasMessage(row: Row, { states, template }: MessageWish) {
  const messages = row
    .selectFrom("messages")
    .select("message_id")
    .whereRef("messages.round_id", "=", "round_cases.round_id")
    .whereRef("messages.case_id", "=", "round_cases.case_id")
    .where("messages.state", "in", states);
  return row.exists(
    template === undefined ? messages : messages.where("messages.template", "=", template),
  );
}

/** The latest call of each of these cases in this round. */
async function latestCalls(
  db: Kysely<Tables>,
  roundId: string,
  rows: readonly Tables["round_cases"][],
): Promise<ReadonlyMap<string, string>> {
  if (rows.length === 0) return new Map();
  const calls = await db
    .selectFrom("attempts")
    .innerJoin("calls", "calls.call_id", "attempts.call_id")
    .select(["attempts.case_id", "calls.call_id"])
    .where("round_id", "=", roundId)
    .where(
      "attempts.case_id",
      "in",
      rows.map((row) => row.case_id),
    )
    .orderBy("claimed_at")
    .execute();
  return new Map(calls.map((row) => [row.case_id, row.call_id]));
}

const toRoundCase = (
  row: Tables["round_cases"],
  calls: ReadonlyMap<string, string>,
): RoundCase => ({
  caseId: row.case_id,
  state: row.state as RoundCaseState,
  reason: row.reason,
  nextAt: row.next_at as Instant,
  tier: row.tier,
  treatment: row.treatment,
  why: JSON.parse(row.why) as string[],
  arm: row.arm,
  group: row.trial_group as TrialGroup | null,
  hour: row.hour_why === null ? null : (JSON.parse(row.hour_why) as HourWhy),
  tries: row.tries,
  lastDisposition: row.last_disposition,
  callId: calls.get(row.case_id) ?? null,
});
