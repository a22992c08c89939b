/**
 * Waits until this window is shown and no other one of the browser holds that name; it is held until the signal.
 * Resolves when it is held, or the signal came first. Where browsers know no such thing, it is held at once.
 */
export async function holdAlone(
  name: string,
  { signal, onElsewhere }: { readonly signal: AbortSignal; readonly onElsewhere: () => void },
): Promise<void> {
  const locks = navigator.locks as LockManager | undefined;
  if (locks === undefined) return;
  await shown(signal);
  if (signal.aborted) return;
  const ended = new Promise<void>((resolve) => {
    signal.addEventListener("abort", () => resolve());
  });
  const isFree = await new Promise<boolean>((resolve) => {
    void locks.request(name, { ifAvailable: true }, async (lock) => {
      resolve(lock !== null);
      if (lock !== null) await ended;
    });
  });
  if (isFree || signal.aborted) return;
  onElsewhere();
  await new Promise<void>((resolve) => {
    locks
      .request(name, { signal }, async () => {
        resolve();
        await ended;
      })
      // The signal came while it waited.
      .catch(() => resolve());
  });
}

/** A window in the background may not play, and nobody looks at it. */
function shown(signal: AbortSignal): Promise<void> {
  if (document.visibilityState === "visible") return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.visibilityState !== "visible" && !signal.aborted) return;
      document.removeEventListener("visibilitychange", look);
      resolve();
    };
    document.addEventListener("visibilitychange", look);
    signal.addEventListener("abort", look);
  });
}
