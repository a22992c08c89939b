import { expect, it } from "vitest";
import { StepTable } from "../../../language/patterns/step-table.ts";

it("finds each number again however many there are, and none that was not added", () => {
  const table = new StepTable();
  const steps = Array.from({ length: 20_000 }, (_, index) => index * 16_384 + (index % 97));
  for (const [node, step] of steps.entries()) table.add(step, node);
  expect(steps.map((step) => table.get(step))).toEqual(steps.map((_, node) => node));
  expect(
    steps.map((step) => table.get(step + 100)).every((found) => found === StepTable.none),
  ).toBe(true);
});

it("knows the first and the last number of 31 bits", () => {
  const table = new StepTable();
  for (const step of [0, 2 ** 31 - 2]) expect(table.get(step)).toBe(StepTable.none);
  table.add(0, 7);
  table.add(2 ** 31 - 2, 8);
  expect([table.get(0), table.get(2 ** 31 - 2)]).toEqual([7, 8]);
});
