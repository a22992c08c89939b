/** Compares two channels as they come: telephone systems write one line twice, or leave one side empty. */
export class ChannelLikeness {
  #left = 0;
  #right = 0;
  #both = 0;

  push(left: Int16Array, right: Int16Array): void {
    for (let at = 0; at < left.length; at += 1) {
      const l = left[at] ?? 0;
      const r = right[at] ?? 0;
      this.#left += l * l;
      this.#right += r * r;
      this.#both += l * r;
    }
  }

  /** −1 to 1: 1 where both are the same but for loudness; 0 where one is empty. */
  get correlation(): number {
    const power = Math.sqrt(this.#left * this.#right);
    return power === 0 ? 0 : this.#both / power;
  }

  /** Whether one of them has no sound at all, not even that of a line. */
  get hasEmptySide(): boolean {
    return (this.#left === 0) !== (this.#right === 0);
  }
}
