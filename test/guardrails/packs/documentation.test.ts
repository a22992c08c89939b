import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { provisionSchema } from "../../../guardrails/pack/provision-schema.ts";
import { ruleBookFor } from "../../../guardrails/pack/rule-book-for.ts";
import { shippedPacks } from "../../../guardrails/pack/shipped-packs.ts";
import { createPackRegistry } from "../../../guardrails/pack-registry.ts";
import { draftOf, rowOf } from "./pack-texts.ts";

const page = readFileSync(new URL("../../../docs/packs.md", import.meta.url), "utf8");
const [rule, company] = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, text = ""]) => text);

describe("docs/packs.md", () => {
  it("shows a rule as it stands in its pack", () => {
    const shown = JSON.parse(rule ?? "") as unknown;
    expect(provisionSchema.safeParse(shown).success).toBe(true);
    expect(shown).toEqual(rowOf(draftOf("cn/pack.json"), "cn.freq.attempts"));
  });

  it("shows a company's file that is taken over", () => {
    const { refused } = createPackRegistry().offer([{ path: "company.json", text: company ?? "" }]);
    expect(refused).toEqual([]);
  });

  it("names every rule that is off, with the reason", () => {
    const { dormant } = ruleBookFor(shippedPacks(), { places: [] });
    const cells = page.replaceAll(/ +/g, " ");
    for (const { id, why = "" } of dormant) expect(cells).toContain(`| \`${id}\` | ${why} |`);
  });
});
