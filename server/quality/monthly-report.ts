import { DateTime } from "luxon";
import { STEPS } from "../../domain/vocabulary.ts";
import { instantAt, type Clock } from "../clock.ts";
import type { QualityOverview } from "../protocol/quality.ts";
import type { Clip, MonthlyReport } from "../protocol/quality-report.ts";
import type { Store } from "../storage/store.ts";
import type { FoundCall } from "../storage/quality/quality-call-store.ts";
import { examplesMax, monthsBefore } from "./quality-limits.ts";

/** Everything of one month that was counted. */
interface Month {
  readonly name: string;
  readonly span: { readonly from: Clip["startedAt"]; readonly to: Clip["startedAt"] };
  readonly numbers: QualityOverview;
}

/** The frequent problems of a month with calls to listen to, beside the months before it. */
export async function monthlyReport(
  { store, clock }: { readonly store: Pick<Store, "quality">; readonly clock: Clock },
  { month, scorer }: { readonly month: string; readonly scorer: string },
): Promise<MonthlyReport> {
  const months: Month[] = [];
  for (let back = monthsBefore; back >= 0; back -= 1) {
    const { name, span } = spanOf(month, back);
    const numbers = await store.quality.calls.numbers({ ...span, scorer });
    months.push({ name, span, numbers });
  }
  return {
    month,
    months: months.map(({ name }) => name),
    totals: months.map(({ numbers }) => numbers.total),
    problems: await problemsOf(store, months, scorer),
    steps: STEPS.map((step) => ({ step, monthly: months.map((one) => stepIn(one, step)) })),
    groups: groupsOf(months),
    scorer,
    madeAt: instantAt(clock()),
  };
}

function spanOf(month: string, back: number): Pick<Month, "name" | "span"> {
  const from = DateTime.fromISO(`${month}-01`, { zone: "utc" }).minus({ months: back });
  const span = {
    from: instantAt(from.toMillis()),
    to: instantAt(from.plus({ months: 1 }).toMillis()),
  };
  return { name: from.toFormat("yyyy-MM"), span };
}

async function problemsOf(
  store: Pick<Store, "quality">,
  months: readonly Month[],
  scorer: string,
): Promise<MonthlyReport["problems"]> {
  const last = months.at(-1);
  if (last === undefined) return [];
  const frequent = last.numbers.problems.filter(({ calls }) => calls > 0);
  return await Promise.all(
    frequent.map(async ({ kind, detail }) => {
      const filter = { ...last.span, kind, ...(detail === null ? {} : { detail }), scorer };
      const found = await store.quality.calls.examples(filter, examplesMax);
      const monthly = months.map(({ numbers }) => ({
        calls: callsWith(numbers, kind, detail),
        of: numbers.total.calls,
      }));
      return { kind, detail, monthly, examples: found.map(toClip) };
    }),
  );
}

const callsWith = ({ problems }: QualityOverview, kind: string, detail: string | null): number =>
  problems.find((one) => one.kind === kind && one.detail === detail)?.calls ?? 0;

const toClip = ({ call, finding }: FoundCall): Clip => ({
  callId: call.id,
  startedAt: call.startedAt,
  agent: finding.agent,
  turn: finding.turn,
  fromMs: finding.fromMs,
  toMs: finding.toMs,
  severity: finding.severity,
});

function stepIn({ numbers }: Month, step: (typeof STEPS)[number]) {
  const { yes = 0, no = 0 } = numbers.steps.find((one) => one.step === step) ?? {};
  return { calls: yes, of: yes + no };
}

function groupsOf(months: readonly Month[]): MonthlyReport["groups"] {
  const names = new Set(months.flatMap(({ numbers }) => numbers.groups.map(({ group }) => group)));
  return [...names].sort().map((group) => ({
    group,
    monthly: months.map(({ numbers }) => {
      const found = numbers.groups.find((one) => one.group === group);
      return { calls: found?.withFindings ?? 0, of: found?.calls ?? 0 };
    }),
  }));
}
