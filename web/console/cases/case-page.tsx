import { EditOutlined, LinkOutlined, StopFilled } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { Link, useParams } from "react-router";
import type { CaseRow, CaseView } from "../../../server/protocol/cases.ts";
import { useCase } from "../data/queries.ts";
import { CaseMessages } from "../messages/case-messages.tsx";
import { CasePayments } from "../payments/case-payments.tsx";
import { LoadedPage } from "../parts/loaded-page.tsx";
import { Moment } from "../parts/moment.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useMay } from "../session/use-session.tsx";
import { ComplaintClocks } from "../tasks/complaint-clocks.tsx";
import { useWords } from "../words/use-words.tsx";
import { CaseCalls } from "./case-calls.tsx";
import { CaseFacts } from "./case-facts.tsx";
import { CaseMarks } from "./case-marks.tsx";
import { CaseSigns } from "./case-signs.tsx";
import { caseWords } from "./case-words.ts";
import { casesWords } from "./cases-words.ts";
import { LinkDialog } from "./link-dialog.tsx";

/** One case with all that is known of it. */
export function CasePage() {
  const { caseId = "" } = useParams();
  const words = useWords(casesWords);
  const query = useCase(caseId);
  return (
    <LoadedPage query={query} title={words.title}>
      {(view) => <OneCase view={view} />}
    </LoadedPage>
  );
}

function OneCase({ view }: { readonly view: CaseView }) {
  const words = useWords(caseWords);
  const titles = useWords(casesWords);
  const mayCalls = useMay("calls.read");
  const { row } = view;
  return (
    <>
      <nav className="kl-back">
        <Link to="/cases">← {titles.title}</Link>
      </nav>
      <PageHeading
        title={row.debtorName}
        windowTitle={`${row.debtorName} ${row.caseId}`}
        aside={<CaseActions view={view} />}
      >
        <p className="kl-faint">
          {row.caseId} · {words.version(view.version)} · {words.created}{" "}
          <Moment at={view.createdAt} /> · {words.updated} <Moment at={row.updatedAt} />
        </p>
        <CaseSigns row={row} />
      </PageHeading>
      <QuietBanner row={row} heldElsewhere={view.heldElsewhere} />
      <ComplaintClocks caseId={row.caseId} />
      <div className="kl-columns">
        <CaseFacts debt={view.case} />
        <CaseMarks view={view} />
      </div>
      <CasePayments caseId={row.caseId} />
      {mayCalls ? (
        <>
          <CaseMessages caseId={row.caseId} />
          <CaseCalls caseId={row.caseId} />
        </>
      ) : null}
    </>
  );
}

function QuietBanner({
  row,
  heldElsewhere,
}: { readonly row: CaseRow } & Pick<CaseView, "heldElsewhere">) {
  const words = useWords(caseWords);
  const isHeld = row.hold || heldElsewhere !== null;
  if (!isHeld && !row.frozen) return null;
  const states = [row.frozen ? words.quietFrozen : "", isHeld ? words.quietHold : ""];
  return (
    <p className="kl-notice kl-notice-bad kl-quiet-banner" role="alert">
      <StopFilled aria-hidden />
      <span>
        <strong>{states.filter(Boolean).join(" · ")}</strong> {words.quietText}
        {heldElsewhere === null ? null : (
          <>
            {" "}
            {words.heldWith}{" "}
            <Link to={`/cases/${encodeURIComponent(heldElsewhere)}`}>{heldElsewhere}</Link>
          </>
        )}
      </span>
    </p>
  );
}

function CaseActions({ view }: { readonly view: CaseView }) {
  const words = useWords(caseWords);
  const mayLink = useMay("links.create");
  const mayWrite = useMay("cases.write");
  const [isLinking, setLinking] = useState(false);
  const { caseId } = view.case;
  return (
    <>
      {mayWrite ? (
        <Link className="kl-button-link" to={`/cases/${encodeURIComponent(caseId)}/edit`}>
          <EditOutlined aria-hidden /> {words.edit}
        </Link>
      ) : null}
      {mayLink ? (
        <>
          <Button
            type="primary"
            icon={<LinkOutlined aria-hidden />}
            onClick={() => setLinking(true)}
          >
            {words.link}
          </Button>
          <LinkDialog view={view} isOpen={isLinking} onClose={() => setLinking(false)} />
        </>
      ) : null}
    </>
  );
}
