import { describe, expect, it } from "vitest";
import { createEventStore } from "../../../server/storage/calls/event-store.ts";
import { createTaskStore } from "../../../server/storage/tasks/task-store.ts";
import { keepTasks } from "../../../server/tasks/keep-tasks.ts";
import { emptyDatabase, storeKinds } from "../storage/test-databases.ts";
import { LoggedConversation } from "./logged-conversation.ts";

describe.each(storeKinds)("tasks and the log they come from on the %s store", (kind) => {
  it("are there together or not at all, each task with the turn it stands in", async () => {
    const database = await emptyDatabase(kind);
    const [events, tasks] = [createEventStore(database), createTaskStore(database)];
    const { call, opening } = await LoggedConversation.begin();
    const entries = [...opening, ...(await call.hear({ triggers: ["selfharm"] }))];
    const append = (fails: boolean) =>
      events.append({
        callId: call.call.id,
        expectedSequence: 1,
        events: entries.map(({ at, event }) => ({ at, event })),
        also: async (transaction) => {
          await keepTasks(transaction, entries, call.state);
          if (fails) throw new Error("no");
        },
      });
    await expect(append(true)).rejects.toThrow("no");
    expect((await tasks.list({ state: "open" })).tasks).toEqual([]);
    expect(await events.read(call.call.id)).toEqual([]);
    await append(false);
    const turn = entries.find(({ event }) => event.type === "turn-end")?.sequence;
    const found = (await tasks.list({ state: "open" })).tasks;
    expect(found.map((task) => [task.kind, task.turn])).toEqual([
      ["alert", turn],
      ["hold_review", turn],
    ]);
  });
});
