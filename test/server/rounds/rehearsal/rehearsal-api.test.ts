import { beforeAll, describe, expect, it } from "vitest";
import { formatCase } from "../../../../domain/parse/format-case.ts";
import type { Rehearsal } from "../../../../server/protocol/rehearsals.ts";
import { staffOf } from "../../guard/staff-of.ts";
import { runService } from "../../running-service.ts";
import type { Answer, StaffClient } from "../../staff-client.ts";
import { emptyStore, storeKinds } from "../../storage/test-databases.ts";
import { caseOf } from "../round-fixture.ts";

const request = { days: 1, reach: { person: 1, thirdParty: 0, voicemail: 0 } };

/** How long a step, and a test, may take on a busy machine. */
const stepMsMax = 75_000;
const testMsMax = 2 * stepMsMax;

describe.each(storeKinds)(
  "rehearsals over the API on the %s store",
  { timeout: testMsMax },
  (kind) => {
    let supervisor: StaffClient;
    let compliance: StaffClient;
    let agent: StaffClient;
    let roundId = "";

    const rehearsalOf = ({ body }: Answer): Rehearsal => body["rehearsal"] as Rehearsal;
    const rehearsal = async (by = supervisor): Promise<Rehearsal> =>
      rehearsalOf(await by.ask("GET", `/api/rounds/${roundId}/rehearsal`));
    const rehearse = (body: object, by = supervisor): Promise<Answer> =>
      by.ask("POST", `/api/rounds/${roundId}/rehearsal`, { body });

    beforeAll(async () => {
      const running = await runService({ store: await emptyStore(kind) });
      supervisor = await staffOf(running, "supervisor");
      compliance = await staffOf(running, "compliance");
      agent = await staffOf(running, "agent");
      for (const caseId of ["A", "B", "C"]) {
        await supervisor.ask("POST", "/api/cases", { body: formatCase(caseOf(caseId)) });
      }
      const plan = { name: "November", treatments: [{ id: "all" }] };
      const { body } = await supervisor.ask("POST", "/api/rounds", { body: plan });
      roundId = String(body["id"]);
    }, testMsMax);

    it("are none before somebody asks for one", async () => {
      expect(await rehearsal()).toBeNull();
      const path = `/api/rounds/${roundId}`;
      await expect
        .poll(async () => (await supervisor.ask("GET", path)).body["cases"], { timeout: stepMsMax })
        .toBe(3);
    });

    it("are started by a supervisor, go on by themselves, and show what the round would come to", async () => {
      // The last page of the cases is taken in a moment after their number is right.
      await expect
        .poll(async () => (await rehearse(request)).status, { timeout: stepMsMax })
        .toBe(201);
      const stateOf = async () => (await rehearsal()).state;
      await expect.poll(stateOf, { timeout: stepMsMax }).toBe("done");
      const { isCurrent, result } = await rehearsal(compliance);
      expect(isCurrent).toBe(true);
      expect(result).toMatchObject({ cases: 3, sample: 3, violations: [], faults: [] });
      expect(result?.attempts.played).toBeGreaterThanOrEqual(3);
      expect(result?.desk.every(({ hour }) => hour >= 0 && hour < 24)).toBe(true);
    });

    it("are not for those who only take calls, and only looked at by compliance", async () => {
      expect((await rehearse(request, agent)).status).toBe(403);
      expect((await rehearse(request, compliance)).status).toBe(403);
      const stop = `/api/rounds/${roundId}/rehearsal/stop`;
      expect((await compliance.ask("POST", stop)).status).toBe(403);
    });

    it.each([
      [{ cases: 501 }, "cases"],
      [{ days: 32 }, "days"],
      [{ keptShare: 1.01 }, "keptShare"],
      [{ prices: { message: "five", thousandTokens: "0", tokensPerTurn: 0 } }, "prices.message"],
    ])("are refused with %j", async (more, field) => {
      const { status, body } = await rehearse({ ...request, ...more });
      expect([status, body.error?.issues?.[0]?.field ?? body.error?.field]).toEqual([400, field]);
    });

    it("of a round that is not there are not found", async () => {
      const { status, body } = await supervisor.ask("POST", "/api/rounds/none/rehearsal", {
        body: request,
      });
      expect([status, body.error?.code]).toEqual([404, "NOT_FOUND"]);
    });

    it("are stopped on request, and stand in the audit", async () => {
      await rehearse({ ...request, days: 31, cases: 3 });
      const stopped = await supervisor.ask("POST", `/api/rounds/${roundId}/rehearsal/stop`);
      // Three debtors are played fast: it may have been over before.
      expect(["stopped", "done"]).toContain(rehearsalOf(stopped).state);
      const { body } = await compliance.ask("GET", "/api/audit");
      const entries = body["entries"] as { action: string; subject: string }[];
      expect(entries.filter(({ action }) => action === "round-rehearse")).toMatchObject([
        { subject: roundId },
        { subject: roundId },
      ]);
    });
  },
);
