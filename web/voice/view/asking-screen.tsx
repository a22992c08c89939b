import type { CallProps } from "./call-props.ts";

/** Until the call begins: what the browser asks now, or that it is being put through. */
export function AskingScreen({
  door,
  callWords,
  runner,
  isAsking,
}: CallProps & { readonly isAsking: boolean }) {
  return (
    <main className="page page-narrow">
      <h1 className="visually-hidden">{door.institution}</h1>
      <div className="waiting" role="status">
        <span className="breath" aria-hidden="true" />
        <p className="waiting-title">{isAsking ? callWords.asking.title : callWords.connecting}</p>
        {isAsking ? <p>{callWords.asking.text}</p> : null}
      </div>
      <button
        type="button"
        className="button"
        onClick={() => runner.dispatch({ type: "hang-up-press" })}
      >
        {callWords.cancel}
      </button>
    </main>
  );
}
