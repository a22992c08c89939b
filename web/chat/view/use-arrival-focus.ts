import { useEffect, useRef, type RefObject } from "react";

/** Puts the focus on what has just come up, so that it is read out and Tab goes on from there. */
export function useArrivalFocus<Element extends HTMLElement>(): RefObject<Element | null> {
  const ref = useRef<Element>(null);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
  }, []);
  return ref;
}
