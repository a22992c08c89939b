import type { ReactNode } from "react";

/** A drawing in the colour of the text beside it, which says what it means. */
export const icon = (paths: ReactNode) => (
  <svg
    className="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    {paths}
  </svg>
);
