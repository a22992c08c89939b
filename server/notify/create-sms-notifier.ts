import { KindlineError, type ErrorCode } from "../../domain/errors.ts";
import type { MessageCarrier } from "../ports/message-carrier.ts";
import type { Notice, Notifier } from "../ports/notifier.ts";

export interface SmsNotifierOptions {
  readonly carrier: MessageCarrier;
  /** E.164. */
  readonly to: readonly string[];
}

/** Tells people by text message, through the carrier that debtors are written to by. */
export function createSmsNotifier({ carrier, to }: SmsNotifierOptions): Notifier {
  return {
    async send(notice, signal) {
      const results = await Promise.all(
        to.map((number) =>
          carrier.send(
            { idempotencyKey: `${notice.id}:${number}`, to: number, body: bodyOf(notice) },
            signal,
          ),
        ),
      );
      const codes = results.flatMap((result) => (result.state === "accepted" ? [] : [result.code]));
      if (codes.length === 0) return;
      throw failureOf(codes, { isPartly: codes.length < results.length });
    },
  };
}

/** One line and where to look: a telephone shows no more. */
const bodyOf = ({ subject, url }: Notice) =>
  ({ kind: "staff", subject, text: `${subject} ${url}` }) as const;

/** Where the others have it, a second one would only tell them twice. */
function failureOf(
  [first = "VENDOR_FAILED"]: readonly ErrorCode[],
  { isPartly }: { readonly isPartly: boolean },
): KindlineError {
  const code = isPartly || first === "FIELD_INVALID" ? "VENDOR_REFUSED" : first;
  const message = "Expected the carrier to take the notice for everybody it is for.";
  return new KindlineError({ code, message });
}
