import { FileTextOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { App, Button, Drawer } from "antd";
import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import { bodyBytesMax } from "../../../server/protocol/limits.ts";
import { useApi } from "../data/use-api.tsx";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { CaseJson } from "./case-json.tsx";
import { ImportResult } from "./import-result.tsx";
import { importWords } from "./import-words.ts";
import { readCaseText, type CaseText } from "./read-case-text.ts";

/** One case comes in: paste or choose, check, save. */
export function ImportDrawer({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}) {
  const words = useWords(importWords);
  const { close } = useWords(commonWords);
  return (
    <Drawer
      open={isOpen}
      title={words.title}
      size="min(720px, 100vw)"
      closable={{ "aria-label": close }}
      onClose={onClose}
    >
      <ImportForm />
    </Drawer>
  );
}

function ImportForm() {
  const words = useWords(importWords);
  const [text, setText] = useState("");
  const [fault, setFault] = useState("");
  const { check, save, reset } = useImport();
  const isSound = check.data?.issues.length === 0;
  const change = (next: string): void => {
    setText(next);
    setFault("");
    reset();
  };
  /** Does something with the case, if there is one. */
  const withCase = (use: (body: Readonly<Record<string, unknown>>) => void): void => {
    const read = readCaseText(text);
    if (read.type === "case") use(read.body);
    else setFault(faultText(read, words));
  };
  return (
    <div className="kl-import">
      <p>{words.intro}</p>
      <ChooseFile onText={change} onTooLarge={() => setFault(words.tooLarge)} />
      <CaseJson label={words.paste} value={text} fault={fault} onChange={change} />
      <ImportResult check={check} save={save} />
      <div className="kl-actions">
        <Button
          type={isSound ? "default" : "primary"}
          loading={check.isPending}
          onClick={() => withCase((body) => check.mutate(body))}
        >
          {words.check}
        </Button>
        <Button
          type={isSound ? "primary" : "default"}
          disabled={!isSound}
          loading={save.isPending}
          onClick={() => withCase((body) => save.mutate(body))}
        >
          {words.save}
        </Button>
      </div>
    </div>
  );
}

function useImport() {
  const words = useWords(importWords);
  const api = useApi();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const check = useMutation({ mutationFn: api.checkCase });
  const save = useMutation({
    mutationFn: api.addCase,
    onSuccess: async ({ row: { caseId } }) => {
      void message.success(words.saved(caseId));
      await queries.invalidateQueries({ queryKey: ["cases"] });
      await navigate(`/cases/${encodeURIComponent(caseId)}`);
    },
  });
  const reset = (): void => {
    check.reset();
    save.reset();
  };
  return { check, save, reset };
}

function ChooseFile({
  onText,
  onTooLarge,
}: {
  readonly onText: (text: string) => void;
  readonly onTooLarge: () => void;
}) {
  const words = useWords(importWords);
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > bodyBytesMax) onTooLarge();
    else onText(await file.text());
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json,.txt"
        hidden
        onChange={(event) => {
          const { files } = event.target;
          void read(files?.[0]);
          // The same file can be chosen again once it was mended.
          event.target.value = "";
        }}
      />
      <Button icon={<FileTextOutlined aria-hidden />} onClick={() => input.current?.click()}>
        {words.file}
      </Button>
    </>
  );
}

function faultText(
  read: Exclude<CaseText, { type: "case" }>,
  words: (typeof importWords)["en"],
): string {
  switch (read.type) {
    case "empty":
      return words.empty;
    case "not-json":
      return words.notJson(read.line);
    case "not-object":
      return words.notObject;
  }
}
