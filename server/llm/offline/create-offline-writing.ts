import type { OfflineWriter } from "../../../agent/ports/offline-writer.ts";
import type { Jurisdiction } from "../../../domain/locale.ts";
import { createLangchainWriter } from "../../../providers/langchain/create-langchain-writer.ts";
import type { LlmSettings } from "../create-llm-words.ts";
import { mayUseEndpoint } from "../may-use-endpoint.ts";

/** A model for work off the line; whether it may be told of a call is asked for each. */
export interface OfflineWriting {
  /** Undefined where the rules of the call forbid the endpoint. */
  forCall(jurisdiction: Jurisdiction): OfflineWriter | undefined;
}

/** The model of the settings, for work off the line. The vendor's package is loaded with this file. */
export function createOfflineWriting(
  settings: LlmSettings,
  limits: { readonly taskWaitMs?: number; readonly retriesMax?: number } = {},
): OfflineWriting {
  const { apiKey, baseUrl, model, hasRegionOverride } = settings;
  const writer = createLangchainWriter({ apiKey, baseUrl, model, ...limits });
  return {
    forCall: (jurisdiction) =>
      mayUseEndpoint(jurisdiction, baseUrl, hasRegionOverride).isAllowed ? writer : undefined,
  };
}
