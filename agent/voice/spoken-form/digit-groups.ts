/** A long number without groups is said in parts of three, the last of four. */
const groupLength = 3;
const lastLength = 4;

/** The groups in which figures are said: those they are written in, else threes and a four. */
export function digitGroups(written: string): readonly string[] {
  const groups = written.match(/\d+/g) ?? [];
  return groups.flatMap((group) => (group.length <= 6 ? [group] : inThrees(group)));
}

function inThrees(figures: string): readonly string[] {
  // 13800000001 is said 138 0000 0001.
  if (/^1[3-9]\d{9}$/.test(figures)) {
    return [figures.slice(0, 3), figures.slice(3, 7), figures.slice(7)];
  }
  const groups: string[] = [];
  let rest = figures;
  for (; rest.length > lastLength; rest = rest.slice(groupLength)) {
    groups.push(rest.slice(0, groupLength));
  }
  return [...groups, rest];
}

/** The shortest number in groups that is one of a telephone, and not several numbers. */
const phoneFiguresMin = 6;

/** Whether figures in groups ("400-000-1101", "116 123") are dialled, and no range such as 2000-3000. */
export function isDialled(written: string): boolean {
  const groups = written.match(/\d+/g) ?? [];
  const count = groups.join("").length;
  if (groups.length < 2 || count < phoneFiguresMin) return false;
  if (/^[+(0]/.test(written) || groups.length > 2 || !written.includes("-")) return true;
  return /^\d{3}-\d{4}$/.test(written);
}
