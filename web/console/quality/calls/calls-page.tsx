import { Button } from "antd";
import { useSearchParams } from "react-router";
import { stepLabels } from "../../labels/steps.ts";
import { knownLabel } from "../../labels/label-of.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorPanel } from "../../parts/error-panel.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { Pager } from "../../parts/pager.tsx";
import { SkeletonRows } from "../../parts/skeleton-rows.tsx";
import { useListAddress } from "../../parts/use-list-address.ts";
import { commonWords } from "../../words/common-words.ts";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { CallsTable } from "./calls-table.tsx";
import { qualityLabels } from "../quality-labels.ts";
import { qualityWords } from "../quality-words.ts";
import { useQualityCalls } from "../use-quality.ts";
import { useDetailLabel, useGroupLabel } from "../use-labels.ts";

const noStates: readonly string[] = [];

/** The calls of a filter that the address names: what stands behind a number. */
export function QualityCallsPage() {
  const words = useWords(qualityWords);
  const { noMatch } = useWords(commonWords);
  const address = useListAddress(noStates);
  const filter = useFilter();
  const query = { ...Object.fromEntries(filter), after: address.after };
  const { data, error, isPlaceholderData, refetch } = useQualityCalls(query);
  return (
    <>
      <PageHeading title={words.pages.calls}>
        {filter.length === 0 ? <p className="kl-faint">{words.noFilter}</p> : null}
      </PageHeading>
      <FilterTags filter={filter} />
      {data === undefined ? (
        error === null ? (
          <SkeletonRows />
        ) : (
          <ErrorPanel error={error} onRetry={() => void refetch()} />
        )
      ) : data.calls.length === 0 ? (
        <EmptyState title={filter.length === 0 ? words.emptyTitle : noMatch}>
          {filter.length === 0 ? <p>{words.emptyText}</p> : null}
        </EmptyState>
      ) : (
        <>
          <CallsTable calls={data.calls} isStale={isPlaceholderData} />
          <Pager address={address} next={data.next} />
        </>
      )}
    </>
  );
}

/** The parts of the address that are a filter. */
function useFilter(): readonly (readonly [string, string])[] {
  const words = useWords(qualityWords);
  const [params] = useSearchParams();
  return [...params].filter(([name, value]) => Object.hasOwn(words.filters, name) && value !== "");
}

function FilterTags({ filter }: { readonly filter: readonly (readonly [string, string])[] }) {
  const words = useWords(qualityWords);
  const [, setParams] = useSearchParams();
  const textOf = useFilterText();
  if (filter.length === 0) return null;
  return (
    <div className="kl-filters">
      {filter.map(([name, value]) => (
        <Button
          key={name}
          size="small"
          aria-label={words.removeFilter(`${words.filters[name]} ${textOf(name, value)}`)}
          onClick={() =>
            setParams((before) => {
              const next = new URLSearchParams(before);
              next.delete(name);
              next.delete("after");
              return next;
            })
          }
        >
          {words.filters[name]}: {textOf(name, value)} ×
        </Button>
      ))}
    </div>
  );
}

/** A value of the filter in words. */
function useFilterText(): (name: string, value: string) => string {
  const labels = useWords(qualityLabels);
  const steps = useWords(stepLabels);
  const detail = useDetailLabel();
  const group = useGroupLabel();
  const format = useFormat();
  const texts: Readonly<Record<string, (value: string) => string | undefined>> = {
    kind: (value) => knownLabel(labels.kinds, value),
    detail,
    verdict: (value) => knownLabel(labels.results, value),
    step: (value) => knownLabel(steps, value),
    stepResult: (value) => knownLabel(labels.results, value),
    worst: (value) => knownLabel(labels.severities, value),
    state: (value) => knownLabel(labels.states, value),
    source: (value) => knownLabel(labels.sources, value),
    group,
    agent: group,
    from: format.day,
    to: format.day,
  };
  return (name, value) => texts[name]?.(value) ?? value;
}
