import { Component, type ReactNode } from "react";
import type { ChatWords } from "../words/chat-words.ts";

interface CrashGuardProps {
  readonly words: ChatWords;
  readonly children: ReactNode;
}

/** A fault of the page must not leave a blank one: what was not sent is kept, and opening it again helps. */
export class CrashGuard extends Component<CrashGuardProps, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError() {
    return { hasCrashed: true };
  }

  override render() {
    const { words, children } = this.props;
    if (!this.state.hasCrashed) return children;
    const { title, text } = words.refused.failed;
    return (
      <main className="page page-narrow" role="alert">
        <h1>{title}</h1>
        <p className="lead">{text}</p>
        <button
          type="button"
          className="button button-main"
          onClick={() => {
            location.reload();
          }}
        >
          {words.retry}
        </button>
      </main>
    );
  }
}
