import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStudio, type CallStudio } from "./call-stage.ts";
import { wireFaults } from "./fault-proxy.ts";
import { phases, runFaultyCall, type FaultCase } from "./faulty-call.ts";
import { startVendors, type Vendor } from "./vendors.ts";

let studio: CallStudio;
let vendors: readonly Vendor[] = [];

/**
 * Each vendor with each fault once, the phase going round: every fault comes in every phase, and every vendor meets
 * every phase. All of them: `node bench/voice-faults.ts`.
 */
const table = (): readonly FaultCase[] =>
  vendors.flatMap((vendor, row) =>
    wireFaults.map((fault, column) => ({
      vendor,
      fault,
      phase: phases[(row + column) % phases.length] ?? "in the silence",
    })),
  );

describe("a call whose vendor fails", () => {
  beforeAll(async () => {
    studio = await openStudio({ isRealTime: true });
    vendors = await startVendors();
  });
  afterAll(async () => {
    for (const vendor of vendors) await vendor.close();
  });

  it(
    "is never silent without a reason, never hangs, and leaves nothing open",
    { timeout: 60_000 },
    async () => {
      const cases = table();
      expect(cases).toHaveLength(8 * wireFaults.length);
      const calls = await Promise.all(cases.map((one) => runFaultyCall(studio, one)));
      const faulty = calls.flatMap(({ name, complaints }) =>
        complaints.map((one) => `${name}: ${one}`),
      );
      expect(faulty).toEqual([]);
    },
  );
});
