import type { Refusal } from "../machine/page-state.ts";
import type { PageProps } from "./page-props.ts";
import { ReadingChoices } from "./reading-choices.tsx";
import { useArrivalFocus } from "./use-arrival-focus.ts";

/** Reasons that may be gone at the next try. */
const passing: ReadonlySet<Refusal> = new Set(["failed", "cookie"]);

/** A link that leads to no chat: what that means, and what to do now. */
export function RefusedScreen(props: PageProps & { readonly reason: Refusal }) {
  const { words, reason, dispatch } = props;
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const { title, text } = words.refused[reason];
  return (
    <main className="page page-narrow">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="lead">{text}</p>
      {passing.has(reason) ? (
        <button
          type="button"
          className="button button-main"
          onClick={() => dispatch({ type: "retry-press" })}
        >
          {words.retry}
        </button>
      ) : null}
      <ReadingChoices {...props} isCompact />
    </main>
  );
}
