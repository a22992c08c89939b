import { beforeAll, describe, expect, it } from "vitest";
import { storeKinds } from "../storage/test-databases.ts";
import { eventually, HoldWorld, verifying } from "./hold-world.ts";

/** What a debtor writes, and the rule that their rounds name then. */
const stops = {
  hold: { line: "我真的撑不下去了，不想活了。", rule: "all.hold" },
  freeze: { line: "这笔钱不是我借的，我从来没有借过。", rule: "all.freeze" },
} as const;
const stopped = ["hold", "freeze"] as const;
const whose = [...stopped, "twin"] as const;

/** Somebody who promised, somebody to be called back, and somebody with two debts who speaks of one. */
const spokenOf = (who: string) => ["promised", "callback", "loan"].map((it) => `${who}-${it}`);
const casesOf = (who: string) => [...spokenOf(who), `${who}-card`];
const total = ({ calls, texts, mails }: ReturnType<HoldWorld["reached"]>) => calls + texts + mails;

describe.each(storeKinds)("a hold or a freeze that one chat sets, on the %s store", (kind) => {
  let world: HoldWorld;
  const rounds: string[] = [];
  /** The calls in which three promised. */
  const talks = new Map<string, string>();

  beforeAll(async () => {
    world = await HoldWorld.open(kind, { at: "2026-11-23T15:00:00+08:00", speed: 20 });
    for (const who of whose) {
      for (const caseId of spokenOf(who)) await world.addCase(caseId, { debtorId: caseId });
      await world.addCase(`${who}-card`, { debtorId: `${who}-loan` });
    }
    // On Monday three are called, and want to be called on Tuesday at eleven.
    const callbacks = whose.map((who) => `${who}-callback`);
    const first = await world.round("voice", callbacks);
    await eventually(async () => {
      await world.look();
      return world.reached(callbacks).calls === callbacks.length;
    });
    for (const caseId of callbacks) {
      await world.asksToBeCalled(caseId, "2026-11-24T11:00:00+08:00");
    }
    const body = { to: "stopped", reason: "over" };
    await (await world.staff("supervisor")).ask("POST", `/api/rounds/${first}/state`, { body });
    // On Tuesday, before anybody may be called, three call in and promise, and every case waits in three rounds.
    await world.jumpTo("2026-11-24T06:30:00+08:00");
    for (const who of whose) {
      const caseId = `${who}-promised`;
      const promise = ["最近手头紧", "周四还500块", "对，可以。"];
      talks.set(who, await world.telephones(caseId, [verifying(caseId), ...promise]));
    }
    for (const channel of ["voice", "sms", "email"] as const) {
      rounds.push(await world.round(channel, whose.flatMap(casesOf)));
    }
    await eventually(async () => {
      await world.look();
      const places = await world.stands(rounds[2] ?? "");
      return places.length === 12 && places.every(({ reason }) => reason !== null);
    });
    await world.promisesCall("hold-card", "2026-11-24T11:00:00+08:00");
    for (const who of stopped) {
      for (const caseId of spokenOf(who)) await world.chats(caseId, [stops[who].line]);
    }
    return () => world.close();
  }, 120_000);

  it("is what every round gives as its reason at once, and nobody else's rounds do", async () => {
    for (const round of rounds) {
      for (const { caseId, state, reason } of await world.stands(round)) {
        const [who = "", it = ""] = caseId.split("-");
        const isNamed = it !== "card" && who !== "twin";
        const rule = stops[who as keyof typeof stops]?.rule;
        if (isNamed) expect([caseId, state, reason]).toEqual([caseId, "skipped", rule]);
        else expect([caseId, state]).toEqual([caseId, "pending"]);
      }
    }
  });

  /** Why somebody of ours may not write about that case now. */
  const writingRefusedBy = async (caseId: string): Promise<string | undefined> => {
    const body = { purpose: "callback_booked", channel: "sms" };
    const agent = await world.staff("agent");
    const answer = await agent.ask("POST", `/api/cases/${caseId}/messages`, { body });
    return answer.body.error?.field;
  };

  it("keeps people of ours from writing, and from giving a receipt, by its rule", async () => {
    expect(await writingRefusedBy("hold-loan")).toBe("all.vulnerable");
    expect(await writingRefusedBy("hold-card")).toBe("all.vulnerable");
    expect(await writingRefusedBy("freeze-loan")).toBe("cn.dispute.mark");
    const supervisor = await world.staff("supervisor");
    for (const [who, field] of [
      ["hold", "all.vulnerable"],
      ["freeze", "all.dispute"],
    ]) {
      const path = `/api/calls/${talks.get(who ?? "") ?? ""}/receipt`;
      const link = await supervisor.ask("POST", path, { body: { channel: "email" } });
      expect(link.body.error).toMatchObject({ code: "RECEIPT_REFUSED", field });
    }
  });

  it("stops calls, texts, mails, reminders, callbacks and receipts, and those of nobody else", async () => {
    const before = stopped.map((who) => world.reached(casesOf(who)));
    await world.jumpTo("2026-11-24T09:05:00+08:00");
    // The receipt of the call in which they promised, which may wait for an hour in which texts may be sent.
    await eventually(() => world.reached(["twin-promised"]).texts === 1);
    await eventually(() => total(world.reached(["twin-loan", "twin-card"])) > 0);
    await world.jumpTo("2026-11-24T11:00:00+08:00");
    await eventually(() => world.reached(["twin-callback"]).calls === 2);
    const written = total(world.reached(["twin-promised"]));
    await world.jumpTo("2026-11-25T10:00:00+08:00");
    // The reminder of the promise.
    await eventually(() => total(world.reached(["twin-promised"])) > written);
    await world.jumpTo("2026-11-26T10:00:00+08:00");
    expect(stopped.map((who) => world.reached(casesOf(who)))).toEqual(before);
    for (const round of rounds) {
      const ours = (await world.stands(round)).filter(({ caseId }) => !caseId.startsWith("twin"));
      expect(ours.map(({ caseId, state }) => `${caseId} ${state}`)).toEqual(
        ours.map(({ caseId }) => `${caseId} skipped`),
      );
    }
  });

  it("stands on every call that people of ours have promised, which stays theirs to make or to close", async () => {
    await world.promisesCall("freeze-loan", "2026-11-26T11:00:00+08:00");
    await world.promisesCall("twin-loan", "2026-11-26T11:00:00+08:00");
    expect(await world.promisedCalls()).toEqual({
      "hold-card": "hold",
      "freeze-loan": "freeze",
      "twin-loan": null,
    });
  });

  it("is lifted by supervisors and compliance alone, and only with a reason", async () => {
    const reason = "Spoke with the debtor, who is better.";
    expect((await world.lift("hold-loan", "agent", { reason })).status).toBe(403);
    expect((await world.lift("hold-loan", "qa", { reason })).status).toBe(403);
    expect((await world.lift("hold-loan", "supervisor", {})).body.error?.code).toBe(
      "FIELD_MISSING",
    );
    expect((await world.lift("hold-loan", "supervisor", { reason: " " })).status).toBe(400);
    expect(total(world.reached(["hold-loan", "hold-card"]))).toBe(0);
  });

  it("ends with it, for every debt of the person and on every channel", async () => {
    const reason = "Spoke with the debtor.";
    await world.jumpTo("2026-11-26T10:10:00+08:00");
    expect((await world.lift("hold-loan", "supervisor", { reason })).status).toBe(200);
    expect((await world.lift("freeze-loan", "compliance", { reason })).status).toBe(200);
    await world.jumpTo("2026-11-26T10:30:00+08:00");
    for (const who of stopped) {
      const theirs = [`${who}-loan`, `${who}-card`];
      await eventually(() => total(world.reached(theirs)) > 0);
      for (const round of rounds) {
        const places = (await world.stands(round)).filter(({ caseId }) => theirs.includes(caseId));
        expect(places.map(({ state }) => state)).not.toContain("skipped");
      }
    }
    expect(await world.promisedCalls()).toMatchObject({ "hold-card": null, "freeze-loan": null });
    expect(await writingRefusedBy("hold-card")).not.toBe("all.vulnerable");
    expect(await writingRefusedBy("freeze-loan")).not.toBe("cn.dispute.mark");
    expect(total(world.reached(["hold-promised", "freeze-promised"]))).toBe(0);
  });
});

