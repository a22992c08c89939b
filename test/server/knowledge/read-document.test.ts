import { describe, expect, it } from "vitest";
import {
  knowledgeBytesMax,
  knowledgeCharsMax,
  pdfPagesMax,
} from "../../../server/knowledge/knowledge-limits.ts";
import { readDocument } from "../../../server/knowledge/read-document.ts";
import { readPdf } from "../../../server/knowledge/read-pdf.ts";
import { pdfOf } from "./pdf-of.ts";

async function* streamOf(...parts: readonly (string | Uint8Array)[]) {
  for (const part of parts) yield await Promise.resolve(Buffer.from(part as string));
}

describe("a document's text", () => {
  it("is that of Markdown as it stands, however it comes in pieces", async () => {
    const bytes = Buffer.from("# 标题\n\n问：几点上班？\n答：早上八点。");
    const { text, fileHash } = await readDocument(
      streamOf(bytes.subarray(0, 4), bytes.subarray(4)),
    );
    expect(text).toBe("# 标题\n\n问：几点上班？\n答：早上八点。");
    expect(fileHash).toMatch(/^[\da-f]{64}$/);
  });

  it("is read out of a PDF page by page, whatever its name is", async () => {
    const pdf = pdfOf([["Q: Can I pay in cash?", "A: Cash is accepted."], ["Page two."]]);
    const { text } = await readDocument(streamOf(pdf));
    expect(text).toContain("Q: Can I pay in cash?\nA: Cash is accepted.");
    expect(text).toContain("Page two.");
  });

  it.each([
    ["nothing", ""],
    ["white space", " \n\t"],
    ["no UTF-8", Uint8Array.of(0xff, 0xfe, 0x41)],
    ["binary with zeros", "a\0b"],
    ["a PDF that is broken", "%PDF-1.4\nnonsense"],
    ["a PDF without a word", pdfOf([[""]])],
  ])("is refused for %s", async (_, content) => {
    await expect(readDocument(streamOf(content))).rejects.toMatchObject({
      code: "KNOWLEDGE_UNREADABLE",
    });
  });

  it("may be as long as its limit and no longer", async () => {
    const most = "a".repeat(knowledgeCharsMax);
    expect((await readDocument(streamOf(most))).text).toBe(most);
    await expect(readDocument(streamOf(`${most}a`))).rejects.toMatchObject({
      code: "KNOWLEDGE_TOO_LARGE",
    });
  });

  it("is not waited for beyond the bytes of its limit", async () => {
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield await Promise.resolve(Buffer.alloc(1024 * 1024, 0x61));
      }
    }
    await expect(readDocument(endless())).rejects.toMatchObject({ code: "KNOWLEDGE_TOO_LARGE" });
    expect(given).toBe(knowledgeBytesMax / (1024 * 1024) + 1);
  });

  it("is read of as many pages as its limit and no more", async () => {
    const pages = Array.from({ length: pdfPagesMax + 1 }, (_, at) => [`p${at}`]);
    await expect(readPdf(pdfOf(pages))).rejects.toMatchObject({ code: "KNOWLEDGE_TOO_LARGE" });
    expect(await readPdf(pdfOf(pages.slice(1)))).toContain(`p${pdfPagesMax}`);
  });

  it("is given up when it takes too long", async () => {
    await expect(readPdf(pdfOf([["slow"]]), 0)).rejects.toMatchObject({
      code: "KNOWLEDGE_UNREADABLE",
    });
  });
});
