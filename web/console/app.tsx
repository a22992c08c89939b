import { RouterProvider } from "react-router/dom";
import { ServerProvider } from "./data/use-api.tsx";
import { router } from "./router.tsx";
import { SessionGate } from "./session/session-gate.tsx";
import { DesignProvider } from "./shell/design-provider.tsx";
import { ErrorBoundary } from "./shell/error-boundary.tsx";
import { LanguageProvider } from "./words/use-words.tsx";

/** The console: who is logged in sees the pages, everybody else the login. */
export function App() {
  return (
    <LanguageProvider>
      <DesignProvider>
        <ErrorBoundary>
          <ServerProvider>
            <SessionGate>
              <RouterProvider router={router} />
            </SessionGate>
          </ServerProvider>
        </ErrorBoundary>
      </DesignProvider>
    </LanguageProvider>
  );
}
