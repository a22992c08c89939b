import type { ThemeConfig } from "antd";

/** The colours and measures of the console, for Ant Design; `base.css` has the same for our own. */
export const theme: ThemeConfig = {
  // Class names without a hash: there is one theme and one version on the page.
  hashed: false,
  token: {
    colorPrimary: "#1d6b66",
    colorInfo: "#1d6b66",
    colorLink: "#1d6b66",
    colorPrimaryHover: "#2a807a",
    colorPrimaryActive: "#134d49",
    colorPrimaryBg: "#e4f0ee",
    colorPrimaryBgHover: "#d5e7e4",
    controlItemBgActive: "#e4f0ee",
    controlItemBgActiveHover: "#d5e7e4",
    colorSuccess: "#1a7244",
    colorWarning: "#9a6400",
    colorError: "#b3261e",
    colorText: "#1c2326",
    colorTextSecondary: "#4f595f",
    // The lightest grey that can still be read on the ground by everybody (4.5 to 1).
    colorTextTertiary: "#667077",
    colorTextDescription: "#667077",
    colorTextPlaceholder: "#667077",
    colorBorder: "#c9ccc4",
    colorBorderSecondary: "#e3e4de",
    colorBgLayout: "#f5f5f1",
    borderRadius: 6,
    fontSize: 14,
    fontFamily:
      'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.16s",
    boxShadow: "0 6px 24px rgb(28 35 38 / 12%)",
    boxShadowSecondary: "0 6px 24px rgb(28 35 38 / 14%)",
  },
  components: {
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
    Input: { activeShadow: "0 0 0 2px rgb(29 107 102 / 30%)" },
    Select: { activeOutlineColor: "rgb(29 107 102 / 30%)" },
    Modal: { titleFontSize: 16 },
    Segmented: { trackBg: "#e9eae4" },
  },
};
