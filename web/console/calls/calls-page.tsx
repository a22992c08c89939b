import { Segmented } from "antd";
import { useCalls } from "../data/queries.ts";
import { useLive } from "../live/use-live.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Pager } from "../parts/pager.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { SkeletonRows } from "../parts/skeleton-rows.tsx";
import { useListAddress, type ListAddress } from "../parts/use-list-address.ts";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { CallsTable } from "./calls-table.tsx";
import { callsWords } from "./calls-words.ts";

const STATES = ["all", "open", "ended"] as const;

/** Every call, to look for one. */
export function CallsPage() {
  const words = useWords(callsWords);
  const address = useListAddress(STATES);
  return (
    <>
      <PageHeading title={words.title} />
      <div className="kl-filters">
        <SearchField label={words.search} value={address.query} onChange={address.setQuery} />
        <Segmented
          aria-label={words.stateFilter}
          value={address.state}
          options={STATES.map((state) => ({ value: state, label: words.states[state] }))}
          onChange={address.setState}
        />
      </div>
      <CallsList address={address} />
    </>
  );
}

function CallsList({ address }: { readonly address: ListAddress }) {
  const words = useWords(callsWords);
  const common = useWords(commonWords);
  const { state: live } = useLive();
  const state = STATES.find((one) => one === address.state) ?? "all";
  const { data, error, isPlaceholderData, refetch } = useCalls({
    query: address.query,
    state,
    after: address.after,
  });
  if (data === undefined) {
    return error === null ? (
      <SkeletonRows />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  if (data.calls.length === 0) {
    const isFiltered = address.query !== "" || address.state !== "all";
    return isFiltered ? (
      <EmptyState title={common.noMatch} />
    ) : (
      <EmptyState title={words.emptyTitle}>
        <p>{words.emptyText}</p>
      </EmptyState>
    );
  }
  // What the live line knows of an open call is newer than the list.
  const calls = data.calls.map((call) => live.calls.get(call.id) ?? call);
  return (
    <>
      <CallsTable calls={calls} isStale={isPlaceholderData} />
      <Pager address={address} next={data.next} />
    </>
  );
}
