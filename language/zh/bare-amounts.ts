import { minorUnitsOf } from "./amount-rules.ts";
import type { NumberWord } from "./number-words.ts";
import type { Mention } from "../mention.ts";
import type { Scene } from "./scene.ts";

/** After these, what stands before was counted and is no money. */
const counters =
  /^(?:成(?![交功])|年(?![底初末])|月(?![底初末尾中头])|分(?![一二两三四五六七八九十\d成几期开])|[个次回天号日岁期位家条张人名句遍趟种样类层楼栋点秒时辈口只头台部辆间套份页季级代世届章节度斤米平升克双对束亩伏瓦线班车路街件圈碗把餐顿杯瓶科块毛角折帮群支根颗串楼级环字声倍寸幅注吨码]|(?:周|星期|礼拜)(?![一二三四五六日天末1-7])|本(?![金息])|钟头|小时|分钟|公里|(?:港|澳门|比特|葡)[币元]|[日韩加澳纽新]元|日圆|法郎|卢[布比]|泰铢|里(?![面边头外])|工作日|[a-z])/;

/** Words after which a number is meant as money. */
const moneyBefore =
  /(?:还|付|给|转|交|凑|拿|出|存|欠|借|剩|扣|缴|充|汇|挣|赚|补|减|免|差|花|刷|掏|收|钱|元|余额|金额|总共|一共|合计|本金|利息|费|款|每个?月|每期|月供|工资|房租|到手|手上|手里)(?:[了上个到你您恁他们过去来得出起是够满才就也只有能先大概约莫最多少顶差不至]|[,\s]){0,5}$/;
const moneyBeforeCharsMax = 10;

/** Words that may stand around a single digit that is the whole answer: 六吧, 就三. */
const alone = /^(?:嗯|呃|啊|哦|那|就|是|要|选|分)*$/;
const aloneAfter = /^(?:吧|嘛|呢|啊|呀|噻|哦|了|咯|嘞|就行|可以|行)*$/;
const clauseEnd = /[,。!?;、\s…]/;

/** How far a clause is looked through around a single digit. */
const clauseCharsMax = 6;

/** Numbers that no other finder took and that may be money, a count or a fragment. */
export function findBareAmounts(scene: Scene, spent: ReadonlySet<number>): Mention[] {
  const found: Mention[] = [];
  for (const number of scene.numbers) {
    if (spent.has(number.from) || number.shape === "spelled") continue;
    const minorUnits = minorUnitsOf(number);
    if (minorUnits === undefined || !mayBeMoney(number, scene)) continue;
    const isBare = !moneyBefore.test(
      scene.text.slice(Math.max(0, number.from - moneyBeforeCharsMax), number.from),
    );
    found.push({
      kind: "amount",
      from: number.from,
      to: number.to,
      minorUnits,
      currency: undefined,
      isBare,
    });
  }
  return found;
}

/** 冬月十五, 农历十月二十: a day of the moon's year, which is no money even where it is not understood as a day. */
const lunarMonth = /(?:[正腊冬]月|(?:农历|阴历|旧历).{0,3}月)初?$/u;

function mayBeMoney(number: NumberWord, { text }: Scene): boolean {
  const before = text.slice(Math.max(0, number.from - clauseCharsMax), number.from);
  const after = text.slice(number.to, number.to + clauseCharsMax);
  if (/(?:[第a-z初/]|\d:)$/.test(before) || lunarMonth.test(before)) return false;
  if (/^[/~-]\d/.test(after) || /(?:hk|nt|nz|au|ca|sg|[acs])\$$/.test(before)) return false;
  if (counters.test(after.replace(/^[多来几余]/, ""))) return false;
  const isOneWord = number.to - number.from === 1 && number.shape === "words";
  return !isOneWord || standsAlone(before, after);
}

/** Whether a single character is all of its clause. */
function standsAlone(before: string, after: string): boolean {
  const start = before.split(clauseEnd).at(-1) ?? "";
  const end = after.split(clauseEnd)[0] ?? "";
  return alone.test(start) && aloneAfter.test(end);
}
