import twilio from "twilio";

interface TwilioHttpOptions {
  /** Where the service is: a region, a proxy, or an emulator. */
  readonly baseUrl: string;
  /** The longest one request may take, in milliseconds. */
  readonly requestTimeoutMs: number;
}

/** The package's own HTTP client, sent to another address. */
export class TwilioHttp extends twilio.RequestClient {
  readonly #base: URL;

  constructor({ baseUrl, requestTimeoutMs }: TwilioHttpOptions) {
    super({ timeout: requestTimeoutMs, autoRetry: false });
    this.#base = new URL(baseUrl);
  }

  /** A client for one request, which ends it when the signal says so. Connections are shared. */
  cancelledBy(signal: AbortSignal): twilio.RequestClient {
    const send = (config: { readonly url: string }): unknown =>
      this.axios({ ...config, url: this.#moved(config.url), signal });
    return Object.create(this, { axios: { value: send } }) as twilio.RequestClient;
  }

  /** The same path and query at our address. */
  #moved(uri: string): string {
    const { pathname, search } = new URL(uri);
    return `${this.#base.origin}${this.#base.pathname.replace(/\/$/, "")}${pathname}${search}`;
  }
}
