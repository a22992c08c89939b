import { readdirSync, readFileSync } from "node:fs";
import type { Conversation, ConversationOptions } from "../../../agent/conversation-types.ts";
import { createConversation } from "../../../agent/conversation.ts";
import type { CallRecord } from "../../../domain/call-record.ts";
import { parseCallRecord } from "../../../domain/parse/parse-call-record.ts";

const folder = new URL("../../../transcripts/samples/", import.meta.url);

/** Every sample call. */
export const sampleRecords: readonly CallRecord[] = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => {
    const parsed = parseCallRecord(JSON.parse(readFileSync(new URL(file, folder), "utf8")));
    if (!parsed.success) throw new Error(file);
    return parsed.value;
  });

/** The sample call of that id. */
export function sampleOf(id: string): CallRecord {
  const record = sampleRecords.find((each) => each.id === id);
  if (record === undefined) throw new Error(`Expected the sample ${id}.`);
  return record;
}

/** The whole call again, from its opening to the last turn of the debtor. */
export async function driveCall(
  record: CallRecord,
  options: Partial<ConversationOptions>,
): Promise<Conversation> {
  const call = createConversation({ call: record, case: record.case, ...options });
  await call.open();
  for (const [index, turn] of record.turns.entries()) {
    if (turn.speaker === "debtor") await call.hear({ text: turn.text, atMs: index * 1_000 });
  }
  return call;
}
