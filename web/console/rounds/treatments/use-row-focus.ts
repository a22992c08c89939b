import { useEffect, useRef, type RefObject } from "react";

/** Where the focus is to go once the page shows what was done. */
export interface FocusWish {
  /** The key of a row; undefined for what stands below them. */
  readonly row?: string | undefined;
  /** The `data-act` wanted first, and those in its stead where it cannot be pressed. */
  readonly acts: readonly string[];
}

/** Keeps the focus with what somebody works on, when rows move, come or go. */
export function useRowFocus(): {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly wish: (wish: FocusWish) => void;
} {
  const list = useRef<HTMLDivElement>(null);
  const wished = useRef<FocusWish>(undefined);
  useEffect(() => {
    const wish = wished.current;
    if (wish === undefined || list.current === null) return;
    wished.current = undefined;
    const place = wish.row === undefined ? "" : `[data-treatment="${wish.row}"] `;
    for (const act of wish.acts) {
      const found = list.current.querySelector<HTMLElement>(
        act === "fault" ? `${place}[aria-invalid="true"]` : `${place}[data-act="${act}"]:enabled`,
      );
      if (found === null) continue;
      found.focus();
      return;
    }
  });
  return {
    list,
    wish: (wish) => {
      wished.current = wish;
    },
  };
}
