import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { callId as toCallId } from "../../../domain/ids.ts";
import { exportCall } from "../../../server/calls/export-call.ts";
import { Device } from "../chat-client.ts";
import { exampleToken, runService } from "../running-service.ts";
import { emptyStore } from "../storage/test-databases.ts";

describe("a log that somebody has changed by force", () => {
  it.each([
    ["its end cut off", "delete from events where sequence > 5", 6],
    ["an entry changed", "update events set event = replace(event, '8440', '9440')", undefined],
    ["all of it gone", "delete from events", 1],
  ])(
    "with %s is shown as broken, exports nothing, and keeps nobody from a new chat",
    async (_, statement, at) => {
      const store = await emptyStore("embedded");
      if (store.kind !== "embedded") throw new Error("Expected a folder.");
      const first = await runService({ store });
      const device = new Device(first.url);
      const token = exampleToken(first.ready, "zh-CN");
      const chat = await device.open(token);
      await chat.say("我是陈伟，后四位4567。");
      const { callId } = chat.events[0] as { callId: string };
      await first.stop();
      const database = new DatabaseSync(join(store.dataDir, "kindline.sqlite"));
      database.exec("drop trigger events_no_update; drop trigger events_no_delete");
      database.exec(statement);
      database.close();
      const second = await runService({ store });
      const { calls, store: opened } = second.ready.services;
      const { chain } = await calls.view(toCallId(callId));
      expect(chain.isIntact).toBe(false);
      if (at !== undefined) expect(chain.break?.sequence).toBe(at);
      await expect(
        exportCall(opened, toCallId(callId), { isRedacted: true }),
      ).rejects.toMatchObject({ code: "CHAIN_BROKEN" });
      const back = new Device(second.url);
      back.cookie = device.cookie;
      const again = await back.open(token);
      expect(again.events[0]).toMatchObject({ isOver: false, debtorTurns: 0 });
      expect((again.events[0] as { callId: string }).callId).not.toBe(callId);
    },
  );
});
