import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ContactWish } from "../../../domain/contact-wish.ts";
import { sendingForbiddenBy } from "../../../server/receipts/may-send-receipt.ts";
import { answerForbiddenBy } from "../../../server/messages/may-answer.ts";
import { judgeCallback } from "../../../server/rounds/contact/judge-callback.ts";
import { judgeContact } from "../../../server/rounds/contact/judge-contact.ts";
import { loadCaseFacts } from "../../../server/rounds/contact/load-case-facts.ts";
import { addMarks, marksOf } from "../../../server/storage/calls/marks.ts";
import { storeKinds } from "../storage/test-databases.ts";
import { caseOf, fridayMs, hourMs, RoundFixture } from "./round-fixture.ts";

const debtor = { email: "chen@example.cn" };
const plan = { balanceAgeHoursMax: 2000, tighter: {} };

describe.each(storeKinds)("how a debtor wishes to be contacted, on the %s store", (kind) => {
  let world: RoundFixture;
  beforeAll(async () => {
    world = await RoundFixture.open(kind);
    return () => world.database.close();
  });
  beforeEach(() => world.reset());

  const wish = (caseId: string, ...wishes: readonly ContactWish[]) =>
    world.database.db.transaction().execute((transaction) =>
      addMarks(
        transaction,
        wishes.map((one) => ({
          id: crypto.randomUUID(),
          caseId,
          callId: null,
          mark: "contact-wish",
          triggers: [],
          wish: one,
          at: world.at,
        })),
      ),
    );
  const factsOf = async (caseId: string) => {
    const { db } = world.database;
    const facts = (await loadCaseFacts(db, { kind, caseIds: [caseId] })).get(caseId);
    if (facts === undefined) throw new Error("Expected the case.");
    return facts;
  };
  const rule = async (
    caseId: string,
    channel: "voice" | "sms" | "email",
    nowMs = world.nowMs,
  ): Promise<string> => {
    const facts = await factsOf(caseId);
    const verdict = judgeContact({ facts, channel, plan, treatment: {}, nowMs });
    return verdict.decision === "allowed" ? "allowed" : `${verdict.decision} ${verdict.rule ?? ""}`;
  };
  const friday = (time: string): number => Date.parse(`2026-11-20T${time}:00+08:00`);

  it.each(["voice", "sms", "email"] as const)(
    "closes %s to rounds, and no other",
    async (refused) => {
      await world.addCases(caseOf("case-1", { debtor }));
      await wish("case-1", { kind: "channel", channel: refused });
      for (const channel of ["voice", "sms", "email"] as const) {
        const expected = channel === refused ? "never all.opt_out" : "allowed";
        expect(await rule("case-1", channel)).toBe(expected);
      }
    },
  );

  it("closes the channel to messages of people, answers and receipts too", async () => {
    await world.addCases(caseOf("case-1", { debtor, consents: { sms: true, email: true } }));
    await wish("case-1", { kind: "channel", channel: "sms" });
    const facts = await factsOf("case-1");
    const { nowMs } = world;
    const asked = (channel: "sms" | "email") =>
      [
        answerForbiddenBy({ facts, channel, purpose: "collect", agent: "person", nowMs }),
        answerForbiddenBy({ facts, channel, purpose: "reply", agent: "ai", nowMs }),
        sendingForbiddenBy({ facts, channel, kind: "receipt", nowMs }),
      ].map((one) => one ?? "allowed");
    expect(asked("sms")).toEqual(["all.opt_out", "all.opt_out", "all.opt_out"]);
    expect(asked("email")).toEqual(["allowed", "allowed", "allowed"]);
  });

  it("takes back no consent to another channel", async () => {
    await world.addCases(
      caseOf("case-1", {
        debtor: {
          ...debtor,
          phone: "+12125550100",
          timezone: "America/New_York",
          language: "en-US",
        },
        currency: "USD",
        place: "US-NY",
        consents: { email: true, sms: true },
      }),
    );
    await wish("case-1", { kind: "channel", channel: "sms" });
    world.nowMs = Date.parse("2026-11-20T11:00:00-05:00");
    expect(await rule("case-1", "email")).toBe("allowed");
    expect(await rule("case-1", "sms")).toBe("never all.opt_out");
  });

  it("keeps rounds away at the hours that were named, on those days", async () => {
    await world.addCases(caseOf("case-1"));
    const work = { kind: "hours", weekdays: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" } as const;
    await wish("case-1", work);
    expect(await rule("case-1", "voice", friday("08:59"))).toBe("allowed");
    expect(await rule("case-1", "voice", friday("09:00"))).toBe("deferred all.time_place");
    expect(await rule("case-1", "sms", friday("17:59"))).toBe("deferred all.time_place");
    expect(await rule("case-1", "voice", friday("18:00"))).toBe("allowed");
    expect(await rule("case-1", "voice", friday("10:00") + 24 * hourMs)).toBe("allowed");
  });

  it("leaves quiet until the day that was named, and a person calls back only where they were asked for", async () => {
    await world.addCases(caseOf("case-1"));
    await wish("case-1", { kind: "until", date: "2026-11-23" as never });
    expect(await rule("case-1", "voice")).toBe("deferred all.time_place");
    const monday = Date.parse("2026-11-23T08:00:00+08:00");
    expect(await rule("case-1", "voice", monday)).toBe("allowed");
    const facts = await factsOf("case-1");
    const of = (isAsked: boolean) =>
      judgeCallback({ facts, isAsked, askedMs: fridayMs }, fridayMs + hourMs).decision;
    expect([of(true), of(false)]).toEqual(["allowed", "deferred"]);
  });

  it("and asks to be called all the same later, is called then and only then", async () => {
    await world.addCases(caseOf("case-1"));
    await wish("case-1", { kind: "channel", channel: "voice" });
    const facts = await factsOf("case-1");
    const callback = {
      at: new Date(friday("15:00")).toISOString(),
      agreedAt: new Date(friday("11:00")).toISOString(),
      number: facts.number,
    };
    const decided = (time: string): string => {
      const asked = { ...facts, callbacks: [callback] };
      const nowMs = friday(time);
      return judgeContact({ facts: asked, channel: "voice", plan, treatment: {}, nowMs }).decision;
    };
    expect(["14:59", "15:00", "15:29", "15:30"].map(decided)).toEqual([
      "deferred",
      "allowed",
      "allowed",
      "never",
    ]);
  });

  it("says it of one debt, and it holds for the others of the same person", async () => {
    const both = { debtorId: "D-1" };
    await world.addCases(caseOf("case-1", both), caseOf("case-2", both), caseOf("case-3"));
    await wish("case-1", { kind: "channel", channel: "sms" });
    expect(await rule("case-2", "sms")).toBe("never all.opt_out");
    expect(await rule("case-3", "sms")).toBe("allowed");
  });

  it("stands once, however often it is said, and a person lifts it with a reason", async () => {
    await world.addCases(caseOf("case-1"));
    const sms = { kind: "channel", channel: "sms" } as const;
    await wish("case-1", sms, sms);
    await wish("case-1", sms);
    const marks = (await marksOf(world.database.db, ["case-1"])).get("case-1") ?? [];
    expect(marks.map((mark) => mark.wish)).toEqual([sms]);
    const lift = { id: marks[0]?.id ?? "", caseId: "case-1", by: "sun", at: world.at };
    await world.cases.lift({ ...lift, reason: "asked for texts again" });
    expect(await rule("case-1", "sms")).toBe("allowed");
    expect((await world.cases.view("case-1")).row).toMatchObject({ hold: false, frozen: false });
  });
});
