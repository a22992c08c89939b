import { expect, test } from "vitest";
import { csvCell } from "../../../evaluation/report/csv-line.ts";
import { escapeMarkup, scriptJson } from "../../../evaluation/report/escape-markup.ts";

test("nothing in a text is markup", () => {
  expect(escapeMarkup(`<a b="c">&'`)).toBe("&lt;a b=&quot;c&quot;&gt;&amp;&#39;");
});

test("what XML forbids is replaced", () => {
  expect(escapeMarkup("a\u0000b\ud800c\td")).toBe("a\ufffdb\ufffdc\td");
});

test("no text ends the script that it stands in, and it comes back whole", () => {
  const value = { text: "</script><!--<script>\u2028" };
  expect(scriptJson(JSON.stringify(value))).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(scriptJson(JSON.stringify(value)))).toEqual(value);
});

test.each([
  ["=1+1", "'=1+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ['a"b,c', '"a""b,c"'],
  ["line\nbreak", '"line\nbreak"'],
  ["plain", "plain"],
])("a spreadsheet shows %j and does not run it", (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});
