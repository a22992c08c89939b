import { describe, expect, it } from "vitest";
import { SeenKeys } from "../../../server/imports/seen-keys.ts";

describe("keys that were met", () => {
  it("are each known with the row that had them first, however many there are", () => {
    const seen = new SeenKeys();
    for (let row = 1; row <= 50_000; row += 1) expect(seen.add(`key ${row}`, row)).toBeUndefined();
    expect(seen.add("key 1", 60_000)).toBe(1);
    expect(seen.add("key 50000", 60_000)).toBe(50_000);
    expect(seen.has("key 777")).toBe(true);
    expect(seen.has("key 0")).toBe(false);
  });
});
