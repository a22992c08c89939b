import { createHash } from "node:crypto";
import {
  textOf,
  type MessageCarrier,
  type MessageRefusal,
  type SendResult,
} from "../../server/ports/message-carrier.ts";
import { smtpFailure } from "./smtp-failure.ts";
import { smtpTransport, type SmtpOptions } from "./smtp-transport.ts";

/** The mail client's own codes for a login, or a secure line, that did not come about. */
const ofAccount: ReadonlySet<unknown> = new Set(["EAUTH", "ENOAUTH", "ETLS", "EREQUIRETLS"]);

/** Mail to debtors, over SMTP. The same message has the same `Message-ID`, so that it is shown once. */
export function createSmtpMessageCarrier(
  options: Pick<SmtpOptions, "url" | "from" | "timeoutMs">,
): MessageCarrier {
  const { from } = options;
  const transport = smtpTransport(options);
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? "kindline";
  return {
    name: "smtp",
    channel: "email",
    async send({ idempotencyKey, to, body }, signal) {
      signal.throwIfAborted();
      const digest = createHash("sha256").update(idempotencyKey).digest("hex").slice(0, 32);
      const messageId = `<${digest}@${domain}>`;
      const { promise: stopped, reject } = Promise.withResolvers<never>();
      const stop = (): void => reject(signal.reason as Error);
      signal.addEventListener("abort", stop, { once: true });
      const { subject } = body;
      const headers = body.kind === "debtor" ? wayOut(from) : {};
      const sent = transport.sendMail({
        from,
        to,
        subject,
        text: textOf(body),
        messageId,
        headers,
      });
      try {
        await Promise.race([sent, stopped]);
        return { state: "accepted", carrierMessageId: messageId };
      } catch (error) {
        signal.throwIfAborted();
        return resultOf(error);
      } finally {
        signal.removeEventListener("abort", stop);
        sent.catch(() => undefined);
      }
    },
  };
}

/** The button of mail programs to opt out (RFC 2369): it writes what the footer asks for. */
const wayOut = (from: string) => ({
  "List-Unsubscribe": `<mailto:${from}?subject=STOP&body=STOP>`,
  // Out-of-office notes are no answers of the debtor's (RFC 3834).
  "Auto-Submitted": "auto-generated",
});

interface MailError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
  readonly syscall?: unknown;
}

/** A reply of 5xx is for good, one of 4xx for now (RFC 5321, 4.2.1); a line that breaks leaves it unsure. */
function resultOf(error: unknown): SendResult {
  const { code } = smtpFailure(error);
  const why = whyOf(error as MailError);
  return why === undefined ? { state: "unsure", code } : { state: "refused", why, code };
}

function whyOf({
  code,
  command,
  responseCode: reply,
  syscall,
}: MailError): MessageRefusal | undefined {
  if (ofAccount.has(code) || command === "MAIL FROM") return "account";
  // Nobody was there to take anything.
  if (code === "EDNS" || syscall === "connect") return "limited";
  if (typeof reply !== "number") return undefined;
  return command === "RCPT TO" && reply >= 500 ? "invalid" : "later";
}
