/** A frame on its way to the service, made by the line's clock. */
export interface WireFrame {
  readonly number: number;
  readonly timestampMs: number;
  readonly codes: Uint8Array;
}

/** What the network does with each frame, in the order of the clock. @returns what is sent now. */
export type WireFault = (frame: WireFrame) => readonly WireFrame[];

export const faultless: WireFault = (frame) => [frame];

/** Holds so many frames back and lets them go at once, again and again. */
export function jitterBursts(frames: number): WireFault {
  let held: WireFrame[] = [];
  return (frame) => {
    held.push(frame);
    if (held.length < frames) return [];
    const burst = held;
    held = [];
    return burst;
  };
}

/** Loses the frames of these numbers. */
export function losses(isLost: (number: number) => boolean): WireFault {
  return (frame) => (isLost(frame.number) ? [] : [frame]);
}

/** Sends each of these frames behind the one after it. */
export function swaps(isSwapped: (number: number) => boolean): WireFault {
  let held: WireFrame | undefined;
  return (frame) => {
    if (held !== undefined) {
      const both = [frame, held];
      held = undefined;
      return both;
    }
    if (!isSwapped(frame.number)) return [frame];
    held = frame;
    return [];
  };
}

/** Sends each of these frames twice. */
export function duplicates(isDoubled: (number: number) => boolean): WireFault {
  return (frame) => (isDoubled(frame.number) ? [frame, frame] : [frame]);
}
