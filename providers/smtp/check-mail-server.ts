import { smtpFailure } from "./smtp-failure.ts";
import { smtpTransport } from "./smtp-transport.ts";

/**
 * Whether the mail server lets us in: a greeting and a login, and no mail.
 * @throws KindlineError as `Notifier.send` does.
 */
export async function checkMailServer(url: string, signal: AbortSignal): Promise<void> {
  const transport = smtpTransport({ url });
  const stop = (): void => transport.close();
  signal.addEventListener("abort", stop, { once: true });
  try {
    signal.throwIfAborted();
    await transport.verify();
  } catch (error) {
    signal.throwIfAborted();
    throw smtpFailure(error);
  } finally {
    signal.removeEventListener("abort", stop);
    transport.close();
  }
}
