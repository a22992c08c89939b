import type { InLanguages } from "../words/language.ts";

export interface PartsWords {
  readonly nextRow: string;
  readonly previousRow: string;
}

export const partsWords: InLanguages<PartsWords> = {
  zh: { nextRow: "下一行", previousRow: "上一行" },
  en: { nextRow: "Next row", previousRow: "Previous row" },
};
