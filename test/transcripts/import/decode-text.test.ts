import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { decodeText } from "../../../transcripts/import/decode-text.ts";
import { faultOf, ofText } from "./import-text.ts";

/** Lines of a call in GB 18030, as a Chinese system exports it. */
const gb18030 = readFileSync(new URL("fixtures/gb18030.txt", import.meta.url));

describe("a file of text", () => {
  it("is read in GB 18030 where it is not UTF-8, and the record says so", () => {
    const [record] = ofText(gb18030);
    expect(record?.turns.map(({ speaker }) => speaker)).toEqual([
      "agent",
      "debtor",
      "agent",
      "debtor",
    ]);
    expect(record?.turns[1]?.text).toBe("我是陈伟，联通的号，后四位四五六七。");
    expect(record).toMatchObject({ locale: "zh-CN", import: { encoding: "gb18030" } });
  });

  it("of both encodings is read line by line", () => {
    const mixed = Buffer.concat([gb18030, Buffer.from("坐席：好的\n客户：再见\n")]);
    const [record] = ofText(mixed);
    expect(record?.turns.slice(-2).map(({ text }) => text)).toEqual(["好的", "再见"]);
    expect(record?.turns).toHaveLength(6);
    expect(record?.import.encoding).toBe("mixed");
  });

  test.each([
    ["utf-8", Buffer.from("\uFEFF坐席：你好", "utf8")],
    ["utf-16", Buffer.from("\uFEFF坐席：你好", "utf16le")],
  ])("loses its mark in %s", (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: "坐席：你好", encoding });
  });

  test.each([
    ["a byte of Latin-1", Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a])],
    ["half of a character of UTF-16", Buffer.from([0xff, 0xfe, 0x41])],
  ])("that is none of these is refused: %s", (_name, bytes) => {
    expect(faultOf(() => decodeText(bytes))?.code).toBe("INPUT_NOT_UTF8");
  });
});
