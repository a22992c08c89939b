import { expect, test } from "vitest";
import { isSendKey } from "../../../../web/chat/view/is-send-key.ts";

const enter = { key: "Enter", keyCode: 13, isComposing: false, shiftKey: false, altKey: false };

test("Enter sends", () => {
  expect(isSendKey(enter)).toBe(true);
});

test.each([
  ["with Shift it makes a new line", { shiftKey: true }],
  ["with Alt it makes a new line", { altKey: true }],
  ["while characters are composed it chooses them", { isComposing: true }],
  ["taken by an input method it chooses characters", { keyCode: 229 }],
  ["another key writes itself", { key: "e", keyCode: 69 }],
])("%s", (_name, change) => {
  expect(isSendKey({ ...enter, ...change })).toBe(false);
});
