import type { Refusal } from "../refusal.ts";

interface Passage {
  readonly title: string;
  readonly text: string;
}

/** Every word of the page around the receipt; the receipt itself comes from the server. */
export interface ReceiptWords {
  readonly lang: string;
  readonly title: string;
  readonly opening: string;
  readonly language: string;
  readonly refused: Readonly<Record<Refusal, Passage>>;
  readonly retry: string;
  readonly proof: Passage & {
    readonly label: string;
    readonly hint: string;
    readonly wrong: string;
    readonly show: string;
  };
  readonly print: string;
  readonly person: string;
  readonly recording: string;
  readonly recordingAsked: string;
  readonly stop: string;
  readonly stopHint: string;
  readonly stopped: string;
  /** By a link that has expired, on a device that has never read what it showed. */
  readonly stopElsewhere: string;
  readonly notDone: string;
  readonly phone: string;
  readonly survey: {
    readonly title: string;
    readonly text: string;
    readonly fair: string;
    readonly fairLow: string;
    readonly fairHigh: string;
    readonly answered: string;
    readonly answers: Readonly<Record<"yes" | "partly" | "no", string>>;
    readonly send: string;
    readonly missing: string;
    readonly notDone: string;
    readonly thanks: string;
  };
}
