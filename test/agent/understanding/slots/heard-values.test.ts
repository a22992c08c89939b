import { describe, expect, it } from "vitest";
import { enRows } from "./heard-rows-en.ts";
import { zhRows } from "./heard-rows-zh.ts";
import { readEn, readZh } from "../slot-rows.ts";

describe("values as people say and correct them", () => {
  it.each(enRows.map((row) => ({ asked: row[0], text: row[1], row })))(
    "are read of $text after $asked",
    ({ row }) => {
      expect(readEn(row)).toEqual(row[2]);
    },
  );

  it.each(zhRows.map((row) => ({ asked: row[0], text: row[1], row })))(
    "are read of $text after $asked",
    ({ row }) => {
      expect(readZh(row)).toEqual(row[2]);
    },
  );
});
