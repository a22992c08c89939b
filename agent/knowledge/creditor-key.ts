/** A creditor's name as it is compared: written in any case and width, with any number of spaces. */
export const creditorKey = (name: string): string =>
  name.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
