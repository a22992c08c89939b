import { useEffect } from "react";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";

/** The title of the window, for as long as this is on the screen. */
export function useTitle(title: string): void {
  const { product } = useWords(commonWords);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
}
