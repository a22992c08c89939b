/** An expected outcome as a value: what callers must look at before they use it. */
export type Result<T, E> =
  { readonly success: true; readonly value: T } | { readonly success: false; readonly error: E };

export const success = <T>(value: T): { readonly success: true; readonly value: T } => ({
  success: true,
  value,
});

export const failure = <E>(error: E): { readonly success: false; readonly error: E } => ({
  success: false,
  error,
});
