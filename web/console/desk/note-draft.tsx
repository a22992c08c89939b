import { Button, Input } from "antd";
import { Field } from "../parts/field.tsx";
import { useWords } from "../words/use-words.tsx";
import { deskWords } from "./desk-words.ts";
import { modelWords } from "./model-words.ts";
import { noteText, swapNote, typeNote, type NoteOffer } from "./note-offer.ts";
import { refusedReason } from "./refused-reason.ts";
import { useModelSummary } from "./use-model-summary.ts";

/** The note of a call, begun from its log; a model's is offered beside it once it is there. */
export function NoteDraft({
  callId,
  moment,
  note,
  onChange,
}: {
  readonly callId: string;
  /** When one's lead ended; undefined where no model is to be asked. */
  readonly moment: string | undefined;
  readonly note: NoteOffer;
  readonly onChange: (note: NoteOffer) => void;
}) {
  const words = useWords(deskWords);
  const { data } = useModelSummary(callId, moment);
  return (
    <div>
      <Field label={words.note}>
        {(ids) => (
          <Input.TextArea
            {...ids}
            value={noteText(note)}
            maxLength={4_000}
            rows={4}
            onChange={({ target }) => onChange(typeNote(note, target.value))}
          />
        )}
      </Field>
      <div className="kl-note-offer" aria-live="polite">
        {data === undefined ? null : <Offer written={data} note={note} onChange={onChange} />}
      </div>
    </div>
  );
}

function Offer({
  written,
  note,
  onChange,
}: {
  readonly written: NonNullable<ReturnType<typeof useModelSummary>["data"]>;
  readonly note: NoteOffer;
  readonly onChange: (note: NoteOffer) => void;
}) {
  const words = useWords(modelWords);
  if (written.source === "log") {
    const why = refusedReason(written);
    if (why === undefined) return null;
    return <small className="kl-faint">{words.noteRefused(words.reasons[why])}</small>;
  }
  const isModels = note.shown === "model";
  return (
    <>
      <Button size="small" onClick={() => onChange(swapNote(note, written.note))}>
        {isModels ? words.useOwn : words.useNote}
      </Button>
      {isModels ? <small className="kl-faint">{words.noteByModel}</small> : null}
    </>
  );
}
