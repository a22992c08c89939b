/** The tables of quality assurance: see `Tables` for how moments, truth values and JSON are written. */
export interface QualityTables {
  quality_calls: QualityCallsTable;
  quality_agents: QualityAgentsTable;
  quality_findings: QualityFindingsTable;
  quality_draws: QualityDrawsTable;
  quality_draw_calls: QualityDrawCallsTable;
  quality_reviews: QualityReviewsTable;
  quality_marks: QualityMarksTable;
  quality_objections: QualityObjectionsTable;
  quality_runs: QualityRunsTable;
  quality_imports: QualityImportsTable;
}

/** Every call that has ended or was imported, and what the scorers say of it. */
interface QualityCallsTable {
  call_id: string;
  /** `live` or `imported`. */
  source: string;
  started_at: string;
  locale: string;
  jurisdiction: string;
  channel: string;
  direction: string;
  /** Null where nobody has said how it ended, as in an imported recording. */
  disposition: string | null;
  agent_group: string;
  state: string;
  tries: number;
  /** When it is scored, or tried again; while it is being scored, when another server may take it over. */
  due_at: string;
  error: string | null;
  scorer: string | null;
  scored_at: string | null;
  points: number | null;
  /** The score without its findings, JSON. */
  score: string | null;
  step_open: string | null;
  step_verify: string | null;
  step_state_overdue: string | null;
  step_listen: string | null;
  step_agree: string | null;
  step_close: string | null;
  /** Findings that count, and those of which only a person can tell. */
  found: number;
  cannot_tell: number;
  /** The gravest of those that count, from 0 for critical; null without. */
  worst: number | null;
  /** Of an imported call: its record, JSON. A live one is read from its log. */
  record: string | null;
  import_id: string | null;
}

/** Who spoke for the creditor in a call: `ai`, the name of somebody of the staff, or one given at the import. */
interface QualityAgentsTable {
  call_id: string;
  agent: string;
}

interface QualityFindingsTable {
  call_id: string;
  /** Kind, detail and turn: what labels and reviews know it by. */
  finding_key: string;
  kind: string;
  detail: string | null;
  rule_id: string;
  turn: number;
  /** Where to listen, milliseconds from the beginning. */
  from_ms: number | null;
  to_ms: number | null;
  severity: string;
  confidence: number;
  verdict: string;
  /** Who said it, or should have. */
  agent: string;
}

/** One drawing of a sample, with all that is needed to make it again. */
interface QualityDrawsTable {
  draw_id: string;
  level: string;
  period: string;
  /** The agent whose calls they are, for a check of one's own; else empty. */
  agent: string;
  seed: string;
  made_at: string;
  made_by: string | null;
  population: number;
  drawn: number;
}

/** Every call that a drawing looked at. */
interface QualityDrawCallsTable {
  draw_id: string;
  call_id: string;
  stratum: string;
  is_drawn: number;
}

interface QualityReviewsTable {
  review_id: string;
  call_id: string;
  level: string;
  /** 1 or 2: who is the first and who the second of a double review. */
  slot: number;
  reviewer: string;
  started_at: string;
  done_at: string | null;
}

/** What a reviewer says of one finding or step. */
interface QualityMarksTable {
  review_id: string;
  target: string;
  kind: string;
  detail: string;
  turn: number;
  verdict: string;
  note: string | null;
  at: string;
}

interface QualityObjectionsTable {
  objection_id: string;
  call_id: string;
  finding_key: string;
  text: string;
  by_user: string;
  at: string;
  decision: string | null;
  reason: string | null;
  decided_by: string | null;
  decided_at: string | null;
}

/** Runs of `kindline replay` that somebody kept here, in their totals. */
interface QualityRunsTable {
  run_id: string;
  name: string;
  at: string;
  by_user: string;
  totals: string;
}

/** Files that are made into calls. The file itself is on the disk of the server that took it. */
interface QualityImportsTable {
  import_id: string;
  name: string;
  bytes: number;
  state: string;
  /** How the calls are to be read, JSON. */
  options: string;
  by_user: string;
  at: string;
  due_at: string;
  calls: number;
  /** What was lost of each call, JSON; and what could not be used. */
  notes: string;
  error: string | null;
}
