import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../../../server/clock.ts";
import { roundPlanSchema } from "../../../../server/protocol/rounds.ts";
import { enrolCases } from "../../../../server/rounds/treatment/enrol-cases.ts";
import { PolicyCall } from "../../../agent/policy/harness.ts";
import { runService } from "../../running-service.ts";
import { storeKinds } from "../../storage/test-databases.ts";
import { act, caseOf, RoundFixture } from "../round-fixture.ts";

const treatments = [
  { id: "softly", when: { tiers: ["M1"] }, script: "gentle" },
  { id: "rest", hoursBetween: 0 },
];

describe.each(storeKinds)("how a round has cases spoken with, on the %s store", (kind) => {
  let world: RoundFixture;
  beforeAll(async () => {
    world = await RoundFixture.open(kind);
  });
  beforeEach(() => world.reset());

  it("is what the row of each case says, while the round goes on", async () => {
    await world.addCases(caseOf("A", { tier: "M1" }), caseOf("B"));
    expect(await world.rounds.scriptOf("A")).toBe("standard");
    const { id } = await world.startRound({ treatments });
    expect(await world.rounds.scriptOf("A")).toBe("gentle");
    expect(await world.rounds.scriptOf("B")).toBe("standard");
    await world.rounds.change(id, "stopped", { ...act, reason: "enough" });
    expect(await world.rounds.scriptOf("A")).toBe("standard");
  });
});

describe("a call of a case that is to be spoken with gently", () => {
  it("begins by rules that are softer, whoever calls and however", async () => {
    const { services } = (await runService({ clock: systemClock })).ready;
    const { cases, rounds, database } = services.store;
    await cases.add(caseOf("A", { tier: "M1" }), act);
    await cases.add(caseOf("B"), act);
    const { id } = await rounds.add(roundPlanSchema.parse({ name: "November", treatments }), act);
    const deciding = { ...database, serverId: "one", clock: () => Promise.resolve(Date.now()) };
    while (await enrolCases(deciding, id));
    await rounds.change(id, "running", act);
    const rulesOf = async (caseId: string) => {
      const call = {
        id: services.calls.newCallId(),
        channel: "chat",
        direction: "inbound",
      } as const;
      return (await services.calls.setUp(caseId, { ...call, locale: undefined })).rules;
    };
    const standard = await rulesOf("B");
    expect(await rulesOf("A")).toEqual({
      ...standard,
      isGentle: true,
      listOptionsAlways: true,
      emotionStreak: (standard.emotionStreak ?? 0) - 1,
    });
  });

  it("is soft from the first answer", () => {
    const toneOf = (call: PolicyCall) =>
      call.hear({ intents: ["confirm_identity"], slots: { name: "陈伟" } }).move?.tone;
    expect(toneOf(new PolicyCall())).toBe("plain");
    expect(toneOf(new PolicyCall({ rules: { isGentle: true } }))).toBe("soft");
  });
});
