import { Button } from "antd";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";
import type { ListAddress } from "./use-list-address.ts";

/** Back and on through a list whose pages are named by cursors. */
export function Pager({
  address,
  next,
}: {
  readonly address: ListAddress;
  readonly next: string | null;
}) {
  const words = useWords(commonWords);
  const { cursors, go } = address;
  if (cursors.length === 0 && next === null) return null;
  return (
    <nav className="kl-pager" aria-label={words.page(cursors.length + 1)}>
      {cursors.length > 1 ? <Button onClick={() => go([])}>{words.firstPage}</Button> : null}
      <Button disabled={cursors.length === 0} onClick={() => go(cursors.slice(0, -1))}>
        {words.previous}
      </Button>
      <span>{words.page(cursors.length + 1)}</span>
      <Button
        disabled={next === null}
        onClick={() => (next === null ? undefined : go([...cursors, next]))}
      >
        {words.next}
      </Button>
    </nav>
  );
}
