import { TwilioError } from "./twilio-error-body.ts";

/** What becomes of a text to a number; one that nobody has is refused. */
export type Phone =
  /** It arrives. */
  | "receives"
  /** Switched off for good: the network gives it back. */
  | "off"
  /** Nobody has it any more, which only the network knows. */
  | "gone"
  /** The carrier of the number takes no texts for it. */
  | "landline"
  /** Taken, and never heard of again. */
  | "silent";

interface EmulatedMessage {
  readonly sid: string;
  readonly form: URLSearchParams;
  status: string;
}

/** Where requests go, and how they are signed. */
interface Account {
  readonly accountSid: string;
  readonly sign: (url: string, params: Readonly<Record<string, string>>) => string;
  readonly ownNumbers: readonly string[] | undefined;
}

/** Twilio's messages: the REST resource, the status callbacks, and texts that come in. */
export class EmulatedMessages {
  /** By number. */
  readonly phones = new Map<string, Phone>();
  /** Numbers whose people have told Twilio to stop. */
  readonly stopped = new Set<string>();
  readonly sent: EmulatedMessage[] = [];
  /** Answers of our service to what it was told, in order. */
  readonly answers: number[] = [];
  readonly #account: Account;
  readonly #underWay = new Set<Promise<void>>();
  #count = 0;

  constructor(account: Account) {
    this.#account = account;
  }

  /** Texts that a number has, in order. */
  textsTo(number: string): readonly string[] {
    return this.sent
      .filter(({ form }) => form.get("To") === number)
      .map(({ form }) => form.get("Body") ?? "");
  }

  /** `POST …/Messages.json`. @throws TwilioError. */
  create(form: URLSearchParams): object {
    const [to, from] = [form.get("To") ?? "", form.get("From")];
    if (!/^\+[1-9]\d{7,14}$/.test(to)) throw new TwilioError(400, 21_211);
    const isService = /^MG[0-9a-f]{32}$/.test(form.get("MessagingServiceSid") ?? "");
    const { ownNumbers } = this.#account;
    if (!isService && from === null) throw new TwilioError(400, 21_603);
    if (!isService && ownNumbers?.includes(from ?? "") === false)
      throw new TwilioError(400, 21_606);
    const body = form.get("Body") ?? "";
    if (body === "") throw new TwilioError(400, 21_602);
    if (body.length > 1_600) throw new TwilioError(400, 21_617);
    if (this.stopped.has(to)) throw new TwilioError(400, 21_610);
    const phone = this.phones.get(to);
    if (phone === undefined) throw new TwilioError(400, 21_211);
    if (phone === "landline") throw new TwilioError(400, 21_614);
    this.#count += 1;
    const message = { sid: this.#sid(), form, status: "queued" };
    this.sent.push(message);
    this.#spawn(this.#carry(message, phone));
    return this.#body(message);
  }

  /** Somebody writes to a number of ours. Twilio's own handling of STOP is that of the account. */
  async textIn(
    form: {
      readonly from: string;
      readonly to: string;
      readonly body: string;
      readonly optOutType?: string;
    },
    { url, sid }: { readonly url: string; readonly sid?: string },
  ): Promise<number> {
    this.#count += 1;
    const params = {
      MessageSid: sid ?? this.#sid(),
      AccountSid: this.#account.accountSid,
      From: form.from,
      To: form.to,
      Body: form.body,
      NumMedia: "0",
      ...(form.optOutType === undefined ? {} : { OptOutType: form.optOutType }),
    };
    return await this.#post(url, params);
  }

  /** Resolves when everybody was told of everything. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async #carry(message: EmulatedMessage, phone: Phone): Promise<void> {
    const callback = message.form.get("StatusCallback");
    if (callback === null || phone === "silent") return;
    const steps: readonly (readonly [string, number?])[] = {
      receives: [["sent"], ["delivered"]] as const,
      off: [["sent"], ["undelivered", 30_003]] as const,
      gone: [["failed", 30_005]] as const,
      landline: [],
    }[phone];
    for (const [status, code] of steps) {
      message.status = status;
      await this.#post(callback, {
        MessageSid: message.sid,
        MessageStatus: status,
        To: message.form.get("To") ?? "",
        ...(code === undefined ? {} : { ErrorCode: String(code) }),
      });
    }
  }

  async #post(url: string, params: Readonly<Record<string, string>>): Promise<number> {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "x-twilio-signature": this.#account.sign(url, params),
      },
      body: new URLSearchParams(params).toString(),
    });
    await response.arrayBuffer();
    this.answers.push(response.status);
    return response.status;
  }

  #spawn(job: Promise<void>): void {
    const kept = job.catch(() => undefined);
    this.#underWay.add(kept);
    void kept.finally(() => this.#underWay.delete(kept));
  }

  #sid(): string {
    return `SM${this.#count.toString(16).padStart(32, "0")}`;
  }

  #body({ sid, form, status }: EmulatedMessage): object {
    return {
      sid,
      account_sid: this.#account.accountSid,
      to: form.get("To"),
      from: form.get("From"),
      body: form.get("Body"),
      status,
      direction: "outbound-api",
      error_code: null,
      num_segments: "1",
    };
  }
}
