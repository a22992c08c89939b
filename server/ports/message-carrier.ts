import type { ApprovedText } from "../../domain/approved-text.ts";
import type { Brand } from "../../domain/brand.ts";
import type { ErrorCode } from "../../domain/errors.ts";

/** An address of ours that stands in a message: made by the service, never by a speaker. */
export type SignedLink = Brand<string, "SignedLink">;
export const signedLink = (url: string): SignedLink => url as SignedLink;

/** What a debtor reads: sentences that the guard has let pass, and links of ours between them. */
export type MessageParts = readonly (ApprovedText | SignedLink)[];

/** A message to a debtor, or a notice to people of the company. */
export type MessageBody =
  | {
      readonly kind: "debtor";
      /** Of mail; telephones show none. */
      readonly subject: ApprovedText;
      readonly parts: MessageParts;
      /** What stands between parts: a space, or nothing where none is written. */
      readonly separator: string;
    }
  | { readonly kind: "staff"; readonly subject: string; readonly text: string };

export interface MessageRequest {
  /** The message that this is, unique for ever: a second order with it sends nothing twice. */
  readonly idempotencyKey: string;
  /** E.164 for texts, an address for mail. */
  readonly to: string;
  readonly body: MessageBody;
  /** Whom the carrier tells what becomes of it, where it can tell. */
  readonly statusUrl?: string;
}

/** Why a carrier certainly did not take a message. */
export type MessageRefusal =
  /** There is no such number or address. */
  | "invalid"
  /** It exists, and takes no messages: a landline. */
  | "unreachable"
  /** Whoever has it has told the carrier to stop. */
  | "opted_out"
  /** Our account, key or sender: somebody must look. */
  | "account"
  /** Nothing can be sent now: too much at once, or the carrier is away. Somebody must look. */
  | "limited"
  /** This one not now; it says nothing of the number. */
  | "later";

/** What became of an order. */
export type SendResult =
  | { readonly state: "accepted"; readonly carrierMessageId: string | null }
  | { readonly state: "refused"; readonly why: MessageRefusal; readonly code: ErrorCode }
  /** Nobody knows: it counts as sent, and is not sent again. */
  | { readonly state: "unsure"; readonly code: ErrorCode };

/** Where a message stands, as its carrier tells. Reports may come twice, late and out of order. */
export type DeliveryState = "accepted" | "sent" | "delivered" | "undelivered" | "failed";

export interface DeliveryReport {
  /** Ours: what the carrier was given, in the address of its report or in the message. */
  readonly messageId: string;
  readonly state: DeliveryState;
  /** What a failure says of the number, where it says something. */
  readonly why?: MessageRefusal;
}

/** A message that came in. */
export interface InboundMessage {
  /** The carrier's own name for it, unique for ever. */
  readonly carrierMessageId: string;
  readonly from: string;
  readonly text: string;
  /** The carrier has already heard a wish to stop, or a question for help, in it, and has answered. */
  readonly isAnsweredByCarrier: boolean;
}

/** Who carries messages for us on one channel. Never rejects but with the signal's reason. */
export interface MessageCarrier {
  readonly name: string;
  readonly channel: "sms" | "email";
  send(request: MessageRequest, signal: AbortSignal): Promise<SendResult>;
}

/** The words of a message as they travel. */
export const textOf = (body: MessageBody): string =>
  body.kind === "staff" ? body.text : body.parts.join(body.separator);
