import type { Health } from "../../../server/protocol/settings.ts";
import { useHealth } from "../data/queries.ts";
import { LoadedPage } from "../parts/loaded-page.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useWords } from "../words/use-words.tsx";
import { settingsWords } from "./settings-words.ts";

/** Which Kindline this is, and where its interfaces are described. */
export function AboutPage() {
  const words = useWords(settingsWords);
  const health = useHealth();
  return (
    <LoadedPage query={health} title={words.about}>
      {(state) => <About health={state} />}
    </LoadedPage>
  );
}

function About({ health }: { readonly health: Health }) {
  const words = useWords(settingsWords);
  return (
    <>
      <PageHeading title={words.about} />
      <section className="kl-card kl-narrow">
        <dl className="kl-pairs">
          <div>
            <dt>{words.version}</dt>
            <dd>Kindline {health.version}</dd>
          </div>
          <div>
            <dt>{words.store}</dt>
            <dd>
              {words.storeKinds[health.kind]} · {words.storeStates[health.store]}
            </dd>
          </div>
          <div>
            <dt>{words.interfaces}</dt>
            <dd>
              <a href="/openapi.json">{words.openApi}</a>
              <br />
              <a href="/asyncapi.json">{words.asyncApi}</a>
            </dd>
          </div>
        </dl>
      </section>
    </>
  );
}
