import { describe, expect, it } from "vitest";
import { toRecordIssues } from "../../../../../domain/parse/record-issue.ts";
import { roundPlanSchema } from "../../../../../server/protocol/rounds.ts";
import { checkTable } from "../../../../../web/console/rounds/treatments/check-table.ts";
import {
  faultsAt,
  faultsBeside,
  PROBLEMS,
  serverFaults,
} from "../../../../../web/console/rounds/treatments/table-fault.ts";
import { treatmentWords } from "../../../../../web/console/rounds/treatments/treatment-words.ts";

const told = (rows: readonly unknown[], hasTrial = false): string[] =>
  checkTable(rows, hasTrial).map(({ row, path, problem, limit }) =>
    [row, path.join("."), problem, limit].filter((part) => part !== undefined).join(" "),
  );

/** What the server would find in a plan with these rows. */
const refused = (treatments: readonly unknown[]): string[] => {
  const plan = { name: "x", treatments };
  const { error } = roundPlanSchema.safeParse(plan);
  return error === undefined ? [] : toRecordIssues(error, plan).map(({ field }) => field);
};

describe("The check of a treatment table", () => {
  it.each([
    [{ id: "A b" }, "0 id id"],
    [{}, "0 id missing"],
    [{ id: "a".repeat(41) }, "0 id id"],
    [{ id: "a", triesMax: 0 }, "0 triesMax least 1"],
    [{ id: "a", triesMax: 51 }, "0 triesMax most 50"],
    [{ id: "a", triesMax: 2.5 }, "0 triesMax whole"],
    [{ id: "a", triesMax: "six" }, "0 triesMax number"],
    [{ id: "a", hoursBetween: 721 }, "0 hoursBetween most 720"],
    [{ id: "a", weekdays: [] }, "0 weekdays fewest_entries 1"],
    [{ id: "a", weekdays: [8] }, "0 weekdays.0 most 7"],
    [{ id: "a", onDpd: ["x"] }, "0 onDpd.0 number"],
    [{ id: "a", channel: "fax" }, "0 channel choice"],
    [{ id: "a", note: "of ours" }, "0 note unknown"],
    [{ id: "a", when: { tier: "M2" } }, "0 when.tier unknown"],
    [{ id: "a", when: { dpd: { from: 1 } } }, "0 when.dpd.from unknown"],
    [{ id: "a", when: { tiers: "M2" } }, "0 when.tiers list"],
    [{ id: "a", when: { tiers: ["x".repeat(101)] } }, "0 when.tiers.0 longest 100"],
    [{ id: "a", when: { dpd: { min: 5, max: 4 } } }, "0 when.dpd.min range"],
    [{ id: "a", when: { balance: { min: "a lot" } } }, "0 when.balance.min money"],
    [{ id: "a", when: { balance: { max: 500 } } }, "0 when.balance.max money"],
    [{ id: "a", when: { score: { min: 1 } } }, "0 when.score.field missing"],
    [{ id: "a", when: { flagsAny: ["rich"] } }, "0 when.flagsAny.0 choice"],
    [{ id: "a", when: { group: "b" } }, "0 when.group group"],
    [{ id: "a", when: 5 }, "0 when object"],
    ["x", "0  object"],
  ])("finds in %j what the server would: %s", (row, fault) => {
    expect(told([row])).toEqual([fault]);
    // At the same row; a range is told at its beginning.
    expect(refused([row])).toHaveLength(1);
    expect(refused([row])[0]).toMatch(/^treatments\[0\]/);
  });

  it.each([
    [[{ id: "a" }]],
    [[{ id: "a", when: { dpd: { min: 4, max: 4 } }, triesMax: 50 }, { id: "b" }]],
  ])("finds nothing in %j, and neither does the server", (rows) => {
    expect(told(rows)).toEqual([]);
    expect(refused(rows)).toEqual([]);
  });

  it("knows how many rows there may be", () => {
    const rows = Array.from({ length: 51 }, (_, index) => ({ id: `r${index}` }));
    expect(told([])).toEqual([" fewest_entries 1"]);
    expect(told(rows.slice(1))).toEqual([]);
    expect(told(rows)).toEqual([" most_entries 50"]);
  });

  it("finds an id that an earlier row has, beside other faults", () => {
    expect(told([{ id: "a" }, { id: "b", triesMax: 0 }, { id: "a" }])).toEqual([
      "1 triesMax least 1",
      "2 id repeated",
    ]);
  });

  it("lets a row be for a group where there is a trial", () => {
    expect(told([{ id: "a", when: { group: "b" } }], true)).toEqual([]);
  });

  it("has words for every fault in both languages", () => {
    for (const language of ["zh", "en"] as const) {
      const { problems } = treatmentWords[language];
      expect(Object.keys(problems)).toEqual([...PROBLEMS]);
      for (const problem of PROBLEMS) expect(problems[problem]("7")).not.toBe("");
    }
  });
});

describe("Faults and their places", () => {
  it("are read from the fields that the server names", () => {
    const fields = ["treatments[1].triesMax", "treatments[0].when.tiers[2]", "treatments", "name"];
    expect(serverFaults([...fields, "treatmentsMax"])).toEqual([
      { row: 1, path: ["triesMax"], problem: "refused" },
      { row: 0, path: ["when", "tiers", "2"], problem: "refused" },
      { row: undefined, path: [], problem: "refused" },
    ]);
  });

  it("stand at their field, or beside all of them", () => {
    const faults = serverFaults(["treatments[0].when.tiers[2]", "treatments[0].when.tier"]);
    expect(faultsAt(faults, ["when", "tiers"])).toEqual([faults[0]]);
    expect(faultsBeside(faults, [["when", "tiers"]])).toEqual([faults[1]]);
  });
});
