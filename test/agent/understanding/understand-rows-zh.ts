import { turnRows } from "./turn-rows.ts";

/** Chinese turns, and what must or must not be heard in them. */
export const zhTurnRows = turnRows`
  # Self-harm, however it is put; and idioms that only sound like it.
  我真的不想活下去了 | reason | selfharm
  有时候觉得死了就一了百了 | | selfharm
  昨晚我站在桥上想往下跳 | reason | selfharm
  药我都攒好了，安眠药，一瓶 | | selfharm
  我走了以后别为难我爸妈 | | selfharm
  活着太累了，没意思 | reason | selfharm
  要是我死了，你们就满意了吧 | | selfharm
  遗书放在枕头底下了 | | selfharm
  我想结束自己的生命 | reason | selfharm
  不如死了算了 | amount | selfharm
  笑死我了，你说话真逗 | | -selfharm
  今天加班累死了 | | -selfharm
  堵车堵得烦死了 | | -selfharm
  饿死了我先去吃个饭 | | -selfharm
  我打死也不还这个钱 | amount | -selfharm, refuse_to_pay
  手机死机了没收到短信 | reason | -selfharm, give_reason
  死马当活马医，就按这个办吧 | confirm | -selfharm
  那个电影里有人跳楼，吓死我了 | | -selfharm
  # What is to come, or was forgotten, is no claim to have paid.
  12月1号发工资，到时候全还了 | amount | -already_paid
  忘了还了 | reason | -already_paid, give_reason
  我昨天已经全还了 | | already_paid
  # Who belongs to the family is somebody else.
  我是家里人，您跟我说就行 | name | third_party
  我爸已经走了，你们别打了 | | deceased
  # Welfare.
  我上个月确诊了肺癌，在做化疗 | reason | vulnerable
  我老公昨天走了，人还在殡仪馆 | | vulnerable
  我有抑郁症，一直在吃药 | | vulnerable
  我是聋人，听不见电话，只能打字 | | vulnerable
  他天天打我，我从家里跑出来了 | reason | vulnerable
  我妈脑梗住院了，我在医院陪床 | reason | vulnerable
  我家猫上周死了，伤心得忘了还款 | reason | -vulnerable, give_reason
  你是不是耳朵聋啊 | | -vulnerable
  我被公司裁了，两个月没收入 | reason | hardship, give_reason
  厂子倒闭了，工资也没发 | reason | hardship
  一个月就挣两千，房租就要一千，实在拿不出来 | amount | hardship
  现在靠低保过日子 | reason | hardship
  生意亏光了，一分钱都没有 | reason | hardship
  我工作挺好的，就是忘了 | reason | -hardship, give_reason
  # Who is on the line.
  你打错了，我不认识这个人 | name | wrong_person, deny_identity
  这个号是我上个月新办的 | name | wrong_person
  我不姓王，你找错人了 | name | wrong_person
  他不在家，我是他妈妈 | name | third_party, -wrong_person
  我是她老公，她出去买菜了 | name | third_party
  我是他同事，他手机落办公室了 | name | third_party
  他去年就去世了 | name | deceased
  我爸三月份走了，人都没了你们还打 | | deceased
  我今年十二岁，爸爸妈妈都上班去了 | name | minor
  我还没满十八岁呢 | | minor
  我家孩子上初二，花钱多 | reason | -minor
  # Claims.
  我从来没在你们这里借过钱 | | dispute, dispute_debt
  这个金额不对，我只借了三千 | | dispute
  不是我借的，我不认这笔账 | | dispute
  利息算错了吧，差了好几百 | | dispute
  我上周三就还清了，有转账记录 | reason | already_paid
  钱我昨天已经转过去了 | | already_paid
  这笔早就结清了，你们查一下 | | already_paid
  我还没还呢，打算周五还 | | -already_paid, promise_to_pay
  有人冒用我的身份证办的贷款 | | fraud
  我身份证丢过，肯定是被人盗用了 | | fraud
  我已经申请个人破产，法院受理了 | | bankrupt
  我们公司破产了，所以没发工资 | reason | -bankrupt
  # The contact itself.
  别再给我打电话了 | | cease, stop_contact
  以后不要再联系我，短信也不要发 | | cease
  请停止对我的一切联系 | | cease
  别打我单位电话，打我手机就行 | | -cease
  我已经委托律师了，你跟我律师谈 | | attorney
  有事找我的律师 | | attorney
  我表哥是律师，也是天天加班 | | -attorney
  我要投诉你们，态度太恶劣了 | | complaint
  我要打12378举报 | | complaint
  转人工 | | human, ask_human
  给我找个真人来说 | | human
  我不想跟机器人说话，叫你们经理来 | | human
  不用转人工，你说就行 | | -human
  你是机器人还是真人啊 | | ai_query, are_you_ai
  你不会是AI吧 | | ai_query
  你们是不是骗子啊 | idLast4 | suspect_fraud
  我怎么知道你不是诈骗的 | idLast4 | suspect_fraud
  我在开车，晚点再打吧 | name | time, callback_later
  现在开会呢不方便 | | time
  我不同意录音 | | rec_object
  能不能别录音 | name | rec_object
  你再打我就砍死你 | | violence_by_debtor, abuse
  信不信我去把你们公司砸了 | | violence_by_debtor
  # Questions.
  你是哪里的 | | who_are_you
  请问您是哪个公司的 | | who_are_you
  我一共欠多少钱 | | ask_balance
  还剩多少没还 | | ask_balance
  这个利息是怎么算的 | | ask_fee
  违约金是多少 | | ask_fee
  能不能分期还 | amount | ask_plan
  最多可以分几期 | | ask_plan
  可以宽限几天吗 | date | ask_deferral
  能延期到下个月吗 | date | ask_deferral
  滞纳金能不能免掉 | | ask_waiver
  把罚息减免了吧 | | ask_waiver
  能打个折吗，一次还清 | | ask_discount
  不还的话会怎么样 | | ask_consequence
  会影响我的征信吗 | | ask_consequence
  你们会不会起诉我 | | ask_consequence
  # Answers and offers.
  是的，我就是 | name | confirm_identity
  对，我是本人 | name | confirm_identity
  我叫赵明亮 | name | confirm_identity
  嗯 | name | confirm_identity
  不是 | name | deny_identity
  这周五我全部还清 | | promise_to_pay
  下个月十号发工资就还 | date | promise_to_pay
  明天 | date | promise_to_pay
  先还五百行不行 | amount | partial_payment
  我现在只能拿出八百 | amount | partial_payment
  分六期吧 | instalments | choose_plan
  就选第一个方案 | instalments | choose_plan
  三期 | instalments | choose_plan
  我就是不还，爱咋咋的 | | refuse_to_pay
  要钱没有 | amount | refuse_to_pay
  没有 | amount | refuse_to_pay
  好的没问题 | confirm | agree
  要得 | confirm | agree
  中，就这样 | confirm | agree, -goodbye
  对 | confirm | agree
  行吧 | confirm | agree
  不对，不是这个日期 | confirm | disagree
  不行 | confirm | disagree
  没有 | confirm | disagree
  不想说 | reason | disagree
  身份证号不方便透露 | idLast4 | disagree
  明天上午十点 | callbackAt | callback_later
  下班以后 | callbackAt | callback_later
  你好 | | greeting
  喂，您好 | | greeting
  再见 | | goodbye
  先这样，拜拜 | | goodbye
  啊？什么？ | | unclear
  没听清，你再说一遍 | | unclear
  你妈的，王八蛋 | | abuse
  滚，别烦我 | | abuse
  # Several things at once.
  我是本人，但是这钱我上周已经还了 | name | confirm_identity, already_paid
  失业了，能不能分期 | reason | hardship, ask_plan
  我要投诉，给我转人工 | | complaint, human
  是我，我在开车，晚上再打 | name | confirm_identity, time
  没借过，你们是骗子吧 | | dispute, suspect_fraud
  房租涨了手头紧，下月五号先还三百 | reason | give_reason, partial_payment
  # Small talk and look-alikes raise nothing.
  今天天气真热 | | none
  我女儿学法律的，她说该还就还 | | -attorney
  我以前做人工客服的 | | -human
  投诉倒不至于，就是觉得你们打得太勤 | | -complaint
  要是我破产了怎么办 | | -bankrupt
  假如我说没借过呢，开玩笑的 | | -dispute
  我没说你是机器人 | | -ai_query
  录音能发我一份吗 | | -rec_object
  我未成年的时候就打工了 | reason | -minor
  上次有人冒充银行骗我邻居 | | -fraud
  我是律师，替陈伟来问 | name | attorney, -confirm_identity
  我是陈伟的律师 | name | attorney, -confirm_identity
  你是哪位 | name | who_are_you, -confirm_identity, -wrong_person
  喂，你谁啊 | name | who_are_you, -confirm_identity
  我有话只想对人说 | | human
  安排人把货送来了 | | -human
  我叫方晓琳 | name | confirm_identity, none
  账单弄丢了，没别的 | reason | none
  我在河边散步，风大 | | none
  再打来我就拿刀砍死你们 | | violence_by_debtor, -selfharm
  我先砍死你们再死给你们看，我不想活了 | | violence_by_debtor, selfharm
  别再给我打电话了 | amount | cease, stop_contact
  别给我转人工 | | -human, -ask_human
  不要转人工，你说就行 | | -human
  别转人工了我要找你们经理 | | human
  没有更低的吗 | amount | disagree
`;
