import {
  closeSync,
  cpSync,
  ftruncateSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join, relative } from "node:path";
import { outputOf, runChild, startChild } from "./run-child.ts";
import { tracer } from "./system-calls.ts";
import { countedTransactions, type Figures, type Task } from "./tasks.ts";

/** A change of a file that the disk was not yet asked to keep. */
type Change =
  | { readonly from: number; readonly bytes: Buffer }
  | { readonly length: number; readonly bytes?: undefined };

interface Step {
  readonly file: string;
  /** `undefined`: everything before was asked to be kept. */
  readonly change: Change | undefined;
}

const hex = (text = ""): Buffer => Buffer.from(text.replaceAll("\\x", ""), "hex");

const line =
  /^\d+ +(?<call>pwrite64|ftruncate|fsync|fdatasync)\(\d+<(?<path>[^>]*)>(?:, "(?<bytes>[^"]*)")?(?:, (?<first>\d+))?(?:, (?<second>\d+))?/;

/** The changes of files in the folder, in order, out of what strace wrote. */
function stepsOf(trace: string, folder: string): readonly Step[] {
  return trace.split("\n").flatMap((text) => {
    const groups = line.exec(text)?.groups;
    if (groups === undefined) return [];
    const { call, path, bytes, first, second } = groups;
    const file = relative(folder, hex(path).toString());
    if (file === "" || file.startsWith("..")) return [];
    if (call === "pwrite64") return { file, change: { from: Number(second), bytes: hex(bytes) } };
    if (call === "ftruncate") return { file, change: { length: Number(first) } };
    return { file, change: undefined };
  });
}

function apply(file: string, changes: readonly Change[]): void {
  if (changes.length === 0) return;
  closeSync(openSync(file, "a"));
  const opened = openSync(file, "r+");
  for (const change of changes) {
    if (change.bytes === undefined) ftruncateSync(opened, change.length);
    else writeSync(opened, change.bytes, 0, change.bytes.length, change.from);
  }
  closeSync(opened);
}

/** What is on the disk: everything that was synced, and of the rest what chance has kept. */
function replay(steps: readonly Step[], image: string, keeps: () => boolean): void {
  const pending = new Map<string, Change[]>();
  for (const { file, change } of steps) {
    const changes = pending.get(file) ?? [];
    if (change === undefined) apply(join(image, file), changes.splice(0));
    else changes.push(change);
    pending.set(file, changes);
  }
  for (const [file, changes] of pending) {
    apply(
      join(image, file),
      changes.filter(() => keeps()),
    );
  }
}

/**
 * A power cut after 200 acknowledged transactions, as a model: the folder as it was before, and every
 * write that an fsync followed. Then the same with half of the other writes, as a disk that was about to
 * write them may leave it.
 */
export async function powerCut(task: Omit<Task, "name">): Promise<Figures> {
  const { folder } = task.place;
  const file = `${folder}.strace`;
  const images = [
    { image: `${folder}-none`, keeps: () => false },
    { image: `${folder}-half`, keeps: () => Math.random() < 0.5 },
  ];
  for (const { image } of images) cpSync(folder, image, { recursive: true });
  const calls = "trace=pwrite64,ftruncate,fsync,fdatasync";
  const words = [tracer, "-f", "-y", "-xx", "-s", "100000", "-e", calls, "-e", "signal=none"];
  await outputOf(startChild({ ...task, name: "cutOff" }, [...words, "-o", file]));
  const steps = stepsOf(readFileSync(file, "utf8"), folder);
  const answers: string[] = [];
  for (const { image, keeps } of images) {
    replay(steps, image, keeps);
    const place = { ...task.place, folder: image };
    const { error, count } = await runChild({ ...task, place, name: "check" });
    answers.push(error === undefined ? `${countedTransactions - Number(count)}` : "does not open");
    if (error !== undefined) console.error(`${task.variant}, after a power cut: ${error}`);
    rmSync(image, { recursive: true });
  }
  rmSync(file);
  return { cut: `${answers.join(", ")} of ${countedTransactions}` };
}
