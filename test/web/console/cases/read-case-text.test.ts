import { expect, it } from "vitest";
import { readCaseText } from "../../../../web/console/cases/read-case-text.ts";

it("A case is read as it stands, unknown keys and all", () => {
  const text = '{"caseId": "C-1", "unknown": [1]}';
  expect(readCaseText(text)).toEqual({ type: "case", body: { caseId: "C-1", unknown: [1] } });
});

it("Of a whole call record the case in it is taken", () => {
  const text = JSON.stringify({ kindline: 1, id: "call-1", case: { caseId: "C-1" }, turns: [] });
  expect(readCaseText(text)).toEqual({ type: "case", body: { caseId: "C-1" } });
});

it("A case that has a field named case is still a case", () => {
  const text = JSON.stringify({ caseId: "C-1", case: { caseId: "C-2" } });
  expect(readCaseText(text)).toMatchObject({ body: { caseId: "C-1" } });
});

it.each(["", " \n\t "])("Nothing is empty: %j", (text) => {
  expect(readCaseText(text)).toEqual({ type: "empty" });
});

it.each(["[]", '[{"caseId": "C-1"}]', "5", "null", '"C-1"'])("%s is JSON, and no case", (text) => {
  expect(readCaseText(text)).toEqual({ type: "not-object" });
});

it("Where JSON breaks off or goes wrong, the line is told", () => {
  expect(readCaseText('{\n  "caseId": "C-1",\n  oops\n}')).toEqual({ type: "not-json", line: 3 });
  expect(readCaseText('{\n  "caseId": "C-1"\n')).toMatchObject({ type: "not-json", line: 3 });
});
