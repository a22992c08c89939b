import { Readable } from "node:stream";
import { plain } from "../../../server/cli/colour.ts";
import type { Terminal } from "../../../server/cli/terminal.ts";

/** A terminal whose input is given, whose clock stands still, and whose output is kept; nobody stops it, unless it is said. */
export function fakeTerminal(
  input = "",
  isInteractive = false,
  stopped: Promise<void> = new Promise(() => undefined),
) {
  const written = { out: "", err: "" };
  const output = (name: "out" | "err") => ({
    write(text: string) {
      written[name] += text;
      return Promise.resolve();
    },
  });
  const terminal: Terminal = {
    stdin: Readable.from([Buffer.from(input)]),
    isInteractive,
    environment: {},
    untilStopped: () => stopped,
    out: output("out"),
    err: output("err"),
    paint: plain,
    now: () => "2026-11-20T02:05:00.000Z",
  };
  return {
    terminal,
    written,
    /** Standard output, one JSON value a line. */
    rows: () =>
      written.out
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Record<string, unknown>),
  };
}
