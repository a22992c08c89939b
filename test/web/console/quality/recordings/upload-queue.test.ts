import { describe, expect, it } from "vitest";
import { ApiError } from "../../../../../web/console/data/api-error.ts";
import type { UploadWatch } from "../../../../../web/console/data/upload-watch.ts";
import {
  UploadQueue,
  type Upload,
} from "../../../../../web/console/quality/recordings/upload-queue.ts";

/** A server whose answers a test gives one by one. */
function scripted() {
  const asked: {
    readonly upload: Upload<string>;
    readonly watch: UploadWatch;
    readonly answer: (error?: Error) => Promise<void>;
  }[] = [];
  const queue = new UploadQueue<string>(
    (upload, watch) =>
      new Promise<void>((resolve, reject) => {
        watch.signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
        const answer = async (error?: Error): Promise<void> => {
          if (error === undefined) resolve();
          else reject(error);
          await settled();
        };
        asked.push({ upload, watch, answer });
      }),
  );
  const states = () => queue.get().items.map(({ name, state }) => `${name} ${state}`);
  return { queue, asked, states };
}

/** What was promised has come about. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const named = (...names: string[]) => names.map((name) => ({ name, file: new File(["x"], name) }));

const refusal = (code: ApiError["code"], more: object = {}): ApiError =>
  new ApiError(400, { code, message: "", isRetryable: false, ...more });

describe("files on their way to the server", () => {
  it("are sent two at a time, in their order, with what was chosen for them", async () => {
    const { queue, asked, states } = scripted();
    queue.add(named("a", "b", "c"), "north");
    expect(states()).toEqual(["a sending", "b sending", "c waiting"]);
    asked[0]?.watch.onProgress(40);
    expect(queue.get().items[0]?.percent).toBe(40);
    await asked[1]?.answer();
    expect(states()).toEqual(["a sending", "b sent", "c sending"]);
    queue.add(named("d"), "south");
    await asked[0]?.answer();
    await asked[2]?.answer();
    await asked[3]?.answer();
    expect(states()).toEqual(["a sent", "b sent", "c sent", "d sent"]);
    expect(asked.map(({ upload }) => upload.options)).toEqual(["north", "north", "north", "south"]);
  });

  it("go on where one of them fails, and that one can be tried again", async () => {
    const { queue, asked, states } = scripted();
    queue.add(named("a", "b", "c"), "");
    await asked[0]?.answer(refusal("RECORDING_TOO_LARGE"));
    await asked[1]?.answer();
    await asked[2]?.answer();
    expect(states()).toEqual(["a failed", "b sent", "c sent"]);
    expect(queue.get().items[0]?.error).toMatchObject({ code: "RECORDING_TOO_LARGE" });
    queue.resume();
    expect(queue.get().items[0]?.error).toBeUndefined();
    await asked[3]?.answer();
    expect(states()).toEqual(["a sent", "b sent", "c sent"]);
  });

  it("wait when they are stopped, and are sent from their beginning when it goes on", async () => {
    const { queue, asked, states } = scripted();
    queue.add(named("a", "b", "c"), "");
    await asked[0]?.answer();
    queue.stop();
    await settled();
    expect(states()).toEqual(["a sent", "b waiting", "c waiting"]);
    expect(asked).toHaveLength(3);
    queue.resume();
    expect(states()).toEqual(["a sent", "b sending", "c sending"]);
    queue.clear();
    expect(queue.get().items).toHaveLength(3);
    await asked[3]?.answer();
    await asked[4]?.answer();
    queue.clear();
    expect(queue.get().items).toEqual([]);
  });

  it("come again where the server had too many, and wait for a login", async () => {
    const { queue, asked, states } = scripted();
    queue.add(named("a"), "");
    await asked[0]?.answer(refusal("RATE_LIMITED", { retryAfterMs: 0 }));
    await expect.poll(states).toEqual(["a sending"]);
    await expect.poll(() => asked.length).toBe(2);
    await asked[1]?.answer(refusal("LOGIN_REQUIRED"));
    expect(states()).toEqual(["a waiting"]);
    expect(queue.get().isStopped).toBe(true);
    queue.resume();
    await asked[2]?.answer();
    expect(states()).toEqual(["a sent"]);
  });
});
