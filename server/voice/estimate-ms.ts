/** How long a sentence takes at about 14 letters, or four Chinese characters, a second. */
export const estimateMs = (text: string): number => {
  const wide = text.match(/[⺀-鿿豈-﫿]/gu)?.length ?? 0;
  return wide * 250 + (text.length - wide) * 70;
};
