import { describe, expect, test } from 'vitest'
import { WORDS, sixWords } from '#sync/six-words.ts'
import { testSigner } from '#support/test-keys.ts'

/** Readings without tones, as a dictionary gives them; written down here so that the list cannot change unnoticed. */
const READINGS: Readonly<Record<string, string>> = {
  苹果: 'ping guo', 香蕉: 'xiang jiao', 西瓜: 'xi gua', 葡萄: 'pu tao', 樱桃: 'ying tao', 菠萝: 'bo luo', 花生: 'hua sheng', 土豆: 'tu dou',
  玉米: 'yu mi', 面包: 'mian bao', 饺子: 'jiao zi', 馒头: 'man tou', 鸡蛋: 'ji dan', 牛奶: 'niu nai', 咖啡: 'ka fei', 茶叶: 'cha ye',
  白糖: 'bai tang', 食盐: 'shi yan', 酱油: 'jiang you', 火锅: 'huo guo', 老虎: 'lao hu', 大象: 'da xiang', 熊猫: 'xiong mao', 松鼠: 'song shu',
  狐狸: 'hu li', 骆驼: 'luo tuo', 绵羊: 'mian yang', 乌龟: 'wu gui', 青蛙: 'qing wa', 金鱼: 'jin yu', 蝴蝶: 'hu die', 蜜蜂: 'mi feng',
  蚂蚁: 'ma yi', 麻雀: 'ma que', 喜鹊: 'xi que', 企鹅: 'qi e', 海豚: 'hai tun', 骏马: 'jun ma', 太阳: 'tai yang', 月亮: 'yue liang',
  彩虹: 'cai hong', 闪电: 'shan dian', 暴雨: 'bao yu', 春风: 'chun feng', 沙漠: 'sha mo', 森林: 'sen lin', 草原: 'cao yuan', 河流: 'he liu',
  湖泊: 'hu bo', 瀑布: 'pu bu', 高山: 'gao shan', 岛屿: 'dao yu', 冰川: 'bing chuan', 泉水: 'quan shui', 铅笔: 'qian bi', 橡皮: 'xiang pi',
  课本: 'ke ben', 黑板: 'hei ban', 剪刀: 'jian dao', 信封: 'xin feng', 邮票: 'you piao', 报纸: 'bao zhi', 杂志: 'za zhi', 字典: 'zi dian',
  地图: 'di tu', 日历: 'ri li', 钟表: 'zhong biao', 台灯: 'tai deng', 窗帘: 'chuang lian', 桌椅: 'zhuo yi', 衣柜: 'yi gui', 棉被: 'mian bei',
  毛巾: 'mao jin', 肥皂: 'fei zao', 牙刷: 'ya shua', 手套: 'shou tao', 衬衫: 'chen shan', 纽扣: 'niu kou', 拉链: 'la lian', 汽车: 'qi che',
  飞机: 'fei ji', 轮船: 'lun chuan', 桥梁: 'qiao liang', 隧道: 'sui dao', 路口: 'lu kou', 广场: 'guang chang', 公园: 'gong yuan', 超市: 'chao shi',
  医院: 'yi yuan', 学校: 'xue xiao', 空调: 'kong tiao', 音响: 'yin xiang', 键盘: 'jian pan', 屏幕: 'ping mu', 打印: 'da yin', 插座: 'cha zuo',
  开关: 'kai guan', 天线: 'tian xian', 卫星: 'wei xing', 雷达: 'lei da', 律师: 'lv shi', 农民: 'nong min', 画家: 'hua jia', 演员: 'yan yuan',
  记者: 'ji zhe', 警察: 'jing cha', 邻居: 'lin ju', 朋友: 'peng you', 兄弟: 'xiong di', 姐妹: 'jie mei', 足球: 'zu qiu', 跳绳: 'tiao sheng',
  游泳: 'you yong', 跑步: 'pao bu', 射箭: 'she jian', 唱歌: 'chang ge', 舞蹈: 'wu dao', 钢琴: 'gang qin', 二胡: 'er hu', 锣鼓: 'luo gu',
  喇叭: 'la ba', 眼睛: 'yan jing', 耳朵: 'er duo', 嘴巴: 'zui ba', 膝盖: 'xi gai', 心脏: 'xin zang', 夏季: 'xia ji', 早晨: 'zao chen',
  中午: 'zhong wu', 傍晚: 'bang wan', 深夜: 'shen ye', 明年: 'ming nian', 元旦: 'yuan dan', 除夕: 'chu xi', 红色: 'hong se', 灰尘: 'hui chen',
  铜钱: 'tong qian', 铁锤: 'tie chui', 玻璃: 'bo li', 珍珠: 'zhen zhu', 宝石: 'bao shi', 木材: 'mu cai', 杨柳: 'yang liu', 牡丹: 'mu dan',
  玫瑰: 'mei gui', 茉莉: 'mo li', 百合: 'bai he', 银杏: 'yin xing', 稻谷: 'dao gu', 小麦: 'xiao mai', 辣椒: 'la jiao', 芹菜: 'qin cai',
  番茄: 'fan qie', 蘑菇: 'mo gu', 螺丝: 'luo si', 扫帚: 'sao zhou', 拖把: 'tuo ba', 簸箕: 'bo ji', 城墙: 'cheng qiang', 宫殿: 'gong dian',
  走廊: 'zou lang', 屋顶: 'wu ding', 厨房: 'chu fang', 语文: 'yu wen', 体育: 'ti yu', 美术: 'mei shu', 考试: 'kao shi', 作业: 'zuo ye',
  证书: 'zheng shu', 签名: 'qian ming', 工资: 'gong zi', 存折: 'cun zhe', 钥匙: 'yao shi', 行李: 'xing li', 教室: 'jiao shi', 宿舍: 'su she',
  班级: 'ban ji', 京剧: 'jing ju', 鞭炮: 'bian pao', 对联: 'dui lian', 刺绣: 'ci xiu', 竹简: 'zhu jian', 拐杖: 'guai zhang', 药片: 'yao pian',
  浴缸: 'yu gang', 煤气: 'mei qi', 烤炉: 'kao lu', 碗筷: 'wan kuai', 酒杯: 'jiu bei', 暖瓶: 'nuan ping', 味精: 'wei jing', 汤圆: 'tang yuan',
  饼干: 'bing gan', 柠檬: 'ning meng', 莲藕: 'lian ou', 八角: 'ba jiao', 野鸭: 'ye ya', 仙鹤: 'xian he', 螃蟹: 'pang xie', 龙虾: 'long xia',
  贝壳: 'bei ke', 蜻蜓: 'qing ting', 蚯蚓: 'qiu yin', 蜘蛛: 'zhi zhu', 雪豹: 'xue bao', 长江: 'chang jiang', 边疆: 'bian jiang', 村庄: 'cun zhuang',
  摩托: 'mo tuo', 驾照: 'jia zhao', 速度: 'su du', 重量: 'zhong liang', 方块: 'fang kuai', 斜坡: 'xie po', 池塘: 'chi tang', 盾牌: 'dun pai',
  旗杆: 'qi gan', 短裙: 'duan qun', 腰带: 'yao dai', 领结: 'ling jie', 戒指: 'jie zhi', 发卡: 'fa qia', 胸针: 'xiong zhen', 凉席: 'liang xi',
  蚊帐: 'wen zhang', 抽屉: 'chou ti', 砖瓦: 'zhuan wa', 锯条: 'ju tiao', 卷尺: 'juan chi', 焊枪: 'han qiang', 弹簧: 'tan huang', 会计: 'kuai ji',
  猎人: 'lie ren', 店主: 'dian zhu', 顾客: 'gu ke', 编辑: 'bian ji', 裁判: 'cai pan', 冠军: 'guan jun', 鸵鸟: 'tuo niao', 橄榄: 'gan lan',
  楼梯: 'lou ti', 围棋: 'wei qi', 扑克: 'pu ke', 旅馆: 'lv guan', 翅膀: 'chi bang', 秋千: 'qiu qian', 凤凰: 'feng huang', 蟒蛇: 'mang she',
  琵琶: 'pi pa', 丰收: 'feng shou', 幼儿: 'you er', 霜降: 'shuang jiang', 探险: 'tan xian', 杜鹃: 'du juan', 芦苇: 'lu wei', 咨询: 'zi xun'
}

