import { Button, Checkbox, Input } from "antd";
import { useState, type SyntheticEvent } from "react";
import { useNavigate } from "react-router";
import type { KnowledgeRow } from "../../../server/protocol/knowledge.ts";
import type { Jurisdiction } from "../data/protocol-types.ts";
import { jurisdictionLabels } from "../labels/calls.ts";
import { ErrorPanel } from "../parts/error-panel.tsx";
import { Field } from "../parts/field.tsx";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import { CreditorsField } from "./creditors-field.tsx";
import { knowledgeWords } from "./knowledge-words.ts";
import { useUpload } from "./use-knowledge.ts";

interface Entries {
  readonly file: File | undefined;
  readonly title: string;
  readonly documentId: string;
  readonly language: "zh" | "en";
  readonly jurisdictions: readonly Jurisdiction[];
  /** Names of creditors, one a line. */
  readonly creditors: string;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly isPublic: boolean;
}

type Change = (part: Partial<Entries>) => void;

const nothing: Entries = {
  file: undefined,
  title: "",
  documentId: "",
  language: "zh",
  jurisdictions: [],
  creditors: "",
  validFrom: "",
  validUntil: "",
  isPublic: false,
};

/** Where a document comes in, with what is to be known of it; it is a draft then. */
export function UploadForm({ documents }: { readonly documents: readonly KnowledgeRow[] }) {
  const words = useWords(knowledgeWords);
  const { required } = useWords(commonWords);
  const navigate = useNavigate();
  const upload = useUpload();
  const [entries, setEntries] = useState(nothing);
  const [isChecked, setChecked] = useState(false);
  const change: Change = (part) => setEntries((before) => ({ ...before, ...part }));
  const { file, title, jurisdictions, validFrom } = entries;
  const isMissing = file === undefined || title.trim() === "" || jurisdictions.length === 0;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (file === undefined || isMissing || validFrom === "") return;
    upload.mutate(
      { file, facts: factsOf(entries, file.name) },
      {
        onSuccess: ({ documentId, version }) =>
          void navigate(`/knowledge/${documentId}/${version}`),
      },
    );
  };
  const fault = (isFault: boolean, text = required): string | undefined =>
    isChecked && isFault ? text : undefined;
  return (
    <form onSubmit={submit} noValidate className="kl-card kl-form" aria-labelledby="kl-upload">
      <h2 id="kl-upload">{words.upload}</h2>
      <p className="kl-faint">{words.uploadText}</p>
      <Naming
        title={title}
        change={change}
        fileFault={fault(file === undefined, words.noFile)}
        titleFault={fault(title.trim() === "")}
      />
      <Belonging entries={entries} change={change} documents={documents} />
      <Places
        chosen={jurisdictions}
        change={change}
        fault={fault(jurisdictions.length === 0, words.noWhere)}
      />
      <CreditorsField value={entries.creditors} onChange={(creditors) => change({ creditors })} />
      <Validity entries={entries} change={change} fault={fault(validFrom === "")} />
      <Reach isPublic={entries.isPublic} change={change} />
      {upload.error === null ? null : <ErrorPanel error={upload.error} />}
      <Button type="primary" htmlType="submit" loading={upload.isPending}>
        {words.upload}
      </Button>
    </form>
  );
}

const factsOf = (
  { title, documentId, language, jurisdictions, ...rest }: Entries,
  fileName: string,
) => ({
  fileName: fileName.slice(-200),
  title: title.trim(),
  language,
  jurisdictions: jurisdictions.join(","),
  creditors: rest.creditors,
  validFrom: rest.validFrom,
  isPublic: rest.isPublic ? ("true" as const) : ("false" as const),
  ...(documentId === "" ? {} : { documentId }),
  ...(rest.validUntil === "" ? {} : { validUntil: rest.validUntil }),
});

