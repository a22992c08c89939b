import type { SpeechRecogniser } from "../../agent/ports/speech.ts";
import type { Jurisdiction, Locale } from "../../domain/locale.ts";
import type { AgentSide } from "../../transcripts/import/assign-roles.ts";

/** What whoever imports says of all the calls, and what the import may use. */
export interface ImportOptions {
  readonly locale?: Locale | undefined;
  readonly jurisdiction?: Jurisdiction | undefined;
  readonly agentSide?: AgentSide | undefined;
  /** The case of the calls, where it is known. */
  readonly case?: GivenCase | undefined;
  /** Whether the calls of a recording are there already, so that it need not be heard again. */
  readonly isDone?: ((path: string) => boolean) | undefined;
  /** Told how much of a WAV file was read so far, from 0 to 1: to hear an hour takes minutes. */
  readonly onShare?: ((share: number) => void) | undefined;
  /** Ends the reading of a recording between two pieces of it. */
  readonly signal?: AbortSignal | undefined;
  readonly recognisers: (
    locale: Locale,
    jurisdiction: Jurisdiction,
  ) => Promise<readonly SpeechRecogniser[]>;
}

/** A case from a file that was checked. */
export interface GivenCase {
  /** As it stands in the file. */
  readonly json: unknown;
  readonly locale: Locale | undefined;
  readonly jurisdiction: Jurisdiction | undefined;
  readonly place: string | undefined;
  /** Names that are said in such calls: no debt facts. */
  readonly keyterms: readonly string[];
}
