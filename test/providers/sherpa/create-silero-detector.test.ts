import { afterAll, describe, expect, it } from "vitest";
import { createSileroDetector } from "../../../providers/sherpa/create-silero-detector.ts";
import { hiss, lineHz, quiet, recording, speak, until } from "./heard-calls.ts";

const detector = createSileroDetector();
afterAll(async () => detector.close());

/** What a detector told of one call. */
function listen(silenceMs = 500, from = detector) {
  const edges: ["start" | "end", number][] = [];
  const faults: string[] = [];
  const stream = from.open(
    { sampleRate: lineHz, silenceMs },
    {
      onSpeechStart: (atMs) => void edges.push(["start", atMs]),
      onSpeechEnd: (atMs) => void edges.push(["end", atMs]),
      onFault: (error) => void faults.push(error.code),
    },
  );
  return { edges, faults, stream };
}

/** Where flite's recording of the amount is voiced, read off its waveform. */
const amountMs = { from: 165, to: 2_680 } as const;

describe("the voice activity detector", () => {
  it("tells where in a call somebody speaks, to a twentieth of a second at its start", async () => {
    const { edges, stream } = listen();
    await speak(stream, quiet(2_000));
    await speak(stream, recording("amount"));
    await speak(stream, quiet(1_000));
    await until(() => edges.length === 2);
    const [[first, startMs] = ["end", 0], [last, endMs] = ["start", 0]] = edges;
    expect([first, last]).toEqual(["start", "end"]);
    expect(Math.abs(startMs - 2_000 - amountMs.from)).toBeLessThan(50);
    expect(Math.abs(endMs - 2_000 - amountMs.to)).toBeLessThan(160);
    stream.close();
  });

  it("tells the start within 120 ms of audio", async () => {
    const { edges, stream } = listen();
    await speak(stream, quiet(1_000));
    const audio = recording("amount");
    let given = 0;
    for (; edges.length === 0 && given < audio.length; given += 160) {
      stream.write(audio.slice(given, given + 160));
      await new Promise((resolve) => void setTimeout(resolve, 10));
    }
    // Frames come twice as fast as on a line: the thread may be two behind.
    expect(given / 8 - amountMs.from).toBeLessThanOrEqual(120 + 2 * 20);
    stream.close();
  });

  it.each([
    ["silence", quiet(3_000)],
    ["hiss that begins", hiss(3_000, 3_000)],
  ])("hears nobody in %s", async (_name, audio) => {
    const { edges, stream } = listen();
    await speak(stream, quiet(500));
    await speak(stream, audio);
    // What another call says afterwards is told when all before it was judged.
    const marker = listen();
    await speak(marker.stream, recording("yes"));
    await until(() => marker.edges.length > 0);
    expect(edges).toEqual([]);
    marker.stream.close();
    stream.close();
  });

  it("keeps calls apart that speak at different times", async () => {
    const one = listen();
    const other = listen();
    await speak(one.stream, recording("yes"));
    await speak(other.stream, quiet(recording("yes").length / 8));
    await speak(one.stream, quiet(1_500));
    await speak(other.stream, recording("amount"));
    await until(() => one.edges.length === 2 && other.edges.length === 1);
    expect(other.edges[0]?.[1]).toBeGreaterThan(recording("yes").length / 8);
    one.stream.close();
    other.stream.close();
  });

  it("waits for as much silence as it was asked to", async () => {
    const short = listen(200);
    const long = listen(800);
    const audio = [recording("yes"), quiet(200), recording("amount"), quiet(1_200)];
    for (const each of audio) {
      await speak(short.stream, each);
      await speak(long.stream, each);
    }
    await until(() => long.edges.length === 2 && short.edges.length >= 4);
    expect(long.edges.map(([type]) => type)).toEqual(["start", "end"]);
    short.stream.close();
    long.stream.close();
  });

  it("tells nothing any more once a call is closed", async () => {
    const closed = listen();
    await speak(closed.stream, recording("yes"));
    closed.stream.close();
    closed.stream.close();
    closed.stream.write(recording("yes"));
    const marker = listen();
    await speak(marker.stream, recording("yes"));
    await until(() => marker.edges.length > 0);
    expect(closed.edges).toEqual([]);
    marker.stream.close();
  });

  it("ends the calls of a thread that fails, and starts another for later ones", async () => {
    const failing = createSileroDetector({
      workerUrl: new URL("data:text/javascript,process.exit(1)"),
    });
    const first = listen(500, failing);
    await until(() => first.faults.length > 0);
    expect(first.faults).toEqual(["VENDOR_FAILED"]);
    const second = listen(500, failing);
    await until(() => second.faults.length > 0);
    expect(first.faults).toHaveLength(1);
    await failing.close();
  });
});
