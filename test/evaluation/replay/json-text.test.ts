import { expect, test } from "vitest";
import { jsonFaultAt } from "../../../evaluation/replay/json-text.ts";

const sound = JSON.stringify(
  {
    list: [1, -2.5e10, true, false, null, {}, []],
    'key\\"': "\n\u0001é😀",
    deep: { a: { b: [[]] } },
  },
  undefined,
  1,
);

test("every beginning of a JSON text is sound to its end", () => {
  for (let length = 0; length <= sound.length; length += 1) {
    expect(jsonFaultAt(sound.slice(0, length))).toBe(length);
  }
});

test.each([
  ["[1,]", 3],
  ['{"a":1,}', 7],
  ["{a:1}", 1],
  ["[1 2]", 3],
  ['{"a" 1}', 5],
  ["[nul1]", 4],
  ["[NaN]", 1],
  ["{'a':1}", 1],
  ["{}{}", 2],
  ['["a\nb"]', 3],
])("the fault of %j is at %i", (text, at) => {
  expect(jsonFaultAt(text)).toBe(at);
});
