import { expect, it } from "vitest";
import { ACTS } from "../../../../domain/move.ts";
import { ASKED } from "../../../../domain/vocabulary.ts";
import { actLabels, askedLabels } from "../../../../web/console/labels/moves.ts";

it("Every act of the agent has a label, and there is no label of another one", () => {
  for (const labels of Object.values(actLabels)) {
    expect(Object.keys(labels).toSorted()).toEqual([...ACTS].sort());
  }
});

it("Everything the agent can ask for has a label, and nothing else has", () => {
  for (const labels of Object.values(askedLabels)) {
    expect(Object.keys(labels).toSorted()).toEqual([...ASKED].sort());
  }
});
