import { KindlineError } from "../../domain/errors.ts";
import type { CallId } from "../../domain/ids.ts";
import type { Locale } from "../../domain/locale.ts";
import { expiredLink, type OpenLink } from "../auth/chat-links.ts";
import { hashOf } from "../auth/secrets.ts";
import { newShortId, signShort } from "../auth/short-token.ts";
import { instantAt } from "../clock.ts";
import type {
  Receipt,
  ReceiptChannel,
  ReceiptDoor,
  ReceiptLink,
  SurveyAnswer,
} from "../protocol/receipts.ts";
import type { StoredReceipt } from "../storage/receipts/receipt-store.ts";
import { isOwnFragment } from "./is-own-fragment.ts";
import { sendingForbiddenBy } from "./may-send-receipt.ts";
import type { ReceiptKind } from "./may-receipt.ts";
import { judgeCall } from "./read-ended-call.ts";
import { notFound, refused } from "./receipt-errors.ts";
import { personLinkHours, receiptLinkDays } from "./receipt-limits.ts";
import type { ReceiptServices } from "./receipt-services.ts";
import { readReceiptToken, signReceiptToken } from "./receipt-token.ts";
import { writeReceipt } from "./write-receipt.ts";

/** Whoever holds a link, on their device. */
export interface Holder {
  readonly token: string;
  readonly device: string | undefined;
}

type AddedReceipt = Pick<StoredReceipt, "callId" | "caseId" | "channel" | "isProved"> & {
  readonly kind: ReceiptKind;
  readonly by: string;
  readonly deviceHash?: string;
  readonly id?: string;
};

const dayMs = 24 * 60 * 60 * 1000;
const secretName = "receipt-links";

/**
 * Receipts of calls behind signed links. Whether one may be shown is asked again each time it is opened: a
 * hold that has come since closes it for good, and whoever asks is told no more than that nothing is there.
 */
export class ReceiptService {
  readonly #services: ReceiptServices;
  readonly #key: Promise<Uint8Array>;

  constructor(services: ReceiptServices) {
    this.#services = services;
    this.#key = services.store.settings.secret(secretName);
    this.#key.catch(() => undefined);
  }

