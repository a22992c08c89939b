import { useEffect, useLayoutEffect, useRef } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";

/** How long a page that one comes back to may take to be as long as it was, in milliseconds. */
const restoreMaxMs = 1_000;

/** Where each place of the history was scrolled to; kept for this visit. */
const places = new Map<string, number>();

/** A new page begins at its top; a step back in the history leads to where one was in the page. */
export function useScrollMemory(): void {
  const { key, pathname, hash } = useLocation();
  const type = useNavigationType();
  const shown = useRef(pathname);
  useEffect(() => {
    history.scrollRestoration = "manual";
  }, []);
  // Laid down with the page itself: the jump to the top of the next one is not this one's place.
  useLayoutEffect(() => {
    const remember = (): void => void places.set(key, scrollY);
    addEventListener("scroll", remember, { passive: true });
    return () => removeEventListener("scroll", remember);
  }, [key]);
  useLayoutEffect(() => {
    const isOtherPage = shown.current !== pathname;
    shown.current = pathname;
    if (type === NavigationType.Pop) return restore(places.get(key) ?? 0);
    // Another filter of the same list, or a place within the page, moves nothing.
    if (isOtherPage && hash === "") scrollTo({ top: 0 });
    return undefined;
  }, [key, pathname, hash, type]);
}

/** Scrolls there as soon as the page is long enough, unless somebody scrolls first. */
function restore(top: number): () => void {
  if (top === 0) return () => undefined;
  const untilMs = performance.now() + restoreMaxMs;
  let frame = 0;
  const stop = (): void => {
    cancelAnimationFrame(frame);
    removeEventListener("wheel", stop);
  };
  const look = (): void => {
    const isLongEnough = document.documentElement.scrollHeight >= top + innerHeight;
    if (isLongEnough || performance.now() > untilMs) {
      scrollTo({ top });
      stop();
    } else frame = requestAnimationFrame(look);
  };
  addEventListener("wheel", stop, { passive: true });
  look();
  return stop;
}
