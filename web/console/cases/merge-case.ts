type Values = Readonly<Record<string, unknown>>;

/** One field that somebody changed since both began with the same case. */
export interface FieldChange {
  /** Such as `debtor.phone`. */
  readonly path: string;
  /** As text; undefined where the field is not there. */
  readonly before: string | undefined;
  readonly theirs: string | undefined;
  readonly mine: string | undefined;
  /** Both changed it, each to something else. */
  readonly isConflict: boolean;
}

/** Three states of one case. */
export interface ThreeCases {
  /** What both began with. */
  readonly before: Values;
  readonly theirs: Values;
  readonly mine: Values;
}

/** Every field that differs from what both began with, in the order of the case. */
export function changedFields({ before, theirs, mine }: ThreeCases): readonly FieldChange[] {
  const [from, their, my] = [flat(before), flat(theirs), flat(mine)];
  const paths = new Set([...from.keys(), ...their.keys(), ...my.keys()]);
  return [...paths].flatMap((path) => {
    const change = { path, before: from.get(path), theirs: their.get(path), mine: my.get(path) };
    const isTheirs = change.theirs !== change.before;
    const isMine = change.mine !== change.before;
    if (!isTheirs && !isMine) return [];
    return [{ ...change, isConflict: isTheirs && isMine && change.theirs !== change.mine }];
  });
}

/** Their case with my changes put on top: where both changed a field, mine stands. */
export function mergeCase({ before, theirs, mine }: ThreeCases): Values {
  const merged: Record<string, unknown> = { ...theirs };
  for (const key of new Set([...Object.keys(before), ...Object.keys(mine)])) {
    const [from, their, my] = [before[key], theirs[key], mine[key]];
    if (isValues(from) && isValues(their) && isValues(my)) {
      merged[key] = mergeCase({ before: from, theirs: their, mine: my });
    } else if (textOf(my) !== textOf(from)) {
      if (my === undefined) delete merged[key];
      else merged[key] = my;
    }
  }
  return merged;
}

/** Every value that is no object, by its path; lists count as one value. */
function flat(values: Values, prefix = ""): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(values)) {
    const path = `${prefix}${key}`;
    const text = textOf(value);
    if (isValues(value)) for (const [inner, one] of flat(value, `${path}.`)) all.set(inner, one);
    else if (text !== undefined) all.set(path, text);
  }
  return all;
}

const isValues = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === "string" ? value : JSON.stringify(value);
