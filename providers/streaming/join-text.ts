/**
 * Two pieces of recognised text as one. Chinese needs nothing between them; words that are written with
 * spaces get one.
 */
export function joinText(before: string, after: string): string {
  const [left, right] = [before.trimEnd(), after.trimStart()];
  return needsSpace.test(`${left.slice(-1)}\n${right.slice(0, 1)}`)
    ? `${left} ${right}`
    : left + right;
}

/** A letter, a digit or a mark of the western kind, before a letter or digit of it. */
const needsSpace = /^[\p{Script=Latin}\d.,!?;:%'")\]]\n[\p{Script=Latin}\d$£€("]/u;
