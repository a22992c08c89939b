import { useLanguage } from "../words/use-words.tsx";

/** The other language, under its own name. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const other = language === "zh" ? "en" : "zh";
  return (
    <button
      type="button"
      className="kl-plain-button"
      lang={other === "zh" ? "zh-CN" : "en"}
      onClick={() => setLanguage(other)}
    >
      {other === "zh" ? "中文" : "English"}
    </button>
  );
}
