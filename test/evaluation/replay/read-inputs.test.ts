import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordBytesMax } from "../../../domain/limits.ts";
import { readInputs } from "../../../evaluation/replay/read-inputs.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kindline-inputs-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function* noInput(): AsyncGenerator<Uint8Array> {}

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

/** What is read: place and value, or place and code. */
async function read(paths: readonly string[], stdin = noInput()): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const input of readInputs(paths, stdin)) {
    const file = input.file.replace(`${folder}/`, "");
    if ("error" in input) rows.push([file, input.line, input.error.code]);
    else rows.push([`${file}${input.prefix}`, input.line, input.value]);
  }
  return rows;
}

async function readFileOf(name: string, content: string | Uint8Array): Promise<unknown[]> {
  const path = join(folder, name);
  await writeFile(path, content);
  const rows = await read([path]);
  await rm(path);
  return rows;
}

const readStdin = (content: string | Uint8Array, size = 7) =>
  read(["-"], inChunks(Buffer.from(content), size));

describe("a .json file", () => {
  test("holds one value", async () => {
    expect(await readFileOf("a.json", '{\n  "a": 1\n}\n')).toEqual([["a.json", 1, { a: 1 }]]);
  });

  test("or a list of values, each with its place", async () => {
    expect(await readFileOf("a.json", "[\n1,\n2\n]")).toEqual([
      ["a.json[0]", 1, 1],
      ["a.json[1]", 1, 2],
    ]);
  });

  test("or, by mistake of its name, one value a line", async () => {
    expect(await readFileOf("a.json", '{"a":1}\n{"a":2}\n')).toEqual([
      ["a.json", 1, { a: 1 }],
      ["a.json", 2, { a: 2 }],
    ]);
  });

  test("may start with a byte order mark and end its lines with CR LF", async () => {
    expect(await readFileOf("a.json", '\uFEFF{\r\n"a": "é"\r\n}\r\n')).toEqual([
      ["a.json", 1, { a: "é" }],
    ]);
  });

  test.each([
    ["a comma too many", '{\n"a": 1,\n}', 3],
    ["a comma too many in a list", "[\n1,\n\n2,\n]", 5],
    ["a quote too few", '{\n"a: 1\n}', 2],
    ["a bare word", '{\n"a": yes\n}', 2],
    ["a bare word in the first line", '{ a: 1,\n"b": 2\n}', 1],
    ["its end too early", '{\n"a": {\n"b": 1\n', 3],
  ])("with %s is one row that names the line", async (_name, content, line) => {
    expect(await readFileOf("a.json", content)).toEqual([["a.json", line, "JSON_INVALID"]]);
  });

  test("in another encoding is one row", async () => {
    const bytes = Buffer.concat([
      Buffer.from('{\n"a": "'),
      Buffer.from([0xc4, 0xe3]),
      Buffer.from('"\n}'),
    ]);
    expect(await readFileOf("a.json", bytes)).toEqual([["a.json", 2, "INPUT_NOT_UTF8"]]);
  });

  test.each([
    ["nothing", ""],
    ["blanks", " \n\n"],
    ["an empty list", "[]"],
  ])("with %s is empty", async (_name, content) => {
    expect(await readFileOf("a.json", content)).toEqual([["a.json", null, "INPUT_EMPTY"]]);
  });

  test("over many lines may have 16 MiB and no more", async () => {
    const lines = ['{"a":', `"${"x".repeat(recordBytesMax - 8)}"`, "}"];
    expect(await readFileOf("a.json", lines.join("\n"))).toHaveLength(1);
    lines[1] = `"${"x".repeat(recordBytesMax - 7)}"`;
    expect(await readFileOf("a.json", lines.join("\n"))).toEqual([
      ["a.json", 3, "INPUT_TOO_LARGE"],
    ]);
  });
});

/** A JSON text of that size. */
const line = (bytes: number) => `"${"x".repeat(bytes - 2)}"`;

