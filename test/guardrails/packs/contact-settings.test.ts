import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contactSettings } from "../../../guardrails/pack/contact-settings.ts";
import { ruleBookFor } from "../../../guardrails/pack/rule-book-for.ts";
import { shippedPacks } from "../../../guardrails/pack/shipped-packs.ts";
import { createPackRegistry } from "../../../guardrails/pack-registry.ts";

interface Counter {
  readonly id: string;
  readonly limit: number;
}

const root = new URL("../../../guardrails/packs/", import.meta.url);

/** Every counter of the contact policy, by its id. */
const limits = new Map(
  readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith("contact.json"))
    .map((path) => JSON.parse(readFileSync(new URL(path, root), "utf8")) as object)
    .flatMap((file) => ("counters" in file ? (file.counters as Counter[]) : []))
    .map(({ id, limit }) => [id, limit]),
);

describe("the rows of the law and the contact policy", () => {
  const { packs, layers } = shippedPacks();
  const values = [...Object.values(packs), ...layers.values()]
    .flatMap(({ value }) => value.provisions.flatMap((row) => row.values ?? []))
    .flatMap((value) => (value.counter === undefined ? [] : [value]));

  it.each(values)("agree on $counter", ({ counter = "", legal, default: ours }) => {
    expect(limits.get(counter)).toBe(ours?.is ?? legal);
    // Where the policy has a row of its own for the legal value, that is the legal one.
    const lawful = limits.get(counter.replace(/\.default$/, ""));
    if (legal !== undefined) expect(lawful).toBe(legal);
  });
});

describe("what the contact policy is told", () => {
  const reason = "Decided by the compliance board.";
  const registry = createPackRegistry();
  const { refused } = registry.offer([
    {
      path: "company.json",
      text: JSON.stringify({
        company: "Example Finance",
        version: "2026.12.1",
        tighten: [
          { rule: "cn.freq.attempts", unit: "attempts_per_day", is: 2, reason },
          {
            rule: "cn.hours.night",
            unit: "contact_hours",
            is: { from: "09:00", to: "20:00" },
            reason,
          },
        ],
        signed: [{ rule: "us.nyc.contacts", by: "A. Counsel", on: "2026-12-01" }],
      }),
    },
  ]);

  it("has the company's numbers under the ids of its counters", () => {
    expect(refused).toEqual([]);
    const { tighter } = contactSettings(registry.bookFor({ places: ["CN"] }));
    expect(tighter).toMatchObject({ "cn.freq.attempts.default": 2, "cn.freq.text.week": 3 });
  });

  it("has the hours outside those that all rules leave", () => {
    expect(contactSettings(registry.bookFor({ places: ["CN"] })).quiet).toEqual([
      { from: "00:00", to: "09:00" },
      { from: "20:00", to: "24:00" },
    ]);
    expect(contactSettings(ruleBookFor(shippedPacks(), { places: ["US-WA"] })).quiet).toEqual([
      { from: "00:00", to: "08:00" },
      { from: "21:00", to: "24:00" },
    ]);
  });

  it("is quiet all day where the rules leave no hour", () => {
    const book = registry.bookFor({ places: ["CN"] });
    const never = {
      ...book,
      provisions: book.provisions.map((rule) => ({
        ...rule,
        values: rule.values.map((value) =>
          value.unit === "contact_hours"
            ? { ...value, inForce: { from: "20:00", to: "09:00" } }
            : value,
        ),
      })),
    };
    expect(contactSettings(never).quiet).toEqual([{ from: "00:00", to: "24:00" }]);
  });

  it("names the rows that somebody has signed", () => {
    const at = { places: ["US-NY-NYC"] };
    expect(contactSettings(registry.bookFor(at)).switchedOn).toContain("us.nyc.contacts");
    expect(contactSettings(ruleBookFor(shippedPacks(), at)).switchedOn).not.toContain(
      "us.nyc.contacts",
    );
  });
});
