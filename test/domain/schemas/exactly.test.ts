import { expect, test } from "vitest";
import { z } from "zod";
import { exactly } from "../../../domain/schemas/exactly.ts";
import { listOf } from "../../../domain/schemas/list-of.ts";

interface Person {
  readonly name: string;
  readonly mood?: "calm" | "angry";
  readonly flags: readonly string[];
  readonly phone: string | null;
}

const right = {
  name: z.string(),
  mood: z.enum(["calm", "angry"]).exactOptional(),
  flags: listOf(z.string()),
  phone: z.string().nullable(),
};
const { mood: _mood, ...moodless } = right;
const { name: _name, ...nameless } = right;

const proven = exactly<Person>();

test("a schema that gives exactly the type comes back as it is", () => {
  const schema = z.strictObject(right);
  expect(proven(schema)).toBe(schema);
});

test("a schema of a union gives exactly the union of types that share a part", () => {
  const schema = z.union([z.strictObject({ a: z.string() }), z.strictObject({ a: z.null() })]);
  expect(exactly<{ readonly a: null } | ({ readonly a: string } & object)>()(schema)).toBe(schema);
});

/** The compiler fails here if one of these does compile. At run time there is no proof and no price. */
test("a schema that gives anything else does not compile", () => {
  const refused = [
    // @ts-expect-error: an optional key is missing
    proven(z.strictObject(moodless)),
    // @ts-expect-error: a required key is missing
    proven(z.strictObject(nameless)),
    // @ts-expect-error: an optional key too many
    proven(z.strictObject({ ...right, age: z.int().exactOptional() })),
    // @ts-expect-error: a required key too many
    proven(z.strictObject({ ...right, age: z.int() })),
    // @ts-expect-error: a required key is optional
    proven(z.strictObject({ ...right, name: z.string().exactOptional() })),
    // @ts-expect-error: an optional key is required
    proven(z.strictObject({ ...right, mood: z.enum(["calm", "angry"]) })),
    // @ts-expect-error: undefined where the key may only be absent
    proven(z.strictObject({ ...right, mood: z.enum(["calm", "angry"]).optional() })),
    // @ts-expect-error: a word too few
    proven(z.strictObject({ ...right, mood: z.enum(["calm"]).exactOptional() })),
    // @ts-expect-error: a word too many
    proven(z.strictObject({ ...right, mood: z.enum(["calm", "angry", "sad"]).exactOptional() })),
    // @ts-expect-error: a list that may be changed
    proven(z.strictObject({ ...right, flags: z.array(z.string()) })),
    // @ts-expect-error: null is missing
    proven(z.strictObject({ ...right, phone: z.string() })),
    // @ts-expect-error: anything at all
    proven(z.strictObject({ ...right, phone: z.unknown() })),
    // @ts-expect-error: unknown keys
    proven(z.looseObject(right)),
    // @ts-expect-error: a difference inside
    exactly<{ readonly in: Person }>()(z.strictObject({ in: z.strictObject(moodless) })),
    // @ts-expect-error: a difference inside a list
    exactly<readonly Person[]>()(listOf(z.strictObject(moodless))),
  ];
  for (const schema of refused) expect(schema).toBeInstanceOf(z.ZodType);
});
