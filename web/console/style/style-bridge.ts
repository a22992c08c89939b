/**
 * Ant Design writes its styles at run time, into `<style>` elements of the head. The content security
 * policy refuses those, and rightly: markup that somebody smuggles in could carry one. Style sheets that
 * a script of ours constructs are not markup, and the policy lets them be. So what the library would put
 * into the head goes into an element outside of the page, and the page adopts the same rules as sheets.
 *
 * Its `zeroRuntime` is no way around: the variables of the theme, what locks the scrolling behind a dialog
 * and what measures scrollbars are written at run time all the same.
 */
export function bridgeStyles(page: Document): void {
  const { head } = page;
  const home = page.createElement("div");
  const sheets = new WeakMap<Element, { readonly text: string; readonly sheet: CSSStyleSheet }>();

  const sheetOf = (style: Element): CSSStyleSheet => {
    const text = style.textContent;
    const known = sheets.get(style);
    if (known?.text === text) return known.sheet;
    const sheet = new CSSStyleSheet();
    // In a layer of its own, so that a rule of our style sheets always wins.
    sheet.replaceSync(`@layer antd{${text}}`);
    sheets.set(style, { text, sheet });
    return sheet;
  };
  const adopt = (): void => {
    page.adoptedStyleSheets = Array.from(home.children, sheetOf);
  };
  // The library changes the text of an element that it has put in before.
  new MutationObserver(adopt).observe(home, {
    childList: true,
    characterData: true,
    subtree: true,
  });

  divert(head, home, adopt);
}

/** Sends generated `<style>` elements to `home` instead of `head`, and takes them from there again. */
function divert(head: HTMLElement, home: HTMLElement, adopt: () => void): void {
  const insertBefore = head.insertBefore.bind(head);
  const appendChild = head.appendChild.bind(head);
  const removeChild = head.removeChild.bind(head);

  head.insertBefore = <T extends Node>(node: T, before: Node | null): T => {
    if (!isGenerated(node)) return insertBefore(node, before);
    // The library asks for the place before the first child of the head: that is the first one here.
    const isFirst = before !== null && before.parentNode !== home;
    home.insertBefore(node, isFirst ? home.firstChild : before);
    adopt();
    return node;
  };
  head.appendChild = <T extends Node>(node: T): T => {
    if (!isGenerated(node)) return appendChild(node);
    home.append(node);
    adopt();
    return node;
  };
  head.removeChild = <T extends Node>(node: T): T => {
    if (node.parentNode !== home) return removeChild(node);
    home.removeChild(node);
    adopt();
    return node;
  };
}

/** Made by the library: it marks what it writes with the order it wants. */
const isGenerated = (node: Node): boolean =>
  node instanceof HTMLStyleElement && node.hasAttribute("data-rc-order");
