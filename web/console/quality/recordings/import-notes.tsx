import { Link } from "react-router";
import type { QualityImport } from "../../../../server/protocol/quality-reviews.ts";
import { errorLabels } from "../../labels/errors.ts";
import { labelOf } from "../../labels/label-of.ts";
import { useMay } from "../../session/use-session.tsx";
import { useFormat, useWords } from "../../words/use-words.tsx";
import { qualityCallPath } from "../calls/calls-table.tsx";
import { importWords } from "./import-words.ts";
import { LossList } from "./loss-list.tsx";
import { lossesOf } from "./losses-of.ts";
import { recordingsWords } from "./recordings-words.ts";

type Note = QualityImport["notes"][number];

const isFault = (note: Note): boolean => "code" in note;

/** The loss report of one file: first what could not be used, then each call with what is not in it. */
export function ImportNotes({ file: { notes, calls } }: { readonly file: QualityImport }) {
  const words = useWords(recordingsWords);
  const format = useFormat();
  const told = notes.filter((note) => !isFault(note));
  return (
    <ul className="kl-quality-losses">
      {notes.filter(isFault).map((note) => (
        <li key={JSON.stringify(note)} className="kl-bad">
          <Fault note={note} />
        </li>
      ))}
      {told.map((note, at) => (
        <li key={String(note["callId"])}>
          <CallNote note={note} number={at + 1} />
        </li>
      ))}
      {calls > told.length ? <li>{words.moreCalls(format.number(calls - told.length))}</li> : null}
    </ul>
  );
}

/** A part that could not be used: its code in words, where it stands, and what was expected of it. */
function Fault({ note }: { readonly note: Note }) {
  const words = useWords(recordingsWords);
  const labels = useWords(errorLabels);
  const mayImportCases = useMay("imports.manage");
  if (note["isDebtorList"] === true) {
    return (
      <>
        {words.debtorList}{" "}
        {mayImportCases ? <Link to="/imports">{words.toDebtorLists}</Link> : null}
      </>
    );
  }
  const { code, message, field, line } = note;
  return (
    <>
      {typeof line === "number" ? <strong>{words.line(line)} </strong> : null}
      {labelOf(labels, String(code))}{" "}
      {typeof field === "string" && field !== "" ? (
        <code className="kl-field-name">{field}</code>
      ) : null}
      {typeof message === "string" ? (
        <small className="kl-quality-fault" lang="en">
          {message}
        </small>
      ) : null}
    </>
  );
}

function CallNote({ note, number }: { readonly note: Note; readonly number: number }) {
  const words = useWords(recordingsWords);
  const { confidence } = useWords(importWords);
  const format = useFormat();
  const { callId, turns } = note;
  const sure = note["confidence"];
  return (
    <>
      <Link to={qualityCallPath(String(callId))}>
        {words.call(format.number(number), format.number(Number(turns)))}
      </Link>
      {typeof sure === "number" ? ` · ${confidence(format.percent(sure))}` : null}
      <LossList losses={lossesOf(note)} />
    </>
  );
}
