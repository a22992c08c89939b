/**
 * Keeps the page within what is seen while a keyboard covers a part of it. Browsers that shrink the
 * page themselves are not disturbed, nor is somebody who zooms in with two fingers.
 */
export function fitViewport(): () => void {
  const viewport = window.visualViewport;
  if (viewport === null) return () => undefined;
  const { style } = document.documentElement;
  const fit = (): void => {
    if (viewport.scale > 1.01) return;
    style.setProperty("--seen-height", `${viewport.height}px`);
    style.setProperty("--seen-top", `${viewport.offsetTop}px`);
  };
  fit();
  viewport.addEventListener("resize", fit);
  viewport.addEventListener("scroll", fit);
  return () => {
    viewport.removeEventListener("resize", fit);
    viewport.removeEventListener("scroll", fit);
    style.removeProperty("--seen-height");
    style.removeProperty("--seen-top");
  };
}
