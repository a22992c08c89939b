import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useRef } from "react";
import type {
  GuardFinding,
  GuardFindingPage,
  FindingMark,
  Verdict,
} from "../../../server/protocol/guard-findings.ts";
import type { SentencePlace } from "../data/api-client.ts";
import { useApi } from "../data/use-api.tsx";
import { ErrorText } from "../parts/error-panel.tsx";
import { Tag } from "../parts/tag.tsx";
import { useMay } from "../session/use-session.tsx";
import { useWords } from "../words/use-words.tsx";
import { findingsWords } from "./findings-words.ts";
import { findingsKey } from "./use-guard.ts";

/** What somebody said of a finding, and how it is taken back; without it, the verdicts to choose from. */
export function FindingMarks({ finding }: { readonly finding: GuardFinding }) {
  const words = useWords(findingsWords);
  const mayMark = useMay("findings.mark");
  const { mark, unmark } = useMarking(finding);
  const group = useFocusKept(finding.mark);
  const failure = mark.error ?? unmark.error;
  return (
    <div className="kl-verdicts" ref={group}>
      {finding.mark === null ? (
        mayMark ? (
          verdictsFor(finding).map((verdict) => (
            <Button
              key={verdict}
              size="small"
              disabled={mark.isPending}
              onClick={() => mark.mutate(verdict)}
            >
              {words.verdicts[verdict]}
            </Button>
          ))
        ) : null
      ) : (
        <>
          <Tag
            tone={finding.mark.verdict === "right" ? "good" : "warn"}
            title={words.markedBy(finding.mark.by)}
          >
            {words.verdicts[finding.mark.verdict]}
          </Tag>
          {mayMark ? (
            <Button
              size="small"
              type="link"
              disabled={unmark.isPending}
              onClick={() => unmark.mutate()}
            >
              {words.undo}
            </Button>
          ) : null}
        </>
      )}
      {failure === null ? null : (
        <div role="alert" className="kl-fault">
          <ErrorText error={failure} />
        </div>
      )}
    </div>
  );
}

/** What was said can have been missed, and what was held back can have been held back in error. */
const verdictsFor = ({ isBlocked }: GuardFinding): readonly Verdict[] =>
  isBlocked ? ["right", "false_block"] : ["right", "missed"];

/** The button that was pressed goes away with what it did: the focus goes on to the one in its place. */
function useFocusKept(mark: FindingMark | null) {
  const group = useRef<HTMLDivElement>(null);
  const before = useRef(mark);
  useEffect(() => {
    if (before.current === mark) return;
    before.current = mark;
    if (document.activeElement === document.body) group.current?.querySelector("button")?.focus();
  }, [mark]);
  return group;
}

function useMarking({ callId, sequence }: GuardFinding) {
  const api = useApi();
  const queries = useQueryClient();
  const place = { callId, sequence };
  const show = (mark: FindingMark | null): void => {
    queries.setQueriesData<GuardFindingPage>({ queryKey: findingsKey }, (page) =>
      page === undefined ? page : withMark(page, place, mark),
    );
  };
  const mark = useMutation({
    mutationFn: (verdict: Verdict) => api.markFinding(place, verdict),
    onSuccess: show,
  });
  const unmark = useMutation({
    mutationFn: () => api.unmarkFinding(place),
    onSuccess: () => show(null),
  });
  return { mark, unmark };
}

const withMark = (
  page: GuardFindingPage,
  { callId, sequence }: SentencePlace,
  mark: FindingMark | null,
): GuardFindingPage => ({
  ...page,
  findings: page.findings.map((finding) =>
    finding.callId === callId && finding.sequence === sequence ? { ...finding, mark } : finding,
  ),
});
