import { readFileSync } from "node:fs";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callId } from "../../../domain/ids.ts";
import { instantAt } from "../../../server/clock.ts";
import { exampleCases } from "../../../server/example-cases.ts";
import type { QualityImport } from "../../../server/protocol/quality-reviews.ts";
import type { StoreKind } from "../../../server/storage/store-kind.ts";
import { Device } from "../chat-client.ts";
import { runService, TestClock } from "../running-service.ts";
import type { Answer, StaffClient } from "../staff-client.ts";
import { emptyStore } from "../storage/test-databases.ts";

/** Calls between people, as QA meets them; some have findings and some have none. */
export const recordedCalls = readFileSync(
  new URL("../../../evaluation/score-corpus/calls-en.jsonl", import.meta.url),
  "utf8",
);

/** A service with example cases, whose scorers are run by hand. */
export async function qualityWorld(kind: StoreKind) {
  const clock = new TestClock();
  const recordingsDir = mkdtempSync(join(tmpdir(), "kindline-quality-"));
  const running = await runService({
    store: await emptyStore(kind),
    clock: clock.now,
    recordingsDir,
  });
  const { services } = running.ready;
  if (kind === "postgres") {
    for (const debt of exampleCases(instantAt(clock.nowMs)))
      await services.store.cases.add(debt, { at: instantAt(clock.nowMs), isExample: true });
  }
  /** A chat that the debtor has left. @returns its id. */
  const chat = async (texts: readonly string[], caseId = "C-1001"): Promise<string> => {
    const id = await openChat(texts, caseId);
    await services.calls.leave(callId(id));
    return id;
  };
  const openChat = async (texts: readonly string[], caseId = "C-1001"): Promise<string> => {
    const { token } = await services.links.create(caseId, { hours: 1, by: "test" });
    const device = await new Device(running.url).open(token);
    for (const text of texts) await device.say(text);
    device.close();
    const { calls } = await services.store.calls.list({ state: "open" });
    const [open] = calls;
    if (open === undefined) throw new Error("Expected an open chat.");
    return open.id;
  };
  /** Brings a file in, reads it, and scores what came out. */
  const bring = async (
    client: StaffClient,
    file: { readonly name: string; readonly text: string; readonly query?: string },
  ): Promise<QualityImport> => {
    const answer = await upload(client, file);
    await services.quality.recordings.look();
    await score();
    return await services.store.quality.recordings.get(String(answer.body["id"]));
  };
  /** A look that was under way may have passed what is to be scored: the next one finds it. */
  const score = async (): Promise<void> => {
    await services.quality.keeper.look();
    await services.quality.keeper.look();
  };
  return { clock, running, services, recordingsDir, chat, openChat, bring, score };
}

/** Sends a file as the page does. */
export const upload = (
  client: StaffClient,
  {
    name,
    text,
    query = "",
  }: { readonly name: string; readonly text: string; readonly query?: string },
): Promise<Answer> =>
  client.ask("POST", `/api/quality/imports?name=${encodeURIComponent(name)}${query}`, {
    body: text,
    headers: { "content-type": "application/octet-stream" },
  });
