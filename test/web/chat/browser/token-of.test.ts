import { expect, test } from "vitest";
import { tokenOf } from "../../../../web/chat/browser/token-of.ts";

test.each([
  ["", ""],
  ["#", ""],
  ["#abc.DEF-1_2", "abc.DEF-1_2"],
  ["#abc%2Edef", "abc.def"],
  ["#abc%", "abc%"],
])("the token of %j is %j", (fragment, token) => {
  expect(tokenOf(fragment)).toBe(token);
});
