import { createInterface } from "node:readline";

/** Lines that a person types, with a prompt and line editing; ends at Ctrl-C and Ctrl-D. */
export async function* promptLines(
  input: NodeJS.ReadableStream,
  prompt: string,
): AsyncGenerator<string> {
  const lines = createInterface({ input, output: process.stdout, prompt });
  try {
    lines.prompt();
    for await (const line of lines) {
      yield line;
      lines.prompt();
    }
  } finally {
    lines.close();
  }
}
