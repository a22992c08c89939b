import { audibleSampleMin } from "./voice-limits.ts";

/** Whether somebody may be speaking in it, and not only a room. */
export const isAudible = (samples: Int16Array): boolean =>
  samples.some((sample) => Math.abs(sample) > audibleSampleMin);
