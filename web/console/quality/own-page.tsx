import { EmptyState } from "../parts/empty-state.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Pager } from "../parts/pager.tsx";
import { SkeletonRows } from "../parts/skeleton-rows.tsx";
import { useListAddress } from "../parts/use-list-address.ts";
import { useWords } from "../words/use-words.tsx";
import { CallsTable } from "./calls/calls-table.tsx";
import { qualityWords } from "./quality-words.ts";
import { useOwnCalls } from "./use-quality.ts";

const noStates: readonly string[] = [];

/** One's own calls: who is scored is told so, and can object. */
export function OwnPage() {
  const words = useWords(qualityWords);
  const address = useListAddress(noStates);
  const { data, error, isPlaceholderData, refetch } = useOwnCalls(address.after);
  return (
    <>
      <PageHeading title={words.pages.own}>
        <p>{words.ownText}</p>
      </PageHeading>
      {data === undefined ? (
        error === null ? (
          <SkeletonRows />
        ) : (
          <ErrorPanel error={error} onRetry={() => void refetch()} />
        )
      ) : data.calls.length === 0 ? (
        <EmptyState title={words.ownEmpty} />
      ) : (
        <>
          <CallsTable calls={data.calls} isStale={isPlaceholderData} />
          <Pager address={address} next={data.next} />
        </>
      )}
    </>
  );
}
