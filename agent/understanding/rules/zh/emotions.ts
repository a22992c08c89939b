import { phrases } from "../phrases.ts";
import type { EmotionRule } from "../phrase-rule.ts";

/** Words that carry a feeling by themselves. Idioms of laughter and praise are no distress. */
export const zhEmotions: readonly EmotionRule[] = [
  {
    label: "angry",
    sure: phrases`
      火大; 冒火; 气死; 气炸; 烦死; 烦透; 烦人; 恼火; 发火; 火气; 恶心; 滚[吧蛋远开]; 他妈; 妈的; 王八; 混蛋; 神经病
      催催; 天天催; 就知道催; 有完没完; 没完没了; 欺人太甚; 太过分; 凭什么; 凭啥; 什么态度; 啥子态度; 少跟我; 少来
      别跟我; 懒得跟你; 你们这帮; 你们这群; 骗子; 吸血; 受够; 够了没; 够了啊; 烦不烦; 气人; 老子; 讲不讲理; 不要脸`,
    hint: phrases`怎么又; 又是你们; 随便你; 爱咋咋; 哼; 切; 废话; 啰嗦; 罗嗦; 到底要; 说了多少遍; 说过多少次`,
    except: phrases`气死人不偿命; 开玩笑; 哈哈`,
  },
  {
    label: "anxious",
    sure: phrases`
      着急; 急死; 好怕; 害怕; 很怕; 怕得; 担心; 焦虑; 心慌; 慌得; 睡不着; 失眠; 提心吊胆; 吓; 怎么办啊; 咋办; 咋个办
      会不会坐牢; 会不会抓; 不会起诉; 影响征信; 上征信; 紧张; 压力; 愁`,
    hint: phrases`会不会; 是不是要; 千万; 求; 拜托; 能不能宽限`,
  },
  {
    label: "sad",
    sure: phrases`难受; 想哭; 哭; 伤心; 心里苦; 命苦; 丢人; 没脸; 抬不起头; 去世; 走了; 没了; 唉; 哎; 可怜; 惭愧; 对不住; 孤单; 难过`,
    hint: phrases`实在; 没办法; 不好意思; 对不起; 不容易`,
    except: phrases`笑哭; 哭笑`,
  },
  {
    label: "desperate",
    sure: phrases`
      活不下去; 不想活; 走投无路; 没活路; 没有活路; 没得活路; 绝望; 撑不住; 撑不下去; 熬不下去; 崩溃; 逼死; 要命; 跪下
      一无所有; 山穷水尽; 死了算; 彻底完; 全完了; 真的没办法了; 实在没办法了; 揭不开锅; 吃饭都; 饭都吃不`,
  },
  {
    label: "confused",
    sure: phrases`
      什么意思; 啥意思; 啥子意思; 不明白; 没明白; 听不懂; 没听懂; 搞不懂; 不太懂; 弄不懂; 搞不清; 糊涂; 怎么回事; 咋回事
      什么情况; 不清楚; 没搞懂; 哪个平台; 哪家; 什么钱; 哪笔; 为什么会; 怎么算; 咋算的; 蒙`,
  },
  {
    label: "cooperative",
    sure: phrases`
      好的; 可以的; 行; 没问题; 谢谢; 麻烦您; 麻烦你; 辛苦; 我会还; 一定还; 尽快; 我还; 明白了; 没事; 要得; 中; 配合; 我想还
      我安排; 我同意; 就这样; 商量`,
  },
];
