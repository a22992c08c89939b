import * as fc from "fast-check";
import { expect, test } from "vitest";
import { turnTextCharsMax } from "../../../domain/limits.ts";
import { openTextsMax } from "../../../server/cli/commands/open-texts.ts";
import { runCli } from "../../../server/cli/run-cli.ts";
import { fakeTerminal } from "./fake-terminal.ts";

async function run(...lines: object[]) {
  const fake = fakeTerminal(lines.map((line) => JSON.stringify(line)).join("\n"));
  const code = await runCli(["guard", "--pack", "cn", "--stream"], fake.terminal);
  return { code, rows: fake.rows() };
}

test("each sentence is a row with its id and place, as soon as it is complete", async () => {
  const { code, rows } = await run(
    { id: "a", chunk: "请问您怎么" },
    { id: "b", chunk: "谢谢您。好" },
    { id: "a", chunk: "称呼？我们上" },
    { id: "b", chunk: "的。", end: true },
    { id: "a", chunk: "门找您。", end: true },
  );
  expect(rows).toMatchObject([
    { id: "b", index: 0, text: "谢谢您。", allowed: true },
    { id: "a", index: 0, text: "请问您怎么称呼？", allowed: true },
    { id: "b", index: 1, text: "好的。", allowed: true },
    { id: "a", index: 1, text: "我们上门找您。", allowed: false },
  ]);
  expect(code).toBe(1);
});

test("the rows of a text are the same however it was chunked, emoji cut in two or not", async () => {
  const text = "您好🙂。我们不会打扰您。明天弄.死.你！Hello. We will come to your house. 好的？";
  const whole = await run({ id: "a", chunk: text }, { id: "a", end: true });
  expect(whole.rows.map(({ allowed }) => allowed)).toEqual([true, true, false, true, false, true]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), async (sizes) => {
      const lines: object[] = [];
      for (let at = 0, turn = 0; at < text.length; turn += 1) {
        const to = at + (sizes[turn % sizes.length] ?? 1);
        lines.push({ id: "a", chunk: text.slice(at, to) });
        at = to;
      }
      expect((await run(...lines, { id: "a", end: true })).rows).toEqual(whole.rows);
    }),
    { numRuns: 50 },
  );
});

test("what has not ended when the input does is judged as it stands", async () => {
  const { rows } = await run({ id: "a", chunk: "我们上门找您" });
  expect(rows).toMatchObject([{ id: "a", index: 0, allowed: false }]);
});

test("of a text that is too long, the sentences before the limit come out and no more", async () => {
  const fits = "好。".repeat(turnTextCharsMax / 2);
  const { rows: whole } = await run({ id: "a", chunk: fits, end: true });
  expect(whole).toHaveLength(turnTextCharsMax / 2);
  const { code, rows } = await run({ id: "a", chunk: `${fits}好` }, { id: "a", end: true });
  expect(rows.at(-1)).toMatchObject({ line: 1, error: { code: "TURN_TOO_LONG" } });
  expect(rows.length).toBeLessThanOrEqual(whole.length);
  expect(code).toBe(1);
});

test("no more ids are open at once than the limit", async () => {
  const ids = Array.from({ length: openTextsMax }, (_, at) => ({ id: `${at}`, chunk: "好" }));
  expect((await run(...ids)).rows).toHaveLength(openTextsMax);
  const { rows } = await run(...ids, { id: "one more", chunk: "好" });
  expect(rows[0]).toMatchObject({ line: openTextsMax + 1, error: { code: "INPUT_TOO_LARGE" } });
});

test("a line without an id is a row that names its field", async () => {
  const { rows } = await run({ chunk: "好。" }, { id: "a", chunk: "好。" });
  expect(rows[0]).toMatchObject({ line: 1, error: { field: "id" } });
});
