import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const script = fileURLToPath(new URL("busy-thread-process.ts", import.meta.url));

it("a process whose thread is deep in native code lives until the thread has ended, and keeps its exit code", async () => {
  const ended = await new Promise<object>((resolve) => {
    execFile(process.execPath, [script], (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });
  expect(ended).toEqual({ code: 1, stdout: "closed\nthread ended\n", stderr: "" });
});
