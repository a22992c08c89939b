/** Waits until that holds; for two seconds at most. */
export async function until(holds: () => boolean): Promise<void> {
  const endMs = performance.now() + 2_000;
  while (!holds()) {
    if (performance.now() > endMs) throw new Error(`Expected in time: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
