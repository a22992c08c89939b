import { beforeAll, describe, expect, it } from "vitest";
import type { CasePayments, NextSteps, PaymentLink } from "../../../server/protocol/payments.ts";
import {
  signatureHeader,
  signBody,
  toleranceMs,
} from "../../../providers/payment-sandbox/signed-body.ts";
import { planLines, ReceiptWorld, tokenOf, type Chat } from "../receipts/receipt-world.ts";
import { runService } from "../running-service.ts";
import { emptyStore, storeKinds } from "../storage/test-databases.ts";

const verify = "我是陈伟，后四位4567。";

describe.each(storeKinds)("payments over the %s store", (kind) => {
  let world: ReceiptWorld;
  let cases = 0;
  beforeAll(async () => {
    world = await ReceiptWorld.open(await emptyStore(kind));
  }, 60_000);

  /** A chat in which a plan was agreed to, that goes on. */
  async function agreed(more: object = {}): Promise<Chat & { readonly caseId: string }> {
    cases += 1;
    const caseId = `P-${cases}`;
    await world.addCase(caseId, more);
    return { ...(await world.chat(planLines, caseId)), caseId };
  }

  const stepsOf = async ({ device, token }: Chat) =>
    (await world.ask<NextSteps>(device, "/api/chat/next-steps", { token })).body;

  async function linkOf({
    device,
    token,
  }: Chat): Promise<PaymentLink & { readonly token: string }> {
    const { body } = await world.ask<PaymentLink>(device, "/api/chat/payment-link", { token });
    return { ...body, token: tokenOf(body.url) };
  }

  const act = (token: string, what: "pay" | "fail" | "leave") =>
    world.ask<{ verdict: string }>(world.newDevice(), "/api/payments/sandbox", {
      token,
      act: what,
    });

  /** A message as a provider would send it. */
  async function send(event: object, atMs = world.clock.nowMs) {
    const key = await world.services.store.settings.secret("payment-sandbox");
    const body = Buffer.from(JSON.stringify(event));
    const response = await fetch(`${world.running.url}/api/payments/webhook`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        [signatureHeader]: signBody(body, key, atMs),
      },
      body,
    });
    const answer = (await response.json()) as { verdict?: string; error?: { code: string } };
    return { status: response.status, body: answer };
  }

  async function referenceOf(token: string): Promise<string> {
    const look = await world.ask<{ reference: string }>(
      world.newDevice(),
      "/api/payments/sandbox/look",
      { token },
    );
    return look.body.reference;
  }

  const eventOf = (reference: string, more: object = {}) => ({
    eventId: `e-${crypto.randomUUID()}`,
    paymentId: reference,
    type: "paid",
    reference,
    amount: "2813.33",
    currency: "CNY",
    at: new Date(world.clock.nowMs).toISOString(),
    ...more,
  });

  const balanceOf = async (caseId: string) =>
    (await world.services.store.cases.view(caseId)).row.balance;
  const paymentsOf = (caseId: string) => world.services.payments.ofCase(caseId);

  it("are offered only once what was agreed was confirmed", async () => {
    cases += 1;
    const caseId = `P-${cases}`;
    await world.addCase(caseId);
    const chat = await world.chat([], caseId);
    const offered: NextSteps["pay"][] = [];
    for (const line of planLines) {
      await chat.client.say(line);
      offered.push((await stepsOf(chat)).pay);
    }
    expect(offered).toEqual([null, null, null, { amount: "2813.33", currency: "CNY" }]);
  });

  it("are offered to the device of the chat alone", async () => {
    const chat = await agreed();
    const { status, body } = await world.ask(world.newDevice(), "/api/chat/next-steps", {
      token: chat.token,
    });
    expect(status).toBe(403);
    expect(body.error?.code).toBe("LINK_USED");
    const fresh = await world.services.links.create(chat.caseId, { hours: 1, by: "test" });
    const early = await world.ask(world.newDevice(), "/api/chat/next-steps", {
      token: fresh.token,
    });
    expect(early.body.error?.code).toBe("LINK_USED");
  });

  it("are seen by the agent in the same chat at once, and taken off what is owed", async () => {
    const chat = await agreed();
    const link = await linkOf(chat);
    expect(link).toMatchObject({ amount: "2813.33", currency: "CNY" });
    const { body } = await act(link.token, "pay");
    expect(body.verdict).toBe("booked");
    expect(await balanceOf(chat.caseId)).toBe("5626.67");
    const news = await chat.client.next("messages");
    expect(news.messages.map(({ text }) => text).join("")).toMatch(/2813\.33元.*(收到|到账)/);
    expect((await world.services.calls.get(chat.callId)).state.paid).toBe(281_333);
    // The next instalment is of the same amount: to offer it now would look as if nothing had come in.
    expect((await stepsOf(chat)).pay).toBeNull();
    const { payments, due } = await paymentsOf(chat.caseId);
    expect(payments).toMatchObject([
      { amount: "2813.33", source: "provider", balanceAfter: "5626.67", excess: null },
    ]);
    expect(due).toEqual({ amount: "2813.33", currency: "CNY", date: "2026-12-25" });
  });

  it("leave the moment of the balance alone: nobody collects before the creditor has confirmed it", async () => {
    const chat = await agreed();
    const before = await world.services.store.cases.forCall(chat.caseId);
    await act((await linkOf(chat)).token, "pay");
    const after = await world.services.store.cases.forCall(chat.caseId);
    expect(after.balanceAsOf).toBe(before.balanceAsOf);
  });

  it("are booked once, whatever is sent how often and at the same time", async () => {
    const chat = await agreed();
    const reference = await referenceOf((await linkOf(chat)).token);
    const one = eventOf(reference);
    const answers = await Promise.all([send(one), send(one), send(one), send(eventOf(reference))]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const verdicts = answers.map(({ body }) => body.verdict);
    expect(verdicts.filter((verdict) => verdict === "booked")).toHaveLength(1);
    expect(await balanceOf(chat.caseId)).toBe("5626.67");
    expect((await paymentsOf(chat.caseId)).payments).toHaveLength(1);
    expect((await world.services.calls.get(chat.callId)).state.paid).toBe(281_333);
  });

  it("stay booked when an older message comes late, and are booked after one that failed", async () => {
    const chat = await agreed();
    const reference = await referenceOf((await linkOf(chat)).token);
    const verdicts = [];
    for (const type of ["failed", "paid", "failed", "cancelled"]) {
      verdicts.push((await send(eventOf(reference, { type }))).body.verdict);
    }
    expect(verdicts).toEqual(["noted", "booked", "noted", "noted"]);
    expect(await balanceOf(chat.caseId)).toBe("5626.67");
  });

  it("change nothing when they fail or are left", async () => {
    const chat = await agreed();
    const { token } = await linkOf(chat);
    expect((await act(token, "fail")).body.verdict).toBe("noted");
    expect((await act(token, "leave")).body.verdict).toBe("noted");
    expect(await balanceOf(chat.caseId)).toBe("8440.00");
    expect((await stepsOf(chat)).pay).not.toBeNull();
  });

  it.each([
    ["amount_mismatch", { amount: "2813.34" }],
    ["currency_mismatch", { currency: "USD" }],
  ])("are kept and not booked: %s", async (verdict, more) => {
    const chat = await agreed();
    const reference = await referenceOf((await linkOf(chat)).token);
    const answer = await send(eventOf(reference, more));
    expect(answer).toMatchObject({ status: 200, body: { verdict } });
    expect(await balanceOf(chat.caseId)).toBe("8440.00");
    expect(await paymentsOf(chat.caseId)).toMatchObject({ payments: [], troubles: [{ verdict }] });
  });

  it("are kept and not booked where the case has come to be in another currency", async () => {
    const chat = await agreed();
    const reference = await referenceOf((await linkOf(chat)).token);
    const { case: body, version } = await world.services.store.cases.view(chat.caseId);
    const staff = await world.staff("supervisor");
    const changed = { version, case: { ...body, currency: "USD" } };
    await staff.ask("PUT", `/api/cases/${chat.caseId}`, { body: changed });
    expect((await send(eventOf(reference))).body.verdict).toBe("currency_mismatch");
    expect(await balanceOf(chat.caseId)).toBe("8440.00");
  });

  it("are not booked for a link that we do not know", async () => {
    expect((await send(eventOf("nobody"))).body.verdict).toBe("link_unknown");
  });

  it("are refused with 401 without a right signature, and where a message is replayed later", async () => {
    const chat = await agreed();
    const event = eventOf(await referenceOf((await linkOf(chat)).token));
    const unsigned = await fetch(`${world.running.url}/api/payments/webhook`, {
      method: "POST",
      body: JSON.stringify(event),
    });
    expect(unsigned.status).toBe(401);
    expect(await unsigned.json()).toMatchObject({ error: { code: "PAYMENT_SIGNATURE_INVALID" } });
    const late = await send(event, world.clock.nowMs - toleranceMs - 1_000);
    expect(late).toMatchObject({ status: 401, body: { error: { code: "PAYMENT_MESSAGE_STALE" } } });
    expect(await balanceOf(chat.caseId)).toBe("8440.00");
  });

  it("of more than is owed are booked whole, and what is too much is shown", async () => {
    const chat = await agreed();
    const { store } = world.services;
    const link = await linkOf(chat);
    const { case: body, version } = await store.cases.view(chat.caseId);
    const staff = await world.staff("supervisor");
    const lower = { version, case: { ...body, balance: "1000.00" } };
    expect((await staff.ask("PUT", `/api/cases/${chat.caseId}`, { body: lower })).status).toBe(200);
    await act(link.token, "pay");
    expect(await balanceOf(chat.caseId)).toBe("0.00");
    const [payment] = (await paymentsOf(chat.caseId)).payments;
    expect(payment).toMatchObject({ amount: "2813.33", balanceAfter: "0.00", excess: "1813.33" });
  });

  it("are not asked for once the case is quiet", async () => {
    const chat = await agreed();
    await world.ended([verify, "别再联系我了，不要再打电话。"], chat.caseId);
    expect((await stepsOf(chat)).pay).toBeNull();
    const { body } = await world.ask(chat.device, "/api/chat/payment-link", { token: chat.token });
    expect(body.error?.code).toBe("PAYMENT_NOT_DUE");
  });

  it("that come into a quiet case are booked without a word", async () => {
    const chat = await agreed();
    const { token } = await linkOf(chat);
    await world.ended([verify, "别再联系我了，不要再打电话。"], chat.caseId);
    const before = chat.client.messages.length;
    expect((await act(token, "pay")).body.verdict).toBe("booked");
    expect(await balanceOf(chat.caseId)).toBe("5626.67");
    const live = await world.services.calls.get(chat.callId);
    expect(live.state).toMatchObject({ paid: 281_333, hold: true });
    expect(chat.client.messages).toHaveLength(before);
  });

  it("lead no real debtor to the sandbox", async () => {
    const chat = await agreed();
    const view = await world.services.store.cases.view(chat.caseId);
    const staff = await world.staff("supervisor");
    const real = `real-${cases}`;
    const added = await staff.ask("POST", "/api/cases", { body: { ...view.case, caseId: real } });
    expect(added.status).toBe(201);
    const other = await world.chat(planLines, real);
    expect((await stepsOf(other)).pay).toBeNull();
    const link = await staff.ask("POST", `/api/cases/${real}/payment-links`);
    expect(link.body.error?.code).toBe("PAYMENT_OFF");
  });

  it("have links that the staff can make for what was agreed, and for nothing else", async () => {
    const chat = await agreed();
    const staff = await world.staff("agent");
    const link = await staff.ask("POST", `/api/cases/${chat.caseId}/payment-links`);
    expect(link).toMatchObject({ status: 201, body: { amount: "2813.33", currency: "CNY" } });
    await act(tokenOf(String(link.body["url"])), "pay");
    expect(await balanceOf(chat.caseId)).toBe("5626.67");
    cases += 1;
    await world.addCase(`P-${cases}`);
    const none = await staff.ask("POST", `/api/cases/P-${cases}/payment-links`);
    expect(none).toMatchObject({ status: 409, body: { error: { code: "PAYMENT_NOT_DUE" } } });
  });

  it("can be booked by a supervisor with a reason, once, and the agent sees them too", async () => {
    const chat = await agreed();
    const supervisor = await world.staff("supervisor");
    const path = `/api/cases/${chat.caseId}/payments`;
    const body = {
      paymentId: `bank-${cases}`,
      amount: "440.00",
      paidAt: "2026-11-20T09:00:00+08:00",
      reason: "Seen on the bank statement",
    };
    const first = await supervisor.ask("POST", path, { body });
    expect(first.status).toBe(201);
    const { payments } = first.body as unknown as CasePayments;
    expect(payments).toMatchObject([{ amount: "440.00", source: "person", reason: body.reason }]);
    expect((await supervisor.ask("POST", path, { body })).status).toBe(201);
    expect(await balanceOf(chat.caseId)).toBe("8000.00");
    expect((await world.services.calls.get(chat.callId)).state.paid).toBe(44_000);
    const other = await supervisor.ask("POST", path, { body: { ...body, amount: "441.00" } });
    expect(other.body.error?.code).toBe("PAYMENT_CONFLICT");
    const none = await supervisor.ask("POST", path, { body: { ...body, reason: "" } });
    expect(none.status).toBe(400);
    const agent = await world.staff("agent");
    expect((await agent.ask("POST", path, { body })).status).toBe(403);
  });

  it("are said in a spoken call by the server that holds its line, and by no other", async () => {
    cases += 1;
    const caseId = `P-${cases}`;
    await world.addCase(caseId);
    const { calls, payments } = world.services;
    const id = calls.newCallId();
    const how = { id, locale: undefined, channel: "voice", direction: "inbound" } as const;
    const said: string[] = [];
    const live = calls.speak(await calls.setUp(caseId, how), {
      play: ({ text }) => {
        said.push(text);
        return Promise.resolve({ type: "heard", playbackMs: 1 });
      },
    });
    await live.open();
    for (const [index, text] of [verify, "最近手头紧。"].entries()) {
      await live.hear({ id: `turn-${index}-${cases}`, n: index + 1, text });
    }
    const elsewhere = await runService({
      clock: world.clock.now,
      store: kind === "embedded" ? await emptyStore("embedded") : world.store,
    });
    const booking = {
      paymentId: `voice-${cases}`,
      amount: "100.00",
      paidAt: "2026-11-20T09:00:00+08:00" as never,
      reason: "Seen on the bank statement",
    };
    const booker = kind === "embedded" ? payments : elsewhere.ready.services.payments;
    await booker.book(caseId, booking, "test");
    const before = said.length;
    if (kind === "postgres") expect(live.state.paid).toBe(0);
    await payments.look();
    await elsewhere.ready.services.payments.look();
    expect(live.isSpent).toBe(false);
    expect(live.state.paid).toBe(10_000);
    const thanks = kind === "embedded" ? said : said.slice(before);
    expect(thanks.join("")).toMatch(/100元.*(收到|到账)/);
    await live.end();
  });

  it("are told to a chat that another server has in its memory, once", async () => {
    const chat = await agreed();
    if (kind === "embedded") return;
    const { store } = world;
    const second = await runService({ clock: world.clock.now, store });
    await second.ready.services.payments.book(
      chat.caseId,
      {
        paymentId: `far-${cases}`,
        amount: "100.00",
        paidAt: "2026-11-20T09:00:00+08:00" as never,
        reason: "Seen on the bank statement",
      },
      "test",
    );
    // Both look at the same time: the log lets one be first.
    await Promise.all([world.services.payments.look(), second.ready.services.payments.look()]);
    const said = await chat.client.say("还欠多少？");
    expect(said.map(({ text }) => text).join("")).toContain("8340");
    expect((await world.services.calls.get(chat.callId)).state.paid).toBe(10_000);
  });
});