describe("a .jsonl file", () => {
  test("holds one value a line, blank lines left out", async () => {
    expect(await readFileOf("a.jsonl", '\uFEFF{"a":1}\r\n\n \n{"a":2}')).toEqual([
      ["a.jsonl", 1, { a: 1 }],
      ["a.jsonl", 4, { a: 2 }],
    ]);
  });

  test("is read on after a bad line", async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"a":1}\n{"a":\n"'),
      Buffer.from([0xff]),
      Buffer.from('"\n{"a":2}\n'),
    ]);
    expect(await readFileOf("a.jsonl", bytes)).toEqual([
      ["a.jsonl", 1, { a: 1 }],
      ["a.jsonl", 2, "JSON_INVALID"],
      ["a.jsonl", 3, "INPUT_NOT_UTF8"],
      ["a.jsonl", 4, { a: 2 }],
    ]);
  });

  test("may have lines of 16 MiB and no more", async () => {
    const rows = await readFileOf(
      "a.jsonl",
      [line(recordBytesMax), line(recordBytesMax + 1), "1"].join("\n"),
    );
    expect(rows).toEqual([
      ["a.jsonl", 1, expect.any(String)],
      ["a.jsonl", 2, "INPUT_TOO_LARGE"],
      ["a.jsonl", 3, 1],
    ]);
  });

  test("is read without being held in memory", async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1;
        yield Buffer.from('{"a":1}\n');
      }
    }
    for await (const input of readInputs(["-"], endless())) {
      if (input.line === 100) break;
    }
    expect(given).toBeLessThan(110);
  });
});

describe("standard input", () => {
  const values = [
    ["-", 1, { a: "好" }],
    ["-", 2, { a: 2 }],
  ];

  test.each([1, 2, 3, 1000])(
    "is one value a line, whatever the size of its chunks (%i)",
    async (size) => {
      expect(await readStdin('{"a":"好"}\n{"a":2}', size)).toEqual(values);
    },
  );

  test("or one value over many lines", async () => {
    expect(await readStdin('{\n"a": 1\n}')).toEqual([["-", 1, { a: 1 }]]);
  });

  test("goes on after a first line that is no JSON", async () => {
    expect(await readStdin('oops\n{"a":2}')).toEqual([
      ["-", 1, "JSON_INVALID"],
      ["-", 2, { a: 2 }],
    ]);
  });

  test("goes on after a first line that was cut off", async () => {
    expect(await readStdin('{"a":\n{"a":2}')).toEqual([
      ["-", 1, "JSON_INVALID"],
      ["-", 2, { a: 2 }],
    ]);
  });
});

describe("a folder", () => {
  test("is read to its depth, sorted, .json and .jsonl alone", async () => {
    await mkdir(join(folder, "in", "b", ".hidden"), { recursive: true });
    await writeFile(join(folder, "in", "b", "z.jsonl"), "1");
    await writeFile(join(folder, "in", "b", ".hidden", "x.json"), "2");
    await writeFile(join(folder, "in", "c.json"), "3");
    await writeFile(join(folder, "in", "a.json"), "4");
    await writeFile(join(folder, "in", "a.txt"), "5");
    expect(await read([join(folder, "in")])).toEqual([
      ["in/a.json", 1, 4],
      ["in/b/z.jsonl", 1, 1],
      ["in/c.json", 1, 3],
    ]);
  });

  test("without such files is empty", async () => {
    await mkdir(join(folder, "empty"));
    expect(await read([join(folder, "empty")])).toEqual([["empty", null, "INPUT_EMPTY"]]);
  });

  test("that is not there is a row, and the other paths are read", async () => {
    expect(await read([join(folder, "gone"), join(folder, "in", "c.json")])).toEqual([
      ["gone", null, "INPUT_NOT_FOUND"],
      ["in/c.json", 1, 3],
    ]);
  });
});

test("no message quotes the input", async () => {
  const path = join(folder, "secret.json");
  await writeFile(path, '{"a": SECRET}');
  for await (const input of readInputs([path], noInput())) {
    expect(JSON.stringify(input)).not.toContain("SECRET");
    expect(input).toMatchObject({ error: { message: "Expected other JSON in column 7." } });
  }
});
