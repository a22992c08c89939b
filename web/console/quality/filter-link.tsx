import type { ReactNode } from "react";
import { Link } from "react-router";
import type { QualityQuery } from "./quality-requests.ts";

/** Where the calls of a filter are listed. */
export function callsPath(query: QualityQuery): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") params.set(name, value);
  }
  return `/quality/calls?${params.toString()}`;
}

/** A number that leads to the calls behind it. */
export function FilterLink({
  query,
  label,
  children,
}: {
  readonly query: QualityQuery;
  /** What the number is of, for those who do not see where it stands. */
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <Link to={callsPath(query)} aria-label={label}>
      {children}
    </Link>
  );
}
