import type { LineKey } from "../../domain/lines.ts";
import type { Locale } from "../../domain/locale.ts";

/** What a line says in its scripted words, against which other words of it are held. */
export interface Script {
  readonly line: LineKey;
  readonly locale: Locale;
  /** The scripted wording, with `{fact}` where a fact stands. */
  readonly template: string;
  /** The other scripted wordings of the line in the same place and channel: each is as good as the template. */
  readonly variants?: readonly string[];
  /** Each fact of the line as it is written, by name; other writings of it are not accepted. */
  readonly facts: Readonly<Record<string, string>>;
}
