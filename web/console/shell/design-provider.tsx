import { App, ConfigProvider } from "antd";
import type { Locale } from "antd/es/locale/index.js";
import enGB from "antd/es/locale/en_GB.js";
import zhCN from "antd/es/locale/zh_CN.js";
import type { ReactNode } from "react";
import { theme } from "../style/theme.ts";
import type { Language } from "../words/language.ts";
import { useLanguage } from "../words/use-words.tsx";

/** Ant Design in our colours and the reader's language. */
export function DesignProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  return (
    <ConfigProvider theme={theme} locale={locales[language]} button={buttons}>
      <App message={messages} component={false}>
        {children}
      </App>
    </ConfigProvider>
  );
}

/** The package does not tell the compiler that these files are ES modules, whose default is the locale. */
const locales = { zh: zhCN, en: enGB } as unknown as Readonly<Record<Language, Locale>>;

/** Two Chinese characters in a button stay together as in any other word. */
const buttons = { autoInsertSpace: false };

const messages = { maxCount: 3, duration: 3 };
