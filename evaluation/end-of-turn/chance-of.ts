/** A number from 0 to 1 that depends on nothing but the key, so that each text draws the same in every run. */
export function chanceOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1)
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}

/** One of the choices, as the key decides. */
export function choiceOf<T>(choices: readonly [T, ...T[]], key: string): T {
  return choices[Math.floor(chanceOf(key) * choices.length)] ?? choices[0];
}
