import { Button } from "antd";
import { useState } from "react";
import type {
  ColumnName,
  ImportPlan,
  ListHead,
  ListMapping,
} from "../../../server/protocol/imports.ts";
import { useWords } from "../words/use-words.tsx";
import { columnLabels } from "./column-words.ts";
import { ColumnsTable } from "./columns-table.tsx";
import { ConstantFields, missingIn } from "./constant-fields.tsx";
import { ListOptions } from "./list-options.tsx";
import { wizardWords } from "./wizard-words.ts";

/** How the columns of a list are read: proposed, and changed where it is wrong. */
export function MappingForm({
  head,
  plan,
  isBusy,
  onCheck,
}: {
  readonly head: ListHead;
  readonly plan: ImportPlan | null;
  readonly isBusy: boolean;
  readonly onCheck: (plan: ImportPlan) => void;
}) {
  const words = useWords(wizardWords);
  const [mapping, setMapping] = useState<ListMapping>(plan?.mapping ?? head.mapping);
  const [percent, setPercent] = useState(Math.round((plan?.holdOut?.share ?? 0) * 100));
  const missing = missingIn(mapping);
  const setColumn = (at: number, column: ColumnName | null): void =>
    setMapping({
      ...mapping,
      // A column is read once: whoever had it before lets it go.
      columns: head.columns.map((_, place) => {
        if (place === at) return column;
        const before = mapping.columns[place] ?? null;
        return before === column ? null : before;
      }),
    });
  const submit = (): void => {
    const holdOut = percent === 0 ? null : { share: percent / 100, seed: seedOf(plan) };
    onCheck({ mapping, holdOut });
  };
  return (
    <form
      className="kl-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.length === 0) submit();
      }}
    >
      <ColumnsTable head={head} mapping={mapping} onChange={setColumn} />
      <ConstantFields mapping={mapping} onChange={setMapping} />
      <ListOptions
        mapping={mapping}
        percent={percent}
        onMapping={setMapping}
        onPercent={setPercent}
      />
      <Shortcomings mapping={mapping} />
      <Button type="primary" htmlType="submit" loading={isBusy} disabled={missing.length > 0}>
        {words.check}
      </Button>
    </form>
  );
}

/** What a list lacks: without some columns there is no case, without others nobody can be spoken with. */
function Shortcomings({ mapping }: { readonly mapping: ListMapping }) {
  const words = useWords(wizardWords);
  const labels = useWords(columnLabels);
  const missing = missingIn(mapping);
  const isVerifiable = mapping.columns.some((name) => name === "id_last4" || name === "dob");
  return (
    <div aria-live="polite">
      {missing.length === 0 ? null : (
        <p className="kl-fault">
          {words.missing} {missing.map((name) => labels[name]).join(" · ")}
        </p>
      )}
      {isVerifiable ? null : <p className="kl-notice kl-notice-warn">{words.nobodyVerified}</p>}
    </div>
  );
}

/** The draw stays the same when a list is checked again. */
const seedOf = (plan: ImportPlan | null): string => plan?.holdOut?.seed ?? crypto.randomUUID();
