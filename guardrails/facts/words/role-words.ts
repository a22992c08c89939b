/** A word that says what a value is, at its place. */
export interface RoleWord<Claim extends string> {
  readonly claim: Claim;
  readonly from: number;
  readonly to: number;
}

/** The role words of a text in order; each claim is a named group of the pattern, which is global. */
export function roleWordsIn<Claim extends string>(
  text: string,
  pattern: RegExp,
): RoleWord<Claim>[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const claim = Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined)?.[0];
    const to = match.index + match[0].length;
    return claim === undefined ? [] : [{ claim: claim as Claim, from: match.index, to }];
  });
}
