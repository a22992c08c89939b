import { expect, test } from "vitest";
import { noTotals } from "../../../evaluation/report/report-totals.ts";
import { namedCallsMax, summaryMarkdown } from "../../../evaluation/report/summary-markdown.ts";

function summary(newlyFailing: readonly string[]): string {
  const totals = noTotals();
  totals.comparison.changed = newlyFailing.length;
  return summaryMarkdown(totals, { gate: null, newlyFailing });
}

const names = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `call-${at}: x`);

test("as many newly failing calls as the limit are all named", () => {
  const text = summary(names(namedCallsMax));
  expect(text).toContain(`call-${namedCallsMax - 1}: x`);
  expect(text).not.toContain("more");
});

test("of one more, the summary says that there is more", () => {
  expect(summary(names(namedCallsMax + 1))).toContain("- and 1 more");
});

test("an id is no markup", () => {
  expect(summary(["a`<b>\n# c: x"])).toContain("- `a'<b> # c: x`");
});

test("a failed gate names its rules", () => {
  const gate = {
    passed: false,
    failed: [{ rule: "maxMissing", message: "expected at most 0, got 1" }],
  };
  expect(summaryMarkdown(noTotals(), { gate, newlyFailing: [] })).toContain(
    "- `maxMissing`: expected at most 0, got 1",
  );
});
