import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import type { ProviderView } from "../../../server/protocol/providers.ts";
import { ApiError } from "../data/api-error.ts";
import { useApi } from "../data/use-api.tsx";
import { errorLabels } from "../labels/errors.ts";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { Moment } from "../parts/moment.tsx";
import { Tag, type TagTone } from "../parts/tag.tsx";
import { useMay } from "../session/use-session.tsx";
import { commonWords } from "../words/common-words.ts";
import { useLanguage, useWords } from "../words/use-words.tsx";
import { providerWords, type ProviderWords } from "./provider-words.ts";

/** The providers of one port; the first of a language is in use, the others take over from it. */
export function ProviderTable({
  label,
  rows,
}: {
  readonly label: string;
  readonly rows: readonly ProviderView[];
}) {
  const words = useWords(providerWords);
  const mayCheck = useMay("settings.write");
  return (
    <DataTable
      label={label}
      columns={columnsOf(words, mayCheck)}
      rows={rows}
      rowKey={({ id }) => id}
      rowClass={({ state }) => (state === "off" ? "kl-row-off" : undefined)}
    />
  );
}

const tones: Readonly<Record<ProviderView["state"], TagTone>> = {
  off: "quiet",
  unasked: "plain",
  ok: "good",
  warn: "warn",
  fail: "bad",
};

function columnsOf(words: ProviderWords, mayCheck: boolean): readonly Column<ProviderView>[] {
  const all: readonly Column<ProviderView>[] = [
    { key: "name", title: words.provider, isHeading: true, render: ({ name }) => name },
    {
      key: "mark",
      title: words.mark,
      render: ({ mark }) => (
        <Tag tone={mark === "emulated" ? "warn" : "good"} title={words.marksText[mark]}>
          {words.marks[mark]}
        </Tag>
      ),
    },
    { key: "state", title: words.state, render: (row) => <State row={row} /> },
    { key: "order", title: words.order, render: ({ order }) => orderOf(order, words) },
    {
      key: "settings",
      title: words.settings,
      render: ({ settings }) =>
        settings.length === 0 ? words.nothingToSet : <code>{settings.join(" ")}</code>,
    },
    { key: "error", title: words.lastError, render: (row) => <LastError row={row} /> },
  ];
  const action: Column<ProviderView> = {
    key: "check",
    title: words.action,
    render: (row) => (row.state === "off" ? null : <CheckButton row={row} />),
  };
  return mayCheck ? [...all, action] : all;
}

function orderOf(order: ProviderView["order"], words: ProviderWords): string {
  const places = Object.entries(order);
  if (places.length === 0) return words.none;
  return places
    .map(([locale, place]) => (place === 1 ? words.first(locale) : words.later(locale, place)))
    .join(" · ");
}

function State({ row }: { readonly row: ProviderView }) {
  const words = useWords(providerWords);
  const { language } = useLanguage();
  const { state, words: told, detail, checkedAt } = row;
  const isTold = told !== null && state !== "off" && state !== "unasked";
  return (
    <>
      <Tag tone={tones[state]}>{words.states[state]}</Tag>{" "}
      {isTold && state !== "ok" ? <span>{told[language]} </span> : null}
      {isTold && detail !== null ? <span className="kl-faint">{detail} </span> : null}
      {checkedAt === null ? null : <Moment at={checkedAt} />}
    </>
  );
}

function LastError({ row: { lastError } }: { readonly row: ProviderView }) {
  const words = useWords(providerWords);
  if (lastError === null) return <>{words.none}</>;
  return (
    <>
      <code>{lastError.code}</code> <Moment at={lastError.at} />
    </>
  );
}

function CheckButton({ row: { id, name } }: { readonly row: ProviderView }) {
  const words = useWords(providerWords);
  const labels = useWords(errorLabels);
  const { failed } = useWords(commonWords);
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const check = useMutation({
    mutationFn: () => api.checkProvider(id),
    onSuccess: () => void message.success(words.checked(name)),
    onError: (error: Error) =>
      void message.error(error instanceof ApiError ? labels[error.code] : failed),
    onSettled: () => queries.invalidateQueries({ queryKey: ["providers"] }),
  });
  return (
    <Button
      size="small"
      loading={check.isPending}
      aria-label={words.checkOf(name)}
      onClick={() => check.mutate()}
    >
      {words.check}
    </Button>
  );
}
