import { expect, test } from "vitest";
import { retryWaitMaxMs } from "../../../../web/chat/machine/limits.ts";
import { isPassing, waitAfter } from "../../../../web/chat/machine/passing-error.ts";

test.each([
  ["RATE_LIMITED", false, true],
  ["STORE_WARMING", false, true],
  ["STORE_UNAVAILABLE", false, true],
  ["INTERNAL", false, false],
  ["LINK_EXPIRED", false, false],
  ["SOMETHING_NEW", true, true],
])("%s, retryable: %s, passes: %s", (code, isRetryable, expected) => {
  expect(isPassing({ code, isRetryable })).toBe(expected);
});

test("a wait is never shorter than the server asks for, nor longer than the limit", () => {
  expect(waitAfter(1, undefined)).toEqual({ fromMs: 500, toMs: 1_000 });
  expect(waitAfter(1, 100)).toEqual({ fromMs: 500, toMs: 1_000 });
  expect(waitAfter(1, 3_000)).toEqual({ fromMs: 3_000, toMs: 3_500 });
  expect(waitAfter(1, -1)).toEqual({ fromMs: 500, toMs: 1_000 });
  expect(waitAfter(1, retryWaitMaxMs).fromMs).toBe(retryWaitMaxMs);
  expect(waitAfter(1, retryWaitMaxMs + 1).fromMs).toBe(retryWaitMaxMs);
});
