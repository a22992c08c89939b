import { KindlineError } from "../../../domain/errors.ts";
import type { CaseId } from "../../../domain/ids.ts";
import { spokenCallMaxMs } from "../../limits.ts";
import { carrierCallId, type Carrier } from "../../ports/carrier.ts";
import type { Telephone } from "../../telephony/telephone.ts";
import type { Reach } from "./reach.ts";

/** Telephone calls: the carrier rings, and the telephone speaks with whoever answers. */
export function createVoiceReach({
  carrier,
  telephone,
  from,
}: {
  readonly carrier: Carrier;
  readonly telephone: Pick<Telephone, "expect">;
  /** The number that is shown. */
  readonly from: string;
}): Reach {
  return {
    channel: "voice",
    prepare({ attemptId, caseId, number }, { ringSeconds }) {
      const { callId, ...urls } = telephone.expect({ caseId: caseId as CaseId });
      return {
        callId,
        async begin(signal) {
          if (number === null) {
            const message = "Expected a case with a telephone number.";
            throw new KindlineError({ code: "FIELD_INVALID", message, field: "phone" });
          }
          return await carrier.dial(
            {
              to: number,
              from,
              ...urls,
              answererDetection: "fast",
              ringTimeoutSeconds: ringSeconds,
              callLengthMaxSeconds: spokenCallMaxMs / 1000,
              idempotencyKey: attemptId,
            },
            signal,
          );
        },
      };
    },
    withdraw: (id, signal) => carrier.hangUp(carrierCallId(id), signal),
  };
}
