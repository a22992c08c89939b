import { afterEach, expect, test, vi } from "vitest";
import { paintFor } from "../../../server/cli/colour.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each([
  ["a terminal", true, undefined, true],
  ["a terminal whose NO_COLOR is empty", true, "", true],
  ["a terminal with NO_COLOR", true, "1", false],
  ["a file", false, undefined, false],
])("the colour of %s", (_name, isTTY, noColour, isColoured) => {
  vi.stubEnv("NO_COLOR", noColour);
  expect(paintFor({ isTTY })("red", "text") !== "text").toBe(isColoured);
});
