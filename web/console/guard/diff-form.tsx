import { FileTextOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef, useState, type DragEvent } from "react";
import { bodyBytesMax } from "../../../server/protocol/limits.ts";
import type { Jurisdiction } from "../data/protocol-types.ts";
import { Field } from "../parts/field.tsx";
import { commonWords } from "../words/common-words.ts";
import { useLanguage, useWords } from "../words/use-words.tsx";
import { diffWords } from "./diff-words.ts";
import { JurisdictionSelect } from "./jurisdiction-select.tsx";
import { packJurisdiction } from "./pack-jurisdiction.ts";

/** The pack to be compared: pasted, chosen or dropped. */
export function DiffForm({
  isBusy,
  onChange,
  onCompare,
}: {
  readonly isBusy: boolean;
  readonly onChange: () => void;
  readonly onCompare: (jurisdiction: Jurisdiction, pack: string) => void;
}) {
  const words = useWords(diffWords);
  const { required } = useWords(commonWords);
  const { language } = useLanguage();
  const [jurisdiction, setJurisdiction] = useState<Jurisdiction>(language === "zh" ? "cn" : "us");
  const [text, setText] = useState("");
  const [fault, setFault] = useState("");
  const take = (next: string): void => {
    setText(next);
    setFault("");
    setJurisdiction((before) => packJurisdiction(next) ?? before);
    onChange();
  };
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > bodyBytesMax) setFault(words.tooLarge);
    else take(await file.text());
  };
  return (
    <div
      className="kl-card kl-form kl-diff"
      onDragOver={allowFiles}
      onDrop={(event) => void read(droppedFile(event))}
    >
      <div className="kl-actions">
        <JurisdictionSelect value={jurisdiction} onChange={setJurisdiction} />
        <ChooseFile onFile={(file) => void read(file)} />
      </div>
      <Field label={words.pack} hint={words.drop} fault={fault}>
        {(ids) => (
          <textarea
            {...ids}
            className="kl-json"
            spellCheck={false}
            autoCapitalize="none"
            autoComplete="off"
            value={text}
            onChange={(event) => take(event.target.value)}
          />
        )}
      </Field>
      <Button
        type="primary"
        loading={isBusy}
        onClick={() => (text.trim() === "" ? setFault(required) : onCompare(jurisdiction, text))}
      >
        {words.compare}
      </Button>
    </div>
  );
}

/** Without this the browser opens a file that is dropped, in the place of the page. */
function allowFiles(event: DragEvent): void {
  if (event.dataTransfer.types.includes("Files")) event.preventDefault();
}

function droppedFile(event: DragEvent): File | undefined {
  const [file] = event.dataTransfer.files;
  // Text that is dragged into the field goes there by itself.
  if (file !== undefined) event.preventDefault();
  return file;
}

function ChooseFile({ onFile }: { readonly onFile: (file: File | undefined) => void }) {
  const words = useWords(diffWords);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          // The same file can be chosen again once it was mended.
          event.target.value = "";
        }}
      />
      <Button icon={<FileTextOutlined aria-hidden />} onClick={() => input.current?.click()}>
        {words.choose}
      </Button>
    </>
  );
}
