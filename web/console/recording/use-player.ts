import { useEffect, useMemo, useState } from "react";
import { SPEEDS, stepSeconds } from "./limits.ts";

/** What one can do with the player. */
export interface PlayerActions {
  readonly toggle: () => void;
  /** Goes there, in milliseconds. */
  readonly seek: (ms: number) => void;
  /** Goes a few seconds back (-1) or forth (1). */
  readonly step: (direction: 1 | -1) => void;
  /** One speed up or down. */
  readonly shift: (direction: 1 | -1) => void;
  readonly setSpeed: (speed: number) => void;
}

interface PlayerState {
  readonly isPlaying: boolean;
  readonly nowMs: number;
  readonly speed: number;
  readonly hasFailed: boolean;
}

/** Drives an audio element and tells how it stands. */
export function usePlayer(audio: HTMLAudioElement): readonly [PlayerState, PlayerActions] {
  const [state, setState] = useState<PlayerState>({
    isPlaying: false,
    nowMs: 0,
    speed: 1,
    hasFailed: false,
  });
  useEffect(() => {
    const heed = (): void =>
      setState({
        isPlaying: !audio.paused,
        nowMs: audio.currentTime * 1_000,
        speed: audio.playbackRate,
        hasFailed: audio.error !== null,
      });
    const names = ["play", "pause", "ended", "timeupdate", "seeked", "ratechange", "error"];
    for (const name of names) audio.addEventListener(name, heed);
    return () => {
      for (const name of names) audio.removeEventListener(name, heed);
      audio.pause();
    };
  }, [audio]);
  const actions = useMemo(() => actionsOf(audio), [audio]);
  return [state, actions];
}

function actionsOf(audio: HTMLAudioElement): PlayerActions {
  return {
    toggle: () => {
      // A refusal is told by the element's own `error`.
      if (audio.paused) void audio.play().catch(() => undefined);
      else audio.pause();
    },
    seek: (ms) => {
      audio.currentTime = Math.max(0, ms / 1_000);
    },
    step: (direction) => {
      audio.currentTime = Math.max(0, audio.currentTime + direction * stepSeconds);
    },
    shift: (direction) => {
      const place = SPEEDS.findIndex((speed) => speed === audio.playbackRate);
      audio.playbackRate = SPEEDS[place + direction] ?? audio.playbackRate;
    },
    setSpeed: (speed) => {
      audio.playbackRate = speed;
    },
  };
}
