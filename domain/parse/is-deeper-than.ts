/**
 * Whether more objects and lists than that stand inside each other in a JSON value. It takes no stack, so
 * that no depth can break it.
 */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > levels) return true;
    level = level.flatMap(containersIn);
  }
  return false;
}

function containersIn(value: unknown): readonly unknown[] {
  if (!isContainer(value)) return [];
  const members: readonly unknown[] = Object.values(value);
  return members.filter(isContainer);
}

const isContainer = (value: unknown): value is object =>
  typeof value === "object" && value !== null;
