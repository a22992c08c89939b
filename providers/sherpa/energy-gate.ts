/** Milliseconds of one frame: a pitch period of the lowest voice fits twice, a syllable fits many. */
const frameMs = 20;

/** Decibels above the floor that make a frame loud: what Silero calls speech lies above it down to 5 dB of noise. */
const openDb = 5;

/** Decibels below which nothing is speech: the idle noise of a μ-law line lies below −66. */
const quietestDb = -58;

/** Where the floor starts: low, so that somebody who speaks at once opens the gate. */
const firstFloorDb = -70;

/** The floor falls by this share of the way in a frame: a pause of 100 ms shows what the line is like. */
const fallShare = 0.3;

/** The floor rises by so much in a second while nobody is known to speak: noise that begins is let through for seconds. */
const riseDbPerSecond = 8;

/** And while somebody speaks: a long sentence must not become its own floor. */
const riseSpeakingDbPerSecond = 1;

/**
 * Tells loud from quiet with a floor that follows the line: the cheap look before the costly one. It errs towards
 * loud; that a loud frame is speech is for others to say.
 */
export class EnergyGate {
  /** Samples of one frame. */
  readonly frameLength: number;
  #floorDb = firstFloorDb;

  constructor(sampleRate: number) {
    this.frameLength = (sampleRate * frameMs) / 1000;
  }

  get floorDb(): number {
    return this.#floorDb;
  }

  /**
   * @param frame `frameLength` samples.
   * @param isSpeaking whether somebody is known to speak: keeps the floor from following a voice.
   */
  isLoud(frame: Int16Array, isSpeaking: boolean): boolean {
    const db = levelDb(frame);
    if (db < this.#floorDb) {
      this.#floorDb += (db - this.#floorDb) * fallShare;
    } else {
      const rise = isSpeaking ? riseSpeakingDbPerSecond : riseDbPerSecond;
      this.#floorDb = Math.min(db, this.#floorDb + (rise * frameMs) / 1000);
    }
    return db > Math.max(quietestDb, this.#floorDb + openDb);
  }
}

/** Loudness about the frame's own mean (a line may have an offset), in decibels below full scale. */
function levelDb(frame: Int16Array): number {
  let sum = 0;
  let squares = 0;
  for (let at = 0; at < frame.length; at += 1) {
    const sample = frame[at] ?? 0;
    sum += sample;
    squares += sample * sample;
  }
  const mean = sum / frame.length;
  const power = squares / frame.length - mean * mean;
  return 10 * Math.log10(Math.max(power, 1e-3) / (32_768 * 32_768));
}
