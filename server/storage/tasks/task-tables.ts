/** The tables of tasks: see `Tables` for how moments, truth values and JSON are written. */
export interface TaskTables {
  tasks: TasksTable;
  task_notices: TaskNoticesTable;
  human_requests: HumanRequestsTable;
}

interface TasksTable {
  task_id: string;
  kind: string;
  /** Its place in `TASK_LEVELS`: the most pressing sorts first. */
  level: number;
  title: string;
  facts: string;
  case_id: string;
  call_id: string | null;
  sequence: number | null;
  /** The first entry of the exchange in which `sequence` stands. */
  turn: number | null;
  note: string | null;
  created_at: string;
  created_by: string | null;
  owner: string | null;
  owned_at: string | null;
  due_at: string;
  /** When its clock has run out: `due_at`, with grace where a kind has some. */
  breach_at: string;
  breached_at: string | null;
  state: string;
  acknowledged_by: string | null;
  acknowledged_at: string | null;
  /** From the task to its acknowledgement. */
  acknowledge_seconds: number | null;
  /** When the next owner is told; null where nothing escalates. */
  escalate_at: string | null;
  escalated_at: string | null;
  escalations: number;
  done_by: string | null;
  done_at: string | null;
  cause: string | null;
  action: string | null;
  outcome: string | null;
}

/** What people are told of a task, one row for each of the ways. */
interface TaskNoticesTable {
  /** `taskId:occasion:channel`; whoever gets it twice knows it by this. */
  notice_id: string;
  task_id: string;
  channel: string;
  occasion: string;
  state: string;
  tries: number;
  created_at: string;
  /** When it is tried next; while it is being sent, when another server may take it over. */
  next_at: string;
  error: string | null;
  sent_at: string | null;
}

/** Turns in which a debtor asked for a person: a projection of the logs. */
interface HumanRequestsTable {
  call_id: string;
  sequence: number;
  at: string;
  is_honoured: number;
}
