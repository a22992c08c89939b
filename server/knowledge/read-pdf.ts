import { Worker } from "node:worker_threads";
import { KindlineError } from "../../domain/errors.ts";
import { pdfMemoryMb, pdfPagesMax, pdfWaitMs } from "./knowledge-limits.ts";

/** What the thread sends back. */
type PdfAnswer = { readonly text: string } | { readonly pages: number };

/**
 * The text of a PDF, page after page.
 * @throws KindlineError KNOWLEDGE_UNREADABLE for one that is broken, locked or takes too long, KNOWLEDGE_TOO_LARGE.
 */
export async function readPdf(bytes: Uint8Array, waitMs = pdfWaitMs): Promise<string> {
  const worker = new Worker(new URL("pdf-text-worker.ts", import.meta.url), {
    workerData: bytes,
    // The library's warnings about a file may repeat what stands in it.
    stdout: true,
    stderr: true,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: pdfMemoryMb },
  });
  const late = AbortSignal.timeout(waitMs);
  try {
    const answer = await new Promise<PdfAnswer>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("Expected an answer of the thread.")));
      late.addEventListener("abort", () => reject(new Error("Expected an answer in time.")));
    });
    if ("text" in answer) return answer.text;
  } catch (error) {
    throw new KindlineError({
      code: "KNOWLEDGE_UNREADABLE",
      message: "Expected a PDF whose text can be read; it is broken, locked or takes too long.",
      cause: error,
    });
  } finally {
    await worker.terminate();
  }
  throw new KindlineError({
    code: "KNOWLEDGE_TOO_LARGE",
    message: `Expected a PDF of at most ${pdfPagesMax} pages.`,
  });
}
