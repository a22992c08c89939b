import { listBytesMax } from "../../protocol/limits-imports.ts";
import { tooLarge } from "./unreadable.ts";

/** The same bytes. @throws KindlineError LIST_TOO_LARGE at the first one too many. */
export async function* limited(
  stream: AsyncIterable<Uint8Array>,
  bytesMax: number = listBytesMax,
): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const bytes of stream) {
    count += bytes.length;
    if (count > bytesMax) throw tooLarge(`Expected at most ${bytesMax} bytes.`);
    yield bytes;
  }
}
