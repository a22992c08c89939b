import { expect, it } from "vitest";
import { packJurisdiction } from "../../../../web/console/guard/pack-jurisdiction.ts";

it.each([
  ['{"jurisdiction":"uk"}', "uk"],
  ['{"jurisdiction":"toString"}', undefined],
  ['{"jurisdiction":1}', undefined],
  ["{}", undefined],
  ["null", undefined],
  ['"cn"', undefined],
  ["{", undefined],
  ["", undefined],
])("A pack that says %s is of %s", (text, jurisdiction) => {
  expect(packJurisdiction(text)).toBe(jurisdiction);
});
