import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCli } from "../../../server/cli/run-cli.ts";
import { fakeTerminal } from "./fake-terminal.ts";

const golden = new URL("../../golden/design-example.json", import.meta.url);
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kindline-chat-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(input: string, ...args: string[]) {
  const fake = fakeTerminal(input);
  const code = await runCli(["chat", ...args], fake.terminal);
  return { code, out: fake.written.out, err: fake.written.err, rows: fake.rows };
}

describe("with --json", () => {
  test("the opening comes first, then one turn for each line, as text or as JSON", async () => {
    const { code, rows } = await run(
      '我是陈伟，4567\n{"text": "我要投诉"}\n',
      "--json",
      "--locale",
      "zh-CN",
    );
    expect(code).toBe(0);
    expect(rows()).toMatchObject([
      { n: 0, move: { act: "open" } },
      { n: 1, debtor: "我是陈伟，4567", agent: expect.any(String) as string },
      { n: 2, debtor: "我要投诉", understanding: { triggers: ["complaint"] } },
    ]);
  });

  test("a bad line is a row, and the conversation goes on", async () => {
    const { code, rows } = await run('{"text": 1}\nhello', "--json", "--locale", "en-GB");
    expect(code).toBe(1);
    expect(rows()).toMatchObject([
      { n: 0 },
      { line: 1, error: { code: "FIELD_INVALID" } },
      { n: 1 },
    ]);
  });

  test("/state shows the outcome so far and /quit ends", async () => {
    const { rows } = await run("/state\n/quit\nhello", "--json");
    expect(rows()).toMatchObject([
      { n: 0 },
      { state: { outcome: { verified: false }, asked: "name" } },
    ]);
  });
});

describe("for people", () => {
  test.each([
    ["zh-CN", "我是陈伟，4567", "您> 您好", "身份已核实：否"],
    ["en-US", "I'm Alex Morgan, 4567", "you> 您好", "verified: no"],
    ["en-GB", "I'm Robin Hughes, 4567", "you> 您好", "verified: no"],
  ])("in %s the words around follow the locale", async (locale, verify, echo, state) => {
    const { code, out } = await run("您好\n/state\n", "--locale", locale);
    expect(code).toBe(0);
    for (const text of [verify, echo, state, "/quit"]) expect(out).toContain(text);
  });

  test.each([
    ["zh-CN", "我是陈伟，4567"],
    ["en-US", "I'm Alex Morgan, 4567"],
    ["en-GB", "I'm Robin Hughes, 4567"],
  ])("in %s the line that is shown verifies", async (locale, line) => {
    const { rows } = await run(`${line}\n/state`, "--json", "--locale", locale);
    expect(rows().at(-1)).toMatchObject({ state: { outcome: { verified: true } } });
  });
});

describe("a case of one's own", () => {
  test("is read from a file with a case, whose language decides", async () => {
    const record = JSON.parse(await readFile(golden, "utf8")) as { case: { debtor: object } };
    const debt = {
      ...record.case,
      debtor: { ...record.case.debtor, name: "Kim Doe", language: "en-US" },
    };
    await writeFile(join(folder, "case.json"), JSON.stringify(debt));
    const { out } = await run("", "--case", join(folder, "case.json"));
    expect(out).toContain("To be verified, type: I'm Kim Doe, 4567");
  });

  test("or from a call record", async () => {
    const { out } = await run("", "--case", golden.pathname);
    expect(out).toContain("我是陈伟，4567");
  });

  test.each([
    ["no file", undefined, "INPUT_NOT_FOUND"],
    ["no JSON", "{", "JSON_INVALID"],
    ["no case", "{}", "FIELD_MISSING"],
  ])("is refused where there is %s", async (_name, content, code) => {
    const path = join(folder, `${code}.json`);
    if (content !== undefined) await writeFile(path, content);
    const ended = await run("", "--case", path);
    expect(ended).toMatchObject({ code: 2, out: "" });
    expect(ended.err).toContain(code);
  });
});

describe("the creditor's documents", () => {
  const verify = "I'm Alex Morgan, 4567";
  const question = "Can I pay in cash at a branch?";
  const guide = `# Branch guide\n\nQ: ${question}\nA: Cash is accepted at the counter of any branch.\n`;
  const talk = async (file: string, lines: readonly string[], ...args: string[]) =>
    await run(lines.join("\n"), "--json", "--locale", "en-US", "--documents", file, ...args);
  const agentOf = (rows: readonly Record<string, unknown>[], n: number): string =>
    String(rows.find((row) => row["n"] === n)?.["agent"]);

  test("answer the debtor once they are verified, with the document and its version", async () => {
    const file = join(folder, "guide.md");
    await writeFile(file, guide);
    const { code, rows } = await talk(file, [question, verify, question]);
    expect(code).toBe(0);
    expect(agentOf(rows(), 1)).not.toContain("counter");
    expect(agentOf(rows(), 3)).toContain("Cash is accepted at the counter of any branch.");
    expect(agentOf(rows(), 3)).toContain("Branch guide, version 1");
  });

  test("answer before that where they are public", async () => {
    const file = join(folder, "public.md");
    await writeFile(
      file,
      "Q: Do you have an interpreter?\nA: An interpreter can join a call free of charge.\n",
    );
    const { rows } = await talk(
      file,
      ["Is there an interpreter I could use?"],
      "--public-documents",
    );
    expect(agentOf(rows(), 1)).toContain("An interpreter can join a call free of charge.");
    expect(agentOf(rows(), 1)).toContain("public, version 1");
  });

  test("that know nothing of a question say so, and a person is called for", async () => {
    const file = join(folder, "little.md");
    await writeFile(file, guide);
    const { rows } = await talk(file, [verify, "Do you have parking for bicycles?", "/state"]);
    expect(rows().at(-1)).toMatchObject({
      state: { outcome: { handoff: expect.any(String) as string } },
    });
  });

  test.each([
    ["nothing", "missing.md", undefined, "INPUT_NOT_FOUND"],
    ["no text", "empty.md", "\n \n", "KNOWLEDGE_UNREADABLE"],
    ["a heading alone", "heading.md", "# Fees\n", "KNOWLEDGE_UNREADABLE"],
    ["a title with a sum in it", "sum.md", "# Pay $50\n\nSome text.\n", "KNOWLEDGE_TITLE"],
  ])("with %s in a file are refused by its name", async (_, name, text, code) => {
    const file = join(folder, name);
    if (text !== undefined) await writeFile(file, text);
    const { code: exit, err } = await talk(file, []);
    expect(exit).toBe(2);
    expect(err).toContain(`${code}: ${file}: `);
  });
});
