import type { ErrorCode } from "../../domain/errors.ts";
import type { ImportRow, ImportView } from "../protocol/imports.ts";
import type { StoredImport } from "../storage/imports/import-store.ts";
import { stalledMs } from "./limits.ts";

const working = new Set(["checking", "committing", "undoing"]);

/** A list as lists of lists show it. */
export function importRow(stored: StoredImport): ImportRow {
  const { importId, fileName, bytes, state, createdAt, createdBy } = stored;
  const { undone: _, ...result } = stored.result ?? {};
  const isIn = state === "committed" || state === "undoing" || state === "undone";
  return {
    importId,
    fileName,
    bytes,
    state,
    createdAt,
    createdBy,
    committedAt: isIn ? (stored.committedAt ?? null) : null,
    result: stored.result === undefined ? null : (result as ImportRow["result"]),
  };
}

/**
 * One list with everything about it. It counts as cut short when it is at work by its state, and neither
 * this server nor any other has moved it for a while, or when it ended with a fault.
 */
export function importView(
  stored: StoredImport,
  { hasFile, isHere, nowMs }: { hasFile: boolean; isHere: boolean; nowMs: number },
): ImportView {
  const { state, head, plan, result, fault } = stored;
  const isSilent = nowMs - Date.parse(stored.updatedAt) > stalledMs;
  return {
    ...importRow(stored),
    head: head ?? null,
    plan: plan ?? null,
    progress: progressOf(stored),
    isStalled: working.has(state) && !isHere && (isSilent || fault !== undefined),
    fault: (fault ?? null) as ErrorCode | null,
    hasFile,
    undone: result?.undone ?? null,
  };
}

/** Rows of the file that are behind us: how many there are is known once they were checked. */
function progressOf({
  state,
  rowsRead,
  rowsDone,
  head,
  result,
}: StoredImport): ImportView["progress"] {
  if (state === "checking") return { rows: rowsRead, of: null };
  const rows = Math.max(0, rowsDone - (head?.headingRow ?? 0));
  return { rows, of: result?.rows ?? null };
}
