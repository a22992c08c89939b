/** What a benchmark uses of `@monyone/aho-corasick`. */
interface Monyone {
  readonly AhoCorasick: new (phrases: string[]) => {
    hasKeywordInText(text: string): boolean;
    matchInText(text: string): readonly { readonly begin: number; readonly end: number }[];
  };
}

/** What a benchmark uses of `ahocorasick`. */
interface Classic {
  readonly default: new (phrases: string[]) => { search(text: string): readonly unknown[] };
}

/**
 * The matchers of the registry, which are packages of this folder alone: `npm ci` here first.
 * @throws if they are not installed.
 */
const load = async <T>(name: string): Promise<T> => (await import(name)) as T;

export const monyone = await load<Monyone>("@monyone/aho-corasick");
export const monyoneFast = await load<Monyone>("@monyone/aho-corasick/fast");
export const classic = await load<Classic>("ahocorasick");
