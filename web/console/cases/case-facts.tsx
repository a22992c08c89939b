import type { CaseView } from "../../../server/protocol/cases.ts";
import { useFormat, useWords } from "../words/use-words.tsx";
import { caseSections, objectOf } from "./case-sections.ts";
import { fieldWords } from "./field-words.ts";

/** Everything that the case holds, in words. */
export function CaseFacts({ debt }: { readonly debt: CaseView["case"] }) {
  const words = useWords(fieldWords);
  const format = useFormat();
  return (
    <div className="kl-facts">
      {caseSections(debt, words, format).map(({ key, title, lines }) => (
        <section key={key} className={`kl-card kl-facts-${key}`}>
          <h2>{title}</h2>
          <dl>
            {lines.map((line) => (
              <div key={line.key} className={line.key === "balance" ? "kl-fact-lead" : undefined}>
                <dt>{line.label}</dt>
                <dd>{line.value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <EarlierContacts contacts={debt["priorContacts"]} />
    </div>
  );
}

/** Contacts that the creditor knows of from before. */
function EarlierContacts({ contacts }: { readonly contacts: unknown }) {
  const words = useWords(fieldWords);
  const format = useFormat();
  if (!Array.isArray(contacts) || contacts.length === 0) return null;
  const rows = contacts.map(objectOf).sort((a, b) => (String(a["at"]) < String(b["at"]) ? 1 : -1));
  return (
    <section className="kl-card">
      <h2>{words.sections.contacts}</h2>
      <ul className="kl-rows">
        {rows.map((row) => (
          <li key={JSON.stringify(row)}>
            <span className="kl-nowrap">{format.dateTime(String(row["at"]))}</span>
            <span>{[row["channel"], row["direction"]].join(" · ")}</span>
            <span>{String(row["outcome"])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
