import type { ErrorRow } from "../../../evaluation/replay/input-error.ts";
import type { InputValue } from "../../../evaluation/replay/read-inputs.ts";
import type { CallDigest } from "../../../evaluation/report/call-digest.ts";
import type { CountedRow } from "../../../evaluation/report/counted-row.ts";
import type { LlmSettings } from "../../llm/create-llm-words.ts";
import type { RunConfig } from "../../../evaluation/report/run-config.ts";

/** What a run does with each input; plain data, so that it can be sent to a thread. */
export interface ReplayTask {
  readonly mode: "score" | "redrive";
  readonly config: RunConfig;
  /** The model that words what may be worded freely; redrive. */
  readonly llm?: LlmSettings | undefined;
  /** For whom a call is told. */
  readonly reader: "machine" | "person" | "person_in_colour";
  /** The rows of calls are wanted for reports. */
  readonly keepsRows: boolean;
}

/** An input to judge. */
export interface ReplayInput extends InputValue {
  /** The call in the baseline: null where it has none, absent without a baseline. */
  readonly before?: CallDigest | null;
}

/** A judged call: what is printed, kept and counted of it. Texts, since they cross from a thread cheaply. */
export interface ToldCall {
  readonly text: string;
  /** Its row of the reports as JSON; empty where no reports are wanted. */
  readonly rowJson: string;
  readonly counted: CountedRow;
}

/** What becomes of an input. */
export type Answer = ToldCall | ErrorRow;
