import { Button, Input } from "antd";
import { useSearchParams } from "react-router";
import type { MonthlyReport } from "../../../../server/protocol/quality-report.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorPanel } from "../../parts/error-panel.tsx";
import { Field } from "../../parts/field.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { SkeletonRows } from "../../parts/skeleton-rows.tsx";
import { useFormat, useLanguage, useWords } from "../../words/use-words.tsx";
import { monthlyWords } from "./monthly-words.ts";
import { MonthTotals, GroupsByMonth, ProblemsByMonth, StepsByMonth } from "./monthly-tables.tsx";
import { qualityWords } from "../quality-words.ts";
import { reportFile } from "../quality-requests.ts";
import { useMonthlyReport } from "../use-quality.ts";

const monthPattern = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/** The frequent problems of a month, with moments to listen to; the address names the month. */
export function ReportPage() {
  const { pages } = useWords(qualityWords);
  const words = useWords(monthlyWords);
  const { month, setMonth } = useMonth();
  const { data, error, refetch } = useMonthlyReport(month);
  return (
    <>
      <PageHeading title={pages.reports} aside={<Downloads month={month} />}>
        <p className="kl-faint">{words.text}</p>
      </PageHeading>
      <MonthChoice month={month} onChange={setMonth} />
      {data === undefined ? (
        error === null ? (
          <SkeletonRows />
        ) : (
          <ErrorPanel error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <Report report={data} />
      )}
    </>
  );
}

/** The month of the address; without one the last that is over, as one reports it. */
function useMonth(): { readonly month: string; readonly setMonth: (month: string) => void } {
  const [params, setParams] = useSearchParams();
  const given = params.get("month") ?? "";
  const month = monthPattern.test(given) ? given : monthBefore(new Date().toISOString(), 1);
  return { month, setMonth: (next) => setParams({ month: next }) };
}

/** The month that lies so many months before a day. */
function monthBefore(day: string, months: number): string {
  const at = new Date(`${day.slice(0, "2026-11".length)}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() - months);
  return at.toISOString().slice(0, "2026-11".length);
}

function Downloads({ month }: { readonly month: string }) {
  const words = useWords(monthlyWords);
  const { language } = useLanguage();
  return (
    <>
      <a href={`${reportFile(month, "html")}?language=${language}`} download>
        {words.html}
      </a>
      <a href={reportFile(month, "csv")} download>
        {words.csv}
      </a>
    </>
  );
}

function MonthChoice({
  month,
  onChange,
}: {
  readonly month: string;
  readonly onChange: (month: string) => void;
}) {
  const words = useWords(monthlyWords);
  return (
    <div className="kl-filters kl-quality-month">
      <Button onClick={() => onChange(monthBefore(month, 1))}>{words.previous}</Button>
      <Field label={words.month}>
        {(ids) => (
          <Input
            {...ids}
            type="month"
            value={month}
            onChange={({ target: { value } }) => {
              if (monthPattern.test(value)) onChange(value);
            }}
          />
        )}
      </Field>
      <Button onClick={() => onChange(monthBefore(month, -1))}>{words.next}</Button>
    </div>
  );
}

function Report({ report }: { readonly report: MonthlyReport }) {
  const words = useWords(monthlyWords);
  const format = useFormat();
  const calls = report.totals.at(-1)?.calls ?? 0;
  return (
    <div className="kl-quality">
      <h2>{report.month}</h2>
      {calls === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <p>{words.emptyText}</p>
        </EmptyState>
      ) : (
        <>
          <MonthTotals report={report} />
          <ProblemsByMonth report={report} />
          <StepsByMonth report={report} />
          <GroupsByMonth report={report} />
        </>
      )}
      <p className="kl-faint">{words.made(format.dateTime(report.madeAt), report.scorer)}</p>
    </div>
  );
}
