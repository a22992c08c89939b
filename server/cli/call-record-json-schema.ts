import { z } from "zod";
import { callRecordSchema } from "../../domain/call-record.ts";

/** The call record's file format as JSON Schema, for editors and for other languages. */
export function callRecordJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(callRecordSchema, { io: "input" });
  return { $schema, title: "Kindline call record, version 1", ...schema };
}
