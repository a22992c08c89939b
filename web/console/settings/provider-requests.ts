import type { ProviderList, ProviderView } from "../../../server/protocol/providers.ts";
import type { Get, Send } from "../data/requester.ts";

/** The requests about providers. */
export const providerRequests = (get: Get, send: Send) => ({
  providers: (signal?: AbortSignal) => get<ProviderList>("/api/providers", signal),
  checkProvider: (id: string) =>
    send<ProviderView>("POST", `/api/providers/${encodeURIComponent(id)}/check`, {}),
});
