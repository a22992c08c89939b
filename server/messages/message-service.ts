import { randomUUIDv7 } from "node:crypto";
import { DateTime } from "luxon";
import type { Instant } from "../../domain/calendar.ts";
import { KindlineError } from "../../domain/errors.ts";
import { instantAt } from "../clock.ts";
import type { DeliveryReport, InboundMessage, MessageCarrier } from "../ports/message-carrier.ts";
import type { CaseMessages, MessageChannel, NewMessage } from "../protocol/messages.ts";
import { amendAttempt } from "../rounds/attempts/amend-attempt.ts";
import type { CaseFacts } from "../rounds/contact/case-facts.ts";
import type { ClaimedAttempt } from "../rounds/attempts/claim-attempts.ts";
import { daysPastDue } from "../rounds/contact/judge-contact.ts";
import { loadCaseFacts } from "../rounds/contact/load-case-facts.ts";
import { settleAttempt } from "../rounds/attempts/settle-attempt.ts";
import { endOf, type AttemptSent } from "./attempt-sent.ts";
import { listCaseMessages } from "./case-messages.ts";
import { stageOf, willingnessOf } from "./choose-template.ts";
import type { MessageStage } from "../../prompts/message-words.ts";
import type { Wanted } from "./compose-message.ts";
import { decideMessage, outRow, type MessageOrder } from "./decide-message.ts";
import { deliverMessage, noteNumber, type Outgoing } from "./deliver-message.ts";
import { orderMsMax } from "./message-limits.ts";
import { giveUpOrders, newMessage, noteReport, type MessageRow } from "./message-rows.ts";
import type { MessageServices } from "./message-services.ts";
import { takeReply } from "./take-reply.ts";

/** The receipt of a call that may be given: the whole one, or the one confirmation that contact has stopped. */
interface ReceiptOrder {
  readonly channel: MessageChannel;
  readonly purpose: "receipt" | "stop_confirmation";
  readonly link: () => Promise<string>;
}

/** What became of a receipt that nobody has asked for; a `rule` may be the code of a carrier's refusal. */
export type OwnReceipt =
  | { readonly state: "sent" }
  | { readonly state: "refused"; readonly rule: string; readonly untilMs?: number };

type Begin = Extract<Wanted, { kind: "begin" }>;

/** Messages to debtors and from them. What decides on them is in the store, the same for all servers. */
export class MessageService {
  readonly #services: MessageServices;
  readonly #carriers: ReadonlyMap<MessageChannel, MessageCarrier>;

  constructor(services: MessageServices, carriers: readonly MessageCarrier[]) {
    this.#services = services;
    this.#carriers = new Map(carriers.map((carrier) => [carrier.channel, carrier]));
  }

