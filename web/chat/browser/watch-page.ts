import type { PageEvent } from "../machine/page-event.ts";

/** Tells when the network comes or goes, when the page is looked at again, and when it gets another link. */
export function watchPage(dispatch: (event: PageEvent) => void): void {
  addEventListener("online", () => dispatch({ type: "page-wake" }));
  addEventListener("offline", () => dispatch({ type: "network-lose" }));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") dispatch({ type: "page-wake" });
  });
  // A page that comes back from the browser's memory has lost its socket without a word.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) dispatch({ type: "page-wake" });
  });
  addEventListener("hashchange", () => location.reload());
}
