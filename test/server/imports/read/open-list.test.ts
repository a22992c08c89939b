import { describe, expect, it } from "vitest";
import { rowCharsMax } from "../../../../server/imports/limits.ts";
import { rowsUnder } from "../../../../server/imports/list-head.ts";
import { limited } from "../../../../server/imports/read/limited.ts";
import type { ListRow } from "../../../../server/imports/read/list-row.ts";
import { encodeGb18030 } from "../../../../server/imports/read/gb18030.ts";
import { encodeWindows1252 } from "../../../../server/imports/read/windows-1252.ts";
import { openList } from "../../../../server/imports/read/open-list.ts";
import { sourceOf, streamOf } from "../lists.ts";

async function read(content: Uint8Array | string) {
  const list = await openList(sourceOf(content));
  const rows: ListRow[] = [];
  for await (const batch of list.rows()) rows.push(...batch);
  return { form: list.form, rows, cells: rows.map((row) => row.cells) };
}

const table = "姓名;余额\r\n陈伟;8440\r\n";

describe("a list of text", () => {
  it.each([
    ["UTF-8", Buffer.from(table), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${table}`), "utf-8"],
    ["GB18030", encodeGb18030(table), "gb18030"],
    ["UTF-16 as Excel writes it", Buffer.from(`\ufeff${table}`, "utf16le"), "utf-16le"],
  ])("is read in %s", async (_name, bytes, encoding) => {
    const { form, cells } = await read(bytes);
    expect(form).toMatchObject({ format: "csv", encoding, delimiter: ";" });
    expect(cells).toEqual([
      ["姓名", "余额"],
      ["陈伟", "8440"],
    ]);
  });

  it("is read in Windows-1252 as Excel writes it in Europe, pounds and accents right", async () => {
    const text = "name;balance\r\nJosé Muñoz;£8,440.00\r\nRenée Größe;€12.00\r\n";
    const bytes = encodeWindows1252(text);
    expect(new TextDecoder("windows-1252").decode(bytes)).toBe(text);
    const { form, cells } = await read(bytes);
    expect(form).toMatchObject({ encoding: "windows-1252", delimiter: ";" });
    expect(cells.slice(1)).toEqual([
      ["José Muñoz", "£8,440.00"],
      ["Renée Größe", "€12.00"],
    ]);
  });

  it("stays GB18030 where rare characters end in an ASCII byte", async () => {
    const names = encodeGb18030("姓名,机构\n陈㐂,安信消费金融\n朱镕,安信消费金融\n");
    const { form, cells } = await read(names);
    expect(form).toMatchObject({ encoding: "gb18030" });
    expect(cells.map(([name]) => name)).toEqual(["姓名", "陈㐂", "朱镕"]);
  });

  it("is refused in Big5, whose names would be read as other names", async () => {
    // 陳偉,王小明,黃玉珍 as Taiwan and Hong Kong wrote them.
    const big5 = Buffer.from("b3afb0b62ca4fda470a9fa2cb6c0a5c9acc30a", "hex");
    await expect(read(big5)).rejects.toMatchObject({ code: "LIST_UNREADABLE" });
  });

  it.each([
    [",", "a,b,c\n1,2,3\n"],
    [";", 'a;b;c\n"1,5";"2,5";"3,5"\n1,5;2,5;3,5\n'],
    ["\t", "a\tb\tc\n1, 2\t3\t4\n"],
  ])("is cut at %j", async (delimiter, text) => {
    expect((await read(text)).form).toMatchObject({ delimiter });
  });

  it("keeps quoted line ends, quotes and delimiters inside their cell", async () => {
    const { cells } = await read('a,b\r\n"one\r\ntwo","say ""hi"", twice"\r\n12" pipe,x\r\n');
    expect(cells.slice(1)).toEqual([
      ["one\r\ntwo", 'say "hi", twice'],
      ['12" pipe', "x"],
    ]);
  });

  it("numbers rows as a spreadsheet does, blank ones counted", async () => {
    const { rows } = await read("a,b\n\n1,2\n\n3,4");
    expect(rows.filter(({ cells }) => cells.join("") !== "").map(({ row }) => row)).toEqual([
      1, 3, 5,
    ]);
  });

  it("is whole however its characters fall on the pieces it is read in", async () => {
    const line = `${"债".repeat(997)},务\n`;
    for (const bytes of [Buffer.from(line.repeat(200)), encodeGb18030(line.repeat(200))]) {
      const { cells } = await read(bytes);
      expect(cells).toHaveLength(200);
      expect(new Set(cells.map((row) => row.join()))).toEqual(new Set([line.trim()]));
    }
  });

  it("stays UTF-8 when a character of it is broken, and shows the one that is", async () => {
    const good = Buffer.from("姓名\n陈伟\n王芳\n李娜\n张敏\n刘静\n杨洋杨洋杨洋杨洋\n");
    const { form, cells } = await read(Buffer.concat([good, Buffer.from([0xe9, 0x99, 0x0a])]));
    expect(form).toMatchObject({ encoding: "utf-8" });
    expect(cells[1]).toEqual(["陈伟"]);
    expect(cells.at(-1)?.[0]).toContain("\ufffd");
  });

  it("is refused with its row when quotes do not close", async () => {
    await expect(read('a,b\n1,2\n"3,4\n')).rejects.toMatchObject({ code: "LIST_UNREADABLE" });
  });

  it("takes a row of the longest length and refuses a longer one", async () => {
    const longest = "x".repeat(rowCharsMax - 10);
    expect((await read(`a\n${longest}\n`)).cells[1]?.[0]).toHaveLength(longest.length);
    const tooLong = `a\n"${"x\n".repeat(rowCharsMax)}\n`;
    await expect(read(tooLong)).rejects.toMatchObject({ code: "LIST_UNREADABLE" });
  });
});

describe("what is no list", () => {
  it.each([
    ["an empty file", ""],
    ["an old or encrypted workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["an archive cut off", Buffer.from("PK\x03\x04 and no more")],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0])],
  ])("is refused: %s", async (_name, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ code: "LIST_UNREADABLE" });
  });
});

describe("the limits of a list", () => {
  it("take the last byte and refuse the one after it", async () => {
    const all = async (bytesMax: number) => {
      let text = "";
      for await (const bytes of limited(streamOf("1234567890", 3), bytesMax))
        text += Buffer.from(bytes).toString();
      return text;
    };
    expect(await all(10)).toBe("1234567890");
    await expect(all(9)).rejects.toMatchObject({ code: "LIST_TOO_LARGE" });
  });

  it("take the last row and refuse the one after it, blank ones not counted", async () => {
    const list = await openList(sourceOf("a,b\n1,2\n\n3,4\n5,6\n"));
    const all = async (rowsMax: number) => {
      const lengths: number[] = [];
      for await (const rows of rowsUnder(list, { headingRow: 1 }, { batchLength: 2, rowsMax }))
        lengths.push(rows.length);
      return lengths;
    };
    expect(await all(3)).toEqual([2, 1]);
    await expect(all(2)).rejects.toMatchObject({ code: "LIST_TOO_LARGE" });
  });
});

describe("GB18030", () => {
  it("is written as it is read: letters, characters of one to four bytes, and those beyond the first plane", () => {
    const text = "Aé€中文㐀龥𠮷😀①ǹ\u00a5";
    expect(new TextDecoder("gb18030").decode(encodeGb18030(text))).toBe(text);
  });
});
