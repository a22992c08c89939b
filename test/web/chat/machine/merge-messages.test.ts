import fc from "fast-check";
import { expect, test } from "vitest";
import type { ChatMessage } from "../../../../server/protocol/chat.ts";
import { lastSequence, mergeMessages } from "../../../../web/chat/machine/merge-messages.ts";

const message = (sequence: number): ChatMessage => ({
  sequence,
  id: `id-${sequence}`,
  speaker: "agent",
  turn: 0,
  text: `text ${sequence}`,
  at: "2026-11-22T10:00:00Z" as ChatMessage["at"],
});
const messages = fc.array(fc.integer({ min: 1, max: 30 }).map(message));

test("in whatever pieces messages come, each is there once, by its sequence", () => {
  fc.assert(
    fc.property(fc.array(messages), (pieces) => {
      const merged = pieces.reduce<readonly ChatMessage[]>(mergeMessages, []);
      const expected = [...new Set(pieces.flat().map(({ sequence }) => sequence))];
      expect(merged.map(({ sequence }) => sequence)).toEqual(
        expected.toSorted((one, other) => one - other),
      );
    }),
  );
});

test("messages that are there already leave the list as it is", () => {
  const known = [message(1), message(4)];
  expect(mergeMessages(known, [message(4), message(1)])).toBe(known);
});

test("the last sequence of nothing is 0", () => {
  expect(lastSequence([])).toBe(0);
  expect(lastSequence([message(1), message(7)])).toBe(7);
});
