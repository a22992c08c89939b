import { readFileSync } from "node:fs";

/** A sentence that is true of a case, and the same with one value mutated. */
export interface FactSentence {
  readonly heading: string;
  readonly text: string;
  readonly wrong: readonly { readonly text: string; readonly what: string }[];
}

const choice = /\{([^:{}]+):([^{}]+)\}/g;

/**
 * The sentences of a file in which `{kind:true|wrong|wrong}` stands for a value and its mutations, under
 * `# heading` lines that name the case of which they are true.
 */
export function readFactSentences(file: string): readonly FactSentence[] {
  const lines = readFileSync(new URL(file, import.meta.url), "utf8").split("\n");
  let heading = "";
  return lines.flatMap((line) => {
    if (line.startsWith("# ")) heading = line.slice(2);
    return line === "" || line.startsWith("# ") ? [] : [{ heading, ...expand(line) }];
  });
}

function expand(line: string): Omit<FactSentence, "heading"> {
  const withChoice = (chosen: number, wording: number): string => {
    let at = -1;
    return line.replace(choice, (_, _kind: string, values: string) => {
      at++;
      return values.split("|")[at === chosen ? wording : 0] ?? "";
    });
  };
  const wrong = Array.from(line.matchAll(choice)).flatMap(([, what = "", values = ""], place) =>
    values
      .split("|")
      .slice(1)
      .map((_, index) => ({ what, text: withChoice(place, index + 1) })),
  );
  return { text: withChoice(-1, 0), wrong };
}
