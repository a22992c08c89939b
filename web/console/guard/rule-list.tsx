import type { ProvisionView } from "../../../server/protocol/guard.ts";
import { labelOf } from "../labels/label-of.ts";
import { familyLabels } from "../labels/findings.ts";
import { ruleBasisLabels, ruleKindLabels, ruleSeverityLabels } from "../labels/rules.ts";
import { Tag } from "../parts/tag.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { guardWords } from "./guard-words.ts";

/** The rules of one file, folded away; those that are off come first, with the reason. */
export function RuleList({
  rules,
  label,
  isOpen,
}: {
  readonly rules: readonly ProvisionView[];
  readonly label: string;
  readonly isOpen: boolean;
}) {
  const sorted = [...rules].sort((a, b) => Number(a.isOn) - Number(b.isOn));
  return (
    <details className="kl-rules" open={isOpen}>
      <summary>
        {label} ({rules.length})
      </summary>
      <ul>
        {sorted.map((rule) => (
          <RuleItem key={rule.id} rule={rule} />
        ))}
      </ul>
    </details>
  );
}

function RuleItem({ rule }: { readonly rule: ProvisionView }) {
  const words = useWords(guardWords);
  const [kinds, severities, bases] = [
    useWords(ruleKindLabels),
    useWords(ruleSeverityLabels),
    useWords(ruleBasisLabels),
  ];
  const families = useWords(familyLabels);
  const format = useFormat();
  const { id, kind, severity, action, text, basis, source, effective, verify, isOn, why } = rule;
  return (
    <li>
      <p className="kl-tags">
        <code>{id}</code>
        {isOn ? null : <Tag tone="warn">{words.off}</Tag>}
        <Tag tone={severity === "block" ? "bad" : "plain"}>{labelOf(severities, severity)}</Tag>
        <Tag tone="quiet">{labelOf(kinds, kind)}</Tag>
        {rule.families.map((family) => (
          <Tag key={family} tone="accent" title={family}>
            {families[family]}
          </Tag>
        ))}
        {verify ? <Tag tone="warn">{words.toVerify}</Tag> : null}
      </p>
      <p lang="en">{text}</p>
      {why === null || isOn ? null : (
        <p className="kl-theirs" lang="en">
          {words.why}: {why}
        </p>
      )}
      {rule.signed === null ? null : (
        <p>{words.signedBy(rule.signed.by, format.date(rule.signed.on))}</p>
      )}
      <p className="kl-faint">
        {labelOf(bases, basis)} · {words.source}: {source.join(", ")} ·{" "}
        {words.effective(format.date(effective))} · {words.action}: {action.join(", ")}
      </p>
      <RuleValues values={rule.values} />
      <RuleExamples examples={rule.examples} />
    </li>
  );
}

type Amount = NonNullable<ProvisionView["values"][number]["legal"]>;

const amountText = (amount: Amount): string =>
  typeof amount === "number" ? String(amount) : `${amount.from}–${amount.to}`;

function RuleValues({ values }: Pick<ProvisionView, "values">) {
  const words = useWords(guardWords);
  if (values.length === 0) return null;
  return (
    <dl className="kl-rule-values">
      {values.map(({ unit, legal, default: ours }) => (
        <div key={unit}>
          <dt>{unit.replaceAll("_", " ")}</dt>
          <dd>
            {words.legal}: {legal === null ? "—" : amountText(legal)} · {words.inForce}:{" "}
            <strong>
              {ours === null ? (legal === null ? "—" : amountText(legal)) : amountText(ours.is)}
            </strong>
            {ours === null ? null : <small lang="en"> {ours.reason}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function RuleExamples({ examples }: Pick<ProvisionView, "examples">) {
  const words = useWords(guardWords);
  if (examples === null) return null;
  return (
    <ul className="kl-examples">
      {examples.fail.map((text) => (
        <li key={text}>
          <Tag tone="bad">{words.stops}</Tag> {text}
        </li>
      ))}
      {examples.pass.map((text) => (
        <li key={text}>
          <Tag tone="good">{words.passes}</Tag> {text}
        </li>
      ))}
    </ul>
  );
}
