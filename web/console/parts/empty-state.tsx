import type { ReactNode } from "react";

/** Nothing is here yet, and how that is changed. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <section className="kl-empty">
      <h2>{title}</h2>
      {children}
      {actions === undefined ? null : <div className="kl-actions">{actions}</div>}
    </section>
  );
}
