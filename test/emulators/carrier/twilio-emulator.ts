import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TimeSource } from "../../../server/telephony/time-source.ts";
import type { Callee } from "./callee.ts";
import { EmulatedCall } from "./emulated-call.ts";
import { EmulatedMessages } from "./emulated-messages.ts";
import { TwilioError } from "./twilio-error-body.ts";

export interface TwilioEmulatorOptions {
  readonly time: TimeSource;
  readonly accountSid: string;
  readonly authToken: string;
  /** Who answers that number; a number that nobody has is dead. */
  readonly callees?: ReadonlyMap<string, Callee>;
  /** Numbers that the account may show. */
  readonly ownNumbers?: readonly string[];
  /** Told of every call that was ordered, before anything happens in it. */
  readonly onOrder?: (call: EmulatedCall, form: URLSearchParams) => void;
}

/** What a REST request meets instead of an answer. */
export type RestTrouble = "stall" | "reset" | "garbage" | "fail" | "limit" | "forbid";

/** Twilio on loopback: its REST interface for calls, its webhooks, and its end of every call's audio. */
export class TwilioEmulator {
  readonly options: TwilioEmulatorOptions;
  readonly calls = new Map<string, EmulatedCall>();
  readonly messages: EmulatedMessages;
  /** What the next requests meet, one each. */
  readonly troubles: RestTrouble[] = [];
  /** Forms of the requests to make calls. */
  readonly forms: URLSearchParams[] = [];
  readonly #server: Server;
  #count = 0;

  constructor(options: TwilioEmulatorOptions) {
    this.options = options;
    this.messages = new EmulatedMessages({
      accountSid: options.accountSid,
      ownNumbers: options.ownNumbers,
      sign: (url, params) => this.sign(url, params),
    });
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        const failure = error instanceof TwilioError ? error : new TwilioError(500, 20_500);
        send(response, failure.status, failure.body);
      });
    });
  }

  async open(): Promise<this> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const call of this.calls.values()) call.drop();
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  /** Somebody calls a number of ours. */
  callIn(callee: Callee, form: { from: string; to: string; voiceUrl: string; statusUrl?: string }) {
    const call = this.#newCall(
      callee,
      new URLSearchParams({
        From: form.from,
        To: form.to,
        Url: form.voiceUrl,
        ...(form.statusUrl === undefined ? {} : { StatusCallback: form.statusUrl }),
      }),
      "inbound",
    );
    call.begin();
    return call;
  }

  /** The header of a request to that address: HMAC-SHA1 of the address and the sorted fields. */
  sign(url: string, params: Readonly<Record<string, string>> = {}): string {
    const fields = Object.keys(params).sort();
    const text = url + fields.map((field) => `${field}${params[field] ?? ""}`).join("");
    return createHmac("sha1", this.options.authToken).update(text, "utf8").digest("base64");
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = new URLSearchParams(await textOf(request));
    if (this.#meetsTrouble(request, response)) return;
    const { accountSid, authToken } = this.options;
    const key = Buffer.from(`${accountSid}:${authToken}`).toString("base64");
    if (request.headers.authorization !== `Basic ${key}`) throw new TwilioError(401, 20_003);
    const account = `/2010-04-01/Accounts/${accountSid}`;
    const { pathname } = new URL(request.url ?? "/", this.url);
    if (pathname === `${account}.json`) {
      return send(response, 200, { sid: accountSid, status: "active" });
    }
    if (pathname === `${account}/Calls.json` && request.method === "POST") {
      return send(response, 201, this.#create(form).body());
    }
    if (pathname === `${account}/Messages.json` && request.method === "POST") {
      return send(response, 201, this.messages.create(form));
    }
    const sid = new RegExp(`^${account}/Calls/(CA[0-9a-f]{32})\\.json$`).exec(pathname)?.[1];
    const call = this.calls.get(sid ?? "");
    if (call === undefined) throw new TwilioError(404, 20_404);
    if (request.method === "POST") await call.update(form);
    send(response, 200, call.body());
  }

  #meetsTrouble(request: IncomingMessage, response: ServerResponse): boolean {
    const trouble = this.troubles.shift();
    switch (trouble) {
      case undefined:
        return false;
      case "stall":
        return true;
      case "reset":
        request.socket.destroy();
        return true;
      case "garbage":
        response.writeHead(200, { "content-type": "text/html" }).end("<html>it works</html>");
        return true;
      case "fail":
        throw new TwilioError(500, 20_500);
      case "limit":
        throw new TwilioError(429, 20_429);
      case "forbid":
        throw new TwilioError(403, 20_005);
    }
  }

  #create(form: URLSearchParams): EmulatedCall {
    this.forms.push(form);
    const [to, from] = [form.get("To") ?? "", form.get("From") ?? ""];
    const isSip = /^sips?:[^@\s]+@[^@\s]+$/.test(to);
    if (!isSip && !/^\+[1-9]\d{7,14}$/.test(to)) throw new TwilioError(400, 21_211);
    const { ownNumbers, callees } = this.options;
    if (ownNumbers !== undefined && !ownNumbers.includes(from)) throw new TwilioError(400, 21_210);
    if (!form.has("Url") && !form.has("Twiml")) throw new TwilioError(400, 21_205);
    const callee = callees?.get(to) ?? { kind: "dead-number" };
    const call = this.#newCall(callee, form, "outbound-api");
    this.options.onOrder?.(call, form);
    call.begin();
    return call;
  }

  #newCall(callee: Callee, form: URLSearchParams, direction: string): EmulatedCall {
    this.#count += 1;
    const sid = `CA${this.#count.toString(16).padStart(32, "0")}`;
    const call = new EmulatedCall({
      sid,
      callee,
      form,
      direction,
      time: this.options.time,
      accountSid: this.options.accountSid,
      sign: (url, params) => this.sign(url, params),
    });
    this.calls.set(sid, call);
    return call;
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
