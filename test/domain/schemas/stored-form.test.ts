import { describe, expect, test } from "vitest";
import { z } from "zod";
import { dateSchema, moneySchema } from "../../../domain/case.ts";
import { storedForm } from "../../../domain/schemas/stored-form.ts";

const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

describe("the stored form", () => {
  test("of money is minor units, wherever it stands", () => {
    const wire = z.object({
      one: moneySchema.optional(),
      many: z.array(moneySchema),
      named: z.record(z.string(), moneySchema),
      either: z.union([moneySchema, z.literal("unknown")]),
    });
    const value = { one: 1, many: [2], named: { a: 3 }, either: 4 };
    const form = storedForm(wire);
    expect(form.parse(value)).toEqual(value);
    expect(accepts(form, { ...value, one: "0.01" })).toBe(false);
    expect(accepts(form, { ...value, many: ["0.02"] })).toBe(false);
    expect(accepts(form, { ...value, named: { a: "0.03" } })).toBe(false);
    expect(accepts(form, { ...value, either: "0.04" })).toBe(false);
  });

  test("of a field with a default is required: the default is in the log", () => {
    const form = storedForm(z.object({ flag: z.boolean().default(false) }));
    expect(accepts(form, {})).toBe(false);
    expect(accepts(form, { flag: true })).toBe(true);
  });

  test("of branded text checks what the text was checked for", () => {
    const form = storedForm(dateSchema);
    expect(form.parse("2028-02-29")).toBe("2028-02-29");
    expect(accepts(form, "2026-02-29")).toBe(false);
  });

  test("keeps unknown keys where they were kept and refuses them where they were refused", () => {
    expect(storedForm(z.looseObject({})).parse({ a: 1 })).toEqual({ a: 1 });
    expect(accepts(storedForm(z.strictObject({})), { a: 1 })).toBe(false);
  });

  test("keeps the checks of lists and objects", () => {
    const form = storedForm(
      z.object({ many: z.array(moneySchema).min(1) }).refine(({ many }) => many.length !== 2),
    );
    expect(accepts(form, { many: [] })).toBe(false);
    expect(accepts(form, { many: [1] })).toBe(true);
    expect(accepts(form, { many: [1, 2] })).toBe(false);
  });

  test.each([
    ["a codec", z.codec(z.string(), z.number(), { decode: Number, encode: String })],
    ["a transform", z.string().transform((text) => text.length)],
    ["a date", z.date()],
    ["a value with a catch", z.string().catch("")],
  ])("of %s is not known and refused at once", (_name, schema: z.ZodType) => {
    expect(() => storedForm(z.object({ field: schema }))).toThrow(TypeError);
  });
});