  /** Ways to write that are set up. */
  get channels(): readonly MessageChannel[] {
    return [...this.#carriers.keys()];
  }

  /**
   * Sends what a round has decided on, once: an attempt that may have been sent before is not sent again.
   * @param stage whose wording is used; by the days past due without it.
   * @throws KindlineError FIELD_INVALID (there is no such number), VENDOR_REFUSED and VENDOR_LIMITED
   * (somebody must look, nothing was sent), any other code where nobody knows; or the signal's reason.
   */
  async sendAttempt(
    attempt: ClaimedAttempt,
    { stage }: { readonly stage?: MessageStage | undefined },
    signal: AbortSignal,
  ): Promise<AttemptSent> {
    const { attemptId, caseId, roundId, number } = attempt;
    const carrier = this.#carrierOf(attempt.channel);
    if (number === null) {
      const message = "Expected a case with a number for messages.";
      throw new KindlineError({ code: "FIELD_INVALID", message, field: "phone" });
    }
    const facts = await this.#factsOf(caseId);
    const row = newMessage({
      ...outRow(caseId, { carrier, number, facts, at: await this.#now() }),
      message_id: attemptId,
      round_id: roundId,
      attempt_id: attemptId,
      state: "sending",
    });
    const purpose = facts.promise === undefined ? "invitation" : "promise_reminder";
    const wanted = await this.#begin(facts, { purpose, seed: roundId, stage });
    const outgoing = { row, wanted, carrier };
    return endOf(await deliverMessage(this.#services, outgoing, { signal, isKnown: false }));
  }

  /**
   * A person has something sent; the contact policy decides in the same transaction that writes it down.
   * @throws KindlineError NOT_FOUND, MESSAGE_OFF, MESSAGE_REFUSED naming the rule as its field, GUARD_FAILED,
   * MESSAGE_TOO_LONG, PAYMENT_NOT_DUE, PAYMENT_OFF, and VENDOR_… where the carrier did not take it.
   */
  async send(caseId: string, { purpose, channel }: NewMessage, by: string): Promise<void> {
    const carrier = this.#carrierOf(channel);
    await this.#services.store.cases.view(caseId);
    const row = await this.#decide({ caseId, carrier, by, purpose: "collect" });
    const facts = await this.#factsOf(caseId);
    const wanted = await this.#begin(facts, { purpose, seed: row.message_id });
    await this.#deliver({ row, wanted, carrier });
  }

  /**
   * Sends the receipt of a call, if the contact policy allows one now.
   * @throws KindlineError as `send`.
   */
  async sendReceipt(
    caseId: string,
    { channel, purpose, link }: ReceiptOrder,
    by: string,
  ): Promise<void> {
    const carrier = this.#carrierOf(channel);
    const row = await this.#decide({ caseId, carrier, by, purpose, verified: true });
    await this.#deliver({ row, wanted: { kind: "receipt", link }, carrier });
  }

  /**
   * Sends the receipt of a call without anybody asking for it: with consent for the channel only, once a channel, and as
   * an automatic message in every other respect. What was written down before may have been sent, and is not sent again.
   */
  async sendOwnReceipt(
    { callId, caseId }: { readonly callId: string; readonly caseId: string },
    { channel, purpose, link }: ReceiptOrder,
  ): Promise<OwnReceipt> {
    const carrier = this.#carrierOf(channel);
    const decided = await decideMessage(this.#services.deciding, {
      messageId: `receipt-${callId}-${channel}`,
      caseId,
      carrier,
      by: "kindline",
      agent: "ai",
      purpose,
      verified: true,
      needsConsent: true,
    });
    if (decided.state === "refused") return decided;
    if (decided.state === "known") return { state: "sent" };
    const outgoing = { row: decided.row, wanted: { kind: "receipt", link }, carrier } as const;
    const signal = AbortSignal.timeout(orderMsMax);
    const sent = await deliverMessage(this.#services, outgoing, { signal, isKnown: true });
    if (sent.state === "accepted" || sent.state === "unsure") return { state: "sent" };
    if (sent.state === "refused") return { state: "refused", rule: sent.code };
    return {
      state: "refused",
      rule: KindlineError.isInstance(sent.error) ? sent.error.code : "INTERNAL",
    };
  }

  /** Takes a message that came in, and answers it where an answer may be given. */
  async receive(channel: MessageChannel, message: InboundMessage): Promise<void> {
    const carrier = this.#carriers.get(channel);
    // A wish to stop holds, even where nothing is set up to confirm it.
    const from = { name: carrier?.name ?? "webhook", channel, canAnswer: carrier !== undefined };
    const row = await takeReply(this.#services, from, message);
    if (row === undefined || carrier === undefined) return;
    const answer = row.template as Extract<Wanted, { kind: "answer" }>["answer"];
    const wanted: Wanted = { kind: "answer", answer };
    const signal = AbortSignal.timeout(orderMsMax);
    await deliverMessage(this.#services, { row, wanted, carrier }, { signal, isKnown: true });
  }

  /** Takes what a carrier tells of a message; what is told twice, or too late, changes nothing. */
  async report({ messageId, state, why }: DeliveryReport): Promise<void> {
    const { deciding } = this.#services;
    const at = instantAt(await deciding.clock(deciding.db));
    const row = await noteReport(deciding.db, messageId, { state, at });
    if (row === undefined) return;
    if (state === "failed" || state === "undelivered") await noteNumber(this.#services, row, why);
    if (row.attempt_id === null) return;
    const { attempt_id: attemptId } = row;
    // A receipt that says no can be wrong: what was handed to the network counts.
    if (state === "failed") await amendAttempt(deciding, attemptId);
    else await settleAttempt(deciding, { attemptId, disposition: "SENT" });
  }

  /** @throws KindlineError NOT_FOUND. */
  async ofCase(caseId: string): Promise<CaseMessages> {
    const { deciding, store } = this.#services;
    await store.cases.view(caseId);
    const { db, kind } = deciding;
    return { ...(await listCaseMessages(db, kind, caseId)), channels: [...this.channels] };
  }

  /** Tidies now and then until the signal. */
  lookAfter(signal: AbortSignal): void {
    const timer = setInterval(() => {
      this.tidy().catch((error: unknown) =>
        this.#services.log.warn({ err: error }, "orders of messages were not looked at"),
      );
    }, orderMsMax);
    timer.unref();
    signal.addEventListener("abort", () => clearInterval(timer));
  }

  /** Gives up orders of which nothing was heard. */
  async tidy(): Promise<void> {
    const { db, clock } = this.#services.deciding;
    const nowMs = await clock(db);
    await giveUpOrders(db, instantAt(nowMs - orderMsMax), instantAt(nowMs));
  }

  /** @throws KindlineError with the code of what went wrong. */
  async #deliver(outgoing: Outgoing): Promise<void> {
    const signal = AbortSignal.timeout(orderMsMax);
    const sent = await deliverMessage(this.#services, outgoing, { signal, isKnown: true });
    if (sent.state === "not_written") throw sent.error;
    if (sent.state === "accepted") return;
    const message = `Expected the carrier to take the message; it is ${sent.state}.`;
    throw new KindlineError({ code: sent.code, message });
  }

  async #decide(order: Omit<MessageOrder, "messageId" | "agent">): Promise<MessageRow> {
    const messageId = `message-${randomUUIDv7()}`;
    const decided = await decideMessage(this.#services.deciding, {
      ...order,
      messageId,
      agent: "person",
    });
    if (decided.state === "decided") return decided.row;
    const field = decided.state === "refused" ? decided.rule : messageId;
    const message = `Expected a message that may be sent now; ${field} forbids it.`;
    throw new KindlineError({ code: "MESSAGE_REFUSED", message, field });
  }

  async #begin(
    { body, history }: CaseFacts,
    {
      purpose,
      seed,
      stage,
    }: Pick<Begin, "purpose" | "seed"> & { readonly stage?: MessageStage | undefined },
  ): Promise<Wanted> {
    const { db, clock } = this.#services.deciding;
    const zone = body.debtor.timezone ?? "UTC";
    const today = DateTime.fromMillis(await clock(db), { zone });
    return {
      kind: "begin",
      purpose,
      seed,
      stage: stage ?? stageOf(daysPastDue(body.dueDate, today)),
      willingness: willingnessOf(history),
    };
  }

  async #factsOf(caseId: string): Promise<CaseFacts> {
    const { db, kind } = this.#services.deciding;
    const facts = (await loadCaseFacts(db, { kind, caseIds: [caseId] })).get(caseId);
    if (facts !== undefined) return facts;
    throw new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a case." });
  }

  async #now(): Promise<Instant> {
    const { db, clock } = this.#services.deciding;
    return instantAt(await clock(db));
  }

  #carrierOf(channel: string): MessageCarrier {
    const carrier = this.#carriers.get(channel as MessageChannel);
    if (carrier !== undefined) return carrier;
    const message = `Expected a carrier for ${channel}; none is set up.`;
    throw new KindlineError({ code: "MESSAGE_OFF", message, field: "channel" });
  }
}
