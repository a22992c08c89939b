import { Button } from "antd";
import { Component, type ReactNode } from "react";
import { isRouteErrorResponse, Link, useRouteError } from "react-router";
import { commonWords } from "../words/common-words.ts";
import { useWords } from "../words/use-words.tsx";

/** The last net: a fault of the page itself is shown, never a white screen. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly error: Error | undefined }
> {
  override state = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : <Crashed error={error} />;
  }
}

/** The same for one page: the navigation around it stays. */
export function RouteError() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <PageNotFound />;
  return <Crashed error={error instanceof Error ? error : new Error(String(error))} />;
}

export function PageNotFound() {
  const words = useWords(commonWords);
  return (
    <section className="kl-empty">
      <h1>{words.notFound}</h1>
      <p>{words.pageNotFound}</p>
      <Link to="/">{words.toStart}</Link>
    </section>
  );
}

function Crashed({ error }: { readonly error: Error }) {
  const words = useWords(commonWords);
  return (
    <section className="kl-empty" role="alert">
      <h1>{words.crashed}</h1>
      <p>{words.crashedText}</p>
      <pre className="kl-crash">{`${error.name}: ${error.message}`}</pre>
      <Button type="primary" onClick={() => location.reload()}>
        {words.reload}
      </Button>
    </section>
  );
}
