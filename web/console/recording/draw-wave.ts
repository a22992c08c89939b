import WaveSurfer from "wavesurfer.js";
import type { WaveLevels } from "./wave-reader.ts";
import { withoutInlineStyles } from "./without-inline-styles.ts";

/** Pixels of one channel. */
const channelHeight = 44;

/**
 * Draws both channels over the player: the debtor's on top, the agent's below. A click or a drag goes there.
 * @returns what takes it away again.
 */
export function drawWave(
  container: HTMLElement,
  media: HTMLMediaElement,
  { durationMs, debtor, agent }: WaveLevels,
): () => void {
  const style = getComputedStyle(container);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const played = { progressColor: colour("--kl-accent"), height: channelHeight };
  const hasAgent = agent.peaks.length > 0;
  const wave = withoutInlineStyles(() =>
    WaveSurfer.create({
      container,
      media,
      peaks: hasAgent ? [debtor.peaks, agent.peaks] : [debtor.peaks],
      duration: durationMs / 1_000,
      height: channelHeight,
      cursorColor: colour("--kl-ink"),
      cursorWidth: 2,
      maxPeak: 1,
      dragToSeek: true,
      splitChannels: [
        { ...played, waveColor: colour("--kl-warn-line") },
        ...(hasAgent ? [{ ...played, waveColor: colour("--kl-line-strong") }] : []),
      ],
    }),
  );
  return () => wave.destroy();
}
