import type { z } from "zod";

/**
 * A type with every key required and told whether it was: two such types fit each other only if they
 * have the same keys, the ones that may be absent included.
 */
type Marked<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly unknown[]
    ? { readonly [K in keyof T]: Marked<T[K]> }
    : T extends object
      ? { readonly [K in keyof T]-?: readonly [isOptional: IsOptional<T, K>, value: Marked<T[K]>] }
      : T;

type IsOptional<T, K extends keyof T> = object extends Pick<T, K> ? true : false;

/** Each fits where the other is wanted. */
type Fits<A, B> = [A, B] extends [B, A] ? true : false;

type IsSame<A, B> = true extends Fits<A, B> & Fits<Marked<A>, Marked<B>> ? true : false;

/**
 * The schema as it is, proven to give exactly `T`: where a key is missing, added, of another type or
 * otherwise optional, the call does not compile. That two types fit each other is not enough for it: an
 * optional key that only one of them has would go unseen.
 */
export const exactly =
  <T>() =>
  <S extends z.ZodType>(schema: S & (IsSame<z.output<S>, T> extends true ? unknown : never)): S =>
    schema;