  /** Whether the chat that this device had through its link ends with a receipt. */
  async isForChat({ callId }: Pick<OpenLink, "callId">): Promise<boolean> {
    if (callId === undefined) return false;
    const { verdict } = await judgeCall(this.#services, callId, { isOwn: false });
    return verdict.allowed;
  }

  /**
   * The receipt of the chat that this device has just had: who was verified in it needs no other proof.
   * @throws KindlineError NOT_FOUND where none may be given.
   */
  async forChat({ callId }: Pick<OpenLink, "callId">, device: string): Promise<ReceiptLink> {
    if (callId === undefined) throw notFound();
    const deviceHash = hashOf(device);
    const known = await this.#services.store.receipts.ofDevice(callId, deviceHash);
    if (known !== undefined && !known.isRevoked && !this.#isExpired(known)) {
      return await this.#linkOf(known);
    }
    const { summary, verdict } = await judgeCall(this.#services, callId, { isOwn: false });
    if (!verdict.allowed) throw notFound();
    const how = { kind: verdict.kind, channel: "page", by: "debtor", isProved: true } as const;
    return await this.#add({ callId, caseId: summary.caseId, deviceHash, ...how });
  }

  /**
   * A link for the staff to send on a channel of the debtor's. The first device that opens it shows whose it is.
   * @throws KindlineError NOT_FOUND, RECEIPT_REFUSED naming the rule as its field.
   */
  async forStaff(
    callId: CallId,
    { by, channel }: { readonly by: string; readonly channel: ReceiptChannel },
  ): Promise<ReceiptLink> {
    const { store, clock } = this.#services;
    const { summary, verdict } = await judgeCall(this.#services, callId, { isOwn: false });
    if (!verdict.allowed) throw refused(verdict.rule);
    const { caseId } = summary;
    const facts = await store.receipts.contactFacts(caseId);
    if (facts === undefined) throw notFound();
    const { kind } = verdict;
    const rule = sendingForbiddenBy({ facts, channel, kind, nowMs: clock() });
    if (rule !== undefined) throw refused(rule);
    return await this.#add({ callId, caseId, kind, channel, by, isProved: false });
  }

  /**
   * A receipt that goes out in a message: whether that may be sent is asked where the message is decided on.
   * @throws KindlineError NOT_FOUND, RECEIPT_REFUSED naming the rule as its field.
   */
  async forMessage(
    callId: CallId,
    by: string,
  ): Promise<{
    readonly caseId: string;
    readonly kind: ReceiptKind;
    readonly link: () => Promise<string>;
  }> {
    const { summary, verdict } = await judgeCall(this.#services, callId, { isOwn: false });
    if (!verdict.allowed) throw refused(verdict.rule);
    const { caseId } = summary;
    const { kind } = verdict;
    const receipt = { callId, caseId, kind, by, channel: "message", isProved: false } as const;
    return { caseId, kind, link: async () => (await this.#addShort(receipt)).url };
  }

  /** What a link opens, before anything private is told. @throws KindlineError NOT_FOUND, LINK_EXPIRED, LINK_USED. */
  async door({ token, device }: Holder): Promise<ReceiptDoor> {
    const receipt = this.#forDevice(await this.#find(token), device);
    await this.#mustBeAllowed(receipt);
    const { summary, debt } = await judgeCall(this.#services, receipt.callId, { isOwn: true });
    const { settings } = await this.#services.store.settings.read();
    return {
      institution: debt.publicName ?? debt.creditor,
      locale: summary.locale,
      needsProof: !receipt.isProved,
      helpPhone: settings.helpPhone,
    };
  }

  /**
   * The receipt itself.
   * @throws KindlineError NOT_FOUND, LINK_EXPIRED, LINK_USED, COOKIE_REQUIRED, PROOF_WRONG, GUARD_FAILED.
   */
  async open(
    holder: Holder,
    {
      locale,
      proof,
    }: { readonly locale?: Locale | undefined; readonly proof?: string | undefined } = {},
  ): Promise<Receipt> {
    const bound = await this.#bind(holder);
    if (!bound.isProved) await this.#prove(bound, proof);
    await this.#mustBeAllowed(bound);
    await this.#services.store.receipts.noteOpened(bound.id, this.#now());
    return await writeReceipt(this.#services, bound, locale);
  }

  /** One click: nobody contacts the debtor any more, on any channel, until a person lifts it. */
  async stop(holder: Holder): Promise<void> {
    // Whoever has seen it may always stop contact: neither its expiry nor a later hold is in the way.
    const receipt = await this.#bind(holder, { isEvenExpired: true });
    if (!receipt.isProved) throw notFound();
    await this.#services.store.receipts.stop(receipt, this.#now());
  }

  async askRecording(holder: Holder): Promise<void> {
    const receipt = await this.#opened(holder);
    await this.#services.store.receipts.askRecording(receipt, this.#now());
  }

  /** A chat of this device's own, in which a person can be asked for. */
  async personLink(holder: Holder): Promise<{ readonly url: string }> {
    const { caseId } = await this.#opened(holder);
    const { links, publicUrl } = this.#services;
    const { token } = await links.create(caseId, { hours: personLinkHours, by: "receipt" });
    await links.bind(token, holder.device);
    return { url: `${publicUrl}/chat#${token}` };
  }

  /** @throws KindlineError NOT_FOUND where it is not asked, or was answered. */
  async answer(holder: Holder, answer: SurveyAnswer): Promise<void> {
    const { callId, kind, stoppedAt } = await this.#opened(holder);
    if (kind !== "receipt" || stoppedAt !== undefined) throw notFound();
    if (!(await this.#services.store.receipts.answer(callId, answer, this.#now()))) {
      throw notFound();
    }
  }

  async #opened(holder: Holder): Promise<StoredReceipt> {
    const receipt = await this.#bind(holder);
    if (!receipt.isProved) throw notFound();
    await this.#mustBeAllowed(receipt);
    return receipt;
  }

  async #find(token: string, isEvenExpired = false): Promise<StoredReceipt> {
    const id = await readReceiptToken(token, await this.#key);
    const receipt = await this.#services.store.receipts.get(id);
    if (receipt === undefined) throw notFound();
    if (isEvenExpired) return receipt;
    if (receipt.isRevoked) throw notFound();
    if (this.#isExpired(receipt)) throw expiredLink();
    return receipt;
  }

  async #bind(
    { token, device }: Holder,
    { isEvenExpired = false }: { readonly isEvenExpired?: boolean } = {},
  ): Promise<StoredReceipt> {
    const receipt = this.#forDevice(await this.#find(token, isEvenExpired), device);
    if (device === undefined) {
      const message = "Expected the cookie that the door of the receipt has set.";
      throw new KindlineError({ code: "COOKIE_REQUIRED", message });
    }
    if (receipt.deviceHash !== undefined) return receipt;
    const bound = await this.#services.store.receipts.bind(receipt.id, hashOf(device));
    return this.#forDevice(bound, device);
  }

  #forDevice(receipt: StoredReceipt | undefined, device: string | undefined): StoredReceipt {
    if (receipt === undefined) throw notFound();
    const isOwn = device !== undefined && receipt.deviceHash === hashOf(device);
    if (receipt.deviceHash === undefined || isOwn) return receipt;
    const message = "Expected the device that opened this receipt first.";
    throw new KindlineError({ code: "LINK_USED", message });
  }

  /** @throws KindlineError PROOF_WRONG, NOT_FOUND once no try is left. */
  async #prove({ id, callId }: StoredReceipt, proof: string | undefined): Promise<void> {
    if (proof === undefined) throw wrongProof();
    const { store } = this.#services;
    // The try is taken before it is judged: many at once are not more than one after the other.
    if (!(await store.receipts.takeTry(id))) throw notFound();
    const { summary, debt } = await judgeCall(this.#services, callId, { isOwn: true });
    if (!isOwnFragment(proof, debt.debtor, summary.locale)) throw wrongProof();
    await store.receipts.noteProved(id);
  }

  /** @throws KindlineError NOT_FOUND, for good, once something forbids it. */
  async #mustBeAllowed(receipt: StoredReceipt): Promise<void> {
    // What the debtor has stopped through it is no reason to hide that it was.
    if (receipt.stoppedAt !== undefined) return;
    const { store } = this.#services;
    const { verdict } = await judgeCall(this.#services, receipt.callId, { isOwn: true });
    const { marks } = await store.cases.view(receipt.caseId);
    const isStoppedSince = marks.some(
      ({ mark, at }) => (mark === "hold" || mark === "freeze") && at > receipt.createdAt,
    );
    if (verdict.allowed && !isStoppedSince) return;
    const rule = verdict.allowed ? "all.hold" : verdict.rule;
    await store.receipts.revoke(receipt.id, { at: this.#now(), rule });
    throw notFound();
  }

  async #add(receipt: AddedReceipt): Promise<ReceiptLink> {
    const createdAt = this.#now();
    const expiresAt = instantAt(this.#services.clock() + receiptLinkDays * dayMs);
    const when = { createdAt, expiresAt };
    const stored = { ...receipt, deviceHash: receipt.deviceHash, ...when };
    const id = await this.#services.store.receipts.add(stored);
    return await this.#linkOf({ id, expiresAt });
  }

  /** A text message has little room: its link is a third as long. */
  async #addShort(receipt: AddedReceipt): Promise<{ url: string }> {
    const id = newShortId();
    await this.#add({ ...receipt, id });
    return { url: `${this.#services.publicUrl}/receipt#${signShort(id, await this.#key)}` };
  }

  async #linkOf({ id, expiresAt }: Pick<StoredReceipt, "id" | "expiresAt">): Promise<ReceiptLink> {
    const token = await signReceiptToken(id, expiresAt, await this.#key);
    return { url: `${this.#services.publicUrl}/receipt#${token}`, expiresAt };
  }

  #isExpired({ expiresAt }: StoredReceipt): boolean {
    return expiresAt <= this.#now();
  }

  #now() {
    return instantAt(this.#services.clock());
  }
}

const wrongProof = (): KindlineError =>
  new KindlineError({
    code: "PROOF_WRONG",
    message: "Expected the last four of the identity number, or the birth date.",
    field: "proof",
  });
