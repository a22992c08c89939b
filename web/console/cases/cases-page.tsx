import { ImportOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Segmented } from "antd";
import { useSearchParams } from "react-router";
import { useCases } from "../data/queries.ts";
import { useApi } from "../data/use-api.tsx";
import { EmptyState } from "../parts/empty-state.tsx";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Pager } from "../parts/pager.tsx";
import { SearchField } from "../parts/search-field.tsx";
import { SkeletonRows } from "../parts/skeleton-rows.tsx";
import { useListAddress, type ListAddress } from "../parts/use-list-address.ts";
import { useMay } from "../session/use-session.tsx";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { CasesTable } from "./cases-table.tsx";
import { casesWords } from "./cases-words.ts";
import { ImportDrawer } from "./import-drawer.tsx";

const STATES = ["all", "quiet", "chatting"] as const;

/** Every case, to look for one, and the way new ones come in. */
export function CasesPage() {
  const words = useWords(casesWords);
  const address = useListAddress(STATES);
  const mayWrite = useMay("cases.write");
  const [isImporting, setImporting] = useImporting();
  const open = (): void => setImporting(true);
  return (
    <>
      <PageHeading
        title={words.title}
        aside={
          mayWrite ? (
            <Button type="primary" icon={<ImportOutlined aria-hidden />} onClick={open}>
              {words.importCase}
            </Button>
          ) : undefined
        }
      />
      <div className="kl-filters">
        <SearchField label={words.search} value={address.query} onChange={address.setQuery} />
        <Segmented
          aria-label={words.stateFilter}
          value={address.state}
          options={STATES.map((state) => ({ value: state, label: words.states[state] }))}
          onChange={address.setState}
        />
      </div>
      <CasesList address={address} onImport={open} />
      {mayWrite ? <ImportDrawer isOpen={isImporting} onClose={() => setImporting(false)} /> : null}
    </>
  );
}

/** Whether the import is open, kept in the address: a step back closes it. */
function useImporting(): readonly [boolean, (isOpen: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const set = (isOpen: boolean): void =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (isOpen) next.set("import", "");
        else next.delete("import");
        return next;
      },
      { replace: !isOpen },
    );
  return [params.has("import"), set];
}

function CasesList({
  address,
  onImport,
}: {
  readonly address: ListAddress;
  readonly onImport: () => void;
}) {
  const words = useWords(casesWords);
  const common = useWords(commonWords);
  const state = STATES.find((one) => one === address.state) ?? "all";
  const { data, error, isPlaceholderData, refetch } = useCases({
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
  if (data.cases.length === 0) {
    const isFiltered = address.query !== "" || state !== "all";
    return isFiltered ? <EmptyState title={common.noMatch} /> : <NoCases onImport={onImport} />;
  }
  return (
    <>
      <p className="kl-total">{words.total(data.total)}</p>
      <CasesTable cases={data.cases} isStale={isPlaceholderData} />
      <Pager address={address} next={data.next} />
    </>
  );
}

function NoCases({ onImport }: { readonly onImport: () => void }) {
  const words = useWords(casesWords);
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const mayWrite = useMay("cases.write");
  const add = useMutation({
    mutationFn: api.addExampleCases,
    onSuccess: () => {
      void message.success(words.examplesAdded);
      return queries.invalidateQueries({ queryKey: ["cases"] });
    },
  });
  if (!mayWrite) {
    return (
      <EmptyState title={words.emptyTitle}>
        <p>{words.emptyReader}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={words.emptyTitle}
      actions={
        <>
          <Button type="primary" onClick={onImport}>
            {words.importCase}
          </Button>
          <Button loading={add.isPending} onClick={() => add.mutate()}>
            {words.addExamples}
          </Button>
        </>
      }
    >
      <p>{words.emptyText}</p>
      {add.error === null ? null : <ErrorPanel error={add.error} />}
    </EmptyState>
  );
}
