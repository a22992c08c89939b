import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { beginDial } from "../../../server/rounds/attempts/begin-dial.ts";
import { claimAttempts } from "../../../server/rounds/attempts/claim-attempts.ts";
import { recoverAttempts } from "../../../server/rounds/attempts/recover-attempts.ts";
import { createNotedPromise } from "./noted-promise.ts";
import { emptyStore, storeKinds } from "../storage/test-databases.ts";
import { caseOf, dayMs, fridayMs, hourMs, phoneOf } from "../rounds/round-fixture.ts";
import { MessageFixture } from "./message-fixture.ts";

const mobile = "+8613800138000";
const other = "+8613900139000";
const withPhone = (caseId: string, phone: string, more: object = {}) =>
  caseOf(caseId, { debtor: { phone }, ...more });

describe.each(storeKinds)("messages on the %s store", (kind) => {
  let at: MessageFixture;
  beforeAll(async () => {
    at = await MessageFixture.open(kind, await emptyStore(kind));
    return () => at.store.close();
  });
  beforeEach(() => at.reset());

  describe("of a round", () => {
    it("go once to each debtor, with a link to the chat, the way out, and no word of the debt", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      const round = await at.sendRound();
      await at.step(round);
      const [text = "", ...more] = at.carrier.textsTo(mobile);
      expect(more).toEqual([]);
      expect(text).toMatch(
        /^【安信消费金融】.* https:\/\/chat\.example\.com\/chat#s[\w-]{32} 退订回T$/,
      );
      expect(text).not.toMatch(/8440|8,440|欠|还款|逾期|消费贷|陈/);
      expect(await at.world.attempts()).toMatchObject([
        { state: "ended", disposition: "SENT", channel: "sms", number: mobile },
      ]);
    });

    it("have the wording that a row of the treatment table gives its tiers", async () => {
      const late = { debtor: { phone: "+8613800138001" }, tier: "A", dueDate: "2026-05-01" };
      const early = { debtor: { phone: "+8613800138002" }, tier: "C", dueDate: "2026-11-10" };
      await at.world.addCases(caseOf("case-1", late), caseOf("case-2", early));
      await at.sendRound({
        treatments: [
          { id: "gentle", when: { tiers: ["A"] }, channel: "sms", wording: "early" },
          { id: "firm", when: { tiers: ["C"] }, channel: "sms", wording: "late" },
        ],
      });
      const of = (await at.rows()).map((row) => `${row.case_id} ${row.template.split("/")[0]}`);
      expect(of.toSorted()).toEqual([
        "case-1 invitation_unknown",
        "case-2 invitation_unknown_late",
      ]);
    });

    it("are recorded with template, hash of the words, parts and text, without the link", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      const round = await at.sendRound();
      const [row] = await at.rows();
      const [attempt] = await at.world.attempts();
      expect(row).toMatchObject({
        message_id: attempt?.attempt_id,
        round_id: round.id,
        case_id: "case-1",
        state: "accepted",
        template: expect.stringMatching(/^invitation_unknown\/[123]$/) as string,
        words_hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        locale: "zh-CN",
        segments: 2,
      });
      expect(row?.text).toMatch(/^【安信消费金融】.* \{link\} 退订回T$/);
    });

    it("carry a link that opens the chat of their case, for three days", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound();
      const token = /#(\S+)/.exec(at.carrier.textsTo(mobile)[0] ?? "")?.[1] ?? "";
      expect(await at.links.look(token, undefined)).toMatchObject({ caseId: "case-1" });
      at.world.nowMs += 72 * hourMs - 1;
      expect(await at.links.look(token, undefined)).toMatchObject({ caseId: "case-1" });
      at.world.nowMs += 1;
      await expect(at.links.look(token, undefined)).rejects.toMatchObject({ code: "LINK_EXPIRED" });
      const forged = `${token.slice(0, -1)}${token.endsWith("case-1") ? "case-2" : "case-1"}`;
      await expect(at.links.look(forged, undefined)).rejects.toMatchObject({
        code: "LINK_INVALID",
      });
    });

    it("are one a day and three a week, whatever round they are of", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      const sent: number[] = [];
      for (let day = 0; day < 5; day += 1) {
        at.world.nowMs = fridayMs + day * dayMs;
        const plan = { balanceAgeHoursMax: 700 };
        await at.sendRound(plan);
        await at.sendRound(plan);
        sent.push(at.carrier.taken.length);
      }
      expect(sent).toEqual([1, 2, 3, 3, 3]);
      expect((await at.world.row("case-1")).reason).toMatch(/^cn\.freq\.text|again\.SENT/);
    });

    it("wait for the morning at 21:00, and not a minute before", async () => {
      await at.world.addCases(withPhone("case-1", mobile), withPhone("case-2", other));
      at.world.nowMs = fridayMs + 11 * hourMs - 60_000;
      await at.sendRound({ select: { caseIds: ["case-2"] } });
      expect(at.carrier.textsTo(other)).toHaveLength(1);
      at.world.nowMs += 60_000;
      await at.sendRound({ select: { caseIds: ["case-1"] } });
      expect(at.carrier.textsTo(mobile)).toEqual([]);
      expect(await at.world.row("case-1")).toMatchObject({
        state: "pending",
        next_at: "2026-11-21T00:00:00.000Z",
      });
    });

    it("need consent where the pack asks for it", async () => {
      const us = {
        place: "US-TX",
        currency: "USD",
        debtor: { timezone: "America/Chicago", language: "en-US" },
      };
      at.world.nowMs = Date.parse("2026-11-20T10:00:00-06:00");
      const consents = { sms: true };
      await at.world.addCases(
        caseOf("NO", { ...us, debtor: { ...us.debtor, phone: "+12145550101" } }),
        caseOf("YES", { ...us, consents, debtor: { ...us.debtor, phone: "+12145550102" } }),
      );
      await at.sendRound();
      expect(await at.world.row("NO")).toMatchObject({
        state: "skipped",
        reason: "us.text.consent",
      });
      expect(at.carrier.textsTo("+12145550102")).toEqual([
        expect.stringMatching(/Reply STOP to opt out, HELP for help\.$/),
      ]);
    });

    it("need no free people: whoever reads one keeps no line", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound({ needsPeople: true });
      expect(at.carrier.taken).toHaveLength(1);
    });

    it("go by mail to the address of the case, and not at all without one", async () => {
      await at.world.addCases(
        caseOf("case-1", { debtor: { phone: mobile, email: "Chen@Example.com" } }),
        caseOf("case-2"),
      );
      await at.sendRound({}, "email");
      expect(at.mail.textsTo("chen@example.com")).toHaveLength(1);
      expect(at.mail.taken[0]?.body.subject).toBe("来自安信消费金融的消息");
      expect(at.mail.taken).toHaveLength(1);
      expect((await at.world.attempts("case-2")).map(({ disposition }) => disposition)).toEqual([
        "DEAD",
      ]);
    });

    it("remind of a promise, on the page where it is paid if its address is short enough", async () => {
      await at.world.addCases(withPhone("case-1", mobile), withPhone("case-2", other));
      for (const caseId of ["case-1", "case-2"]) await createNotedPromise(at.world, caseId);
      at.paymentPage = "https://pay.example.com/p/abc";
      await at.sendRound({ select: { caseIds: ["case-1"] } });
      expect(at.carrier.textsTo(mobile)[0]).toContain("https://pay.example.com/p/abc");
      at.paymentPage = `https://pay.example.com/p/${"x".repeat(300)}`;
      await at.sendRound({ select: { caseIds: ["case-2"] } });
      expect(at.carrier.textsTo(other)[0]).toContain("https://chat.example.com/chat#s");
      expect((await at.rows()).map(({ template }) => template.split("/")[0])).toEqual([
        "promise_reminder",
        "promise_reminder",
      ]);
    });

    it("are not sent, and not counted, where the name of the institution says what must not be seen", async () => {
      await at.world.addCases(withPhone("case-1", mobile, { publicName: "x".repeat(200) }));
      await at.sendRound();
      expect(at.carrier.taken).toEqual([]);
      expect(await at.world.attempts()).toMatchObject([{ disposition: "FAIL" }]);
      expect(await at.rows()).toMatchObject([{ state: "not_written", error: "MESSAGE_TOO_LONG" }]);
    });
  });

  describe("whose carrier fails", () => {
    it.each([
      ["account", "ended", "FAIL", "paused"],
      ["limited", "ended", "FAIL", "paused"],
      ["invalid", "ended", "DEAD", "running"],
      ["unreachable", "ended", "FAIL", "running"],
      ["opted_out", "ended", "FAIL", "running"],
      ["later", "ended", "FAIL", "running"],
    ] as const)("were refused (%s)", async (why, state, disposition, roundState) => {
      await at.world.addCases(withPhone("case-1", mobile));
      at.carrier.script.push({ state: "refused", why, code: "VENDOR_REFUSED" });
      const round = await at.sendRound();
      expect(await at.world.attempts()).toMatchObject([{ state, disposition }]);
      expect((await at.world.rounds.get(round.id)).state).toBe(roundState);
      expect(await at.rows()).toMatchObject([{ state: "refused" }]);
    });

    it.each([
      ["unreachable", "round.unreachable"],
      ["opted_out", "all.opt_out"],
    ] as const)(
      "are not sent to that number again (%s), which may be called",
      async (why, rule) => {
        await at.world.addCases(withPhone("case-1", mobile));
        at.carrier.script.push({ state: "refused", why, code: "VENDOR_REFUSED" });
        await at.sendRound();
        at.world.nowMs += 3 * hourMs;
        const next = await at.sendRound();
        expect(at.carrier.taken).toEqual([]);
        expect((await at.stands(next, "case-1")).reason).toBe(rule);
        const voice = await at.world.startRound();
        const claims = await claimAttempts(at.world.deciding(), voice, 5);
        expect(claims).toMatchObject({ attempts: [{ caseId: "case-1", channel: "voice" }] });
      },
    );

    it("are in doubt where nobody knows, count as sent, and are not sent again that day", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      at.carrier.script.push({ state: "unsure", code: "VENDOR_STALLED" });
      await at.sendRound();
      expect(await at.world.attempts()).toMatchObject([{ state: "in_doubt", disposition: "UNK" }]);
      await at.sendRound();
      expect(at.carrier.taken).toEqual([]);
    });
  });

  describe("after a crash", () => {
    it("that were being sent are in doubt, and no other server sends them", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      const round = await at.world.startRound({
        treatments: [{ id: "all", hoursBetween: 0, channel: "sms" }],
      });
      const deciding = at.world.deciding("dead");
      const claims = await claimAttempts(deciding, round, 5);
      const attempt = typeof claims === "string" ? undefined : claims.attempts[0];
      if (attempt === undefined) throw new Error("Expected an attempt.");
      await beginDial(deciding, attempt.attemptId);
      // The order left; whether the carrier has it, the dead server did not learn.
      at.carrier.script.push({ state: "unsure", code: "VENDOR_UNREACHABLE" });
      await at.service.sendAttempt(attempt, {}, AbortSignal.timeout(5_000)).catch(() => undefined);
      await recoverAttempts(at.world.deciding(), ["dead"]);
      at.service = at.newService();
      await expect(
        at.service.sendAttempt(attempt, {}, AbortSignal.timeout(5_000)),
      ).rejects.toMatchObject({ code: "VENDOR_STALLED" });
      await at.step(round);
      expect(at.carrier.taken).toEqual([]);
      expect(await at.world.attempts()).toMatchObject([{ state: "in_doubt" }]);
      await at.service.report({ messageId: attempt.attemptId, state: "delivered" });
      expect(await at.world.attempts()).toMatchObject([{ state: "ended", disposition: "SENT" }]);
    });

    it("are given up a minute after their server was heard of last", async () => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound();
      const { db } = at.world.database;
      await db.updateTable("messages").set({ state: "sending" }).execute();
      at.world.nowMs += 60_000;
      await at.service.tidy();
      expect(await at.rows()).toMatchObject([{ state: "sending" }]);
      at.world.nowMs += 1;
      await at.service.tidy();
      expect(await at.rows()).toMatchObject([{ state: "in_doubt" }]);
    });
  });

  describe("and what carriers report of them", () => {
    const sendOne = async (): Promise<string> => {
      await at.world.addCases(withPhone("case-1", mobile));
      await at.sendRound();
      return (await at.rows())[0]?.message_id ?? "";
    };

    it("come late, twice and out of order, and the end stays", async () => {
      const messageId = await sendOne();
      for (const state of ["delivered", "sent", "accepted", "failed", "delivered"] as const) {
        await at.service.report({ messageId, state });
      }
      expect(await at.rows()).toMatchObject([{ state: "delivered" }]);
      expect(await at.world.attempts()).toMatchObject([{ disposition: "SENT" }]);
    });

    it("count no more where they never left: the case is tried again in two hours", async () => {
      const messageId = await sendOne();
      await at.service.report({ messageId, state: "failed" });
      expect(await at.world.attempts()).toMatchObject([{ disposition: "FAIL" }]);
      expect(await at.world.row("case-1")).toMatchObject({
        state: "pending",
        reason: "again.FAIL",
        next_at: "2026-11-20T04:00:00.000Z",
      });
    });

    it("still count where only the network's receipt says no", async () => {
      const messageId = await sendOne();
      await at.service.report({ messageId, state: "undelivered" });
      expect(await at.world.attempts()).toMatchObject([{ disposition: "SENT" }]);
      await at.sendRound();
      expect(at.carrier.taken).toHaveLength(1);
    });

    it("mark a number that takes no texts", async () => {
      const messageId = await sendOne();
      await at.service.report({ messageId, state: "failed", why: "invalid" });
      at.world.nowMs += 3 * hourMs;
      const next = await at.sendRound();
      expect(await at.stands(next, "case-1")).toMatchObject({ reason: "round.unreachable" });
    });

    it("of what we have never sent change nothing", async () => {
      await at.service.report({ messageId: "nobody's", state: "delivered" });
      expect(await at.rows()).toEqual([]);
    });
  });

  it("listed for a case are those of nobody else", async () => {
    await at.world.addCases(withPhone("case-1", mobile), withPhone("case-2", other));
    await at.sendRound();
    const { messages } = await at.service.ofCase("case-1");
    expect(messages).toHaveLength(1);
    expect(await at.service.ofCase("case-2")).toMatchObject({
      messages: [{ direction: "out", by: "kindline" }],
      optOuts: [],
      channels: ["sms", "email"],
    });
    await expect(at.service.ofCase("case-3")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(phoneOf("case-1")).not.toBe(mobile);
  });
});
