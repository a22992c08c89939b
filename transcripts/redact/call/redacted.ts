declare const redacted: unique symbol;

/**
 * The redacted twin of a `T`. It can be read wherever a `T` can, but what asks for the twin cannot be given
 * the original.
 */
export type Redacted<T> = T & { readonly [redacted]: true };
