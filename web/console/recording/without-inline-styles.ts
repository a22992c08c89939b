/** The style elements in markup that a library writes. */
const styleElement = /<style[^>]*>([\s\S]*?)<\/style>/g;

/**
 * Lets a library build its shadow trees although the content security policy refuses style elements: what it
 * writes into one is adopted as a style sheet, which a script of ours may do. It holds while `build` runs.
 */
export function withoutInlineStyles<T>(build: () => T): T {
  const own = Object.getOwnPropertyDescriptor(Element.prototype, "attachShadow");
  const attachShadow = own?.value as (this: Element, options: ShadowRootInit) => ShadowRoot;
  Element.prototype.attachShadow = function attach(options) {
    const root = attachShadow.call(this, options);
    divertStyles(root);
    return root;
  };
  try {
    return build();
  } finally {
    Element.prototype.attachShadow = attachShadow;
  }
}

function divertStyles(root: ShadowRoot): void {
  const markup = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, "innerHTML");
  Object.defineProperty(root, "innerHTML", {
    configurable: true,
    get: () => markup?.get?.call(root) as string,
    set: (html: string) => {
      root.adoptedStyleSheets = Array.from(html.matchAll(styleElement), ([, text = ""]) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        return sheet;
      });
      markup?.set?.call(root, html.replaceAll(styleElement, ""));
    },
  });
}
