import { describe, expect, it } from "vitest";
import { humanRequestsOf } from "../../../server/tasks/human-requests.ts";
import type { Meaning } from "../../agent/policy/harness.ts";
import { LoggedConversation } from "./logged-conversation.ts";

const asks: Meaning = { triggers: ["human"], intents: ["ask_human"] };

async function honoured(...turns: readonly Meaning[]): Promise<readonly boolean[]> {
  const { call } = await LoggedConversation.begin();
  const found: boolean[] = [];
  for (const turn of turns) {
    const requests = humanRequestsOf(await call.hear(turn));
    found.push(...requests.map(({ isHonoured }) => isHonoured));
  }
  return found;
}

describe("requests for a person", () => {
  it("are honoured in the very answer, the first time and every time", async () => {
    expect(await honoured(asks, asks, asks)).toEqual([true, true, true]);
  });

  it("are honoured where something graver hands over in the same answer", async () => {
    expect(await honoured({ triggers: ["vulnerable", "human"] })).toEqual([true]);
  });

  it("are none where nobody asked", async () => {
    expect(await honoured({ intents: ["greeting"] }, { triggers: ["complaint"] })).toEqual([]);
  });

  it("are honoured while a person leads the call", async () => {
    const { call } = await LoggedConversation.begin();
    await call.hear(asks);
    await call.notice({ type: "person-join", personId: "sam" });
    const requests = humanRequestsOf(await call.hear(asks));
    expect(requests.map(({ isHonoured }) => isHonoured)).toEqual([true]);
  });

  it("count as refused where the answer goes on with something else, or where none comes", async () => {
    const { call } = await LoggedConversation.begin();
    const entries = await call.hear(asks);
    const plain = entries.map((entry) =>
      entry.event.type === "move-decide"
        ? {
            ...entry,
            event: {
              ...entry.event,
              move: {
                act: "answer",
                because: [],
                lines: [],
                asked: null,
                tone: "plain",
                ends: false,
              },
            } as const,
          }
        : entry,
    );
    const unanswered = entries.filter(({ event }) => event.type !== "move-decide");
    expect(humanRequestsOf(plain).map(({ isHonoured }) => isHonoured)).toEqual([false]);
    expect(humanRequestsOf(unanswered).map(({ isHonoured }) => isHonoured)).toEqual([false]);
  });
});
