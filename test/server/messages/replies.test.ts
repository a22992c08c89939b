import { sql } from "kysely";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { callId } from "../../../domain/ids.ts";
import { sendingForbiddenBy } from "../../../server/receipts/may-send-receipt.ts";
import { beginDial } from "../../../server/rounds/attempts/begin-dial.ts";
import { instantAt } from "../../../server/clock.ts";
import { claimAttempts } from "../../../server/rounds/attempts/claim-attempts.ts";
import type { Round } from "../../../server/protocol/rounds.ts";
import { emptyStore, storeKinds } from "../storage/test-databases.ts";
import { caseOf, hourMs } from "../rounds/round-fixture.ts";
import { MessageFixture } from "./message-fixture.ts";

const mobile = "+8613800138000";
const other = "+8613900139000";
const minuteMs = 60_000;
const withPhone = (caseId: string, phone: string, more: object = {}) =>
  caseOf(caseId, { debtor: { phone }, ...more });
const sms = { treatments: [{ id: "all", hoursBetween: 0, channel: "sms" }] };

describe.each(storeKinds)("what debtors write back on the %s store", (kind) => {
  let at: MessageFixture;
  beforeAll(async () => {
    at = await MessageFixture.open(kind, await emptyStore(kind));
    return () => at.store.close();
  });
  beforeEach(() => at.reset());

  const marks = async () => {
    const rows = await at.world.database.db.selectFrom("marks").selectAll().execute();
    return rows.map(({ case_id, mark }) => `${case_id} ${mark}`).toSorted();
  };
  const tasks = async () => {
    const rows = await at.world.database.db.selectFrom("tasks").selectAll().execute();
    return rows.map(({ case_id, title }) => `${case_id} ${title}`).toSorted();
  };
  /** A day later, when no cap is in the way, what the next round says of each case. */
  const nextRound = async (
    plan: object = sms,
  ): Promise<(caseId: string) => Promise<string | null>> => {
    at.world.nowMs += 24 * hourMs;
    const round: Round = await at.world.startRound({ balanceAgeHoursMax: 700, ...plan });
    await claimAttempts(at.world.deciding(), round, 50);
    return async (caseId) => (await at.stands(round, caseId)).reason;
  };

  describe("a wish to stop", () => {
    it("is confirmed once, and nothing is sent on that channel any more", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound();
      await at.textIn(mobile, "TD");
      await at.textIn(mobile, "TD");
      await at.textIn(mobile, "你们到底是谁");
      expect(at.carrier.textsTo(mobile).slice(1)).toEqual([
        "【安信消费金融】已退订，我们停止给您发消息。",
      ]);
      const reason = await nextRound();
      expect(await reason("case-1")).toBe("all.opt_out");
      expect(await marks()).toEqual([]);
    });

    it("that names another way limits the channel, is confirmed, and leaves the other open", async () => {
      const debtor = { phone: mobile, email: "chen@example.cn" };
      await at.world.addCases(caseOf("case-1", { debtor }));
      await at.sendRound();
      await at.textIn(mobile, "别发短信了，可以发邮件");
      expect(at.carrier.textsTo(mobile).slice(1)).toEqual([
        "【安信消费金融】您希望怎样联系已经记下，我们会照做。",
      ]);
      expect(await marks()).toEqual(["case-1 contact-wish"]);
      const texts = await nextRound();
      expect(await texts("case-1")).toBe("all.opt_out");
      const mails = await nextRound({
        treatments: [{ id: "all", hoursBetween: 0, channel: "email" }],
      });
      expect(await mails("case-1")).toBeNull();
    });

    it("keeps no card number that somebody wrote to us", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.textIn(mobile, "卡号6222021234567890123，密码123456");
      const [row] = await at.rows("in");
      expect(row?.text).toBe("卡号[****]，密码[****]");
    });

    it("leaves the telephone: it was about messages", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound();
      await at.textIn(mobile, "退订");
      const reason = await nextRound({});
      expect(await reason("case-1")).toBeNull();
    });

    it.each([
      ["sms", "email"],
      ["sms", "chat"],
      ["email", "sms"],
    ] as const)("on %s closes %s too: nobody is written to in another way", async (on, then) => {
      const debtor = { phone: mobile, email: "chen@example.cn" };
      await at.world.addCases(caseOf("case-1", { debtor }));
      await at.service.receive(on, {
        carrierMessageId: "1",
        from: on === "sms" ? mobile : debtor.email,
        text: "退订",
        isAnsweredByCarrier: false,
      });
      const reason = await nextRound({ treatments: [{ id: "all", channel: then }] });
      expect(await reason("case-1")).toBe("all.opt_out");
    });

    it("takes back the consent to an artificial voice where the law asks for one, and a later one holds", async () => {
      const phone = "+16175550123";
      const inBoston = (caseId: string, at: string) =>
        caseOf(caseId, {
          place: "US-MA",
          currency: "USD",
          debtor: { phone, timezone: "America/New_York", language: "en-US" },
          consents: { voice_ai: { number: phone, at }, sms: { number: phone, at } },
        });
      at.world.nowMs += 6 * hourMs;
      await at.world.addCases(inBoston("case-1", "2026-11-01T12:00:00-05:00"));
      const before = await nextRound({});
      expect(await before("case-1")).not.toBe("us.tcpa.consent");
      await at.textIn(phone, "STOP");
      await at.world.addCases(inBoston("case-2", instantAt(at.world.nowMs + minuteMs)));
      const after = await nextRound({});
      expect(await after("case-1")).toBe("us.tcpa.consent");
      expect(await after("case-2")).not.toBe("us.tcpa.consent");
    });

    it("holds for all cases of the person and for everybody else at the number", async () => {
      await at.world.addCases(
        withPhone("case-1", mobile, { debtorId: "chen" }),
        withPhone("case-2", other, { debtorId: "chen" }),
        withPhone("case-3", mobile, { debtorId: "wang" }),
        caseOf("case-4"),
      );
      await at.sendRound({ select: { caseIds: ["case-1"] } });
      await at.textIn(mobile, "STOP");
      const reason = await nextRound();
      for (const caseId of ["case-1", "case-2", "case-3"]) {
        expect(await reason(caseId)).toBe("all.opt_out");
      }
      expect(await reason("case-4")).toBeNull();
    });

    it("is found again however the number is written in a case that comes later", async () => {
      await at.textIn(mobile, "STOP");
      await at.world.addCases(withPhone("case-1", "+86 138-0013-8000"));
      const reason = await nextRound();
      expect(await reason("case-1")).toBe("all.opt_out");
    });

    it("of all contact puts every case of the person on hold, for a person to look at", async () => {
      await at.world.addCases(
        withPhone("case-1", mobile, { debtorId: "chen" }),
        withPhone("case-2", other, { debtorId: "chen" }),
      );
      await at.sendRound({ select: { caseIds: ["case-1"] } });
      await at.textIn(mobile, "不要再联系我");
      expect(at.carrier.textsTo(mobile)[1]).toBe(
        "【安信消费金融】已记下，我们会停止以任何方式联系您。",
      );
      expect(await marks()).toEqual(["case-1 hold", "case-2 hold"]);
      expect(await tasks()).toEqual(["case-1 hold_review", "case-2 hold_review"]);
      const reason = await nextRound({});
      expect(await reason("case-2")).toMatch(/^all\.(?:cease|hold)/);
    });

    it("is not confirmed where the carrier has done so", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound();
      await at.textIn(mobile, "STOP", { isAnswered: true });
      expect(at.carrier.textsTo(mobile)).toHaveLength(1);
      const reason = await nextRound();
      expect(await reason("case-1")).toBe("all.opt_out");
    });

    it("is confirmed at night too, for it is an answer", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound();
      at.world.nowMs += 13 * hourMs;
      await at.textIn(mobile, "STOP");
      expect(at.carrier.textsTo(mobile)).toHaveLength(2);
    });

    it("holds where nothing is set up to confirm it", async () => {
      await at.world.addCases(caseOf("case-1", { debtor: { phone: mobile, email: "a@b.cn" } }));
      await at.service.receive("email", {
        carrierMessageId: "1",
        from: "A@b.cn",
        text: "unsubscribe",
        isAnsweredByCarrier: false,
      });
      const reason = await nextRound({ treatments: [{ id: "all", channel: "email" }] });
      expect(await reason("case-1")).toBe("all.opt_out");
    });

    it("that comes between the decision and the sending is in time", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      const round = await at.world.startRound(sms);
      const claims = await claimAttempts(at.world.deciding(), round, 5);
      const attempt = typeof claims === "string" ? undefined : claims.attempts[0];
      await at.textIn(mobile, "STOP");
      const goOn = await beginDial(at.world.deciding(), attempt?.attemptId ?? "");
      expect(goOn).toEqual({ mayGoOn: false, rule: "all.opt_out" });
      expect(await at.stands(round, "case-1")).toMatchObject({
        state: "skipped",
        reason: "all.opt_out",
      });
    });

    it("and sendings that cross at random never let one be begun after it", async () => {
      const count = 12;
      for (let n = 0; n < count; n += 1) {
        await at.world.addCases(withPhone(`case-${n}`, `+861380013${8000 + n}`));
      }
      const round = await at.world.startRound(sms);
      const deciding = at.world.deciding();
      const claims = await claimAttempts(deciding, round, count);
      if (typeof claims === "string") throw new Error(claims);
      const late: string[] = [];
      const begin = async (attemptId: string) => {
        await beginDial(deciding, attemptId);
      };
      const stop = async (attemptId: string, number: string | null) => {
        await at.textIn(number ?? "", "STOP");
        const [attempt] = (await at.world.attempts()).filter((row) => row.attempt_id === attemptId);
        // The wish is in the store now: what has not begun must never begin.
        if (attempt?.state !== "dialling") late.push(attemptId);
      };
      await Promise.all(
        claims.attempts.flatMap(({ attemptId, number }, n) =>
          n % 2 === 0
            ? [begin(attemptId), stop(attemptId, number)]
            : [stop(attemptId, number), begin(attemptId)],
        ),
      );
      const dialling = (await at.world.attempts()).filter(({ state }) => state === "dialling");
      const began = dialling.map(({ attempt_id }) => attempt_id);
      expect(late.length).toBeGreaterThan(0);
      expect(late.filter((id) => began.includes(id))).toEqual([]);
      expect(began.length + late.length).toBe(count);
    });
  });

  if (kind === "postgres") {
    it("a wish to stop waits for a last look that is under way, and is seen by every later one", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound();
      const { db } = at.world.database;
      let isTaken = false;
      let taking: Promise<void> | undefined;
      await db.transaction().execute(async (look) => {
        // As the last look before a dial holds the case.
        await look
          .selectFrom("cases")
          .select("case_id")
          .where("case_id", "=", "case-1")
          .forShare()
          .execute();
        taking = (async () => {
          await at.textIn(mobile, "STOP");
          isTaken = true;
        })();
        const endMs = performance.now() + 10_000;
        for (;;) {
          // Of this database alone: other suites have theirs on the same server.
          const { rows } = await sql<{ n: string }>`
            select count(*) as n from pg_stat_activity
            where wait_event_type = 'Lock' and datname = current_database()`.execute(db);
          if (Number(rows[0]?.n) > 0) break;
          expect(isTaken || performance.now() > endMs).toBe(false);
        }
        expect(isTaken).toBe(false);
      });
      await taking;
      expect(await at.rows("in")).toHaveLength(1);
    });
  }

  describe("any other message", () => {
    it("is answered with the chat's link, the way out, and no word of the debt", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound();
      await at.textIn(mobile, "我欠多少钱？");
      expect(at.carrier.textsTo(mobile)[1]).toMatch(
        /^【安信消费金融】收到您的消息，谢谢。 为了保护您的隐私，请在这里继续说： https:\/\/chat\.example\.com\/chat#s[\w-]{32} 退订回T$/,
      );
    });

    it("is answered for help with a way to a person", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound();
      await at.textIn(mobile, "帮助");
      expect(at.carrier.textsTo(mobile)[1]).toContain("也可以找人工");
    });

    it("is taken once, however often it is posted", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound();
      for (let n = 0; n < 3; n += 1) await at.textIn(mobile, "你好", { sid: "SM-same" });
      expect(await at.rows("in")).toHaveLength(1);
      expect(at.carrier.textsTo(mobile)).toHaveLength(2);
    });

    it("is answered three times a day and not four, whatever machine is at the other end", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound();
      for (let n = 0; n < 5; n += 1) {
        at.world.nowMs += minuteMs;
        await at.textIn(mobile, "我在开会，稍后回复");
      }
      expect(at.carrier.textsTo(mobile)).toHaveLength(1 + 3);
      expect(await at.rows("in")).toHaveLength(5);
    });

    it("counts for no cap, nor does its answer", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound();
      await at.textIn(mobile, "你好");
      const reason = await nextRound();
      expect(await reason("case-1")).toBeNull();
    });

    it("of a stranger is kept, and not answered", async () => {
      await at.textIn("+8613700137000", "你们是谁");
      expect(at.carrier.taken).toEqual([]);
      expect(await at.rows("in")).toMatchObject([{ case_id: null, text: "你们是谁" }]);
    });

    it("keeps 1,600 characters and no more", async () => {
      await at.textIn(mobile, "a".repeat(1_600));
      await at.textIn(other, "a".repeat(1_601));
      const lengths = (await at.rows("in")).map(({ text }) => text?.length);
      expect(lengths).toEqual([1_600, 1_600]);
    });
  });

  describe("words that do more", () => {
    it("of self-harm are answered with the crisis line at any hour, and a person is called", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound();
      at.world.nowMs += 13 * hourMs;
      await at.textIn(mobile, "我不想活了");
      expect(at.carrier.textsTo(mobile)[1]).toMatch(/12356.*120或110/);
      expect(await marks()).toEqual(["case-1 hold"]);
      expect(await tasks()).toEqual(["case-1 hold_review", "case-1 self_harm"]);
      await at.textIn(mobile, "真的");
      expect(at.carrier.textsTo(mobile)).toHaveLength(2);
    });

    it("of a dispute freeze the case, and nothing is answered by a machine", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound();
      await at.textIn(mobile, "我已经还清了");
      expect(await marks()).toEqual(["case-1 freeze"]);
      expect(await tasks()).toEqual(["case-1 dispute_review"]);
      expect(at.carrier.textsTo(mobile)).toHaveLength(1);
    });

    it("of somebody else retire the number for every case that has it", async () => {
      await at.world.addCases(withPhone("case-1", mobile), withPhone("case-2", mobile));
      await at.sendRound({ select: { caseIds: ["case-1"] } });
      await at.textIn(mobile, "打错了，我不是陈伟");
      expect(await marks()).toEqual(["case-1 number-retire", "case-2 number-retire"]);
      expect(at.carrier.textsTo(mobile)[1]).toContain("打扰您了");
      const reason = await nextRound({});
      expect(await reason("case-2")).toBe("all.number.wrong");
    });

    it("of a complaint, and for a person, are on somebody's desk", async () => {
      await at.world.addCases(withPhone("case-1", mobile), withPhone("case-2", other));
      await at.sendRound();
      await at.textIn(mobile, "我要投诉");
      await at.textIn(other, "转人工");
      expect(await tasks()).toEqual(["case-1 complaint", "case-2 nobody_came"]);
    });
  });

  describe("what a person has sent", () => {
    const asked = { purpose: "callback_booked", channel: "sms" } as const;

    it("goes out in our words, and counts for the rounds", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.service.send("case-1", asked, "sun");
      expect(at.carrier.textsTo(mobile)).toEqual([expect.stringContaining("已记下给您回电的时间")]);
      await at.sendRound();
      expect(at.carrier.textsTo(mobile)).toHaveLength(1);
      expect((await at.world.row("case-1")).reason).toBe("cn.freq.text");
      expect(await at.rows()).toMatchObject([{ created_by: "sun", round_id: null }]);
    });

    it("is refused with the rule that forbids it", async () => {
      await at.world.addCases(withPhone("case-1", mobile), withPhone("case-2", other));
      await at.sendRound({ select: { caseIds: ["case-1"] } });
      await expect(at.service.send("case-1", asked, "sun")).rejects.toMatchObject({
        code: "MESSAGE_REFUSED",
        field: "cn.freq.text",
      });
      await at.textIn(other, "STOP");
      await expect(at.service.send("case-2", asked, "sun")).rejects.toMatchObject({
        code: "MESSAGE_REFUSED",
        field: "all.opt_out",
      });
    });

    it("is one of two at the same time", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      const both = await Promise.allSettled([
        at.service.send("case-1", asked, "sun"),
        at.service.send("case-1", asked, "ann"),
      ]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(at.carrier.textsTo(mobile)).toHaveLength(1);
    });

    it("has the payment page, and is not sent where nothing is due", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      const page = { purpose: "payment_link", channel: "sms" } as const;
      await expect(at.service.send("case-1", page, "sun")).rejects.toMatchObject({
        code: "PAYMENT_NOT_DUE",
      });
      expect(await at.rows()).toMatchObject([{ state: "not_written" }]);
      at.paymentPage = "https://pay.example.com/p/abc";
      await at.service.send("case-1", page, "sun");
      expect(at.carrier.textsTo(mobile)[0]).toContain(" https://pay.example.com/p/abc ");
    });

    it("waits where a receipt has gone out, and no receipt goes out after a wish to stop", async () => {
      const consents = { sms: true };
      await at.world.addCases(withPhone("case-1", mobile, { consents }));
      const { receipts } = at.store;
      const mayReceipt = async () => {
        const facts = await receipts.contactFacts("case-1");
        if (facts === undefined) throw new Error("Expected the facts of a case.");
        const { nowMs } = at.world;
        return sendingForbiddenBy({ facts, channel: "sms", kind: "receipt", nowMs });
      };
      expect(await mayReceipt()).toBeUndefined();
      await receipts.add({
        callId: callId("call-1"),
        caseId: "case-1",
        kind: "receipt",
        channel: "sms",
        by: "sun",
        isProved: false,
        deviceHash: undefined,
        createdAt: at.world.at,
        expiresAt: instantAt(at.world.nowMs + hourMs),
      });
      expect(await mayReceipt()).toBe("cn.freq.text");
      await expect(at.service.send("case-1", asked, "sun")).rejects.toMatchObject({
        field: "cn.freq.text",
      });
      await at.textIn(mobile, "退订");
      at.world.nowMs += 24 * hourMs;
      expect(await mayReceipt()).toBe("all.opt_out");
    });

    it("tells what the carrier said where it did not take it", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      at.carrier.script.push({ state: "refused", why: "account", code: "VENDOR_REFUSED" });
      await expect(at.service.send("case-1", asked, "sun")).rejects.toMatchObject({
        code: "VENDOR_REFUSED",
      });
    });
  });
});
