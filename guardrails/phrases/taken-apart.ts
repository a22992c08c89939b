/**
 * Characters that are written as their left and right halves side by side (弓虽 for 强), each with its
 * halves: the ones that patterns use and that fall apart into characters of their own or radicals.
 */
const halves =
  "杀乂朩 强弓虽 打扌丁 死歹匕 你亻尔 信亻言 他亻也 债亻责 诉讠斥 抓扌爪 拘扌句 捕扌甫 码石马 妈女马 骗马扁 法氵去 冻冫东 " +
  "征彳正 腿月退 找扌戈 报扌及 把扌巴 拍扌白 扣扌口 抢扌仓 揍扌奏 扇户羽 抵扌氐 押扌甲 护扌户 拉扌立 拖扌它 扔扌乃 " +
  "们亻门 住亻主 但亻旦 使亻吏 位亻立 偿亻尝 催亻崔 借亻昔 停亻亭 做亻故 件亻牛 何亻可 依亻衣 伤亻力 保亻呆 化亻匕 仇亻九 " +
  "她女也 好女子 姐女且 妹女未 婊女表 嫁女家 娃女圭 婚女昏 姑女古 如女口 " +
  "说讠兑 话讠舌 证讠正 记讠己 讼讠公 讨讠寸 诈讠乍 评讠平 误讠吴 认讠人 诺讠若 请讠青 谁讠隹 访讠方 讲讠井 议讠义 " +
  "汇氵匚 没氵殳 泼氵发 洗氵先 清氵青 滚氵衮 渣氵查 泄氵世 消氵肖 江氵工 活氵舌 油氵由 沾氵占 " +
  "狗犭句 猪犭者 犯犭巳 村木寸 机木几 材木才 极木及 校木交 权木又 枪木仓 杠木工 棍木昆 板木反 柜木巨 " +
  "财贝才 账贝长 赔贝咅 贱贝戋 购贝勾 败贝攵 贿贝有 赖束负 赎贝卖 钱钅戋 银钅艮 错钅昔 铐钅考 针钅十 " +
  "吗口马 吧口巴 叫口丩 吃口乞 咬口交 吓口下 喂口畏 叭口八 哪口那 " +
  "忙忄亡 怕忄白 恨忄艮 情忄青 慎忄真 惨忄参 悔忄每 怪忄圣 性忄生 惧忄具 " +
  "炸火乍 烧火尧 炒火少 灯火丁 烂火兰 爆火暴 邻令阝 院阝完 陪阝咅 限阝艮 除阝余 " +
  "明日月 时日寸 晚日免 期其月 朋月月 脸月佥 脚月却 胆月旦 脏月庄 肋月力 残歹戋 歼歹千 " +
  "利禾刂 刑开刂 到至刂 判半刂 别另刂 剁朵刂 砍石欠 破石皮 砸石匝 欺其欠 欧区欠 歌哥欠 政正攵 收丩攵 放方攵 故古攵 教孝攵 " +
  "躲身朵 躺身尚 射身寸 躯身区 转车专 软车欠 轰车 路足各 跑足包 跪足危 跟足艮 踢足易 跳足兆 " +
  "和禾口 种禾中 私禾厶 秘禾必 税禾兑 租禾且 程禾呈 短矢豆 知矢口 纪纟己 纠纟丩 组纟且 给纟合 结纟吉 绝纟色 约纟勺 级纟及 线纟戋 " +
  "联耳关 职耳只 取耳又 耻耳止 次冫欠 决冫夬 减冫咸 冷冫令 凑冫奏 准冫隹 冲冫中 " +
  "孙子小 孩子亥 队阝人 阵阝车 阻阝且 附阝付 际阝示 都者阝 部咅阝 邮由阝 " +
  "所户斤 断米斤 新亲斤 斯其斤 斩车斤 折扌斤 拆扌斥 挂扌圭 指扌旨 按扌安 换扌奂 拿合手 接扌妾 控扌空 提扌是 搞扌高 挨扌矣 执扌丸 抽扌由 投扌殳 扑扌卜 托扌乇 挑扌兆 拷扌考 捅扌甬 拒扌巨";

/** Characters by their left half, then by their right one. */
const composed = new Map<string, Map<string, string>>();
for (const entry of halves.split(" ")) {
  const [whole = "", left = "", right = ""] = entry;
  const byRight = composed.get(left) ?? new Map<string, string>();
  composed.set(left, byRight.set(right, whole));
}

/** The character that two halves make; undefined for two characters that stand for themselves. */
export const composedOf = (left: string, right: string): string | undefined =>
  composed.get(left)?.get(right);
