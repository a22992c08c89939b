import type { Language } from "../../../../domain/locale.ts";
import { pattern, type Pattern } from "../../../../language/patterns/pattern.ts";

/** Words of danger in a use that has none of it, and what must not stand beside it if it is to be that use. */
interface EverydayUse {
  readonly use: Pattern;
  readonly unless?: Pattern;
}

const things =
  "(?:信号|网络?|手机|电脑|屏幕|机器|系统|软件|程序|电瓶|电池|猪|鸡|鸭|鹅|鱼|虾|羊|牛|狗|猫|花|树|庄稼|果子|秧?苗|菜)";

const elders =
  "(?:[表堂亲大小二三老幺]?(?:妹妹?|姐姐?|哥哥?|弟弟?)|老?爸爸?|老?妈妈?|爹|娘|老汉儿?|老(?:爷子|太太|母亲|父亲)|母亲|父亲|奶奶|爷爷|婆婆|公公|外公|外婆|姥姥|姥爷|岳父|岳母|丈母娘|舅舅?|姑姑?|叔叔?)";

const partners = "(?:婆娘|老婆|媳妇儿?|堂客|老公|男人|对象|女朋友|男朋友|爱人|妻子|丈夫)";

const places = "(?:楼顶|天台|顶楼|屋顶|房顶|阳台|窗台|桥上|桥边|江边|河边)";

const many = "(?![^，。]{0,4}(?:[把瓶盒]|好多|很多|几十))";

const uses: Readonly<Record<Language, readonly EverydayUse[]>> = {
  zh: [
    // Death as the measure of a no: 我死也不会还的.
    {
      use: pattern(
        /(?:就是|就算|哪怕|宁可|打)?死(?:了|到临头)?(?:也|都)(?:不|莫)(?:会|想|肯|愿意?|可能|得)?(?:再)?(?:还|给|付|交|掏|认|承认|说|告诉|借|签|同意|接|买|信)/u,
      ),
    },
    // Work on roofs, and with what is poison elsewhere.
    {
      use: pattern(
        new RegExp(
          `${places}(?:上|那儿?|这儿?|正|在)*(?:(?:做|搞|干|弄|打|刷)(?:防水|工程|活|工|保温|外墙|隔热|屋面|生意)|装修|施工|安装|补漏|焊|擦窗|擦玻璃|上班|打工|摆摊|晒被|晒衣|种菜|养鸽|养鸡|漏水|漏雨|渗水|吃饭|散步|钓鱼|烧烤)`,
          "u",
        ),
      ),
    },
    {
      use: pattern(
        /(?:卖|进|批发|打|喷|配|运|经营)(?:点|着|过|了|些)?(?:农药|除草剂|老鼠药|煤气|液化气)|(?:农药|煤气|液化气)(?:店|站|铺|公司|费|生意|厂)/u,
      ),
    },
    // Medicine as it is meant to be taken.
    {
      use: pattern(
        new RegExp(
          `吃(?:了|点|些|着|过)*(?:感冒|退烧|降压|消炎|胃|咳嗽|糖尿病|高血压)药${many}|吃(?:了|过)?药了?[，, ]*(?:感冒|发烧|咳嗽|血压高|牙疼|拉肚子)|(?:感冒|发烧|咳嗽|血压高|牙疼|拉肚子)了?[，, ]*(?:在|要|得|正|刚)*吃(?:了|过|着)?药${many}`,
          "u",
        ),
      ),
    },
    // Money, contracts, things and the weather.
    {
      use: pattern(
        new RegExp(
          `活期|解脱(?:不了|掉|了)?(?:这个|那个|你们的?|这种)?(?:套餐|合同|绑定|业务|会员|分期|协议)|(?:钱包|股票|股价|价格|房价|基金|行情|生意|业绩|收入|工资|菜价)(?:都|也|全|直接|就|快|要|一路)*跳楼|${things}(?:都|也|又|就|全|直接|卡|得瘟病?|瘟|病|冻|热|旱|淹|晒)*死(?:机)?(?:了|光了?|完了?|掉了?)?|老天爷(?:也|都|就是|老|一直|不|没|又|给|天天|硬是|个)*(?:下雨|下雪|落雨|刮风|旱|涝|赏脸|赏饭|作美|帮忙)`,
          "u",
        ),
      ),
    },
    // An apology, a warning and a leave that are meant for us, and for nobody who is left behind.
    {
      use: pattern(
        /对不起(?:你们?|您|恁)?(?:了|啊|哈|哦|呀|嘛|哟)?(?=[，。,.！! ]|$)|最后一次(?:跟|和|给|告诉|警告|提醒)(?:你|您|恁)(?!们?(?:[说讲通]话|聊|(?:说|讲|道)(?:一声|声|再见)))们?(?:说|讲)?|^(?:好了|那|行了|嗯|哎|喂)?[，, ]?[我俺](?:要|得|该|先)+走了[啊哈哦吧]?(?:[，, ]*(?:去)?(?:上班|接娃|接孩子|干活|赶车|开会|吃饭|做饭|出门)(?:去)?了?)?[。.！! ]*$/u,
      ),
      unless: pattern(
        /(?:孩子|娃)(?!.{0,4}(?:学费|上学|生病))|爸|妈|爹|娘|父|母|老婆|老公|媳妇|家人|大家|所有人|[他她]们?|照顾|拜托|再见|永远|最后|累|没用|活|谢谢|来世|下辈子/u,
      ),
    },
    // A marriage or a household that cannot go on.
    {
      use: pattern(
        new RegExp(
          `[跟和同与][我俺他她]?的?(?:${partners}|[他她])[^，。]{0,4}(?:不想|不|没法|莫法)(?:再)?过(?:了|下去)|日子(?:真的?|都|也|是|简直|实在)?(?:没法|莫法|没办法)过(?:了|下去)?|日子(?:真的?|都|也|是)?过不下去`,
          "u",
        ),
      ),
    },
    // Who is mourned is not who speaks, unless they would follow; who left home is mourned by nobody.
    {
      use: pattern(
        new RegExp(
          `[我俺](?:的)?${elders}[^，。我俺]{0,4}(?:走|不在|没|去世|过世|病逝|死)[了咯喽]`,
          "u",
        ),
      ),
      unless: pattern(
        /[跟随陪找和去]着?[他她]|一起|一块|团聚|[我俺](?:也|就)|下去|不想|没意思|等[着到]|没人|牵挂|该我|轮到|够了|撑|活|今晚/u,
      ),
    },
    {
      use: pattern(
        new RegExp(
          `[我俺](?:的)?${partners}(?:也|都|早就?|就|已经)*(?:走|跑)了?[，, ]*(?:跟(?:别人|人家|人|别的?[男女]人?|别个|小三)[^，。]{0,4}[跑走]了?|不回来了?)`,
          "u",
        ),
      ),
    },
  ],
  en: [
    // Death as the measure of a no or a laugh, and the trade of somebody who answers those in danger.
    {
      use: pattern(
        /\bover my dead body\b|\b(?:kill(?:ing)? myself|die|dying|dead) (?:of |from |with )?laugh\w*|\b(?:work|job|volunteer\w*|shift)\b[^.!?]{0,16}\bsuicide (?:hot|help|crisis )?line\b/iu,
      ),
    },
  ],
};

/** A text without the everyday uses of its words of danger; undefined where it has none. */
export function withoutEverydayUses(text: string, language: Language): string | undefined {
  let rest = text;
  for (const { use, unless } of uses[language]) {
    const left = use.replaceAll(rest, " ");
    if (left !== rest && unless?.test(left) !== true) rest = left;
  }
  return rest === text ? undefined : rest;
}
