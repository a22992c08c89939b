import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withPicture } from "../../docs/write-imports.ts";

const page = readFileSync(new URL("../../docs/architecture.md", import.meta.url), "utf8");

/** Arrows of the picture, without the counts that change with every file. */
const arrowsOf = (text: string): string[] =>
  [...text.matchAll(/^ {2}(\w+) -->\|\d+\| (\w+)$/gm)].map(([, from, to]) => `${from} → ${to}`);

describe("docs/architecture.md", () => {
  it("shows the imports between folders as they are", () => {
    expect(arrowsOf(page)).toEqual(arrowsOf(withPicture(page)));
    expect(arrowsOf(page)).not.toEqual([]);
  });

  it("names only files and folders that exist", () => {
    const named = [...page.matchAll(/^\| `([\w/]+\/)` \|/gm)].map(([, folder]) => folder ?? "");
    for (const folder of named) {
      expect(() => readFileSync(new URL(`../../${folder}`, import.meta.url))).toThrow(/EISDIR/);
    }
  });
});
