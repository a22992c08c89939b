import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addRest,
  addRow,
  changeRow,
  duplicateRow,
  moveRow,
  removeRow,
  rowsOfText,
  tableOf,
  tableOfText,
  textOf,
  undoRemoval,
  type TreatmentTable,
} from "../../../../../web/console/rounds/treatments/edit-table.ts";

const ids = ({ rows }: TreatmentTable): unknown[] =>
  rows.map(({ value }) => (value as { readonly id?: unknown }).id);

const table = tableOf([{ id: "a", when: { dpd: { max: 3 } } }, { id: "b" }]);

describe("A treatment table that is edited", () => {
  it("is the same after it was text, whatever stands in it", () => {
    const json = fc.array(fc.json().map((text): unknown => JSON.parse(text)));
    fc.assert(
      fc.property(json, (values) => {
        const before = tableOf(values);
        expect(rowsOfText(textOf(before))).toEqual(values);
        expect(tableOfText(textOf(before), before)).toBe(before);
      }),
    );
  });

  it("keeps the way back of a removal over a look at its text, and takes another text as another table", () => {
    const removed = removeRow(table, 0);
    expect(tableOfText(textOf(removed), removed)?.removed).toHaveLength(1);
    const other = tableOfText('[{"id":"c"}]', removed);
    expect(other?.removed).toEqual([]);
    expect(table.rows.map(({ key }) => key)).not.toContain(other?.rows[0]?.key);
  });

  it.each(["", "{", "{}", '"x"', "null"])("is not read from the text %j", (text) => {
    expect(tableOfText(text, table)).toBeUndefined();
  });

  it("gets a row before that for everyone else, behind the others where there is none", () => {
    expect(ids(addRow(table))).toEqual(["a", "row_3", "b"]);
    expect(ids(addRow(removeRow(table, 1)))).toEqual(["a", "row_2"]);
    expect(ids(addRest(removeRow(table, 1)))).toEqual(["a", "rest"]);
    expect(ids(addRow(tableOf([])))).toEqual(["row_1"]);
  });

  it("never gives an id twice, nor a longer one than may be", () => {
    expect(ids(duplicateRow(duplicateRow(table, 0), 0))).toEqual(["a", "a_3", "a_2", "b"]);
    expect(ids(addRow(tableOf([{ id: "row_2", when: { dpd: {} } }])))).toEqual(["row_2", "row_3"]);
    const long = "a".repeat(40);
    const [, copy, again] = ids(duplicateRow(duplicateRow(tableOf([{ id: long }]), 0), 0));
    expect(new Set([long, copy, again]).size).toBe(3);
    for (const id of [copy, again]) expect(id).toMatch(/^[a-z0-9_]{1,40}$/);
  });

  it("puts back what was removed, the last first, where it was", () => {
    const three = addRow(table);
    const two = removeRow(removeRow(three, 0), 1);
    expect(ids(two)).toEqual(["row_3"]);
    expect(ids(undoRemoval(two))).toEqual(["row_3", "b"]);
    expect(undoRemoval(undoRemoval(two)).rows).toEqual(three.rows);
    expect(undoRemoval(table)).toBe(table);
  });

  it("moves a row with its key, and no further than the ends", () => {
    const moved = moveRow(table, 1, -1);
    expect(moved.rows).toEqual([table.rows[1], table.rows[0]]);
    expect(moveRow(table, 0, -1)).toBe(table);
    expect(moveRow(table, 1, 1)).toBe(table);
  });

  it("changes one field, and leaves what it does not know", () => {
    const value = { note: 1, id: "a", when: { tier: "x", dpd: { max: 3 }, fields: { p: ["1"] } } };
    const change = (path: readonly string[], next: unknown): unknown =>
      changeRow(tableOf([value]), 0, { path, next }).rows[0]?.value;
    expect(change(["when", "dpd", "min"], 1)).toEqual({
      ...value,
      when: { ...value.when, dpd: { max: 3, min: 1 } },
    });
    expect(change(["when", "dpd", "max"], null)).toEqual({
      ...value,
      when: { tier: "x", fields: { p: ["1"] } },
    });
    expect(change(["triesMax"], 0)).toEqual({ ...value, triesMax: 0 });
    expect(changeRow(tableOf(["x"]), 0, { path: ["id"], next: "a" }).rows[0]?.value).toBe("x");
  });
});
