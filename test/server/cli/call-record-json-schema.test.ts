import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { callRecordJsonSchema } from "../../../server/cli/call-record-json-schema.ts";

test("the schema that ships is the one of the code (npm run schema writes it)", () => {
  const file = new URL("../../../docs/schema/call-record.v1.schema.json", import.meta.url);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(
    JSON.parse(JSON.stringify(callRecordJsonSchema())),
  );
});