describe.each(storeKinds)("a telephone that rings, on the %s store", (kind) => {
  let world: HoldWorld;
  beforeAll(async () => {
    world = await HoldWorld.open(kind, { at: "2026-11-24T10:00:00+08:00", speed: 1 });
    return () => world.close();
  }, 60_000);

  it("is taken back when a chat about another debt of its debtor sets a hold, and no other is", async () => {
    await world.addCase("loan", { debtorId: "D-1" });
    await world.addCase("card", { debtorId: "D-1" });
    await world.addCase("claim", { debtorId: "D-2" });
    await world.addCase("other", { debtorId: "D-3" });
    const round = await world.round("voice", ["card", "claim", "other"]);
    const ringing = ["card", "claim", "other"];
    await eventually(() => ringing.every((caseId) => world.callTo(caseId) === "ringing"));
    await world.chats("loan", [stops.hold.line]);
    await eventually(() => world.callTo("card") !== "ringing");
    await world.chats("claim", [stops.freeze.line]);
    await eventually(() => world.callTo("claim") !== "ringing");
    expect(world.callTo("other")).toBe("ringing");
    await eventually(async () => {
      await world.look();
      const places = await world.stands(round);
      return places.filter(({ state }) => state === "skipped").length === 2;
    });
    const reasons = (await world.stands(round)).map(({ caseId, reason }) => [caseId, reason]);
    expect(Object.fromEntries(reasons)).toMatchObject({ card: "all.hold", claim: "all.freeze" });
  }, 60_000);
});
