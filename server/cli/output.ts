import { once } from "node:events";

/** A stream that text is written to, no faster than its reader takes it. */
export interface Output {
  write(text: string): Promise<void>;
}

/** The process's own standard output or error. A reader that has gone (`| head`) ends it quietly. */
export function processOutput(name: "stdout" | "stderr"): Output {
  const stream = process[name];
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  return {
    async write(text) {
      if (!stream.write(text)) await once(stream, "drain");
    },
  };
}
