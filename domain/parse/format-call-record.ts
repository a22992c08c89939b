import { z } from "zod";
import { callRecordSchema, type CallRecord } from "../call-record.ts";

/** A call record as files carry it, plain JSON data: `parseCallRecord` gives the same record back. */
export function formatCallRecord(record: CallRecord): z.input<typeof callRecordSchema> {
  return z.encode(callRecordSchema, record);
}
