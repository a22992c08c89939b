/** What was asked of a double, in order; nobody can change it afterwards. */
export class CallList<Call extends object> {
  #calls: readonly Call[] = Object.freeze([]);

  add(call: Call): void {
    this.#calls = Object.freeze([...this.#calls, Object.freeze({ ...call })]);
  }

  get all(): readonly Call[] {
    return this.#calls;
  }
}
