import type { QueryClient, QueryKey, Updater } from "@tanstack/react-query";

/**
 * Shows what a change was answered with. A read that was under way meanwhile may have seen what was before
 * the change; come later, it would be shown for good, so it is given up.
 */
export async function showAnswer<Shown>(
  queries: QueryClient,
  queryKey: QueryKey,
  answer: Updater<Shown | undefined, Shown | undefined>,
): Promise<void> {
  await queries.cancelQueries({ queryKey, exact: true });
  queries.setQueryData<Shown>(queryKey, answer);
}
