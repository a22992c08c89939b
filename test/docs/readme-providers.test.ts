import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { providerCatalog } from "../../server/doctor/provider-catalog.ts";
import { providerWords } from "../../web/console/settings/provider-words.ts";

/** The cells of each row between the marks of the README. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const table = /<!-- providers: begin -->([\s\S]*?)<!-- providers: end -->/u.exec(text)?.[1] ?? "";
  const rows = table.trim().split("\n").slice(2);
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("the README's table of providers", () => {
  it("marks every provider as the product does, in its order", () => {
    const { ports, marks } = providerWords.en;
    const rows = rowsOf(readFileSync(new URL("../../README.md", import.meta.url), "utf8"));
    expect(rows).toEqual(
      providerCatalog.map(({ id, name, port, mark }) => [
        name,
        ports[port].toLowerCase(),
        `\`${id}\``,
        marks[mark],
      ]),
    );
  });

  it("has no vendor that was only emulated as one seen live", () => {
    const live = providerCatalog.filter(({ mark }) => mark === "live").map(({ id }) => id);
    expect(live).toEqual(["postgres"]);
  });
});
