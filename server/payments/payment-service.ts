import { randomUUID } from "node:crypto";
import type { PlainDate } from "../../domain/calendar.ts";
import { mayBeTimeBarred } from "../../domain/case.ts";
import { KindlineError } from "../../domain/errors.ts";
import { formatDecimal, parseDecimal, type Currency } from "../../domain/money.ts";
import {
  createPaymentSandbox,
  type PaymentSandbox,
  type SandboxAct,
} from "../../providers/payment-sandbox/payment-sandbox.ts";
import type { OpenLink } from "../auth/chat-links.ts";
import { instantAt } from "../clock.ts";
import type { PaymentProvider } from "../ports/payment.ts";
import type {
  CasePayments,
  EventVerdict,
  ManualPayment,
  PaymentLink,
  SandboxPayment,
} from "../protocol/payments.ts";
import { dueNow, type DuePayment } from "./due-now.ts";
import { mayBookByHand } from "./may-book-by-hand.ts";
import type { PaymentProviderName } from "./payment-config.ts";
import { lookBackMs, lookMs, paymentLinkHours, providerWaitMs } from "./payment-limits.ts";
import type { PaymentServices } from "./payment-services.ts";
import { tellCall } from "./tell-call.ts";

/** What is due on a case, in which currency, and by which call. */
interface Due extends DuePayment {
  readonly currency: Currency;
  readonly callId: NonNullable<OpenLink["callId"]>;
  /** It is the payment that was promised, and not an instalment after it. */
  readonly isPromised: boolean;
}

const secretName = "payment-sandbox";

/** Payments by link and by hand: what is due, what providers say, and telling the calls that go on. */
export class PaymentService {
  readonly #services: PaymentServices;
  readonly #provider: PaymentProviderName | undefined;
  readonly #sandbox: Promise<PaymentSandbox>;

  constructor(services: PaymentServices, provider: PaymentProviderName | undefined) {
    this.#services = services;
    this.#provider = provider;
    const pageUrl = `${services.publicUrl}/pay`;
    this.#sandbox = services.store.settings
      .secret(secretName)
      .then((key) => createPaymentSandbox({ key, pageUrl, clock: services.clock }));
    this.#sandbox.catch(() => undefined);
  }

