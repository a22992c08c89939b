import type { LossLog } from "../loss-log.ts";
import type { SourceCall } from "../source-call.ts";
import type { SourceValue } from "../source-value.ts";
import { isAmazon, readAmazon } from "./amazon.ts";
import { isAssemblyAi, readAssemblyAi } from "./assembly-ai.ts";
import { isCcai, readCcai } from "./ccai.ts";
import { isDeepgram, readDeepgram } from "./deepgram.ts";
import { isGenesys, readGenesys } from "./genesys.ts";

/** One vendor's transcripts: how they are known, and how they are read. */
interface VendorFormat {
  readonly is: (whole: SourceValue) => boolean;
  readonly read: (whole: SourceValue, losses: LossLog) => SourceCall;
}

/** Each is known by a key that no other has. */
const vendorFormats: readonly VendorFormat[] = [
  { is: isDeepgram, read: readDeepgram },
  { is: isAmazon, read: readAmazon },
  { is: isGenesys, read: readGenesys },
  { is: isCcai, read: readCcai },
  { is: isAssemblyAi, read: readAssemblyAi },
];

/** Reads a vendor's transcript; undefined where it is none of those known. */
export function readVendorCall(whole: SourceValue, losses: LossLog): SourceCall | undefined {
  return vendorFormats.find(({ is }) => is(whole))?.read(whole, losses);
}
