import { randomUUID } from "node:crypto";
import { z } from "zod";
import { KindlineError, type ErrorCode } from "../../domain/errors.ts";
import { signedBody } from "./sign-request.ts";

/** How an account shows who it is: a token that somebody else renews, or the key that makes tokens. */
export type AliyunCredentials =
  | { readonly token: string }
  | {
      readonly accessKeyId: string;
      readonly accessKeySecret: string;
      /** Where tokens are made; the default is in Shanghai. */
      readonly tokenUrl?: string;
    };

/** Tokens for the gateway, each used for as long as it holds. */
export interface TokenSource {
  /** @throws KindlineError VENDOR_… where there is none to be had. */
  get(): Promise<string>;
  /** The gateway does not take the last one. @returns whether another can be had. */
  renew(): boolean;
  /** Lets go of a request under way. */
  close(): void;
}

/** Milliseconds a token may take: it is fetched while a call waits to be heard. */
const tokenWithinMs = 3_000;

/** A token that lives shorter than this, in milliseconds, is replaced in the background: calls start with it. */
const renewBeforeMs = 600_000;

/** A token that lives shorter than this, in milliseconds, may be dead when it arrives. */
const unusableBeforeMs = 30_000;

const tokenUrlDefault = "https://nls-meta.cn-shanghai.aliyuncs.com/";

export function tokenSource(credentials: AliyunCredentials): TokenSource {
  if (!("token" in credentials)) return new MadeTokens(credentials);
  return {
    get: () => Promise.resolve(credentials.token),
    renew: () => false,
    close: () => undefined,
  };
}

interface Token {
  readonly id: string;
  readonly expiresAtMs: number;
}

const answerSchema = z.object({
  Token: z.object({ Id: z.string().min(1), /** Seconds since 1970. */ ExpireTime: z.number() }),
});
const refusalSchema = z.object({ Code: z.string() });

class MadeTokens implements TokenSource {
  readonly #key: Exclude<AliyunCredentials, { token: string }>;
  readonly #closing = new AbortController();
  #token: Token | undefined;
  #underWay: Promise<Token> | undefined;

  constructor(key: Exclude<AliyunCredentials, { token: string }>) {
    this.#key = key;
  }

  async get(): Promise<string> {
    const livesMs = (this.#token?.expiresAtMs ?? 0) - Date.now();
    if (this.#token === undefined || livesMs < unusableBeforeMs) return (await this.#make()).id;
    // Should it fail, the next call asks again.
    if (livesMs < renewBeforeMs) this.#make().catch(() => undefined);
    return this.#token.id;
  }

  renew(): boolean {
    this.#token = undefined;
    return true;
  }

  close(): void {
    this.#closing.abort();
  }

  /** However many ask, one is made. */
  #make(): Promise<Token> {
    this.#underWay ??= this.#request()
      .then((token) => (this.#token = token))
      .finally(() => (this.#underWay = undefined));
    return this.#underWay;
  }

  async #request(): Promise<Token> {
    const { accessKeyId, accessKeySecret, tokenUrl = tokenUrlDefault } = this.#key;
    const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(tokenWithinMs)]);
    try {
      const response = await fetch(tokenUrl, {
        method: "POST",
        headers: {
          "Content-Type": "application/x-www-form-urlencoded",
          Accept: "application/json",
        },
        body: signedBody(requestOf(accessKeyId), accessKeySecret),
        signal,
      });
      return tokenOf(response.status, await response.text());
    } catch (error) {
      throw KindlineError.isInstance(error) ? error : unreachable(error);
    }
  }
}

const requestOf = (accessKeyId: string): Record<string, string> => ({
  AccessKeyId: accessKeyId,
  Action: "CreateToken",
  Format: "JSON",
  RegionId: "cn-shanghai",
  SignatureMethod: "HMAC-SHA1",
  SignatureNonce: randomUUID(),
  SignatureVersion: "1.0",
  // Whole seconds of UTC.
  Timestamp: new Date().toISOString().replace(/\.\d+Z$/, "Z"),
  Version: "2019-02-28",
});

function tokenOf(status: number, body: string): Token {
  const json = jsonOf(body);
  const answer = answerSchema.safeParse(json);
  if (status === 200 && answer.success) {
    const { Id, ExpireTime } = answer.data.Token;
    return { id: Id, expiresAtMs: ExpireTime * 1_000 };
  }
  const { Code = "" } = refusalSchema.partial().catch({}).parse(json);
  throw new KindlineError({
    code: codeOf(status, Code),
    message: `Aliyun gave no token: HTTP ${status} ${Code}.`,
    field: "accessKeyId",
  });
}

function codeOf(status: number, name: string): ErrorCode {
  if (status === 429 || name.startsWith("Throttling")) return "VENDOR_LIMITED";
  return status >= 400 && status < 500 ? "VENDOR_REFUSED" : "VENDOR_FAILED";
}

const unreachable = (error: unknown): KindlineError =>
  new KindlineError(
    error instanceof Error && error.name === "TimeoutError"
      ? { code: "VENDOR_STALLED", message: "Aliyun took too long to give a token.", cause: error }
      : {
          code: "VENDOR_UNREACHABLE",
          message: "Aliyun could not be asked for a token.",
          cause: error,
        },
  );

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
