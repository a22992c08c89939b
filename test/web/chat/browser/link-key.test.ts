import { expect, test } from "vitest";
import { linkKey } from "../../../../web/chat/browser/link-key.ts";

test.each([
  ["", "cbf29ce484222325"],
  ["a", "af63dc4c8601ec8c"],
  ["foobar", "85944171f73967e8"],
])("the key of %j is its FNV-1a hash %s", (token, key) => {
  expect(linkKey(token)).toBe(key);
});

test("tokens that differ in one character have different keys of the same length", () => {
  const keys = ["abc.def-1", "abc.def-2", "abd.def-1", "x".repeat(2_000)].map(linkKey);
  expect(new Set(keys).size).toBe(4);
  expect(keys.every((key) => /^[\da-f]{16}$/.test(key))).toBe(true);
});
