import { afterAll } from "vitest";

const undoings: (() => unknown)[] = [];

/**
 * Undoes something when all tests of the file have ended, what was done last first. Unlike `afterAll` it may be asked for
 * inside a hook or a test, where `afterAll` is not heard.
 */
export const afterFile = (undo: () => unknown): void => {
  undoings.push(undo);
};

afterAll(async () => {
  for (const undo of undoings.splice(0).toReversed()) await undo();
});
