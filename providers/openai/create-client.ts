import OpenAI from "openai";

/** An account of OpenAI, or a server that speaks its HTTP API. */
export interface OpenAiAccount {
  /** Sent as the bearer token; a server of one's own may ignore it. */
  readonly apiKey: string;
  /** Up to and with `/v1`; OpenAI's own address if left out. */
  readonly baseUrl?: string | undefined;
}

/**
 * The vendor's client as this product uses it: nothing is tried twice behind our back, nothing is printed,
 * and no address or account comes from the environment.
 */
export function createClient({ apiKey, baseUrl }: OpenAiAccount): OpenAI {
  return new OpenAI({
    apiKey,
    adminAPIKey: null,
    baseURL: baseUrl ?? ownBaseUrl,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: clientTimeoutMs,
    logLevel: "off",
  });
}

const ownBaseUrl = "https://api.openai.com/v1";

/** Milliseconds until the client itself gives an answer up: above every deadline of ours, so that ours decide. */
const clientTimeoutMs = 60_000;