  /**
   * What the debtor of this chat may pay at once: only after an agreement that was confirmed in it. Once that payment
   * came in nothing more is offered: a button for the next instalment, of the same amount, looks as if it had failed.
   */
  async dueInChat({ caseId, callId }: Pick<OpenLink, "caseId" | "callId">) {
    const due = await this.#due(caseId);
    if (due === undefined || due.callId !== callId || !due.isPromised) return null;
    if ((await this.#providerFor(caseId)) === undefined) return null;
    return { amount: formatDecimal(due.amount), currency: due.currency };
  }

  /** @throws KindlineError PAYMENT_NOT_DUE, PAYMENT_OFF, and what the provider throws. */
  async linkInChat(link: Pick<OpenLink, "caseId" | "callId">): Promise<PaymentLink> {
    if ((await this.dueInChat(link)) === null) throw notDue();
    return await this.createLink(link.caseId, "debtor");
  }

  /**
   * A link for the next payment that was agreed to.
   * @throws KindlineError NOT_FOUND, PAYMENT_NOT_DUE, PAYMENT_OFF, and what the provider throws.
   */
  async createLink(caseId: string, by: string): Promise<PaymentLink> {
    const { store, clock } = this.#services;
    const due = await this.#due(caseId);
    if (due === undefined) throw notDue();
    const provider = await this.#providerFor(caseId);
    if (provider === undefined) {
      const message = "Expected PAYMENT_PROVIDER; the sandbox serves only the example cases.";
      throw new KindlineError({ code: "PAYMENT_OFF", message });
    }
    const { amount, currency, callId } = due;
    const id = randomUUID();
    const expiresAt = instantAt(clock() + paymentLinkHours * 3_600_000);
    const at = instantAt(clock());
    // It is known here before anybody can pay it: what comes back always finds its case.
    const link = { id, caseId, callId, provider: provider.name, amount, currency };
    await store.payments.addLink({ ...link, by, at, expiresAt });
    const request = { amount, currency, reference: id, expiresAt };
    const { url } = await provider.createLink(request, AbortSignal.timeout(providerWaitMs));
    return { url, amount: formatDecimal(amount), currency, expiresAt };
  }

  /**
   * A message of the provider, as it came.
   * @throws KindlineError PAYMENT_SIGNATURE_INVALID, PAYMENT_MESSAGE_STALE, PAYMENT_MESSAGE_INVALID.
   */
  async receive(
    headers: Parameters<PaymentProvider["parseWebhook"]>[0],
    body: Uint8Array,
  ): Promise<EventVerdict> {
    const provider = await this.#sandbox;
    const event = provider.parseWebhook(headers, body);
    const { store, clock, log } = this.#services;
    const { verdict, caseId } = await store.payments.take(provider.name, event, instantAt(clock()));
    if (verdict !== "booked" && verdict !== "noted" && verdict !== "known") {
      log.warn({ verdict, event: event.eventId }, "a payment message was not booked");
    }
    if (caseId !== undefined) await this.#tellCalls(caseId);
    return verdict;
  }

  /** @throws KindlineError NOT_FOUND, PAYMENT_CONFLICT, CARD_NUMBER_FOUND, FIELD_INVALID. */
  async book(caseId: string, payment: ManualPayment, by: string): Promise<void> {
    const { store, clock } = this.#services;
    mayBookByHand(payment, clock());
    const { paymentId, paidAt, reason } = payment;
    const amount = parseDecimal(payment.amount);
    if (amount === undefined) throw new RangeError("Expected an amount that was parsed.");
    const { currency } = await store.cases.forCall(caseId);
    await store.payments.post({
      paymentId: `person:${paymentId}`,
      caseId,
      amount,
      currency,
      paidAt: instantAt(Date.parse(paidAt)),
      postedAt: instantAt(clock()),
      postedBy: by,
      source: "person",
      reason,
    });
    await this.#tellCalls(caseId);
  }

  /** @throws KindlineError NOT_FOUND. */
  async ofCase(caseId: string): Promise<CasePayments> {
    const { payments } = this.#services.store;
    const due = await this.#due(caseId);
    const [list, troubles] = await Promise.all([payments.list(caseId), payments.troubles(caseId)]);
    return {
      payments: [...list],
      troubles: [...troubles],
      due:
        due === undefined
          ? null
          : {
              amount: formatDecimal(due.amount),
              currency: due.currency,
              date: due.date as PlainDate,
            },
    };
  }

  /** What a link of the sandbox asks for. @throws KindlineError LINK_INVALID. */
  async lookAtSandbox(token: string): Promise<SandboxPayment> {
    const { amount, currency, reference, isExpired } = (await this.#sandbox).look(token);
    return { amount: formatDecimal(amount), currency, reference, isExpired };
  }

  /** Somebody pays, fails or leaves on the sandbox's page: its message takes the way of every other. */
  async actInSandbox(token: string, act: SandboxAct): Promise<EventVerdict> {
    const { headers, body } = (await this.#sandbox).act(token, act);
    return await this.receive(headers, body);
  }

  /** Looks for payments that another server has booked, for the calls whose lines are here. */
  watch(signal: AbortSignal): void {
    const timer = setInterval(() => {
      this.look().catch((error: unknown) => {
        this.#services.log.warn({ err: error }, "payments were not looked for");
      });
    }, lookMs);
    timer.unref();
    signal.addEventListener("abort", () => clearInterval(timer));
  }

  /** Tells every call that goes on what has come in of late; what it knows it is not told again. */
  async look(): Promise<void> {
    const { store, clock } = this.#services;
    const since = instantAt(clock() - lookBackMs);
    for (const caseId of await store.payments.casesSince(since)) await this.#tellCalls(caseId);
  }

  async #tellCalls(caseId: string): Promise<void> {
    const { store, log } = this.#services;
    for (const { id, startedAt } of await store.payments.openCalls(caseId)) {
      try {
        const received = await store.payments.sumSince(caseId, startedAt);
        await tellCall(this.#services, { id, received });
      } catch (error) {
        // The payment is booked; the next look tells the call.
        log.warn({ err: error, call: id }, "a call was not told of a payment");
      }
    }
  }

  async #due(caseId: string): Promise<Due | undefined> {
    const { store } = this.#services;
    const [debt, stops, agreed] = await Promise.all([
      store.cases.forCall(caseId),
      store.cases.stops(caseId),
      store.payments.agreedCall(caseId),
    ]);
    if (agreed === undefined) return undefined;
    const due = dueNow({
      outcome: agreed.outcome,
      balance: debt.balance,
      paidSince: await store.payments.sumSince(caseId, agreed.startedAt),
      stops,
      mayBeTimeBarred: mayBeTimeBarred(debt),
    });
    if (due === undefined) return undefined;
    const isPromised = due.date === agreed.outcome.promise?.date;
    return { ...due, currency: debt.currency, callId: agreed.callId, isPromised };
  }

  /** No real debtor is ever led to a page on which no money moves, unless somebody has decided so. */
  async #providerFor(caseId: string): Promise<PaymentProvider | undefined> {
    const isServed =
      this.#provider === "sandbox" || (await this.#services.store.payments.isExample(caseId));
    return isServed ? await this.#sandbox : undefined;
  }
}

const notDue = (): KindlineError => {
  const message =
    "Expected a case with an agreed payment that has not come in, on which nothing is stopped.";
  return new KindlineError({ code: "PAYMENT_NOT_DUE", message });
};
