import type { InLanguages } from "./language.ts";

/** Words that many screens share. */
export interface CommonWords {
  readonly product: string;
  readonly save: string;
  readonly cancel: string;
  readonly close: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly retry: string;
  readonly reload: string;
  readonly search: string;
  readonly clear: string;
  readonly loading: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly previous: string;
  readonly next: string;
  readonly firstPage: string;
  readonly page: (page: number) => string;
  readonly failed: string;
  readonly requestNumber: (id: string) => string;
  readonly notAllowed: string;
  readonly notFound: string;
  readonly pageNotFound: string;
  readonly toStart: string;
  readonly crashed: string;
  readonly crashedText: string;
  readonly noMatch: string;
  readonly required: string;
}

export const commonWords: InLanguages<CommonWords> = {
  zh: {
    product: "Kindline",
    save: "保存",
    cancel: "取消",
    close: "关闭",
    copy: "复制",
    copied: "已复制",
    copyFailed: "无法复制，请手动选中复制。",
    retry: "重试",
    reload: "重新加载",
    search: "搜索",
    clear: "清除",
    loading: "正在加载",
    none: "无",
    yes: "是",
    no: "否",
    previous: "上一页",
    next: "下一页",
    firstPage: "回到第一页",
    page: (page) => `第 ${page} 页`,
    failed: "没有成功",
    requestNumber: (id) => `请求编号 ${id}`,
    notAllowed: "没有权限",
    notFound: "找不到",
    pageNotFound: "没有这个页面，地址可能有误。",
    toStart: "回到首页",
    crashed: "页面出错了",
    crashedText: "数据没有丢失。请重新加载；若仍出错，请把下面的信息告诉管理员。",
    noMatch: "没有符合条件的结果。",
    required: "请填写。",
  },
  en: {
    product: "Kindline",
    save: "Save",
    cancel: "Cancel",
    close: "Close",
    copy: "Copy",
    copied: "Copied",
    copyFailed: "It could not be copied; select it and copy it by hand.",
    retry: "Try again",
    reload: "Reload",
    search: "Search",
    clear: "Clear",
    loading: "Loading",
    none: "none",
    yes: "yes",
    no: "no",
    previous: "Previous",
    next: "Next",
    firstPage: "First page",
    page: (page) => `Page ${page}`,
    failed: "That did not work",
    requestNumber: (id) => `Request ${id}`,
    notAllowed: "Not allowed",
    notFound: "Not found",
    pageNotFound: "There is no such page; the address may be wrong.",
    toStart: "To the start",
    crashed: "This page has failed",
    crashedText:
      "Nothing is lost. Reload it; if it fails again, tell an administrator what stands below.",
    noMatch: "Nothing matches.",
    required: "Fill this in.",
  },
};
