import { spawn } from "node:child_process";
import { KindlineError } from "../../domain/errors.ts";
import type { CompressedKind } from "./file-kind.ts";
import { ffmpegStallMs } from "./limits.ts";

/** The program, found as the system finds programs. */
const program = "ffmpeg";

/**
 * A compressed recording as WAV, as ffmpeg decodes it. The container is told to it: a playlist that is called a
 * recording must not have it open other files.
 * @param path the file.
 * @throws FFMPEG_MISSING where it is not installed, RECORDING_INVALID where it cannot decode the file.
 */
export async function* decodeWithFfmpeg(
  path: string,
  kind: CompressedKind,
  command: string = program,
): AsyncGenerator<Uint8Array> {
  const input = ["-f", kind, "-protocol_whitelist", "file", "-i", `file:${path}`];
  const output = ["-map", "0:a:0", "-c:a", "pcm_s16le", "-f", "wav", "pipe:1"];
  const child = spawn(command, ["-nostdin", "-v", "error", "-xerror", ...input, ...output], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = Promise.withResolvers<number | null>();
  ended.promise.catch(() => undefined);
  child.once("error", (cause) => ended.reject(missing(cause)));
  child.once("close", (code) => ended.resolve(code));
  let timer = setTimeout(() => child.kill("SIGKILL"), ffmpegStallMs);
  try {
    for await (const chunk of child.stdout as AsyncIterable<Uint8Array>) {
      clearTimeout(timer);
      // While the chunk is worked on nothing is expected of the program.
      yield chunk;
      timer = setTimeout(() => child.kill("SIGKILL"), ffmpegStallMs);
    }
    if ((await ended.promise) !== 0) throw undecodable();
  } finally {
    clearTimeout(timer);
    if (child.exitCode === null) child.kill("SIGKILL");
  }
}

const missing = (cause: unknown): KindlineError =>
  new KindlineError({
    code: "FFMPEG_MISSING",
    message: "Expected ffmpeg to decode this recording, found no such program.",
    cause,
  });

const undecodable = (): KindlineError =>
  new KindlineError({
    code: "RECORDING_INVALID",
    message: "Expected a recording that ffmpeg can decode to its end.",
  });
