import { expect, it } from "vitest";
import { filterCalls, LIVE_FILTERS } from "../../../../web/console/live/live-filter.ts";
import { summary as call } from "../call-views.ts";

const calls = [
  call({ id: "waits", waitsForPerson: true }),
  call({ id: "upset", emotion: { label: "angry", abnormal: true, streak: 2 } }),
  call({ id: "held", hold: true }),
  call({ id: "frozen", frozen: true }),
  call({ id: "spoken", channel: "voice" }),
];

it.each([
  ["all", ["waits", "upset", "held", "frozen", "spoken"]],
  ["waiting", ["waits"]],
  ["abnormal", ["upset"]],
  ["stopped", ["held", "frozen"]],
  ["voice", ["spoken"]],
  ["chat", ["waits", "upset", "held", "frozen"]],
] as const)("The filter %s leaves what belongs to it, in its order", (filter, ids) => {
  expect(filterCalls(calls, filter).map(({ id }) => id)).toEqual(ids);
});

it("Every filter leaves nothing of nothing", () => {
  for (const filter of LIVE_FILTERS) expect(filterCalls([], filter)).toEqual([]);
});
