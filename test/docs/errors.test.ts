import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { errorCodes } from "../../domain/errors.ts";

const page = readFileSync(new URL("../../docs/errors.md", import.meta.url), "utf8");
const rows = [...page.matchAll(/^\| `([A-Z0-9_]+)`\s*\| (\w+)\s*\| (.+?)\s*\|$/gm)];

describe("docs/errors.md", () => {
  it("lists exactly the codes of the registry, with category and advice", () => {
    expect(rows.map(([, code, category, advice]) => ({ code, category, advice }))).toEqual(
      Object.entries(errorCodes).map(([code, { category, advice }]) => ({
        code,
        category,
        advice,
      })),
    );
  });
});
