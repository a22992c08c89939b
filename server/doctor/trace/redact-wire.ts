import type { TraceBody } from "./wire-trace.ts";

/** Keys whose values are words of a protocol, and so may be kept where they look like one. */
const protocolKeys: ReadonlySet<string> = new Set([
  "type",
  "object",
  "role",
  "finish_reason",
  "model",
  "mode",
  "namespace",
  "name",
  "encoding",
  "format",
  "language",
  "response_format",
  "voice",
  "status",
  "event",
  "wav_format",
]);

/** A word of a protocol: no sentence, no key, no number of anybody. */
const protocolWord = /^\d?[A-Za-z][A-Za-z_.-]{0,31}(?:\d{1,2}(?:[A-Za-z_.-]{1,16})?)?$/;

/** Where OpenAI writes a token of a text once more, byte by byte. */
const bytesKey = "bytes";

/** Levels of one value that are kept. */
const depthMax = 12;

/**
 * A JSON value with its shape, and nothing that somebody said, wrote or is called: texts become their length, whatever they
 * are. Numbers stay, for they are times, counts and confidences; but the bytes of a text are that text.
 */
export function redactJson(value: unknown, key = "", depth = 0): TraceJson {
  if (depth > depthMax) return "<deeper>";
  if (value === null || typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "string") return redactString(value, key);
  if (Array.isArray(value)) {
    return value.map((each) => (key === bytesKey ? 0 : redactJson(each, key, depth + 1)));
  }
  if (typeof value !== "object") return null;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, redactJson(each, name, depth + 1)]),
  );
}

const redactString = (value: string, key: string): string =>
  protocolKeys.has(key) && protocolWord.test(value) ? value : `<${value.length} chars>`;

type TraceJson = Extract<TraceBody, { readonly json: unknown }>["json"];

/** A text of a wire: redacted where it is JSON, and else its length. */
export function redactText(text: string): TraceBody {
  try {
    return { json: redactJson(JSON.parse(text)) };
  } catch {
    return { bytes: Buffer.byteLength(text) };
  }
}

/** Headers that say how something is written, and nothing else. */
const openHeaders = ["content-type", "transfer-encoding", "retry-after", "upgrade"] as const;

export function redactHeaders(headers: Headers): Readonly<Record<string, string>> {
  return Object.fromEntries(
    openHeaders.flatMap((name) => {
      const value = headers.get(name);
      // The boundary of parts is chance, and tells nothing.
      return value === null ? [] : [[name, value.replace(/boundary=.*/i, "boundary=…")] as const];
    }),
  );
}

/** A path with its words; what may be an account, a call or a key is left out, and so are values that are no words. */
export function redactPath(address: string): string {
  const { pathname, searchParams } = new URL(address, "http://local");
  const path = pathname
    .split("/")
    .map((part) => (/^(?:[\w-]{0,20}|\w+\.json)$/.test(part) ? part : "<id>"))
    .join("/");
  const query = [...searchParams].map(([name, value]) => {
    const isSecret = /token|key|sign|secret|password|auth/i.test(name);
    return `${name}=${isSecret || !/^[\w.-]{1,24}$/.test(value) ? "…" : value}`;
  });
  return query.length === 0 ? path : `${path}?${query.join("&")}`;
}
