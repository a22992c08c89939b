import { beforeAll, describe, expect, it } from "vitest";
import { resumeConversation } from "../../../agent/conversation.ts";
import { turnViews } from "../../../server/calls/turn-views.ts";
import type { StoredEvent } from "../../../transcripts/index.ts";
import { openStudio, StagedCall, type CallStudio } from "./faults/call-stage.ts";

let studio: CallStudio;

async function verified(): Promise<StagedCall> {
  const call = await new StagedCall(studio).begin();
  await call.untilQuiet();
  await call.exchange("Yes, this is Alex Morgan.");
  await call.key("4567");
  return call;
}

const understood = async (call: StagedCall): Promise<string | undefined> =>
  (await call.eventsOf("turn-understand")).at(-1)?.text;

describe("somebody who goes on as the answer begins", () => {
  beforeAll(async () => {
    studio = await openStudio();
  });

  it("is heard out: the turn is taken back, and the whole is answered", async () => {
    const call = await verified();
    await call.answering("I just forgot about the bill", 700);
    const cut = call.line.clears;
    await call.understood("and I can pay it all on Friday", 900);
    await call.untilQuiet();
    expect(call.line.clears).toBeGreaterThan(cut);
    expect(await understood(call)).toBe(
      "I just forgot about the bill and I can pay it all on Friday",
    );
    const [withdrawn] = await call.eventsOf("turn-withdraw");
    const turns = await call.eventsOf("turn-end");
    expect(withdrawn?.turnId).toBe(turns.at(-2)?.turnId);
    expect(turns.at(-1)?.text).toBe("and I can pay it all on Friday");
    const events = await call.events();
    const { reason, readBack } = resumeConversation({}, events).state;
    expect({ reason, readBack }).toMatchObject({
      reason: { code: "forgot" },
      readBack: { kind: "full" },
    });
    call.line.end();
    await call.closed();
  });

  it("is told to those who watch as it is in the log", async () => {
    const call = await verified();
    const told = new Map<number, StoredEvent>();
    const stop = studio.services.calls.hub.watchAll(({ entries }) => {
      for (const entry of entries) told.set(entry.sequence, entry);
    });
    const before = (await call.events()).length;
    await call.answering("I just forgot about the bill", 700);
    await call.understood("and I can pay it all on Friday", 900);
    await call.untilQuiet();
    stop();
    const entries = await studio.services.store.events.read(call.callId);
    const since = entries.filter(({ sequence }) => sequence > before + 1);
    expect(since.map(({ sequence }) => sequence).filter((each) => !told.has(each))).toEqual([]);
    const views = turnViews(entries);
    expect(views.filter(({ isTakenBack }) => isTakenBack).map(({ debtor }) => debtor)).toEqual([
      "I just forgot about the bill",
    ]);
    call.line.end();
    await call.closed();
  });

  it("has interrupted once a sentence of it was heard", async () => {
    const call = await verified();
    await call.answering("I just forgot about the bill", 700);
    await call.pass(1_200);
    await call.understood("and I can pay it all on Friday", 900);
    await call.untilQuiet();
    expect(await call.eventsOf("turn-withdraw")).toEqual([]);
    call.line.end();
    await call.closed();
  });
});
