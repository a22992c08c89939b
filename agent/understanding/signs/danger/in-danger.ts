import { criesForHelp, wantsAmbulance } from "./cries-for-help.ts";
import { isInPeril } from "./in-peril.ts";
import { isMedicalEmergency } from "./medical-emergency.ts";
import { isOnFire } from "./on-fire.ts";

/** Danger to life by what helps against it: an ambulance, the fire brigade, or to be safe from others. */
export type Danger = "emergency" | "fire" | "peril";

/** What somebody is in danger of now; a cry that does not say of what is one for safety. */
export function dangerIn(text: string): Danger | undefined {
  if (isOnFire(text)) return "fire";
  if (isMedicalEmergency(text) || wantsAmbulance(text)) return "emergency";
  return isInPeril(text) || criesForHelp(text) ? "peril" : undefined;
}

/** True where somebody is in danger of their life now. */
export const isInDanger = (text: string): boolean => dangerIn(text) !== undefined;
