import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import { CallsTable } from "../calls/calls-table.tsx";
import { useCallsOfCase } from "../data/queries.ts";
import { useLive } from "../live/use-live.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { SkeletonRows } from "../parts/skeleton-rows.tsx";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { caseWords } from "./case-words.ts";

/** A call that goes on may put marks on its case: then the case is looked at anew. */
function useFreshCase(caseId: string): void {
  const queries = useQueryClient();
  const { state } = useLive();
  const own = [...state.calls.values()].filter((call) => call.caseId === caseId);
  const marks = own.map(({ id, hold, frozen }) => `${id} ${hold} ${frozen}`).join(" ");
  const shown = useRef<string>(undefined);
  useEffect(() => {
    if (!state.isKnown || shown.current === marks) return;
    const isFirst = shown.current === undefined;
    shown.current = marks;
    if (!isFirst) void queries.invalidateQueries({ queryKey: ["cases", "one", caseId] });
  }, [marks, state.isKnown, queries, caseId]);
}

/** The calls of one case, the newest first; for whoever may read calls. */
export function CaseCalls({ caseId }: { readonly caseId: string }) {
  const words = useWords(caseWords);
  const common = useWords(commonWords);
  const { state: live } = useLive();
  useFreshCase(caseId);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const { data, error, isPlaceholderData, refetch } = useCallsOfCase(caseId, cursors.at(-1), true);
  const next = data?.next ?? null;
  return (
    <section className="kl-section">
      <h2>{words.calls}</h2>
      {error === null ? null : <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null ? <SkeletonRows rows={3} /> : null}
      {data?.calls.length === 0 ? <p className="kl-faint">{words.noCalls}</p> : null}
      {data === undefined || data.calls.length === 0 ? null : (
        <CallsTable
          calls={data.calls.map((call) => live.calls.get(call.id) ?? call)}
          isStale={isPlaceholderData}
          isOfOneCase
        />
      )}
      <div className="kl-actions">
        {cursors.length === 0 ? null : (
          <Button onClick={() => setCursors(cursors.slice(0, -1))}>{common.previous}</Button>
        )}
        {next === null ? null : (
          <Button onClick={() => setCursors([...cursors, next])}>{words.moreCalls}</Button>
        )}
      </div>
    </section>
  );
}
