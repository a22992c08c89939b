import { isDeeperThan } from "../../domain/parse/is-deeper-than.ts";
import { KindlineError } from "../../domain/errors.ts";
import { transcriptDepthMax } from "./limits.ts";
import type { LossLog } from "./loss-log.ts";

/** What is known of a JSON text while it is read. */
interface Reading {
  /** Keys of each object whose values were read and understood. */
  readonly understood: WeakMap<object, Set<string>>;
  /** The text, and texts inside of it, each with where it stands. */
  readonly roots: { readonly value: unknown; readonly path: string }[];
}

/**
 * A value of somebody else's JSON. Reading a value as the type it should have marks it as understood; what was
 * never read, or has another type, is a loss, so that none can be forgotten.
 */
export class SourceValue {
  /** Where it stands: `results.utterances[3].start`; empty for the whole. */
  readonly path: string;
  readonly #value: unknown;
  readonly #reading: Reading;
  readonly #owner: { readonly object: object; readonly key: string } | undefined;

  private constructor(
    value: unknown,
    place: { path: string; owner?: { object: object; key: string } },
    reading: Reading,
  ) {
    this.#value = value;
    this.path = place.path;
    this.#owner = place.owner;
    this.#reading = reading;
  }

  /**
   * The whole of a JSON text.
   * @throws FIELD_INVALID where it is nested more deeply than any transcript.
   */
  static whole(value: unknown): SourceValue {
    refuseDeep(value);
    const reading = {
      understood: new WeakMap<object, Set<string>>(),
      roots: [{ value, path: "" }],
    };
    return new SourceValue(value, { path: "" }, reading);
  }

  /** A value that was a text inside of this one, such as JSON in a string. */
  unpacked(value: unknown): SourceValue {
    refuseDeep(value);
    this.#mark();
    this.#reading.roots.push({ value, path: this.path });
    return new SourceValue(value, { path: this.path }, this.#reading);
  }

  /** The value of a key; where there is none, a value that is not there. */
  at(key: string): SourceValue {
    const path = this.path === "" ? key : `${this.path}.${key}`;
    if (!isObject(this.#value) || !Object.hasOwn(this.#value, key)) {
      return new SourceValue(undefined, { path }, this.#reading);
    }
    return new SourceValue(
      this.#value[key],
      { path, owner: { object: this.#value, key } },
      this.#reading,
    );
  }

  get isThere(): boolean {
    return this.#value !== undefined && this.#value !== null;
  }

  get isList(): boolean {
    return Array.isArray(this.#value);
  }

  get isObject(): boolean {
    return isObject(this.#value);
  }

  /** A text; undefined where it is not one. */
  text(): string | undefined {
    return typeof this.#value === "string" ? this.#marked(this.#value) : undefined;
  }

  /** A finite number; undefined where it is not one. */
  number(): number | undefined {
    return typeof this.#value === "number" && Number.isFinite(this.#value)
      ? this.#marked(this.#value)
      : undefined;
  }

  /** A text, or a number as one: names of speakers and channels are both. */
  label(): string | undefined {
    return this.text() ?? this.number()?.toString();
  }

  /** The entries of a list; none where it is not one. */
  list(): readonly SourceValue[] {
    if (!Array.isArray(this.#value)) return [];
    const entries: readonly unknown[] = this.#value;
    const object = this.#value as object;
    return entries.map(
      (value, index) =>
        new SourceValue(
          value,
          { path: `${this.path}[${index}]`, owner: { object, key: String(index) } },
          this.#reading,
        ),
    );
  }

  /** The keys of an object; none where it is not one. */
  keys(): readonly string[] {
    return isObject(this.#value) ? Object.keys(this.#value) : [];
  }

  /** Counts every value of the whole text that nobody has understood. */
  countUnread(losses: LossLog): void {
    for (const { value, path } of this.#reading.roots) {
      walk({ value, path, isUnderstood: false }, this.#reading.understood, losses);
    }
  }

  #marked<T>(value: T): T {
    this.#mark();
    return value;
  }

  #mark(): void {
    if (this.#owner === undefined) return;
    const { understood } = this.#reading;
    const keys = understood.get(this.#owner.object) ?? new Set<string>();
    keys.add(this.#owner.key);
    understood.set(this.#owner.object, keys);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function refuseDeep(value: unknown): void {
  if (!isDeeperThan(value, transcriptDepthMax)) return;
  throw new KindlineError({
    code: "FIELD_INVALID",
    message: `Expected at most ${transcriptDepthMax} levels of nesting.`,
  });
}

interface Place {
  readonly value: unknown;
  readonly path: string;
  readonly isUnderstood: boolean;
}

/** Depth first; entries of a list share one path, so that a report stays short. */
function walk(place: Place, understood: Reading["understood"], losses: LossLog): void {
  const { value, path } = place;
  if (place.isUnderstood || value === null || value === undefined || value === "") return;
  if (typeof value !== "object") {
    losses.field(path);
    return;
  }
  const keys = understood.get(value);
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value) as [string, unknown][]) {
    const at = isList ? `${path}[]` : path === "" ? key : `${path}.${key}`;
    walk({ value: inner, path: at, isUnderstood: keys?.has(key) === true }, understood, losses);
  }
}
