import { useQuery } from "@tanstack/react-query";
import type { ProviderView } from "../../../server/protocol/providers.ts";
import { useApi } from "../data/use-api.tsx";
import { LoadedPage } from "../parts/loaded-page.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { useWords } from "../words/use-words.tsx";
import { ProviderTable } from "./provider-table.tsx";
import { providerWords } from "./provider-words.ts";

/** Every port, with who works behind it. */
export function ProvidersPage() {
  const words = useWords(providerWords);
  const api = useApi();
  const providers = useQuery({
    queryKey: ["providers"],
    queryFn: ({ signal }) => api.providers(signal),
  });
  return (
    <LoadedPage query={providers} title={words.title}>
      {(list) => (
        <>
          <PageHeading title={words.title}>
            <p className="kl-faint">{words.text}</p>
          </PageHeading>
          {byPort(list.providers).map(([port, rows]) => (
            <section key={port} aria-labelledby={`port-${port}`}>
              <h2 id={`port-${port}`}>{words.ports[port]}</h2>
              <ProviderTable label={words.ports[port]} rows={rows} />
            </section>
          ))}
        </>
      )}
    </LoadedPage>
  );
}

function byPort(
  providers: readonly ProviderView[],
): readonly (readonly [ProviderView["port"], readonly ProviderView[]])[] {
  const ports = [...new Set(providers.map(({ port }) => port))];
  return ports.map((port) => [port, providers.filter((one) => one.port === port)]);
}
