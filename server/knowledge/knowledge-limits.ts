/** Bytes of one file: two hundred pages with pictures. */
export const knowledgeBytesMax = 5 * 1024 * 1024;

/** Characters that are read out of one file: more is a library, not a document. */
export const knowledgeCharsMax = 500_000;

/** Pages of one PDF. */
export const pdfPagesMax = 300;

/** Milliseconds that the text of a PDF may take to be found; a hostile file would take for ever. */
export const pdfWaitMs = 20_000;

/** Megabytes of memory for that. */
export const pdfMemoryMb = 256;

/** Milliseconds between two looks for what another server has published or retired. */
export const knowledgeLookMs = 10_000;

/** Passages that a try shows. */
export const triedPassagesMax = 5;
