/** A failure as Twilio's REST interface answers it. */
export class TwilioError extends Error {
  readonly status: number;
  readonly #code: number;

  constructor(status: number, code: number) {
    super(`Twilio error ${code} about +15005550001`);
    this.status = status;
    this.#code = code;
  }

  get body(): object {
    return {
      code: this.#code,
      message: this.message,
      more_info: `https://www.twilio.com/docs/errors/${this.#code}`,
      status: this.status,
    };
  }
}
