/** ISO weekday, 1 for Monday to 7 for Sunday, of what stands after 周, 星期 and 礼拜. */
export function weekdayNumber(name: string): number {
  return name === "天" ? 7 : "一二三四五六日".indexOf(name) + 1 || Number(name);
}
