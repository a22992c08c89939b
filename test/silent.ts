import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test that prints is a test that hides something: output fails it. */
const methods = ["log", "info", "warn", "error", "debug"] as const;

beforeEach(() => {
  for (const method of methods) vi.spyOn(console, method);
});

afterEach(() => {
  for (const method of methods) {
    const spy = vi.mocked(console[method]);
    expect(spy.mock.calls, `console.${method} was called`).toEqual([]);
    spy.mockRestore();
  }
});
