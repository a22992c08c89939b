import { describe, expect, test } from "vitest";
import type { CallEvent } from "../../../domain/events.ts";
import { callEventSchema } from "../../../domain/schemas/call-event-schema.ts";
import { inputEventSchema } from "../../../domain/schemas/input-event-schema.ts";
import { recordEventSchema } from "../../../domain/schemas/record-event-schema.ts";
import { eventsOfEveryType, replayLog, sampleNames, sampleRecord } from "./call-logs.ts";

/** Every type, and which half of the log it belongs to: the compiler wants them all. */
const halves: Readonly<Record<CallEvent["type"], "input" | "record">> = {
  "call-start": "input",
  "turn-end": "input",
  "turn-withdraw": "input",
  "turn-understand": "input",
  "keypad-press": "input",
  "silence-elapse": "input",
  "line-end": "input",
  "technical-fault": "input",
  "payment-receive": "input",
  "sentence-hear": "input",
  "sentence-interrupt": "input",
  "sentence-discard": "input",
  "line-block": "input",
  "case-stop": "input",
  "line-resume": "input",
  "person-join": "input",
  "person-leave": "input",
  "person-wait-end": "input",
  "person-say": "input",
  "person-speak": "input",
  "hint-give": "input",
  "move-decide": "record",
  "move-discard": "record",
  "turn-measure": "record",
  "recording-keep": "record",
  "sentence-approve": "record",
  "sentence-block": "record",
  "sentence-send": "record",
  "handoff-request": "record",
  "case-mark": "record",
  "on-call-page": "record",
  "call-end": "record",
};

test.each(sampleNames)("every event of %s is accepted and comes back equal", async (name) => {
  const { events } = await replayLog(sampleRecord(name));
  expect(events.length).toBeGreaterThan(1);
  expect(events.map((event) => callEventSchema.parse(event))).toStrictEqual(events);
});

describe("events of every type", async () => {
  const events = await eventsOfEveryType();

  test("are among the events of these tests", () => {
    const types = new Set(events.map(({ type }) => type));
    expect([...types].sort()).toEqual(Object.keys(halves).sort());
  });

  test("are accepted and come back equal", () => {
    expect(events.map((event) => callEventSchema.parse(event))).toStrictEqual(events);
  });

  test("are accepted by the schema of their half and refused by the other", () => {
    for (const event of events) {
      const isInput = inputEventSchema.safeParse(event).success;
      expect([isInput, recordEventSchema.safeParse(event).success]).toEqual([
        halves[event.type] === "input",
        halves[event.type] === "record",
      ]);
    }
  });
});
