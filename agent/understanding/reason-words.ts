import type { Language } from "../../domain/locale.ts";
import type { ReasonCode } from "../../domain/vocabulary.ts";

/** Words by which people give a reason for being behind, the more telling codes first. */
export const reasonWords: Readonly<Record<Language, readonly (readonly [ReasonCode, RegExp])[]>> = {
  zh: [
    ["fraud", /冒用|盗用|被骗|诈骗|不是我办的/u],
    [
      "job_loss",
      /失业|下岗|丢了?工作|工作(?:也|都)?(?:没|丢|黄)|被(?:裁|辞退|开除|优化)|裁员|厂子?.{0,8}(?:停|倒|关)|(?:公司|单位|超市|店).{0,6}(?:倒闭|关门|黄了|跑路)|没(?:得|有)?(?:工作|班上|活干|活儿|事做)|停工|(?:被|单位|公司|厂里|老板).{0,4}(?:裁|优化|辞|炒|开除|劝退|把我开)|裁[人员]|(?:公司|单位|项目|工地).{0,4}(?:解散|散伙|停了|黄了)|老板.{0,3}跑|待业|(?:回家|在家)等通知|辞(?:职|工)|没找到(?:下家|活|事)|放长假|合同.{0,4}(?:到期|没续)|(?:封号|封了我)|拖欠工资|(?:没|不|没有)发工资|工资.{0,6}(?:没发|没到|拖|停)/u,
    ],
    [
      "illness",
      /生病|住院|手术|看病|医院|化疗|病倒|得了?病|摔(?:断|伤|着)|骨折|车祸|受伤|医药费|药费|身体(?:不好|垮|差|出)|治病|吃药|工伤|(?:腰|腿|膝盖|胳膊|眼睛|心脏|胃).{0,3}(?:不行|坏|断|疼|废|出毛病)|炎(?:了|，|$)|结节|透析|病了|(?:遭|被|让|给)[^，。]{0,3}(?:车|摩托|电瓶车)[^，。]{0,3}撞|撞(?:断|伤|骨折)|躺(?:起|床|在床|病床)|瘫(?:了|痪|在)|动不了/u,
    ],
    [
      "family",
      /离婚|结婚|办酒|彩礼|孩子.{0,6}(?:上学|开学|学费|生病)|学费|娃儿?|老人|[我俺](?:爸|妈|爹|娘)|家里|父亲|母亲|丧事|家里.{0,6}(?:出事|有事|急用|困难)|生(?:孩子|娃|二胎|三胎)|二胎|怀孕|怀起|坐月子|产假|流产|老婆|老公|屋头|娶|嫁|一个人带|带俩?娃|儿子|女儿|闺女/u,
    ],
    [
      "business",
      /生意|店(?:里|铺|面)|客户.{0,6}(?:没|拖)|货款|压货|进货|回款|工程款|投资|亏(?:了|损|本)|开店|(?:店|馆子?|摊子?|铺子)(?:里|面)?.{0,4}(?:关|垮|倒|转|没人)|没(?:有|得)?(?:客|人买|人来|订单)|单子?(?:少|没)|拉不到|摆摊|收成|(?:猪|鸡|鱼|羊|牛).{0,4}(?:死|瘟)|客户.{0,4}(?:拖|欠|不给)/u,
    ],
    [
      "forgot",
      /忘(?:了|记)|没(?:注意|留意|想起来|看见|收到)|自己都没发现|记错|以为.{0,10}(?:扣|还)|自动扣款|出差|在国外|换(?:了)?(?:手机|号|卡)|扣款.{0,4}(?:没|失败)|记[岔混]|没留神|没想起|不晓得.{0,4}(?:到期|要还)|手机.{0,4}(?:丢|坏|掉)|没看到|没绑|换了张?卡|余额不(?:足|够)/u,
    ],
    [
      "cash_flow",
      /周转|手头|资金|紧|房租|房贷|装修|没钱|钱不够|花(?:超|多|光)|欠了?好几家|开销|拿不出|垫|还没到账|收入(?:少|低|减)|工资(?:低|少|降)|吃紧|入不敷出|月光|没得钱|莫得钱|冇得?钱|借我.{0,3}钱|别家|开支|套住|套牢|被套/u,
    ],
    ["unwilling", /不想还|就是不还|不打算还|凭什么还/u],
  ],
  en: [
    ["fraud", /identity|stole|scammed|somebody used|not me who/iu],
    [
      "job_loss",
      /\b(?:lost|losing) (?:my|the|his|her) job|laid off|(?:let|been let) go|redundan|unemploy|out of work|got fired|been sacked|hours (?:were|got|have been)? ?cut|cut my (?:hours|shifts)|shifts? (?:\w+ )?(?:cut|cancell?ed|dropped)|no work|(?:plant|factory|warehouse|mill|site) (?:\w+ )?(?:shut|clos)|closed (?:our|my|the) (?:store|plant|branch|office)|contract (?:\w+ )?(?:ended|finished|not renewed|ran out)|fired me|\bfired\b|the sack\b|the boot\b|let (?:half|some|most|all|us|me)[^.]{0,10} go|work(?:['’]s| has)? (?:dried|been slow)|not working|(?:find|get|looking for) (?:a |any |another )?(?:job|work)|quit my|furlough|on unemployment|jobseeker|between jobs/iu,
    ],
    [
      "illness",
      /\b(?:hospital|surgery|sick|ill(?! (?:\w+ )?(?:know|pay|do|send|get|be|have|try|see|call|let|give|make|need|take|go|put|talk|check|ask|find|think|want|come|start|owe)\b)|illness|injur|operation|chemo|cancer|medical|accident|doctor|broke my|disab\w*|covid|flu|pneumonia|stroke|my back (?:went|is|has)|not (?:been )?(?:so |too |very )?well|unwell|health|car (?:wreck|crash)|hurt my|heart|depress\w*)/iu,
    ],
    [
      "family",
      /divorc|separat(?:ed|ion)|funeral|passed away|\b(?:kid|kids|daughter|son|baby|pregnan\w*|maternity|mum|mom|dad|mother|father|wife|husband|school|childcare|family|custody|twins|newborn|child support|split up|break ?up|ex|grand\w+|partner|brother|sister)\b/iu,
    ],
    [
      "business",
      /\b(?:business|shop|store|clients?|customers?|invoices?|self[- ]employed|trade|restaurant|caf[eé]|salon|takings|orders|uber|doordash|lyft|freelanc\w*|gigs?|deliver(?:y|ies))\b/iu,
    ],
    [
      "forgot",
      /forgot|forgotten|slipped my mind|didn'?t (?:see|notice|realis|realiz|get the)|lost track|missed the (?:email|letter|date)|auto ?pay|direct debit|thought (?:it|i) (?:was|had)|new card|card (?:\w+ )?expired|i moved|moved house|changed banks?|mixed up|bounced|on holiday|on vacation|been away|was away|never (?:got|saw|received) (?:the|a|any|your) (?:bill|statement|letter|email|notice|text)|out of the country|travel/iu,
    ],
    [
      "cash_flow",
      /\b(?:tight|rent|bills?|mortgage|short|behind on|cash flow|paycheck|broke|skint|pay ?day|paid late|car (?:broke|repair)|boiler|money'?s|afford|stretch(?:ed)?|struggling|overspent|other debts?|debts|prices|(?<!\b(?:send|pay|transfer|wire) )the money|gone up|went up|fixing|not been paid|been paid yet|universal credit|on benefits)\b|haven['’]?t been paid|spread thin/iu,
    ],
    ["unwilling", /don'?t (?:want|intend|plan) to pay|not (?:going to|gonna) pay|won'?t pay/iu],
  ],
};
