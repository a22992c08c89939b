import type { ReachChannel } from "../../../../server/protocol/treatments.ts";
import { flagLabels } from "../../labels/cases.ts";
import { knownLabel } from "../../labels/label-of.ts";
import { useWords } from "../../words/use-words.tsx";
import type { RowEditor } from "./row-editor.ts";
import { fieldPaths, type FieldName } from "./row-fields.ts";
import { RowChecks, RowChoice, RowList, RowNumber, RowText } from "./row-inputs.tsx";
import { rowDefaults } from "./row-sentence.ts";
import { channelOf } from "./row-value.ts";
import { sentenceWords } from "./sentence-words.ts";
import { treatmentWords } from "./treatment-words.ts";

interface Part {
  readonly editor: RowEditor;
  readonly shown: ReadonlySet<FieldName>;
}

/** What the fields of one row are made with: the label and the place of each. */
function useFieldProps(editor: RowEditor) {
  const { fields } = useWords(treatmentWords);
  return (name: FieldName) => ({ editor, path: fieldPaths[name], label: fields[name] });
}

/** Which cases a row is for. */
export function RowWhom({ editor, shown }: Part) {
  const { fields, whom, whomHint, groups, any } = useWords(treatmentWords);
  const flags = Object.entries(useWords(flagLabels)).map(([value, label]) => ({ value, label }));
  const field = useFieldProps(editor);
  return (
    <fieldset className="kl-treatment-part">
      <legend>{whom}</legend>
      <p className="kl-hint">{whomHint}</p>
      <div className="kl-treatment-fields">
        {shown.has("group") ? <RowChoice {...field("group")} labels={groups} none={any} /> : null}
        <RowList {...field("tiers")} hint={fields.tiersHint} />
        <RowNumber {...field("dpdMin")} />
        <RowNumber {...field("dpdMax")} />
        <RowText {...field("balanceMin")} />
        <RowText {...field("balanceMax")} />
        <RowText {...field("scoreField")} hint={fields.scoreHint} />
        <RowNumber {...field("scoreMin")} />
        <RowNumber {...field("scoreMax")} />
      </div>
      <RowChecks {...field("flagsAny")} options={flags} />
      <RowChecks {...field("flagsNone")} options={flags} />
    </fieldset>
  );
}

/** What is done for them; only what means something for this row. */
export function RowDone({
  editor,
  shown,
  channels,
}: Part & { readonly channels: readonly ReachChannel[] }) {
  const words = useWords(treatmentWords);
  const { fields } = words;
  const days = useWords(sentenceWords).weekdays.map((label, index) => ({
    value: index + 1,
    label,
  }));
  const field = useFieldProps(editor);
  const channel = String(channelOf(editor.value));
  const label = knownLabel(words.channels, channel);
  const isMissing = label !== undefined && !channels.some((one) => one === channel);
  return (
    <fieldset className="kl-treatment-part">
      <legend>{words.done}</legend>
      <div className="kl-treatment-fields">
        <RowChoice {...field("assign")} labels={words.assigns} />
        {shown.has("channel") ? (
          <RowChoice
            {...field("channel")}
            labels={words.channels}
            {...(isMissing ? { hint: words.notSetUp(label) } : {})}
          />
        ) : null}
        {shown.has("script") ? (
          <RowChoice {...field("script")} labels={words.scripts} hint={fields.scriptHint} />
        ) : null}
        {shown.has("wording") ? (
          <RowChoice {...field("wording")} labels={words.stages} none={fields.wordingAny} />
        ) : null}
        {shown.has("triesMax") ? (
          <RowNumber {...field("triesMax")} hint={fields.triesHint} usual={rowDefaults.triesMax} />
        ) : null}
        {shown.has("hoursBetween") ? (
          <RowNumber {...field("hoursBetween")} usual={rowDefaults.hoursBetween} />
        ) : null}
        {shown.has("onDpd") ? (
          <RowList {...field("onDpd")} hint={fields.onDpdHint} read={readNumber} />
        ) : null}
        {shown.has("priority") ? (
          <RowNumber
            {...field("priority")}
            hint={fields.priorityHint}
            usual={rowDefaults.priority}
          />
        ) : null}
      </div>
      {shown.has("weekdays") ? (
        <RowChecks {...field("weekdays")} hint={fields.weekdaysHint} options={days} />
      ) : null}
    </fieldset>
  );
}

/** What is no number stays as it is typed, and is told of. */
const readNumber = (entry: string): unknown =>
  Number.isFinite(Number(entry)) ? Number(entry) : entry;
