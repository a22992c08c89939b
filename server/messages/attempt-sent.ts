import { KindlineError } from "../../domain/errors.ts";
import type { Delivered } from "./deliver-message.ts";

/** How the attempt of a round ended that was a message. */
export type AttemptSent = "SENT" | "FAIL";

/** What a round is to make of it. @throws KindlineError where the round must know more than that it failed. */
export function endOf(sent: Delivered): AttemptSent {
  if (sent.state === "accepted") return "SENT";
  // Nothing left; the next variant, or the next day, may do better.
  if (sent.state === "not_written") return "FAIL";
  const message = "Expected the carrier to take the message.";
  if (sent.state === "unsure") throw new KindlineError({ code: "VENDOR_STALLED", message });
  switch (sent.why) {
    case "invalid":
      throw new KindlineError({ code: "FIELD_INVALID", message, field: "phone" });
    case "account":
      throw new KindlineError({ code: "VENDOR_REFUSED", message });
    case "limited":
      throw new KindlineError({ code: "VENDOR_LIMITED", message });
    case "unreachable":
    case "opted_out":
    case "later":
      return "FAIL";
  }
}
