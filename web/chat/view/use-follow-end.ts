import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** Pixels from the end within which somebody still reads the newest. */
const nearEndPx = 80;

export interface FollowEnd {
  readonly ref: RefObject<HTMLElement | null>;
  /** Something new has come below what is seen. */
  readonly hasNewBelow: boolean;
  readonly onScroll: () => void;
  readonly toEnd: () => void;
}

/** Keeps the newest in sight while somebody reads at the end, and leaves them alone further up. */
export function useFollowEnd(log: {
  /** Grows with everything new. */
  readonly count: number;
  /** Grows with what the reader wrote. */
  readonly ownCount: number;
  readonly isFollowing: boolean;
}): FollowEnd {
  const { count, ownCount, isFollowing } = log;
  const ref = useRef<HTMLElement>(null);
  const isAtEnd = useRef(true);
  const lastOwn = useRef(ownCount);
  const lastHeight = useRef(0);
  const [hasNewBelow, setHasNewBelow] = useState(false);

  const toEnd = useCallback(() => {
    const element = ref.current;
    if (element === null) return;
    element.scrollTop = element.scrollHeight;
    isAtEnd.current = true;
    setHasNewBelow(false);
  }, []);

  const onScroll = useCallback(() => {
    const element = ref.current;
    if (element === null) return;
    // A keyboard that opens reports a scroll, too, though nobody has moved.
    if (element.clientHeight !== lastHeight.current) return;
    const below = element.scrollHeight - element.scrollTop - element.clientHeight;
    isAtEnd.current = below < nearEndPx;
    if (isAtEnd.current) setHasNewBelow(false);
  }, []);

  useLayoutEffect(() => {
    const isOwn = ownCount > lastOwn.current;
    lastOwn.current = ownCount;
    if (!isFollowing) return;
    if (isOwn || isAtEnd.current) toEnd();
    else if (count > 0) setHasNewBelow(true);
  }, [count, ownCount, isFollowing, toEnd]);

  // A keyboard that opens, or larger text, must not push the newest out of sight.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || !isFollowing) return;
    const observer = new ResizeObserver(() => {
      lastHeight.current = element.clientHeight;
      if (isAtEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, [isFollowing]);

  return { ref, hasNewBelow, onScroll, toEnd };
}
