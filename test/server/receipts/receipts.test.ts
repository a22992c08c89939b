import { beforeAll, describe, expect, it } from "vitest";
import type { Receipt, ReceiptDoor } from "../../../server/protocol/receipts.ts";
import { instantAt } from "../../../server/clock.ts";
import { receiptLinkDays } from "../../../server/receipts/receipt-limits.ts";
import { emptyStore, storeKinds } from "../storage/test-databases.ts";
import type { Device } from "../chat-client.ts";
import { planLines, ReceiptWorld, tokenOf } from "./receipt-world.ts";
import { withoutIdentifiers } from "../../without-identifiers.ts";

const dayMs = 24 * 60 * 60 * 1000;
const ceaseLines = ["我是陈伟，后四位4567。", "别再联系我了，不要再打电话。"];

describe.each(storeKinds)("receipts over the %s store", (kind) => {
  let world: ReceiptWorld;
  let cases = 0;
  beforeAll(async () => {
    world = await ReceiptWorld.open(await emptyStore(kind));
  }, 60_000);

  /** A case of its own for each story. */
  async function newCase(more: object = {}): Promise<string> {
    cases += 1;
    const caseId = `R-${cases}`;
    await world.addCase(caseId, { debtorId: caseId, ...more });
    return caseId;
  }

  /** The receipt of a chat that ended in a plan, on the device of that chat. */
  async function planned(more: object = {}) {
    const caseId = await newCase(more);
    const chat = await world.ended(planLines, caseId);
    const token = await world.receiptToken(chat);
    return { caseId, chat, token, device: chat.device };
  }

  const open = (device: Parameters<ReceiptWorld["ask"]>[0], token: string, more: object = {}) =>
    world.ask<Receipt>(device, "/api/receipts/open", { token, ...more });

  it("tell promise and plan of the outcome, to the minor unit and the day, in both languages", async () => {
    const { chat, token, device } = await planned();
    const { outcome } = await world.services.store.calls.get(chat.callId);
    const { body } = await open(device, token);
    expect(outcome.promise).toEqual({ amount: "2813.33", date: "2026-11-25" });
    expect(body.promise).toEqual(outcome.promise);
    expect(body.plan).toEqual(outcome.plan);
    const agreed = body.sections.find(({ id }) => id === "agreed");
    expect(agreed?.schedule).toEqual([
      "11月25日（星期三）：2813.33元",
      "12月25日（星期五）：2813.33元",
      "2027年1月25日（星期一）：2813.34元",
    ]);
    const english = await open(device, token, { locale: "en-GB" });
    const rows = english.body.sections.find(({ id }) => id === "agreed")?.schedule;
    expect(rows?.[0]).toBe("Wednesday 25 November: ¥2,813.33");
    expect(english.body.promise).toEqual(outcome.promise);
  });

  /** A supervisor books what has come in, a minute later. */
  const booked = async (caseId: string, amount: string): Promise<void> => {
    world.clock.pass(60_000);
    const paidAt = instantAt(world.clock.nowMs);
    const body = { paymentId: `bank-${caseId}-${amount}`, amount, paidAt, reason: "Seen." };
    const supervisor = await world.staff("supervisor");
    const path = `/api/cases/${caseId}/payments`;
    expect((await supervisor.ask("POST", path, { body })).status).toBe(201);
    world.clock.pass(60_000);
  };
  const scheduleOf = async (device: Device, token: string, more: object = {}) => {
    const { body } = await open(device, token, more);
    return body.sections.find(({ id }) => id === "agreed")?.schedule;
  };

  it("mark the instalments that what has come in covers, in the call or after it", async () => {
    const caseId = await newCase();
    const chat = await world.chat(planLines, caseId);
    await booked(caseId, "2813.33");
    await world.services.calls.leave(chat.callId);
    const token = await world.receiptToken(chat);
    expect(await scheduleOf(chat.device, token)).toEqual([
      "11月25日（星期三）：2813.33元，已收到",
      "12月25日（星期五）：2813.33元",
      "2027年1月25日（星期一）：2813.34元",
    ]);
    await booked(caseId, "2813.32");
    expect((await scheduleOf(chat.device, token))?.[1]).toBe("12月25日（星期五）：2813.33元");
    await booked(caseId, "0.01");
    const english = await scheduleOf(chat.device, token, { locale: "en-GB" });
    expect(english?.[1]).toBe("Friday 25 December: ¥2,813.33, received");
    expect(english?.[2]).not.toContain("received");
  });

  it("mark none for what had come in before the plan was agreed", async () => {
    const caseId = await newCase();
    const chat = await world.chat(planLines.slice(0, 2), caseId);
    await booked(caseId, "2900.00");
    for (const line of planLines.slice(2)) await chat.client.say(line);
    await world.services.calls.leave(chat.callId);
    const schedule = await scheduleOf(chat.device, await world.receiptToken(chat));
    expect(schedule).toHaveLength(3);
    expect(schedule?.join(" ")).not.toContain("已收到");
  });

  it.each([
    ["one payment", "11月25日一次还清。", "您答应在11月25日（星期三）还8440元。", "8440.00"],
    ["a part of it", "11月25日先还3000元。", "您答应在11月25日（星期三）先还3000元", "3000.00"],
    [
      "a deferral",
      "我想延期，延到12月20日再还。",
      "还款日延到12月20日（星期日），到时还8440元。",
      "8440.00",
    ],
  ])("tell what was agreed: %s", async (_, proposal, line, amount) => {
    // What is promised for later than ten days is a deferral here.
    const offers = { instalments: [3], deferralDays: 30, maxPromiseDays: 10 };
    const caseId = await newCase({ offers });
    const lines = ["我是陈伟，后四位4567。", "最近手头紧，周转不开。", proposal, "对，可以。"];
    const chat = await world.ended(lines, caseId);
    const { body } = await open(chat.device, await world.receiptToken(chat));
    const { outcome } = await world.services.store.calls.get(chat.callId);
    expect(outcome.promise?.amount).toBe(amount);
    expect(body.promise).toEqual(outcome.promise);
    expect(body.sections.find(({ id }) => id === "agreed")?.lines[0]).toContain(line);
  });

  it.each([
    ["another sum", { amount: "500.00", date: "2026-11-24" }, "11月24日（星期二）先还500元"],
    ["all of it", { amount: "8440.00", date: "2026-11-24" }, "11月24日（星期二）还8440元"],
    ["nothing", null, "没有约定还款"],
  ])("tell what a person who led the call has noted: %s", async (_, promise, line) => {
    const chat = await world.chat(planLines, await newCase());
    const agent = await world.staff("agent");
    await agent.ask("POST", `/api/desk/calls/${chat.callId}/accept`);
    await world.services.calls.leave(chat.callId);
    const body = { disposition: "HUM", note: "", nextAction: "", promise };
    await agent.ask("PUT", `/api/desk/calls/${chat.callId}/wrap-up`, { body });
    const receipt = await open(chat.device, await world.receiptToken(chat));
    expect(receipt.body).toMatchObject({ promise, plan: null });
    const agreed = receipt.body.sections.find(({ id }) => id === "agreed");
    expect(agreed?.lines.join("")).toContain(line);
    expect(agreed?.schedule).toEqual([]);
  });

  it("tell a waiver as our promise", async () => {
    const caseId = await newCase();
    const lines = [
      "我是陈伟，后四位4567。",
      "最近手头紧，周转不开。",
      "违约金能不能减免？",
      "好，11月25日一次还清。",
      "对，可以。",
    ];
    const chat = await world.ended(lines, caseId);
    const { body } = await open(chat.device, await world.receiptToken(chat));
    const linesOf = (id: string) => body.sections.find((one) => one.id === id)?.lines.join("");
    expect(body.promise).toEqual({ amount: "8350.00", date: "2026-11-25" });
    expect(linesOf("agreed")).toContain("一次还清8350元，免去违约金90元。");
    expect(linesOf("ours")).toContain("您按时还上的话，我们免去违约金90元。");
  });

  it("never carry the debtor's own words, name or telephone number", async () => {
    const { token, device } = await planned();
    const text = withoutIdentifiers((await open(device, token)).body);
    expect(text).not.toMatch(/陈伟|手头紧|4567|13800000001|1988/);
    expect(text).toContain("您说手头一时周转不开。");
  });

  it("say that nothing was agreed where nothing was, and what we promised", async () => {
    const caseId = await newCase();
    const chat = await world.ended(
      ["我是陈伟，后四位4567。", "我现在在开车，明天上午10点再打给我吧。"],
      caseId,
    );
    const { body } = await open(chat.device, await world.receiptToken(chat));
    const linesOf = (id: string) => body.sections.find((one) => one.id === id)?.lines.join("");
    expect(linesOf("agreed")).toContain("没有约定还款");
    expect(linesOf("ours")).toContain("11月21日上午10:00再联系您");
    expect(body.promise).toBeNull();
  });

  it("are bound to one device, and to a signed link", async () => {
    const { token } = await planned();
    const other = world.newDevice();
    const door = await world.ask<ReceiptDoor>(other, "/api/receipts/door", { token });
    expect(door).toMatchObject({ status: 403, body: { error: { code: "LINK_USED" } } });
    for (const wrong of ["x", `${token}x`, token.replace(/\.[^.]*$/, ".AAAA")]) {
      const answer = await world.ask(other, "/api/receipts/door", { token: wrong });
      expect(answer).toMatchObject({ status: 404, body: { error: { code: "NOT_FOUND" } } });
    }
  });

  it("open no chat by a receipt's token, and no receipt by a chat's", async () => {
    const { token, chat, device } = await planned();
    expect((await device.door(token)).body.error?.code).toBe("LINK_INVALID");
    expect((await open(device, chat.token)).body.error?.code).toBe("NOT_FOUND");
  });

  it("expire, and not a moment before", async () => {
    const { token, device } = await planned();
    const startMs = world.clock.nowMs;
    world.clock.nowMs = startMs + receiptLinkDays * dayMs - 1;
    expect((await open(device, token)).status).toBe(200);
    world.clock.nowMs += 1;
    expect((await open(device, token)).body.error?.code).toBe("LINK_EXPIRED");
    world.clock.nowMs = startMs;
  });

  it("are closed for good by a hold that comes later, even once it is lifted", async () => {
    const { caseId, token, device } = await planned();
    world.clock.pass(1_000);
    await world.ended(["我是陈伟，后四位4567。", "我的父亲昨天去世了，我不想活了。"], caseId);
    expect((await open(device, token)).body.error?.code).toBe("NOT_FOUND");
    const { marks } = await world.services.store.cases.view(caseId);
    const at = new Date(world.clock.nowMs).toISOString() as never;
    for (const { id } of marks.filter(({ lifted }) => lifted === null)) {
      await world.services.store.cases.lift({ id, caseId, by: "test", reason: "looked", at });
    }
    expect((await open(device, token)).body.error?.code).toBe("NOT_FOUND");
  });

  it("are closed by a hold that was lifted before anybody looked", async () => {
    const { caseId, token, device } = await planned();
    world.clock.pass(1_000);
    await world.ended(ceaseLines, caseId);
    const { marks } = await world.services.store.cases.view(caseId);
    const at = new Date(world.clock.nowMs).toISOString() as never;
    for (const { id } of marks) {
      await world.services.store.cases.lift({ id, caseId, by: "test", reason: "looked", at });
    }
    expect((await open(device, token)).body.error?.code).toBe("NOT_FOUND");
  });

  it.each([
    ["words of self-harm", ["我是陈伟，后四位4567。", "我不想活了。"]],
    ["a complaint", ["我是陈伟，后四位4567。", "我要投诉你们。"]],
    ["a dispute", ["我是陈伟，后四位4567。", "这笔钱我没借过，金额不对。"]],
    ["no verification", ["你是谁？"]],
  ])("are not there after %s, and nothing says why", async (_, lines) => {
    const chat = await world.ended(lines, await newCase());
    const steps = await world.ask(chat.device, "/api/chat/next-steps", { token: chat.token });
    expect(steps.body).toEqual({ pay: null, hasReceipt: false });
    const answer = await world.ask(chat.device, "/api/chat/receipt", { token: chat.token });
    expect(answer.status).toBe(404);
    expect(answer.body.error).toMatchObject({ code: "NOT_FOUND" });
    expect(JSON.stringify(answer.body)).not.toMatch(/all\.|hold|complaint|vulnerable/);
  });

  it("are not there while the chat goes on", async () => {
    const chat = await world.chat(planLines, await newCase());
    const answer = await world.ask(chat.device, "/api/chat/receipt", { token: chat.token });
    expect(answer.status).toBe(404);
  });

  it("confirm the end of contact once, with nothing of the debt in it", async () => {
    const chat = await world.ended(ceaseLines, await newCase());
    const token = await world.receiptToken(chat);
    const { body } = await open(chat.device, token);
    expect(body).toMatchObject({ kind: "stop_confirmation", promise: null, survey: "none" });
    expect(JSON.stringify(body)).toContain("不再联系您");
    expect(withoutIdentifiers(body)).not.toMatch(/8440|逾期|欠款/);
    // The same device comes back to the same one; a person can send no second one.
    expect(await world.receiptToken(chat)).toBe(token);
    const staff = await world.staff("agent");
    const again = await staff.ask("POST", `/api/calls/${chat.callId}/receipt`, {
      body: { channel: "sms" },
    });
    expect(again.body.error).toMatchObject({
      code: "RECEIPT_REFUSED",
      field: "all.stop_confirmation",
    });
  });

  it("stop contact by one press, on every channel, once, with a person to look at it", async () => {
    const { caseId, token, device } = await planned();
    for (const _ of [1, 2]) {
      expect((await world.ask(device, "/api/receipts/stop", { token })).status).toBe(204);
    }
    const { marks, row } = await world.services.store.cases.view(caseId);
    expect(marks).toMatchObject([{ mark: "hold", reason: "cease", lifted: null }]);
    expect(row).toMatchObject({ hold: true, flags: ["cease"] });
    const { body } = await open(device, token);
    expect(body).toMatchObject({ kind: "stop_confirmation", isStopped: true, survey: "none" });
    const supervisor = await world.staff("supervisor");
    const tasks = await supervisor.ask("GET", "/api/tasks");
    const kinds = (tasks.body["tasks"] as { kind: string; caseId: string }[])
      .filter((task) => task.caseId === caseId)
      .map((task) => task.kind);
    expect(kinds).toEqual(["hold_review"]);
  });

  it("let contact be stopped even where the link has expired", async () => {
    const { caseId, token, device } = await planned();
    const startMs = world.clock.nowMs;
    world.clock.pass((receiptLinkDays + 1) * dayMs);
    expect((await world.ask(device, "/api/receipts/stop", { token })).status).toBe(204);
    expect((await world.services.store.cases.stops(caseId)).hold).toBe(true);
    world.clock.nowMs = startMs;
  });

  it("stop a chat of the case that goes on", async () => {
    const { caseId, token, device } = await planned();
    const chat = await world.chat(["我是陈伟，后四位4567。"], caseId);
    await world.ask(device, "/api/receipts/stop", { token });
    const said = await chat.client.say("那我分3期吧，12月1日开始。");
    expect(said.map(({ text }) => text).join("")).not.toMatch(/核对|怎样对您更合适/);
    expect((await world.services.calls.get(chat.callId)).state.hold).toBe(true);
  });

  it("ask a person for the recording once, and say so on the receipt", async () => {
    const { caseId, token, device } = await planned();
    for (const _ of [1, 2]) await world.ask(device, "/api/receipts/recording", { token });
    const { body } = await open(device, token);
    expect(body.isRecordingAsked).toBe(true);
    expect(JSON.stringify(body.sections)).toContain("您要的录音，工作人员会处理。");
    const supervisor = await world.staff("supervisor");
    const tasks = await supervisor.ask("GET", "/api/tasks");
    const own = (tasks.body["tasks"] as { kind: string; caseId: string }[]).filter(
      (task) => task.caseId === caseId,
    );
    expect(own).toMatchObject([{ kind: "document", facts: { wanted: "recording" } }]);
  });

  it("lead to a chat of the same device, and of no other", async () => {
    const { token, device } = await planned();
    const { body } = await world.ask<{ url: string }>(device, "/api/receipts/person", { token });
    const chatToken = tokenOf(body.url);
    expect((await device.door(chatToken)).status).toBe(200);
    const other = world.newDevice();
    expect((await other.door(chatToken)).body.error?.code).toBe("LINK_USED");
  });

  it("take two answers once a call, and show a score only with its response rate", async () => {
    const summaryOf = async () => {
      const staff = await world.staff("agent");
      return (await staff.ask("GET", "/api/receipts/survey-summary")).body;
    };
    const before = await summaryOf();
    const { token, device } = await planned();
    await planned();
    const answer = { token, fair: 4, answered: "partly" };
    expect((await world.ask(device, "/api/receipts/survey", answer)).status).toBe(204);
    expect((await open(device, token)).body.survey).toBe("done");
    expect((await world.ask(device, "/api/receipts/survey", answer)).status).toBe(404);
    const after = await summaryOf();
    expect(after["offered"]).toBe(Number(before["offered"]) + 2);
    expect(after).toMatchObject({ n: 1, fairMean: 4, unfairShare: 1, answered: { partly: 1 } });
    expect(after["responseRate"]).toBeCloseTo(1 / Number(after["offered"]));
    expect(before).toMatchObject({ n: 0, fairMean: null, responseRate: 0 });
  });

  it.each([-1, 11, 5.5])("refuse %s as an answer", async (fair) => {
    const { token, device } = await planned();
    const answer = await world.ask(device, "/api/receipts/survey", {
      token,
      fair,
      answered: "yes",
    });
    expect(answer.status).toBe(400);
  });

  describe("that a person sends", () => {
    const consents = { sms: true };
    // What was said by, or sent to, the same person in another story would count here too.
    const names = ["王芳", "李强", "赵敏", "孙丽", "周杰", "吴刚", "郑华", "冯静"];

    async function ofOwnPerson(more: object) {
      const name = names.shift() ?? "";
      const caseId = await newCase({ name, ...more });
      const lines = planLines.map((line) => line.replace("陈伟", name));
      return { name, caseId, chat: await world.ended(lines, caseId) };
    }

    async function sent(more: object = { consents }) {
      const { name, caseId, chat } = await ofOwnPerson(more);
      const staff = await world.staff("agent");
      const { status, body } = await staff.ask("POST", `/api/calls/${chat.callId}/receipt`, {
        body: { channel: "sms" },
      });
      const token = status === 201 ? tokenOf(String(body["url"])) : "";
      return { name, caseId, chat, staff, status, body, token };
    }

    it("need a consent for the channel", async () => {
      const { body } = await sent({});
      expect(body.error).toMatchObject({
        code: "RECEIPT_REFUSED",
        field: "all.receipt.consent",
      });
    });

    it("count as messages: a second one the same day is too many", async () => {
      const { staff, chat, status } = await sent();
      expect(status).toBe(201);
      const second = await staff.ask("POST", `/api/calls/${chat.callId}/receipt`, {
        body: { channel: "sms" },
      });
      expect(second.body.error?.field).toMatch(/^cn\.freq\.text/);
    });

    it("are not sent at night", async () => {
      const { chat } = await ofOwnPerson({ consents });
      const staff = await world.staff("agent");
      const startMs = world.clock.nowMs;
      const at = async (time: string) => {
        world.clock.nowMs = Date.parse(`2026-11-20T${time}+08:00`);
        const path = `/api/calls/${chat.callId}/receipt`;
        return await staff.ask("POST", path, { body: { channel: "sms" } });
      };
      expect((await at("21:00:00")).body.error?.field).toBe("cn.hours.default");
      expect((await at("20:59:59")).status).toBe(201);
      world.clock.nowMs = startMs;
    });

    it("ask whose device it is, and tell nothing private before", async () => {
      const { name, token } = await sent();
      const device = world.newDevice();
      const door = await world.ask<ReceiptDoor>(device, "/api/receipts/door", { token });
      expect(door.body).toMatchObject({ institution: "安信消费金融", needsProof: true });
      expect(withoutIdentifiers(door.body)).not.toMatch(/8440|2813|4567/);
      expect(withoutIdentifiers(door.body)).not.toContain(name);
      expect((await open(device, token)).body.error?.code).toBe("PROOF_WRONG");
      expect((await open(device, token, { proof: "1234" })).body.error?.code).toBe("PROOF_WRONG");
      expect((await open(device, token, { proof: "４５６７" })).status).toBe(200);
      expect((await open(device, token)).status).toBe(200);
    });

    it("close after two wrong proofs, however many are tried at once", async () => {
      const { token } = await sent();
      const device = world.newDevice();
      await world.ask(device, "/api/receipts/door", { token });
      const tries = ["0001", "0002", "0003", "0004", "0005", "0006"];
      const answers = await Promise.all(tries.map((proof) => open(device, token, { proof })));
      const codes = answers.map(({ body }) => body.error?.code);
      expect(codes.filter((code) => code === "PROOF_WRONG")).toHaveLength(2);
      expect((await open(device, token, { proof: "4567" })).body.error?.code).toBe("NOT_FOUND");
    });

    it("open by the birth date as well", async () => {
      const { token } = await sent();
      const device = world.newDevice();
      await world.ask(device, "/api/receipts/door", { token });
      expect((await open(device, token, { proof: "1988-03-02" })).status).toBe(200);
    });

    it("do nothing for whoever has not shown who they are", async () => {
      const { caseId, token } = await sent();
      const device = world.newDevice();
      await world.ask(device, "/api/receipts/door", { token });
      for (const path of ["stop", "recording", "person"]) {
        expect((await world.ask(device, `/api/receipts/${path}`, { token })).status).toBe(404);
      }
      expect((await world.services.store.cases.stops(caseId)).hold).toBe(false);
    });

    it("need somebody who may make links", async () => {
      const { chat } = await sent();
      const path = `${world.running.url}/api/calls/${chat.callId}/receipt`;
      expect((await fetch(path, { method: "POST" })).status).toBe(401);
    });
  });
});