/** What many speakers do not tell apart: zh/z, ch/c, sh/s, l/n, r/l, hu-/f-, -ng/-n. */
const merged = (syllable: string): string => syllable.replace(/^([zcs])h/, '$1').replace(/^[nr]/, 'l').replace(/^hu(?=[a-z])/, 'f').replace(/^h/, 'f').replace(/ng$/, 'n')

describe('six words by telephone', () => {
  test('there are 256 words of two characters, and no character stands in two of them', () => {
    expect(WORDS).toHaveLength(256)
    expect(WORDS.every((word) => [...word].length === 2)).toBe(true)
    expect(new Set(WORDS.flatMap((word) => [...word])).size).toBe(512)
  })

  test('no two words are read alike, not even by who parts few sounds', () => {
    expect(Object.keys(READINGS)).toEqual(WORDS)
    const heard = Object.values(READINGS).map((reading) => reading.split(' ').map(merged).join(' '))
    expect(new Set(heard).size).toBe(256)
  })

  test('a key has the same words in every version', () => {
    expect(sixWords(testSigner('教务-07').publicKey).join(' ')).toBe('深夜 辣椒 沙漠 幼儿 红色 天线')
  })

  test('another key has other words', () => {
    const spoken = Array.from({ length: 60 }, (_, i) => sixWords(testSigner(`PC ${i}`).publicKey).join(' '))
    expect(new Set(spoken).size).toBe(60)
    expect(new Set(spoken.flatMap((words) => words.split(' '))).size).toBeGreaterThan(150)
  })
})
