/** The table of the creditor's documents: see `Tables` for how moments and truth values are written. */
export interface KnowledgeTables {
  knowledge_versions: KnowledgeVersionsTable;
}

/** One version of one document: what it says never changes, only whether it is in force. */
interface KnowledgeVersionsTable {
  document_id: string;
  version: number;
  title: string;
  file_name: string;
  /** SHA-256 of the file as it was given. */
  file_hash: string;
  language: string;
  /** JSON list. */
  jurisdictions: string;
  /** JSON list of names; an empty one is every creditor's. */
  creditors: string;
  is_public: number;
  valid_from: string;
  valid_until: string | null;
  /** The text that was read out of the file. */
  text: string;
  /** A list of `KnowledgePassage`, JSON. */
  passages: string;
  /** `draft`, `published` or `retired`. */
  state: string;
  created_at: string;
  created_by: string;
  /** When and by whom its state was last changed, and why, where a reason was given. */
  changed_at: string;
  changed_by: string;
  reason: string | null;
}
