/** The token of a link, from the fragment of its address: `#` and what stands behind it. */
export function tokenOf(fragment: string): string {
  const token = fragment.slice(1).trim();
  try {
    return decodeURIComponent(token);
  } catch {
    // A wrong link is for the server to judge.
    return token;
  }
}
