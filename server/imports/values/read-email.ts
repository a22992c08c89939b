import { failure, success } from "../../../domain/result.ts";
import type { ValueResult } from "./value-result.ts";

/** One address with a name of a domain behind it: letters of any script, nothing that ends or joins addresses. */
const address = /^[^\s@<>()[\]",;:\\]{1,64}@(?:[\p{L}\d-]+\.)+[\p{L}\d-]{2,}$/u;

/** Characters of an address that mail servers take (RFC 5321, 4.5.3.1.3, less the brackets). */
const addressCharsMax = 254;

/** An address that mail can be sent to, in small letters as it is compared; a list of several is refused. */
export function readEmail(text: string): ValueResult {
  const bare = text.normalize("NFKC").trim().toLowerCase();
  if (bare.length <= addressCharsMax && address.test(bare)) return success(bare);
  const message = "Expected one e-mail address such as li@example.com.";
  return failure({ code: "FIELD_INVALID", message });
}
