/** What a pack and the company's settings decide about one conversation. Data, fixed at its start. */
export interface PolicyRules {
  /** Abnormal turns in a row after which a person takes over. */
  readonly emotionStreak: number;
  /** What "do not record me" leads to: the recording stops, or other ways are offered. */
  readonly recordingObjection: "stop" | "alternatives";
  /** Hours in which a callback may be promised, in the debtor's zone, `HH:MM`, the end excluded. */
  readonly callbackHours: { readonly from: string; readonly to: string };
  /** Say after verification that this is a debt collector (12 CFR 1006.18(e)). */
  readonly debtCollectorNotice: boolean;
  /**
   * Point to free debt advice on hardship (CONC 7.3.7A, CCD2 art. 36), and hold the case of somebody whom an adviser
   * helps until a person has looked (CONC 7.3.11R).
   */
  readonly debtAdvice: boolean;
  /** List every eligible option side by side even without hardship. */
  readonly listOptionsAlways: boolean;
  /** Spoken with softly and without haste from the first word, as whoever was upset is. */
  readonly isGentle?: true;
}
