import { DownloadOutlined, ExperimentOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button } from "antd";
import { useState } from "react";
import type { CallView } from "../../../server/protocol/calls.ts";
import { showAnswer } from "../data/show-answer.ts";
import { useApi } from "../data/use-api.tsx";
import { errorLabels } from "../labels/errors.ts";
import { ApiError } from "../data/api-error.ts";
import { ReceiptButton } from "../receipts/receipt-button.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { saveFile } from "../../shared/save-file.ts";
import { useMay } from "../session/use-session.tsx";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { callWords } from "./call-words.ts";

/** What can be done with a call: keep it for tests, take its record away. */
export function CallActions({ call }: { readonly call: CallView }) {
  const mayMark = useMay("tests.mark");
  return (
    <>
      {mayMark ? <TestCaseButton call={call} /> : null}
      <ReceiptButton call={call.summary} />
      <ExportButtons callId={call.summary.id} />
    </>
  );
}

function TestCaseButton({ call: { summary } }: { readonly call: CallView }) {
  const words = useWords(callWords);
  const api = useApi();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const fail = useFailure();
  const mark = useMutation({
    mutationFn: () => api.markTestCase(summary.id, !summary.isTestCase),
    onSuccess: async ({ isTestCase }) => {
      void message.success(isTestCase ? words.testMarked : words.testUnmarked);
      await showAnswer<CallView>(queries, ["calls", "one", summary.id], (before) =>
        before === undefined ? before : { ...before, summary: { ...before.summary, isTestCase } },
      );
      await queries.invalidateQueries({ queryKey: ["calls", "list"] });
    },
    onError: fail,
  });
  return (
    <Button
      icon={<ExperimentOutlined aria-hidden />}
      aria-pressed={summary.isTestCase}
      loading={mark.isPending}
      onClick={() => mark.mutate()}
    >
      {summary.isTestCase ? words.unmarkTest : words.markTest}
    </Button>
  );
}

function ExportButtons({ callId }: { readonly callId: string }) {
  const words = useWords(callWords);
  const api = useApi();
  const mayExport = useMay("calls.export");
  const fail = useFailure();
  const [isAsking, setAsking] = useState(false);
  const take = useMutation({
    mutationFn: (isRedacted: boolean) => api.record(callId, isRedacted),
    onSuccess: (record, isRedacted) => {
      setAsking(false);
      const stem = callId.replaceAll(/[^\w.-]/g, "_");
      const name = isRedacted ? `${stem}.redacted.json` : `${stem}.json`;
      const text = `${JSON.stringify(record, null, 2)}\n`;
      saveFile({ name, type: "application/json", text });
    },
    onError: fail,
  });
  return (
    <>
      <Button
        icon={<DownloadOutlined aria-hidden />}
        loading={take.isPending && !isAsking}
        onClick={() => take.mutate(true)}
      >
        {words.exportRecord}
      </Button>
      {mayExport ? <Button onClick={() => setAsking(true)}>{words.exportFull}</Button> : null}
      <ConfirmDialog
        isOpen={isAsking}
        title={words.exportTitle}
        confirm={words.exportConfirm}
        isDangerous
        isBusy={take.isPending}
        onConfirm={() => take.mutate(false)}
        onCancel={() => setAsking(false)}
      >
        <p>{words.exportText}</p>
      </ConfirmDialog>
    </>
  );
}

/** Tells why something of the bar could not be done. */
function useFailure(): (error: Error) => void {
  const labels = useWords(errorLabels);
  const { failed } = useWords(commonWords);
  const { message } = App.useApp();
  return (error) => void message.error(error instanceof ApiError ? labels[error.code] : failed);
}
