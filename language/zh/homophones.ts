/** Characters that recognisers write for a digit of the same sound, in order of the digits. */
const slips = [
  "灵铃玲龄凌令另林玲",
  "衣医依伊腰妖邀要药耀摇",
  "儿而尔耳",
  "散伞山参叁",
  "似寺丝思司斯死",
  "武舞午吴无雾误捂乌",
  "流刘留溜柳陆",
  "起气其期奇骑器妻齐漆旗",
  "巴把爸拔吧霸",
  "就酒久旧救究玖",
];

/** The digit that a character may have been, where all around it are digits. */
export const homophones: ReadonlyMap<string, string> = new Map(
  slips.flatMap((characters, value) =>
    Array.from(characters).map((char) => [char, String(value)] as const),
  ),
);
