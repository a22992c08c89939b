import { expect, it } from "vitest";
import { scriptedDetector } from "../../../providers/scripted/scripted-detector.ts";

const timeline = [
  { startMs: 200, endMs: 500 },
  { startMs: 700, endMs: 900 },
  { startMs: 2_000, endMs: 2_500 },
];

/** What is told, with the audio that had been written by then. */
function detect(silenceMs: number, options?: Parameters<typeof scriptedDetector>[1]) {
  const detector = scriptedDetector(timeline, options);
  const told: string[] = [];
  let ms = 0;
  const stream = detector.open(
    { sampleRate: 16_000, silenceMs },
    {
      onSpeechStart: (startMs) => told.push(`start ${startMs} at ${ms}`),
      onSpeechEnd: (endMs) => told.push(`end ${endMs} at ${ms}`),
      onFault: ({ code }) => told.push(`${code} at ${ms}`),
    },
  );
  for (; ms < 4_000; stream.write(new Int16Array(160))) ms += 10;
  stream.close();
  return { told, detector };
}

it("tells where speech begins and, after the silence asked for, where it ended", () => {
  expect(detect(200).told).toEqual([
    "start 200 at 200",
    "end 500 at 700",
    "start 700 at 700",
    "end 900 at 1100",
    "start 2000 at 2000",
    "end 2500 at 2700",
  ]);
});

it("takes no shorter pause for one", () => {
  expect(detect(210, { onsetMs: 60 }).told).toEqual([
    "start 200 at 260",
    "end 900 at 1110",
    "start 2000 at 2060",
    "end 2500 at 2710",
  ]);
});

it("breaks where the script has it, and tells nothing after that", () => {
  const { told, detector } = detect(200, { fault: { atMs: 600, code: "INTERNAL" } });
  expect(told).toEqual(["start 200 at 200", "INTERNAL at 600"]);
  expect(detector.calls).toEqual([{ type: "open", sampleRate: 16_000, silenceMs: 200 }]);
});

it("keeps what was asked of it", () => {
  expect(detect(200).detector.calls.at(-1)).toEqual({ type: "close", atMs: 4_000 });
});
