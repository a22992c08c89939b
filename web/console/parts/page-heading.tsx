import { useEffect, useRef, type ReactNode } from "react";
import { useLocation } from "react-router";
import { useTitle } from "./use-title.ts";

/** Pages that were opened in this visit: the first one leaves the focus where the browser put it. */
let pagesOpened = 0;

/** The name of a page: its heading, the title of the window, and where the focus goes on arrival. */
export function PageHeading({
  title,
  windowTitle = title,
  aside,
  children,
}: {
  readonly title: string;
  /** For the window where it says more than the heading. */
  readonly windowTitle?: string;
  /** What can be done on this page. */
  readonly aside?: ReactNode;
  /** What stands beside the heading. */
  readonly children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useTitle(windowTitle);
  useEffect(() => {
    pagesOpened += 1;
    if (pagesOpened > 1) heading.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <header className="kl-page-heading">
      <div className="kl-page-title">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
      {aside === undefined ? null : <div className="kl-actions">{aside}</div>}
    </header>
  );
}
