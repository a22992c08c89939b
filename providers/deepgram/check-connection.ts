import { stalled } from "./vendor-error.ts";
import { Wire, type WireOptions } from "./wire.ts";

/** How long a check may take, in milliseconds: nobody is on the line. */
const checkMs = 5_000;

type Check<Socket extends { connect(): unknown; close(): void }> = Pick<
  WireOptions<Socket>,
  "account" | "make"
> & { readonly signal: AbortSignal };

/**
 * Opens such a connection and closes it again: key, model, language and network are right. Costs nothing.
 * @throws KindlineError that says what is wrong.
 */
export async function checkConnection<Socket extends { connect(): unknown; close(): void }>(
  check: Check<Socket>,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const wire = new Wire<Socket>({
    account: check.account,
    make: check.make,
    handshakeMs: checkMs,
    listener: { onOpen: resolve, onMessage: () => {}, onDown: reject },
  });
  const stop = (): void => reject(stalled("its handshake before the check was given up"));
  if (check.signal.aborted) stop();
  check.signal.addEventListener("abort", stop, { once: true });
  try {
    await promise;
  } finally {
    check.signal.removeEventListener("abort", stop);
    wire.close();
    await wire.gone;
  }
}
