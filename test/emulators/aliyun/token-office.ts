import { createHmac, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/** The keys of the account that the emulator knows. */
export const account = {
  accessKeyId: "LTAI5tEmulatorKey",
  accessKeySecret: "s3cret/with+signs=",
  appkey: "EmulatorAppkey01",
  /** A token that was made elsewhere. */
  token: "0123456789abcdef0123456789abcdef",
};

/** Makes tokens as `CreateToken` of nls-meta does, for requests that are signed as they should be. */
export class TokenOffice {
  /** Milliseconds that the next tokens hold. */
  lifeMs = 36 * 3_600_000;
  /** Answers to give before the usual one, in their order. */
  readonly refusals: { readonly status: number; readonly code: string }[] = [];
  requests = 0;
  readonly #valid = new Set<string>([account.token]);
  readonly #nonces = new Set<string>();

  isValid(token: string | null | undefined): boolean {
    return typeof token === "string" && this.#valid.has(token);
  }

  /** All tokens so far are void. */
  revoke(): void {
    this.#valid.clear();
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      this.requests += 1;
      const { status, body } = this.#answer(request, Buffer.concat(pieces).toString("utf8"));
      response
        .writeHead(status, { "Content-Type": "application/json", Connection: "close" })
        .end(JSON.stringify(body));
    });
  }

  #answer(request: IncomingMessage, text: string): { status: number; body: object } {
    const planned = this.refusals.shift();
    if (planned !== undefined) return refusal(planned.status, planned.code);
    const form = new URLSearchParams(text);
    const at = Date.parse(form.get("Timestamp") ?? "");
    const nonce = form.get("SignatureNonce") ?? "";
    if (request.method !== "POST") return refusal(405, "UnsupportedHTTPMethod");
    if (form.get("Action") !== "CreateToken") return refusal(404, "InvalidAction.NotFound");
    if (form.get("Version") !== "2019-02-28") return refusal(400, "InvalidVersion");
    if (Number.isNaN(at) || Math.abs(Date.now() - at) > 900_000) {
      return refusal(400, "InvalidTimeStamp.Expired");
    }
    if (nonce === "" || this.#nonces.has(nonce)) return refusal(400, "SignatureNonceUsed");
    this.#nonces.add(nonce);
    if (form.get("AccessKeyId") !== account.accessKeyId) {
      return refusal(404, "InvalidAccessKeyId.NotFound");
    }
    if (form.get("Signature") !== expected(form)) return refusal(400, "SignatureDoesNotMatch");
    const id = randomBytes(16).toString("hex");
    this.#valid.add(id);
    const expires = Math.floor((Date.now() + this.lifeMs) / 1_000);
    return {
      status: 200,
      body: { RequestId: nonce, Token: { ExpireTime: expires, Id: id, UserId: "1234" } },
    };
  }
}

const refusal = (status: number, code: string): { status: number; body: object } => ({
  status,
  body: { RequestId: "1", HostId: "nls-meta", Code: code, Message: "Refused." },
});

/** The signature by the letter of the documentation, written apart from the product's. */
function expected(form: URLSearchParams): string {
  const canonical = [...form.entries()]
    .filter(([name]) => name !== "Signature")
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join("&");
  return createHmac("sha1", `${account.accessKeySecret}&`)
    .update(`POST&%2F&${encoded(canonical)}`, "utf8")
    .digest("base64");
}

const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll("+", "%20").replaceAll("*", "%2A").replaceAll("%7E", "~");
