import { once } from "node:events";
import { createWriteStream } from "node:fs";

/** Characters that are gathered before they are written: a call to the disk for each row would cost more than the row. */
const gatheredCharsMax = 64 * 1024;

/** A file that is written no faster than the disk takes it. */
export function fileWriter(path: string) {
  const stream = createWriteStream(path);
  // An error between two writes is thrown by the next one.
  let failure: Error | undefined;
  stream.on("error", (error) => (failure = error));
  let gathered = "";
  return {
    async write(text: string): Promise<void> {
      if (failure !== undefined) throw failure;
      gathered += text;
      if (gathered.length < gatheredCharsMax) return;
      const full = gathered;
      gathered = "";
      if (!stream.write(full)) await once(stream, "drain");
    },
    async end(): Promise<void> {
      stream.end(gathered);
      if (!stream.writableFinished) await once(stream, "finish");
      if (failure !== undefined) throw failure;
    },
  };
}
