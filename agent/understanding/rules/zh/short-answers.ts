import { phrases } from "../phrases.ts";
import type { AnswerRule } from "../phrase-rule.ts";

/** Short Chinese answers that mean something only given what was asked. */
export const zhShortAnswers: readonly AnswerRule[] = [
  {
    asked: "name",
    label: "intent:confirm_identity",
    sure: phrases`
      ^(是|对|嗯|哎|中|在|没错|好|喂|正是|是的|对的|yes|ok|啊|呀|噻|的|讲|说|你说|请讲|对头|，|
        你好|您好|我)+$
      ^(我是|我叫|我就是|是|对|嗯|，)*(?!不|没|打|错|谁|啥|什|你|您|哪|莫|别|喂|干|有|找|忙|在|滚|
        骗|机|人|再|挂|怎|咋|我|他|她|还|好|对|是|嗯)[\u4e00-\u9fa5]{2,4}$
      {me}?就?是我?(本人|的|，|$)`,
  },
  {
    asked: "name",
    label: "trigger:wrong_person",
    sure: phrases`
    ^(不是|不|错|否|no|不对)(我|的|啊|呀|了|，|!|他|人)*$; 不是[\u4e00-\u9fa5]{2,3}$; ^错`,
  },
  {
    asked: "idLast4",
    label: "intent:confirm_identity",
    sure: phrases`
      ^[^\d零〇一二三四五六七八九幺]{0,10}([\dx零〇一二三四五六七八九幺两洞拐叉勾灵似]，?){4}
      按(好|完|过|键)?(了|输); 输(好|完)了`,
  },
  {
    asked: "idLast4",
    label: "intent:disagree",
    sure: phrases`
    ^(不|不想|不方便|不给|不说|不能|凭|没有|不行|没必要)`,
  },
  {
    asked: "idLast4",
    label: "intent:unclear",
    sure: phrases`
    记不[住得清]; 不记得; 忘了?; 哪四位; 什么四位; 不在身边; 找不到`,
  },
  {
    asked: "birthDate",
    label: "intent:confirm_identity",
    sure: phrases`
    [年月].{0,6}[\d一二三四五六七八九十]; \d{4,8}; ^\d+[./-]\d+; 属.的; 生的`,
  },
  {
    asked: "birthDate",
    label: "intent:disagree",
    sure: phrases`
    ^(不|不想|不方便|不给|不说|不能|凭|没有|不行); 不(说|给|报)$`,
  },
  {
    asked: "reason",
    label: "intent:disagree",
    sure: phrases`
    ^(没有|没|没什么|没啥|不想说|不说|不方便|别问|无可奉告|没原因|没理由|私事|不告诉)(了|的|原因|
      理由|特别的|啊|呀|，|$)+`,
  },
  {
    asked: "reason",
    label: "intent:give_reason",
    sure: phrases`
    忘; 没钱; 没得钱; 没收入; 失业; 生病; 手术; 工资; 资金; 周转; 紧; 病; 赔; 亏; 裁; 家里; 孩子
    生意; 出差; 学费; 房租`,
  },
  {
    asked: "amount",
    label: "intent:promise_to_pay",
    sure: phrases`
    ^(那|就|嗯|，)*(全部?|全款|一次性?|全额|都还|还清|结清)`,
    hint: phrases`
      ^{num}+(块|元)?(吧|嘛|，|$)+$`,
  },
  {
    asked: "amount",
    label: "intent:partial_payment",
    sure: phrases`
    ^(那|就|先|只有|最多|顶多|嗯|，)*(一半|最低|{num}+(块|元)?(吧|嘛|行不|行吗|可以吗|咋样|
      中不中))`,
    hint: phrases`^{num}+(块|元)?(吧|嘛|，|$)+`,
  },
  {
    asked: "amount",
    label: "intent:refuse_to_pay",
    sure: phrases`
    ^(没有|没|零|0|不还|不给|一分没有|没得|没钱|莫得)(了|的|，|!|$)+$`,
  },
  { asked: "amount", label: "intent:disagree", sure: phrases`^(不行|不要|太[多高]|没那么多)` },
  {
    asked: "date",
    label: "intent:promise_to_pay",
    sure: phrases`
    ^(那|就|嗯|大概|等|要不|改|，)*({soon}|{num}{1,3}(号|日|吧|$)|周.|月)`,
  },
  { asked: "date", label: "intent:refuse_to_pay", sure: phrases`^(没有|不还|没)$` },
  {
    asked: "date",
    label: "intent:unclear",
    sure: phrases`
    ^(不知道|不确定|到时候|再说|看情况|说不准|不好说|随便|尽快)`,
  },
  {
    asked: "instalments",
    label: "intent:choose_plan",
    sure: phrases`
    ^(那|就|我|要|选|分|按|嗯|还是|，)*({num}+(期|个月|回|次)?|第.个?|最[长短]的?|
      [前后中]面?的?那个)(吧|嘛|的|好了|，|$|行|可以|就|那个|方案)+; 半年; 一年; [长短少]的那个`,
  },
  {
    asked: "instalments",
    label: "intent:disagree",
    sure: phrases`
    ^(都不|不要|不分|不行|不用|一个也|太)`,
  },
  {
    asked: "confirm",
    label: "intent:agree",
    sure: phrases`
    ^(是|对|嗯|好|中|行|成|可以|要得|没错|没问题|确认|确定|同意|ok|yes|正确|就这样|可|得|妥|噻|的|
      了|吧|嘛|啊|，|!|哦|那)+$; ^[是对好行中嗯]`,
  },
  {
    asked: "confirm",
    label: "intent:disagree",
    sure: phrases`
    ^(不|不是|不对|没有|错|不行|不中|等|no|否|改)`,
  },
  {
    asked: "callbackAt",
    label: "intent:callback_later",
    sure: phrases`
    点; 上午; 下午; 晚上; 中午; 早上; 明[天早晚个]; 后天; 周[一二三四五六日末]; 礼拜; 星期; 号
    随时; 小时; 钟头; 分钟; 下班; 都行; 等我打`,
  },
  {
    asked: "callbackAt",
    label: "intent:agree",
    sure: phrases`
    ^(好|行|可以|对|嗯|是|中)(的|吧|啊|，|$)+$`,
  },
];
