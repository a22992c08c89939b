import { Input, Select } from "antd";
import type { Family, Jurisdiction } from "../data/protocol-types.ts";
import { jurisdictionLabels } from "../labels/calls.ts";
import { familyLabels } from "../labels/findings.ts";
import { EmptyState } from "../parts/empty-state.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Pager } from "../parts/pager.tsx";
import { SkeletonRows } from "../parts/skeleton-rows.tsx";
import { useListAddress } from "../parts/use-list-address.ts";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { FindingsTable } from "./findings-table.tsx";
import { findingsWords } from "./findings-words.ts";
import { guardWords } from "./guard-words.ts";
import { useFindingFilters, type FindingFilters } from "./use-finding-filters.ts";
import { useFindings } from "./use-guard.ts";

const families = Object.keys(familyLabels.en) as Family[];
const jurisdictions = Object.keys(jurisdictionLabels.en) as Jurisdiction[];
const known = { families, jurisdictions };
const noStates: readonly string[] = [];

/** What the guard held back or noted in past calls, the newest first. */
export function FindingsPage() {
  const guard = useWords(guardWords);
  const words = useWords(findingsWords);
  const filters = useFindingFilters(known);
  return (
    <>
      <PageHeading title={guard.pages.findings}>
        <p className="kl-faint">{words.text}</p>
      </PageHeading>
      <Filters filters={filters} />
      <FindingsList filters={filters} />
    </>
  );
}

/** Beside the field, so that it belongs to the page that the field is in. */
const inPage = (field: HTMLElement): HTMLElement => field.parentElement ?? document.body;

function Filters({ filters }: { readonly filters: FindingFilters }) {
  const guard = useWords(guardWords);
  const words = useWords(findingsWords);
  const familyNames = useWords(familyLabels);
  const jurisdictionNames = useWords(jurisdictionLabels);
  return (
    <div className="kl-filters">
      <Select
        aria-label={guard.family}
        value={filters.family ?? ""}
        onChange={(value) => filters.set("family", value)}
        popupMatchSelectWidth={false}
        getPopupContainer={inPage}
        options={[
          { value: "", label: words.allFamilies },
          ...families.map((one) => ({ value: one, label: `${one} ${familyNames[one]}` })),
        ]}
      />
      <Select
        aria-label={guard.jurisdiction}
        value={filters.jurisdiction ?? ""}
        onChange={(value) => filters.set("jurisdiction", value)}
        popupMatchSelectWidth={false}
        getPopupContainer={inPage}
        options={[
          { value: "", label: words.allJurisdictions },
          ...jurisdictions.map((one) => ({ value: one, label: jurisdictionNames[one] })),
        ]}
      />
      {(["from", "to"] as const).map((name) => (
        <label key={name} className="kl-day">
          {words[name]}{" "}
          <Input
            type="date"
            value={filters[name]}
            onChange={(event) => filters.set(name, event.target.value)}
          />
        </label>
      ))}
    </div>
  );
}

function FindingsList({ filters }: { readonly filters: FindingFilters }) {
  const words = useWords(findingsWords);
  const { noMatch } = useWords(commonWords);
  const address = useListAddress(noStates);
  const { data, error, isPlaceholderData, refetch } = useFindings({
    ...filters.query,
    after: address.after,
  });
  if (data === undefined) {
    return error === null ? (
      <SkeletonRows />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  if (data.findings.length === 0) {
    return filters.isFiltered ? (
      <EmptyState title={noMatch} />
    ) : (
      <EmptyState title={words.emptyTitle}>
        <p>{words.emptyText}</p>
      </EmptyState>
    );
  }
  return (
    <>
      <FindingsTable findings={data.findings} isStale={isPlaceholderData} />
      <Pager address={address} next={data.next} />
    </>
  );
}
