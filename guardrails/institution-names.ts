/** Names end in these; the words themselves would give a debt away. */
const chineseName =
  /(?:这里是|我是|我们是|代表|来自|联系|^您好[，,]?|^)([^\s，,。.!！?？、；:：你您的他她了逾欠笔和关于有是办这那个通事因为借还在给把]{2,10}?(?:小额贷款|消费贷款|贷款|分期|小贷|信用卡中心|信用卡|借款|金融))(?=的|委托|客|有限|公司|服务|中心|人工|智能|官方|[，,。！!？?、\s]|$)/gu;

const englishName =
  /\b(?!(?:Your|His|Her|Their|The|My|Our|This|That|A|An|Any|All|Some|No|About|Regarding|Re|For|On|Overdue|Unpaid|Outstanding|Late|Past|Bad|Total|Personal|Student|Car|Auto|Home|House|Payday|Business|Consumer|Pay|Repay|Collect|Collecting)\b)\p{Lu}[\p{L}&'’.-]*(?:\s+(?:&\s+)?\p{Lu}[\p{L}&'’.-]*)*\s+(?:Loans?|Mortgages?|Credit Cards?|Lending|Finance)(?:'s|’s)?\b/gu;

/**
 * Where a text names an institution in its own right ("这里是禾悦小额贷款", "Thornbury Example Loans"):
 * a name is not a debt. What follows the name is judged as ever.
 */
export function institutionNames(text: string): readonly (readonly [from: number, to: number])[] {
  const zh = Array.from(text.matchAll(chineseName), (match): [number, number] => {
    const to = match.index + match[0].length;
    return [to - (match[1] ?? "").length, to];
  });
  const en = Array.from(text.matchAll(englishName), (match): [number, number] => [
    match.index,
    match.index + match[0].length,
  ]);
  return [...zh, ...en];
}
