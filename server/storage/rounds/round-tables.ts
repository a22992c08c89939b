/** The tables of outbound rounds, what they do, and what came of it. */
export interface RoundTables {
  rounds: RoundsTable;
  round_cases: RoundCasesTable;
  attempts: AttemptsTable;
  dial_gate: DialGateTable;
  round_servers: RoundServersTable;
  hour_answers: HourAnswersTable;
  payments: PaymentsTable;
  promises: PromisesTable;
  round_rehearsals: RoundRehearsalsTable;
}

interface RoundsTable {
  round_id: string;
  name: string;
  state: string;
  /** A `RoundPlan`, JSON. */
  plan: string;
  created_at: string;
  created_by: string;
  started_at: string | null;
  ended_at: string | null;
  state_by: string;
  state_reason: string | null;
  /** The last case that was looked at for it, and when all of them were. */
  enrolled_after: string | null;
  enrolled_at: string | null;
  /** The day, UTC, of the last look at every treatment. */
  rescored_on: string | null;
}

/** One case of one round: every case of it is in exactly one state, so that all of them are accounted for. */
interface RoundCasesTable {
  round_id: string;
  case_id: string;
  debtor_id: string;
  number: string | null;
  state: string;
  /** Why it waits, was left out, or is done: the id of a rule. */
  reason: string | null;
  /** Not before. */
  next_at: string;
  tier: string | null;
  treatment: string;
  channel: string;
  /** People who are alike in when they answer. */
  segment: string;
  /** JSON list of what decided the treatment. */
  why: string;
  arm: string | null;
  /** In which of the two groups of the plan's trial it is: `a` or `b`; null where it takes part in none. */
  trial_group: string | null;
  /** What speaks for the hour it waits for, or was called at: an `HourWhy`, JSON. */
  hour_why: string | null;
  last_disposition: string | null;
  updated_at: string;
  tries: number;
  /** Attempts that a promise asks for, its reminder and its follow-up: over the tries of the treatment. */
  promise_tries: number;
}

/** One contact that was decided on. Its id is the key under which a carrier rings once at most. */
interface AttemptsTable {
  attempt_id: string;
  round_id: string;
  case_id: string;
  debtor_id: string;
  number: string | null;
  channel: string;
  agent: string;
  server_id: string;
  state: string;
  claimed_at: string;
  dialled_at: string | null;
  answered_at: string | null;
  ended_at: string | null;
  disposition: string | null;
  /** When the debtor asked to be called again. */
  callback_at: string | null;
  /** Why it was let go before it was dialled, or ended before it was spoken. */
  rule: string | null;
  call_id: string | null;
  carrier_call_id: string | null;
  balance_as_of: string;
  segment: string;
  treatment: string;
  /** Age of the balance when the attempt was claimed, and when the conversation began. */
  balance_age_seconds: number;
  spoken_balance_age_seconds: number | null;
  local_hour: number;
  seconds: number | null;
}

/** Two rows: `all`, which whoever decides on attempts holds, and `stop`, which whoever stops all of them writes. */
interface DialGateTable {
  id: string;
  /** The latest moment at which an attempt was decided on: a clock that is set back decides nothing. */
  latest_at: string;
  stopped_at: string | null;
  stopped_by: string | null;
  stop_reason: string | null;
}

/** A server is alive as long as its beat goes on, by the watch of whoever looks. */
interface RoundServersTable {
  server_id: string;
  beat: number;
}

interface HourAnswersTable {
  segment: string;
  hour: number;
  tries: number;
  answered: number;
}

/** Payments that were received, in minor units. */
interface PaymentsTable {
  payment_id: string;
  case_id: string;
  currency: string;
  paid_at: string;
  posted_at: string;
  posted_by: string;
  amount: number;
}

/** The next payment that was agreed to in a call. */
interface PromisesTable {
  call_id: string;
  case_id: string;
  currency: string;
  due_on: string;
  made_at: string;
  state: string;
  remind_at: string;
  /** From when on it is broken: the end of its day, in the debtor's zone. */
  due_at: string;
  decided_at: string | null;
  amount: number;
  reminded: number;
}

/** A round that was played against simulated debtors before anybody was called. */
interface RoundRehearsalsTable {
  rehearsal_id: string;
  round_id: string;
  /** `running`, `done`, `stopped` or `failed`. */
  state: string;
  /** A `RehearsalRequest`, JSON. */
  request: string;
  /** Of the plan that was rehearsed: another plan was not. */
  plan_hash: string;
  created_at: string;
  created_by: string;
  /** Of the last word of progress: one that has been silent for long is lost. */
  updated_at: string;
  ended_at: string | null;
  /** The code of the fault that ended it. */
  fault: string | null;
  /** A `RehearsalResult`, JSON. */
  result: string | null;
  /** Hours of simulated time that are over, of so many. */
  done: number;
  total: number;
}
