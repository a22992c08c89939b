import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Pages of one origin: those of the debtor, and the console of the staff. */
export default defineConfig({
  root: import.meta.dirname,
  // A page names its files from the root, however deep its own address is.
  base: "/",
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // The strict content security policy allows no inline script, so nothing is inlined.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        chat: `${import.meta.dirname}/chat/index.html`,
        receipt: `${import.meta.dirname}/receipt/index.html`,
        pay: `${import.meta.dirname}/pay/index.html`,
        console: `${import.meta.dirname}/console/index.html`,
      },
    },
  },
});
