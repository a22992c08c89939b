import { parentPort, workerData } from "node:worker_threads";
import { extractText, getDocumentProxy } from "unpdf";
import { pdfPagesMax } from "./knowledge-limits.ts";

if (parentPort === null) throw new Error("Expected a thread.");
const port = parentPort;

/** The text of a PDF, found in a thread of its own: a hostile file can be stopped, and no call waits for it. */
const document = await getDocumentProxy(new Uint8Array(workerData as Uint8Array));
if (document.numPages > pdfPagesMax) port.postMessage({ pages: document.numPages }, []);
else {
  const { text } = await extractText(document, { mergePages: false });
  port.postMessage({ text: text.join("\n\n") }, []);
}
