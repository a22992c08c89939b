import { useEffect, useRef } from "react";
import type { LevelStore } from "../level-store.ts";

/** Bars of the meter: enough to see that one is heard, too few to be watched. */
const barCount = 5;
const bars = Array.from({ length: barCount }, (_, index) => index);
/** Milliseconds between two looks at the level: smooth enough, and no work for an old telephone. */
const lookMs = 100;

/** Shows that the microphone hears something. The words beside it say so to those who do not see it. */
export function LevelMeter({ levels }: { readonly levels: LevelStore }) {
  const meter = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    let loudest = 0;
    const stop = levels.subscribe(() => {
      loudest = Math.max(loudest, levels.get());
    });
    const timer = setInterval(() => {
      if (meter.current !== null) {
        meter.current.dataset["level"] = String(Math.round(loudest * barCount));
      }
      loudest = levels.get();
    }, lookMs);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [levels]);
  return (
    <span ref={meter} className="meter" data-level="0" aria-hidden="true">
      {bars.map((bar) => (
        <i key={bar} />
      ))}
    </span>
  );
}
