import { writeFile } from "node:fs/promises";
import { callRecordJsonSchema } from "./call-record-json-schema.ts";

const file = new URL("../../docs/schema/call-record.v1.schema.json", import.meta.url);

await writeFile(file, `${JSON.stringify(callRecordJsonSchema(), undefined, 2)}\n`);
