/** The tables of debtor lists and of the arms that cases were drawn into. */
export interface ImportTables {
  imports: ImportsTable;
  import_pieces: ImportPiecesTable;
  import_rows: ImportRowsTable;
  import_mappings: ImportMappingsTable;
  case_arms: CaseArmsTable;
}

/** One debtor list that somebody gave. */
interface ImportsTable {
  import_id: string;
  created_at: string;
  created_by: string;
  file_name: string;
  /** SHA-256 of the file, in hex. */
  file_hash: string;
  bytes: number;
  state: string;
  /** A `ListHead`, an `ImportPlan` and an `ImportResult`, JSON. */
  head: string | null;
  plan: string | null;
  result: string | null;
  /** The code of what ended a check or a commit. */
  fault: string | null;
  /** Progress of the check. */
  rows_read: number;
  /** Rows up to this one are in the cases: a commit that was cut short goes on after it. */
  rows_done: number;
  committed_at: string | null;
  updated_at: string;
}

/** The bytes of a list, in pieces of equal length but the last. */
interface ImportPiecesTable {
  import_id: string;
  piece: number;
  content: Uint8Array;
}

/** What one row of a list did to its case. */
interface ImportRowsTable {
  import_id: string;
  row_number: number;
  case_id: string;
  action: string;
  /** The body of the case before, where it was there. */
  before: string | null;
  /** The version of the case that the row made. */
  after_version: number;
}

/** The mapping that was used last for files with these headings. */
interface ImportMappingsTable {
  signature: string;
  mapping: string;
  updated_at: string;
  updated_by: string;
}

/** Which part of a trial a case was drawn into when it came in; it never changes. */
interface CaseArmsTable {
  case_id: string;
  import_id: string;
  arm: string;
  drawn_at: string;
}
