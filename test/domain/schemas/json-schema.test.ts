import { describe, expect, test } from "vitest";
import { z } from "zod";
import { LINE_KEYS } from "../../../domain/lines.ts";
import { callEventSchema } from "../../../domain/schemas/call-event-schema.ts";
import { outcomeSchema } from "../../../domain/schemas/outcome-schema.ts";
import { eventsOfEveryType } from "./call-logs.ts";
import { pathsOf, valueAt } from "./json-paths.ts";

interface Node {
  readonly [keyword: string]: unknown;
  readonly $ref?: string;
  readonly oneOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: unknown;
}

const document = z.toJSONSchema(callEventSchema, { io: "output" }) as Node;
const defs = document["$defs"] as Readonly<Record<string, Node>>;
const nameOf = ({ $ref = "" }: Node): string => $ref.replace("#/$defs/", "");
const optionsOf = (name: string): readonly Node[] => defs[name]?.oneOf ?? [];
const eventNames = ["InputEvent", "RecordEvent"].flatMap((half) => optionsOf(half).map(nameOf));

describe("the JSON Schema of an event", () => {
  test("begins with the event, which is one of two halves", () => {
    expect(nameOf(document)).toBe("CallEvent");
    expect(optionsOf("CallEvent").map(nameOf)).toEqual(["InputEvent", "RecordEvent"]);
  });

  test("is the same for what is read and for what is given", () => {
    expect(z.toJSONSchema(callEventSchema, { io: "input" })).toEqual(document);
  });

  test("refers only to definitions that it has, and has none that nothing refers to", () => {
    const references = pathsOf(document)
      .filter((path) => path.at(-1) === "$ref")
      .map((path) => nameOf({ $ref: String(valueAt(document, path)) }));
    expect([...new Set(references)].sort()).toEqual(Object.keys(defs).sort());
  });

  test("says of every definition what it is", () => {
    for (const [name, node] of Object.entries(defs)) {
      expect([name, node["description"]]).toEqual([name, expect.stringMatching(/^\S.+\.$/)]);
    }
  });

  test("names each of the 32 types of events and closes it", () => {
    expect(new Set(eventNames).size).toBe(32);
    for (const name of eventNames) {
      const { properties = {}, required = [], additionalProperties } = defs[name] ?? {};
      const type = String(properties["type"]?.["const"]);
      const words = type.split("-").map((word) => word[0]?.toUpperCase() + word.slice(1));
      expect(name).toBe(`${words.join("")}Event`);
      // Fields of an event itself are all required; what may be absent stands deeper.
      // Only a contact-wish has a wish.
      // Only words of a model have a prompt; not everybody may be called back, or was spoken with before, and few
      // turns ask what the creditor's documents answer; a person may be there by telephone only, which may have no number.
      const mayBeAbsent = [
        "promptHash",
        "callbackAt",
        "earlier",
        "knowledge",
        "isByPhone",
        "phone",
        "wish",
      ];
      const fields = Object.keys(properties).filter((field) => !mayBeAbsent.includes(field));
      expect([...required].sort()).toEqual(fields.sort());
      expect(required).toContain("atMs");
      expect(additionalProperties).toBe(false);
    }
  });

  test("closes every object but the case and its parts, which keep unknown keys", () => {
    const open = pathsOf(document).filter(
      (path) => path.at(-1) === "additionalProperties" && valueAt(document, path) !== false,
    );
    expect(open.length).toBeGreaterThan(0);
    expect(new Set(open.map((path) => path[1]))).toEqual(new Set(["DebtCase"]));
  });

  test("has one option for every line, with its key and its facts", () => {
    const keys = optionsOf("Line").map(({ properties }) => properties?.["key"]?.["const"]);
    expect(keys).toEqual(LINE_KEYS);
    const readBack = optionsOf("Line")[LINE_KEYS.indexOf("read_back_full")]?.properties?.["facts"];
    expect(readBack?.required).toEqual(["amount", "date"]);
    expect(readBack?.properties?.["amount"]).toEqual({ $ref: "#/$defs/MinorUnits" });
    expect(readBack?.properties?.["officialChannel"]).toEqual({ type: "string" });
  });

  test("has the case as it is stored: whole numbers, defaults filled in", () => {
    const { properties, required } = defs["DebtCase"] ?? {};
    expect(properties?.["balance"]).toEqual({ $ref: "#/$defs/MinorUnits" });
    expect(defs["MinorUnits"]).toMatchObject({ type: "integer", minimum: 0, maximum: 10 ** 12 });
    expect(required).toEqual(expect.arrayContaining(["flags", "offers", "timeBarred"]));
    expect(required).not.toContain("agency");
  });

  test("read as a schema again, accepts one event of each type and refuses it with an extra key", async () => {
    const again = z.fromJSONSchema(document as Parameters<typeof z.fromJSONSchema>[0], {
      registry: z.registry(),
    });
    const events = await eventsOfEveryType();
    for (const event of new Map(events.map((each) => [each.type, each])).values()) {
      expect([event.type, again.safeParse(event).success]).toEqual([event.type, true]);
      const more = { ...event, extra: 1 };
      expect([event.type, again.safeParse(more).success]).toEqual([event.type, false]);
    }
  });
});

test("the JSON Schema of an outcome names every field as required", () => {
  const { $ref: _ref, ...outcome } = z.toJSONSchema(outcomeSchema, { io: "output" }) as Node;
  const node = (outcome["$defs"] as Record<string, Node>)["Outcome"] ?? {};
  expect(node.required).toEqual(Object.keys(node.properties ?? {}));
  expect(node.properties?.["steps"]?.required).toContain("state_overdue");
});
