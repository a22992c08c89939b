import { z } from "zod";

/** A value of a wire as a trace keeps it: its shape, its numbers and its words of the protocol; other text as a length. */
const bodySchema = z.union([
  z.object({ json: z.json() }),
  /** A body of parts: the names of the parts. */
  z.object({ parts: z.array(z.string()) }),
  z.object({ bytes: z.int().min(0) }),
]);

const lineSchema = z.object({
  /** Milliseconds since the trace began. */
  atMs: z.int().min(0),
  from: z.enum(["client", "vendor"]),
});

/** The first row of a trace. */
export const traceHeadSchema = z.object({
  kindlineTrace: z.literal(1),
  /** The id of the provider, as `kindline doctor` calls it. */
  vendor: z.string(),
  /** The day it was recorded. */
  day: z.iso.date(),
  /** The version of Kindline. */
  version: z.string(),
});

/** Every other row: one thing that went over the wire. */
export const traceEventSchema = z.discriminatedUnion("type", [
  lineSchema.extend({
    type: z.literal("request"),
    method: z.string(),
    path: z.string(),
    headers: z.record(z.string(), z.string()),
  }),
  lineSchema.extend({
    type: z.literal("response"),
    status: z.int(),
    headers: z.record(z.string(), z.string()),
  }),
  /** A whole body, or a piece of one that comes in pieces. */
  lineSchema.extend({ type: z.literal("body"), body: bodySchema }),
  /** One event of a stream of server-sent events; `done` is its last word. */
  lineSchema.extend({ type: z.literal("event"), body: bodySchema.or(z.literal("done")) }),
  lineSchema.extend({
    type: z.literal("socket"),
    path: z.string(),
    headers: z.record(z.string(), z.string()),
  }),
  lineSchema.extend({ type: z.literal("frame"), body: bodySchema }),
  lineSchema.extend({ type: z.literal("close"), code: z.int() }),
]);
export type TraceEvent = z.output<typeof traceEventSchema>;
export type TraceBody = z.output<typeof bodySchema>;

/** What happened, before its moment is known. */
export type TraceFact = TraceEvent extends infer Event
  ? Event extends TraceEvent
    ? Omit<Event, "atMs">
    : never
  : never;
