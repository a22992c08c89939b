import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where recordings go of tests that do not look at any. */
export const noRecordings = join(tmpdir(), "kindline-recordings-of-tests");
