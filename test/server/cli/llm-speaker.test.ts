import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { runChat } from "../../../server/cli/commands/run-chat.ts";
import { runReplay } from "../../../server/cli/commands/run-replay.ts";
import { emulated } from "../../providers/openai/emulated.ts";
import { modelAt } from "../doctor/checked.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const sample = "transcripts/samples/en-05.json";

interface Row {
  readonly ok: boolean;
  readonly outcome: unknown;
  readonly turns: readonly { readonly agent: string }[];
}

async function replayed(speaker: "scripted" | "llm", url = ""): Promise<Row> {
  const { terminal, rows } = fakeTerminal();
  const environment = speaker === "llm" ? modelAt(url) : {};
  const options = { paths: [sample], mode: "redrive", speaker, json: true, threads: 0 } as const;
  await runReplay(options, { ...terminal, environment, untilStopped: () => new Promise(() => {}) });
  return rows()[0] as unknown as Row;
}

describe("--speaker llm", () => {
  it("lets a model word a replayed call, which ends as it does in its scripted words", async () => {
    const vendor = await emulated();
    const [scripted, free] = [await replayed("scripted"), await replayed("llm", vendor.url)];
    expect(free.outcome).toEqual(scripted.outcome);
    expect(free.ok).toBe(true);
    const own = free.turns.filter(({ agent }, at) => agent !== scripted.turns[at]?.agent);
    expect(own.length).toBeGreaterThan(0);
    expect(vendor.requests.every(({ endpoint }) => endpoint === "chat")).toBe(true);
  });

  it("says the scripted words of a call whose model does not answer", async () => {
    const vendor = await emulated();
    await vendor.close();
    expect((await replayed("llm", vendor.url)).turns).toEqual((await replayed("scripted")).turns);
  });

  it("lets a model word a talk in the terminal", async () => {
    const vendor = await emulated();
    const record = JSON.parse(await readFile(sample, "utf8")) as {
      readonly turns: readonly { readonly speaker: string; readonly text: string }[];
    };
    const said = record.turns.filter(({ speaker }) => speaker === "debtor").slice(0, 3);
    const { terminal } = fakeTerminal(said.map(({ text }) => `${text}\n`).join(""));
    const options = { case: sample, speaker: "llm", json: true } as const;
    expect(await runChat(options, { ...terminal, environment: modelAt(vendor.url) })).toBe(0);
    expect(vendor.requests.length).toBeGreaterThan(0);
  });
});
