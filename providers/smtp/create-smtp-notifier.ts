import { createHash } from "node:crypto";
import { KindlineError } from "../../domain/errors.ts";
import type { Notice, Notifier } from "../../server/ports/notifier.ts";
import { smtpFailure } from "./smtp-failure.ts";
import { smtpTimeoutMs, smtpTransport, type SmtpOptions } from "./smtp-transport.ts";

/** The whole mail: greeting, login, envelope and text are some dozen steps of a fraction of a second. */
const mailTimeouts = 2;

/** Tells people by e-mail, over SMTP (RFC 5321). A password never travels in clear beyond this machine. */
export function createSmtpNotifier({
  url,
  from,
  to,
  timeoutMs = smtpTimeoutMs,
}: SmtpOptions): Notifier {
  const transport = smtpTransport({ url, timeoutMs });
  return {
    async send(notice, signal) {
      signal.throwIfAborted();
      const sent = transport.sendMail({ from, to: [...to], ...mailOf(notice, from) });
      const { rejected } = await withinTime(sent, signal, timeoutMs * mailTimeouts);
      if (rejected.length === 0) return;
      // The others have it: a second mail would only tell them twice.
      const message = "Expected the mail server to take the notice for everybody it is for.";
      throw new KindlineError({ code: "VENDOR_REFUSED", message });
    },
  };
}

/** The same notice has the same id, so that mail programs show it once. */
function mailOf(notice: Notice, from: string) {
  const digest = createHash("sha256").update(notice.id).digest("hex").slice(0, 32);
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? "kindline";
  return {
    messageId: `<${digest}@${domain}>`,
    subject: notice.subject,
    text: notice.text,
    headers: {
      "X-Kindline-Notice": notice.id,
      // Out-of-office notes would answer an alert with an alert (RFC 3834).
      "Auto-Submitted": "auto-generated",
    },
    ...(notice.task.level === "red" ? { priority: "high" as const } : {}),
  };
}

async function withinTime<T>(sent: Promise<T>, signal: AbortSignal, ms: number): Promise<T> {
  const deadline = AbortSignal.timeout(ms);
  const { promise: late, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(Object.assign(new Error("late"), { code: "ETIMEDOUT" }));
  const all = AbortSignal.any([signal, deadline]);
  all.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([sent, late]);
  } catch (error) {
    signal.throwIfAborted();
    throw smtpFailure(error);
  } finally {
    all.removeEventListener("abort", stop);
    sent.catch(() => undefined);
  }
}
