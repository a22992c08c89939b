import { expect, test } from "vitest";
import { remembered } from "../../domain/remembered.ts";

function counted(max: number) {
  const made: string[] = [];
  const recall = remembered<string>(max);
  const get = (key: string) =>
    recall(key, () => {
      made.push(key);
      return key;
    });
  return { made, get };
}

test("what is known is not made again, up to the limit", () => {
  const { made, get } = counted(2);
  for (const key of ["a", "b", "a", "b"]) get(key);
  expect(made).toEqual(["a", "b"]);
});

test("one more than the limit begins anew", () => {
  const { made, get } = counted(2);
  for (const key of ["a", "b", "c", "a"]) get(key);
  expect(made).toEqual(["a", "b", "c", "a"]);
});
