import { useEffect, useSyncExternalStore } from "react";

/** Two soft tones, as of a telephone in the next room: high enough for small loudspeakers, and no alarm. */
const tonesHz = [660, 880] as const;
const toneSeconds = 0.18;
const loudness = 0.08;

/** From one ring to the next, in milliseconds: a few fit into the time that it rings for one seat. */
const everyMs = 3_000;

const storageKey = "kindline.console.ring";
const changed = new Set<() => void>();

/** Rings aloud for as long as somebody waits, where that was not switched off. */
export function useRingTone(isRinging: boolean): void {
  const [isOn] = useRingSwitch();
  const rings = isRinging && isOn;
  useEffect(() => {
    if (!rings) return;
    const context = new AudioContext();
    ring(context);
    const timer = setInterval(() => ring(context), everyMs);
    return () => {
      clearInterval(timer);
      void context.close();
    };
  }, [rings]);
}

/** Whether it rings aloud here. On unless it was switched off before. */
export function useRingSwitch(): readonly [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(subscribe, read);
  return [isOn, keep];
}

function keep(isOn: boolean): void {
  try {
    localStorage.setItem(storageKey, isOn ? "on" : "off");
  } catch {
    // It stays as it was then.
  }
  for (const tell of changed) tell();
}

function subscribe(onChange: () => void): () => void {
  changed.add(onChange);
  return () => changed.delete(onChange);
}

function read(): boolean {
  try {
    return localStorage.getItem(storageKey) !== "off";
  } catch {
    return true;
  }
}

function ring(context: AudioContext): void {
  // Before anything was pressed in the page, browsers play nothing.
  if (context.state === "suspended") void context.resume();
  tonesHz.forEach((frequency, index) => {
    const from = context.currentTime + index * toneSeconds;
    const volume = new GainNode(context, { gain: 0 });
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(loudness, from + 0.02);
    volume.gain.linearRampToValueAtTime(0, from + toneSeconds);
    const tone = new OscillatorNode(context, { frequency });
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + toneSeconds);
  });
}
