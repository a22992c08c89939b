/** The surnames of nearly all Chinese people, without those that are mostly another word (和, 那, 有, 是). */
const double =
  "欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 独孤 南宫 东郭 闻人 百里 呼延 申屠 钟离 宇文 长孙 轩辕 太史";
export const doubleSurnames: readonly string[] = double.split(" ");

const single =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩佘池查苑迟邝谈匡鞠惠荆乐冀胥储原栗燕楚鄢劳谌奚粟冼蔺楼盘闻位厉伊仝区郜阚强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计宣晋相初门云容敬扈晁芮普浦戈鹿薄邸雍辜羊阿乌母裘修邰赫杭况宿鲜逯隆茹慕危玉银";

/** Surnames that are rare as names and common as the beginning of another word. */
const doubtful = new Set(
  "时向成全单应路关平强相初门国乐原商边支计区位连查简解应曲华安易文方高金万石白钱包管",
);

export const startsWithSurname = (text: string): boolean =>
  single.includes(text.charAt(0)) || doubleSurnames.includes(text.slice(0, 2));

/** Whether a text starts with a surname that hardly begins any other word. */
export const startsWithSureSurname = (text: string): boolean =>
  (single.includes(text.charAt(0)) && !doubtful.has(text.charAt(0))) ||
  doubleSurnames.includes(text.slice(0, 2));

export const surnameLength = (text: string): number =>
  doubleSurnames.includes(text.slice(0, 2)) ? 2 : 1;
