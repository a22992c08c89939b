import { expect, test } from "vitest";
import { readDoorAnswer } from "../../../../web/chat/browser/read-door-answer.ts";
import { door } from "../scripted-server.ts";

const json = (value: unknown): string => JSON.stringify(value);

test("a door is a door", () => {
  expect(readDoorAnswer(200, json(door))).toEqual({ door });
});

test("an error keeps its code, whether it passes, and how long to wait", () => {
  const error = { code: "RATE_LIMITED", isRetryable: true, retryAfterMs: 900, message: "" };
  expect(readDoorAnswer(429, json({ error }))).toEqual({
    code: "RATE_LIMITED",
    isRetryable: true,
    retryAfterMs: 900,
  });
  expect(readDoorAnswer(403, json({ error: { code: "LINK_USED" } }))).toEqual({
    code: "LINK_USED",
    isRetryable: false,
    retryAfterMs: undefined,
  });
});

test.each([
  [200, "<html>Log in to the hotel's network</html>"],
  [200, json({ ...door, locale: "fr-FR" })],
  [200, json({ ...door, state: "shut" })],
  [200, json(null)],
  [502, "Bad gateway"],
  [503, ""],
])("an answer of %i that is no server's of ours is as good as none: %s", (status, body) => {
  expect(readDoorAnswer(status, body)).toBeNull();
});

test("a limit in between passes; a refusal in between does not", () => {
  expect(readDoorAnswer(429, "slow down")).toEqual({ code: "RATE_LIMITED", isRetryable: true });
  expect(readDoorAnswer(404, "not here")).toEqual({ code: "INTERNAL", isRetryable: false });
});
