import { describe, expect, test } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import { runCli } from "../../../server/cli/run-cli.ts";
import { fakeTerminal } from "./fake-terminal.ts";

async function run(...args: string[]) {
  const { terminal, written } = fakeTerminal("", true);
  const code = await runCli(args, terminal);
  return { code, ...written };
}

test("--help names the commands and the exit codes", async () => {
  const { code, out, err } = await run("--help");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  for (const word of [
    "chat",
    "replay",
    "understand",
    "guard",
    "Exit codes",
    "nothing could be done",
  ]) {
    expect(out).toContain(word);
  }
});

test.each(["chat", "replay", "understand", "guard"])("%s has help of its own", async (command) => {
  const { code, out } = await run(command, "--help");
  expect(code).toBe(0);
  expect(out).toContain(`Usage: kindline ${command}`);
});

test("--version prints the version of the package", async () => {
  expect(await run("--version")).toEqual({ code: 0, out: `${packageJson.version}\n`, err: "" });
});

describe("refused with a usage error, exit 2 and nothing on standard output", () => {
  test.each([
    ["no command", []],
    ["an unknown command", ["dance"]],
    ["an unknown option", ["replay", "x.json", "--dance"]],
    ["an unknown locale", ["understand", "--locale", "fr-FR"]],
    ["an unknown pack", ["guard", "--pack", "mars"]],
    ["no pack", ["guard"]],
    ["an unknown mode", ["replay", "x.json", "--mode", "dance"]],
    ["an unknown speaker", ["replay", "x.json", "--speaker", "dance"]],
    ["nothing to replay", ["replay"]],
    ["an option without its value", ["chat", "--case"]],
  ])("%s", async (_name, args) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^USAGE_INVALID: .+\nRun the command with --help\.\n$/);
  });
});

describe("a speaker that words lines", () => {
  test.each([
    ["is refused without a model to ask", ["replay", "x.json", "--speaker", "llm"], "OPENAI_MODEL"],
    [
      "is refused where nothing is said",
      ["replay", "x.json", "--mode", "score", "--speaker", "llm"],
      "redrive",
    ],
    ["has to be one that there is", ["chat", "--speaker", "somebody"], "scripted or llm"],
  ])("%s", async (_, args, told) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain("USAGE_INVALID: Expected ");
    expect(err).toContain(told);
  });
});
