import { expect, it } from "vitest";
import { ApiError, type ApiCode } from "../../../../web/console/data/api-error.ts";
import { createServerStatus } from "../../../../web/console/data/server-status.ts";

const failure = (code: ApiCode): ApiError =>
  new ApiError(0, { code, message: "", isRetryable: false });

it.each([
  ["STORE_WARMING", "warming"],
  ["STORE_UNAVAILABLE", "no-store"],
  ["NETWORK", "unreachable"],
  ["TIMEOUT", "unreachable"],
  ["NOT_FOUND", "ready"],
  ["INTERNAL", "ready"],
] as const)("After %s the server is %s", (code, state) => {
  const status = createServerStatus();
  status.hear(failure(code));
  expect(status.get()).toEqual({ state, isExpired: false });
});

it("One good answer is enough to know that the server is back", () => {
  const status = createServerStatus();
  status.hear(failure("NETWORK"));
  status.hear(undefined);
  expect(status.get().state).toBe("ready");
});

it("A session that has ended stays ended until somebody logs in", () => {
  const status = createServerStatus();
  status.hear(failure("LOGIN_REQUIRED"));
  status.hear(undefined);
  expect(status.get().isExpired).toBe(true);
  status.set({ isExpired: false });
  expect(status.get().isExpired).toBe(false);
});

it("Listeners hear of a change, and of nothing else", () => {
  const status = createServerStatus();
  let heard = 0;
  const stop = status.subscribe(() => {
    heard += 1;
  });
  status.hear(undefined);
  expect(heard).toBe(0);
  status.hear(failure("NETWORK"));
  status.hear(failure("NETWORK"));
  expect(heard).toBe(1);
  stop();
  status.hear(undefined);
  expect(heard).toBe(1);
});