/** The file itself, and how it is called. */
function Naming({
  title,
  change,
  fileFault,
  titleFault,
}: {
  readonly title: string;
  readonly change: Change;
  readonly fileFault: string | undefined;
  readonly titleFault: string | undefined;
}) {
  const words = useWords(knowledgeWords);
  return (
    <>
      <Field label={words.file} hint={words.fileHint} fault={fileFault}>
        {(ids) => (
          <input
            {...ids}
            type="file"
            accept=".md,.markdown,.txt,.pdf,text/markdown,text/plain,application/pdf"
            onChange={({ target }) => change({ file: target.files?.[0] })}
          />
        )}
      </Field>
      <Field label={words.name} hint={words.nameHint} fault={titleFault}>
        {(ids) => (
          <Input
            {...ids}
            maxLength={80}
            value={title}
            onChange={({ target }) => change({ title: target.value })}
          />
        )}
      </Field>
    </>
  );
}

/** Whether those may hear of it who did not prove who they are. */
function Reach({ isPublic, change }: { readonly isPublic: boolean; readonly change: Change }) {
  const words = useWords(knowledgeWords);
  return (
    <>
      <Checkbox checked={isPublic} onChange={({ target }) => change({ isPublic: target.checked })}>
        {words.isPublic}
      </Checkbox>
      <p className="kl-hint">{words.publicHint}</p>
    </>
  );
}

/** Which document it is a version of, and its language. */
function Belonging({
  entries: { documentId, language },
  change,
  documents,
}: {
  readonly entries: Entries;
  readonly change: Change;
  readonly documents: readonly KnowledgeRow[];
}) {
  const words = useWords(knowledgeWords);
  const newest = [
    ...new Map([...documents].reverse().map((row) => [row.documentId, row])).values(),
  ];
  return (
    <>
      <Field label={words.versionOf}>
        {(ids) => (
          <select
            {...ids}
            className="kl-select"
            value={documentId}
            onChange={({ target }) => change({ documentId: target.value })}
          >
            <option value="">{words.newDocument}</option>
            {newest.map((row) => (
              <option key={row.documentId} value={row.documentId}>
                {row.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={words.language}>
        {(ids) => (
          <select
            {...ids}
            className="kl-select"
            value={language}
            onChange={({ target }) => change({ language: target.value === "en" ? "en" : "zh" })}
          >
            <option value="zh">{words.languages.zh}</option>
            <option value="en">{words.languages.en}</option>
          </select>
        )}
      </Field>
    </>
  );
}

function Places({
  chosen,
  change,
  fault,
}: {
  readonly chosen: readonly Jurisdiction[];
  readonly change: Change;
  readonly fault: string | undefined;
}) {
  const words = useWords(knowledgeWords);
  const labels = useWords(jurisdictionLabels);
  const all = Object.keys(labels) as Jurisdiction[];
  return (
    <fieldset className="kl-field">
      <legend>{words.where}</legend>
      {all.map((place) => (
        <Checkbox
          key={place}
          checked={chosen.includes(place)}
          onChange={({ target }) =>
            change({
              jurisdictions: all.filter((one) =>
                one === place ? target.checked : chosen.includes(one),
              ),
            })
          }
        >
          {labels[place]}
        </Checkbox>
      ))}
      <div className="kl-fault" aria-live="polite">
        {fault}
      </div>
    </fieldset>
  );
}

function Validity({
  entries: { validFrom, validUntil },
  change,
  fault,
}: {
  readonly entries: Entries;
  readonly change: Change;
  readonly fault: string | undefined;
}) {
  const words = useWords(knowledgeWords);
  return (
    <>
      <Field label={words.validFrom} fault={fault}>
        {(ids) => (
          <Input
            {...ids}
            type="date"
            value={validFrom}
            onChange={({ target }) => change({ validFrom: target.value })}
          />
        )}
      </Field>
      <Field label={words.validUntil}>
        {(ids) => (
          <Input
            {...ids}
            type="date"
            value={validUntil}
            onChange={({ target }) => change({ validUntil: target.value })}
          />
        )}
      </Field>
    </>
  );
}
