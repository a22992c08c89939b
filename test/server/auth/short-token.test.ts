import { describe, expect, it } from "vitest";
import { newShortId, readShort, signShort } from "../../../server/auth/short-token.ts";

const key = Buffer.alloc(32, 7);

describe("the token of a link in a text message", () => {
  it("has 33 characters, all of which an address may hold", () => {
    expect(signShort(newShortId(), key)).toMatch(/^s[\w-]{32}$/);
  });

  it("is read with its key, and with no other", () => {
    const id = newShortId();
    expect(readShort(signShort(id, key), key)).toBe(id);
    expect(readShort(signShort(id, key), Buffer.alloc(32, 8))).toBeUndefined();
  });

  it("is none with any character changed, one missing, or one more", () => {
    const token = signShort("AAAAAAAAAAAAAAAA", key);
    for (let at = 1; at < token.length; at += 1) {
      const other = token[at] === "A" ? "B" : "A";
      expect(readShort(token.slice(0, at) + other + token.slice(at + 1), key)).toBeUndefined();
    }
    expect(readShort(token.slice(0, -1), key)).toBeUndefined();
    expect(readShort(`${token}A`, key)).toBeUndefined();
  });

  it("is another for each link", () => {
    expect(new Set(Array.from({ length: 1_000 }, newShortId)).size).toBe(1_000);
  });
});
