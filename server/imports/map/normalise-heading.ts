/** A heading as it is compared: full-width as half-width, lower case, without spaces, signs and remarks. */
export const normaliseHeading = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    // "(元)" and "[optional]" say how a column is filled in, not what it is.
    .replaceAll(/[([{（【][^)\]}）】]*[)\]}）】]/g, "")
    .replaceAll(/[\s_\-–—./:：*#?？"'`]+/g, "")
    .trim();
