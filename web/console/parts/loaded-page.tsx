import type { ReactNode } from "react";
import { ErrorPanel } from "./error-panel.tsx";
import { SkeletonRows } from "./skeleton-rows.tsx";
import { useTitle } from "./use-title.ts";

/** What was asked for once it is there; before, its outline, or why it cannot be shown. */
export function LoadedPage<T>({
  query,
  title,
  children,
}: {
  readonly query: {
    readonly data: T | undefined;
    readonly error: Error | null;
    readonly refetch: () => unknown;
  };
  /** The title of the window until the page has its own. */
  readonly title: string;
  readonly children: (data: T) => ReactNode;
}) {
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  return (
    <Unloaded title={title}>
      {error === null ? (
        <SkeletonRows />
      ) : (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      )}
    </Unloaded>
  );
}

function Unloaded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useTitle(title);
  return (
    <>
      <h1 className="kl-hidden">{title}</h1>
      {children}
    </>
  );
}
