import type { PacksView, PackView } from "../../../server/protocol/guard.ts";
import { jurisdictionLabels } from "../labels/calls.ts";
import { LoadedPage } from "../parts/loaded-page.tsx";
import { Moment } from "../parts/moment.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Tag } from "../parts/tag.tsx";
import { useFormat, useWords } from "../words/use-words.tsx";
import { guardWords } from "./guard-words.ts";
import { RuleList } from "./rule-list.tsx";
import { usePacks } from "./use-guard.ts";

/** The rules in use, file by file, with those that are off and what was refused. */
export function PacksPage() {
  const words = useWords(guardWords);
  const packs = usePacks();
  return (
    <LoadedPage query={packs} title={words.pages.packs}>
      {(view) => (
        <>
          <PageHeading title={words.pages.packs}>
            <p className="kl-faint">
              {words.loaded} <Moment at={view.loadedAt} /> · {words.changed}{" "}
              <Moment at={view.changedAt} /> · <Hash sha256={view.sha256} />
            </p>
          </PageHeading>
          <Refused refused={view.refused} />
          <Company company={view.company} />
          {view.packs.map((pack) => (
            <Pack key={pack.name} pack={pack} />
          ))}
        </>
      )}
    </LoadedPage>
  );
}

function Refused({ refused }: Pick<PacksView, "refused">) {
  const words = useWords(guardWords);
  if (refused.length === 0) return null;
  return (
    <section className="kl-notice kl-notice-bad" role="status">
      <div>
        <h2>{words.refused}</h2>
        <ul>
          {refused.map(({ file, code, field, message }) => (
            <li key={`${file} ${field} ${message}`}>
              <code>{file}</code> <code>{code}</code> {message}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Company({ company }: Pick<PacksView, "company">) {
  const words = useWords(guardWords);
  if (company === null) return <p className="kl-faint kl-pack">{words.noCompany}</p>;
  return (
    <section className="kl-card kl-pack">
      <h2>
        {words.company}: {company.name}
      </h2>
      <p className="kl-faint">
        {words.version} {company.version} · <Hash sha256={company.sha256} />
      </p>
      <p>{words.companyAdds(company.rules.length, company.phrases)}</p>
      <p className="kl-tags">
        {company.rules.map((rule) => (
          <code key={rule}>{rule}</code>
        ))}
      </p>
    </section>
  );
}

function Pack({ pack }: { readonly pack: PackView }) {
  const words = useWords(guardWords);
  const jurisdictions = useWords(jurisdictionLabels);
  const format = useFormat();
  const { name, kind, jurisdiction, version, sha256, reviewed, signed, places, provisions } = pack;
  const off = provisions.filter(({ isOn }) => !isOn).length;
  const ofPack = kind === "pack" && jurisdiction !== null ? jurisdictions[jurisdiction] : name;
  // The one layer that belongs to no pack lies on all of them.
  const title = jurisdiction === null ? words.everywhere : ofPack;
  return (
    <section className="kl-card kl-pack" aria-labelledby={`pack-${name}`}>
      <h2 id={`pack-${name}`}>{title}</h2>
      <p className="kl-tags">
        <Tag tone="quiet">{words.kinds[kind]}</Tag>
        <Tag tone="quiet">
          {words.version} {version}
        </Tag>
        {kind === "pack" ? <Signature signed={signed} /> : null}
        <Tag tone="quiet">{words.reviewed(format.date(reviewed))}</Tag>
        {off === 0 ? null : <Tag tone="warn">{words.offCount(off)}</Tag>}
      </p>
      <p className="kl-faint">
        <Hash sha256={sha256} />
        {places.length === 0 ? null : ` · ${words.places}: ${places.join(", ")}`}
      </p>
      <RuleList rules={provisions} label={words.rulesOf(title)} isOpen={off > 0} />
    </section>
  );
}

/** Packs are signed whole; rows of a layer one by one. */
function Signature({ signed }: Pick<PackView, "signed">) {
  const words = useWords(guardWords);
  const format = useFormat();
  if (signed === null) return <Tag tone="warn">{words.unsigned}</Tag>;
  return <Tag tone="good">{words.signedBy(signed.by, format.date(signed.on))}</Tag>;
}

/** Enough of a hash to compare by eye; all of it as its title. */
function Hash({ sha256 }: { readonly sha256: string }) {
  return (
    <code className="kl-hash" title={sha256}>
      {sha256.slice(0, 12)}
    </code>
  );
}
