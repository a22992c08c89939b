import type { MessageRefusal } from "../../server/ports/message-carrier.ts";

/**
 * Twilio's own numbers for messages that did not go, in the answer to an order or in a report
 * (https://www.twilio.com/docs/api/errors). What says nothing of the number or of us is left out.
 */
const byCode: Readonly<Record<number, MessageRefusal>> = {
  21_211: "invalid",
  21_217: "invalid",
  21_401: "invalid",
  21_612: "unreachable",
  21_614: "unreachable",
  21_610: "opted_out",
  20_429: "limited",
  14_107: "limited",
  21_611: "limited",
  20_003: "account",
  20_005: "account",
  21_212: "account",
  21_408: "account",
  21_603: "account",
  21_606: "account",
  21_659: "account",
  21_660: "account",
  21_703: "account",
  21_705: "account",
  30_002: "account",
  30_005: "invalid",
  30_006: "unreachable",
};

/** Why a message did not go, as far as the number of the error tells. */
export const messageRefusal = (code: number | undefined): MessageRefusal | undefined =>
  code === undefined ? undefined : byCode[code];
