import type { FreeSpeakerFault } from "../../agent/ports/free-speaker.ts";
import type { TurnReaderFault } from "../../agent/ports/turn-reader.ts";
import type { ErrorCode } from "../../domain/errors.ts";
import { signOf } from "../doctor/diagnose.ts";
import type { DoctorCode } from "../doctor/doctor-code.ts";
import { doctorWords, type DoctorWords } from "../doctor/doctor-words.ts";
import type { Logger } from "../logger.ts";

type Fault = FreeSpeakerFault | TurnReaderFault;

/** Who is told when a model fails in a call: the log, and the page about providers where there is one. */
interface Told {
  readonly log: Pick<Logger, "warn">;
  readonly providers?: { noteFault(id: string, code: ErrorCode | undefined): void };
}

/** What goes out to the log when a model did not word a turn, or did not read one, and what is to be done about it. */
export function noteFaults({ log, providers }: Told) {
  const note = (fault: Fault, message: string): void => {
    const { reason, code, detail } = fault;
    providers?.noteFault("openai.chat", code ?? (reason === "late" ? "VENDOR_STALLED" : undefined));
    log.warn({ reason, code, detail, ...wordsOn(fault) }, message);
  };
  return {
    words: (fault: FreeSpeakerFault): void =>
      note(fault, "the model did not word a turn; its scripted words were said"),
    reading: (fault: TurnReaderFault): void =>
      note(fault, "the model did not read a turn; the embedded understanding stood"),
  };
}

/** The doctor's words for the same failure; none where a call has only had its share of the model. */
function wordsOn({ reason, code, detail }: Fault): Partial<DoctorWords> {
  const sign = signs[reason] ?? signOf(code, detail);
  return sign === undefined ? {} : doctorWords.en[sign];
}

const signs: Partial<Readonly<Record<Fault["reason"], DoctorCode>>> = {
  late: "late",
  endless: "oversize",
};
