/** The tables of spoken calls' lines; moments as in `Tables`. */
export interface LineTables {
  lines: LinesTable;
  call_listeners: CallListenersTable;
}

/** The server that holds the line of a call. A row of a server that died stays until the line is back. */
interface LinesTable {
  call_id: string;
  /** Where the other servers reach it. */
  server_url: string;
  held_at: string;
}

/** Somebody who listens to a call; a row that is not seen for long is of a server that died. */
interface CallListenersTable {
  id: string;
  call_id: string;
  user_name: string;
  seen_at: string;
}
