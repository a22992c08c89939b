import { createTransport } from "nodemailer";

export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with name and password where the server wants them. */
  readonly url: string;
  readonly from: string;
  readonly to: readonly string[];
  /** How long each step of the talk with the server may take, in milliseconds. */
  readonly timeoutMs?: number;
}

/** A mail server on the net greets within a second or two; greylisting answers, it does not stall. */
export const smtpTimeoutMs = 10_000;

const loopback: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** A client of the mail server. A password never travels in clear beyond this machine. */
export function smtpTransport({
  url,
  timeoutMs = smtpTimeoutMs,
}: Pick<SmtpOptions, "url" | "timeoutMs">) {
  const { hostname, port, protocol, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const hasLogin = username !== "";
  return createTransport({
    host: hostname.replace(/^\[|\]$/g, ""),
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && hasLogin && !loopback.has(hostname),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    // A notice is text of our own: nothing in it is ever fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(hasLogin
      ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }
      : {}),
  });
}
