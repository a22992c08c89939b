import { expect, test } from "vitest";
import { KindlineError } from "../../../domain/errors.ts";
import { internalErrorRow } from "../../../server/cli/internal-error.ts";

const place = { file: "calls.jsonl", line: 3 };

test("a fault of ours names its place in the code and never its words", () => {
  const row = internalErrorRow(place, new TypeError("SECRET-4567"));
  expect(row).toMatchObject({ ...place, error: { code: "INTERNAL", field: null } });
  expect(row.error.message).toMatch(
    /^Expected no fault of ours, got TypeError at internal-error\.test\.ts:\d+\.$/,
  );
  expect(JSON.stringify(row)).not.toContain("SECRET");
});

test("a coded error keeps its code and message", () => {
  const error = new KindlineError({ code: "PACK_INVALID", message: "Expected a rule." });
  expect(internalErrorRow(place, error)).toEqual({
    ...place,
    error: { code: "PACK_INVALID", message: "Expected a rule.", field: null },
  });
});

test("whatever is thrown becomes a row", () => {
  expect(internalErrorRow(place, "oops").error.code).toBe("INTERNAL");
});
