import { useEffect, useRef } from "react";

/** Does something each time that the number becomes another; never because a part of the page is shown anew. */
export function useAttention(attention: number, act: () => void): void {
  const seen = useRef(attention);
  useEffect(() => {
    if (seen.current === attention) return;
    seen.current = attention;
    act();
  });
}
