/**
 * Six words that stand for a PC's public key, so that two people can compare it by telephone. 256 everyday words of two
 * characters, chosen to be told apart on a bad line: no character and no reading occurs twice, even where a speaker does
 * not part zh from z, l from n or -ng from -n.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes } from '@noble/hashes/utils.js'
import { toUtf8 } from './bytes.ts'

/** Frozen: another order or word would make every comparison of two versions fail. */
export const WORDS: readonly string[] = `
  苹果 香蕉 西瓜 葡萄 樱桃 菠萝 花生 土豆 玉米 面包 饺子 馒头 鸡蛋 牛奶 咖啡 茶叶
  白糖 食盐 酱油 火锅 老虎 大象 熊猫 松鼠 狐狸 骆驼 绵羊 乌龟 青蛙 金鱼 蝴蝶 蜜蜂
  蚂蚁 麻雀 喜鹊 企鹅 海豚 骏马 太阳 月亮 彩虹 闪电 暴雨 春风 沙漠 森林 草原 河流
  湖泊 瀑布 高山 岛屿 冰川 泉水 铅笔 橡皮 课本 黑板 剪刀 信封 邮票 报纸 杂志 字典
  地图 日历 钟表 台灯 窗帘 桌椅 衣柜 棉被 毛巾 肥皂 牙刷 手套 衬衫 纽扣 拉链 汽车
  飞机 轮船 桥梁 隧道 路口 广场 公园 超市 医院 学校 空调 音响 键盘 屏幕 打印 插座
  开关 天线 卫星 雷达 律师 农民 画家 演员 记者 警察 邻居 朋友 兄弟 姐妹 足球 跳绳
  游泳 跑步 射箭 唱歌 舞蹈 钢琴 二胡 锣鼓 喇叭 眼睛 耳朵 嘴巴 膝盖 心脏 夏季 早晨
  中午 傍晚 深夜 明年 元旦 除夕 红色 灰尘 铜钱 铁锤 玻璃 珍珠 宝石 木材 杨柳 牡丹
  玫瑰 茉莉 百合 银杏 稻谷 小麦 辣椒 芹菜 番茄 蘑菇 螺丝 扫帚 拖把 簸箕 城墙 宫殿
  走廊 屋顶 厨房 语文 体育 美术 考试 作业 证书 签名 工资 存折 钥匙 行李 教室 宿舍
  班级 京剧 鞭炮 对联 刺绣 竹简 拐杖 药片 浴缸 煤气 烤炉 碗筷 酒杯 暖瓶 味精 汤圆
  饼干 柠檬 莲藕 八角 野鸭 仙鹤 螃蟹 龙虾 贝壳 蜻蜓 蚯蚓 蜘蛛 雪豹 长江 边疆 村庄
  摩托 驾照 速度 重量 方块 斜坡 池塘 盾牌 旗杆 短裙 腰带 领结 戒指 发卡 胸针 凉席
  蚊帐 抽屉 砖瓦 锯条 卷尺 焊枪 弹簧 会计 猎人 店主 顾客 编辑 裁判 冠军 鸵鸟 橄榄
  楼梯 围棋 扑克 旅馆 翅膀 秋千 凤凰 蟒蛇 琵琶 丰收 幼儿 霜降 探险 杜鹃 芦苇 咨询
`.trim().split(/\s+/)

/** Six words are 48 bits; hashing so many times makes looking for a key with somebody's words cost what 60 bits would. */
const ROUNDS = 4096

const remembered = new Map<string, readonly string[]>()

/** `publicKey`: 32 bytes. A few milliseconds the first time a key is asked for. */
export function sixWords(publicKey: Uint8Array): readonly string[] {
  const name = publicKey.join()
  const known = remembered.get(name)
  if (known) return known
  let hash = concatBytes(toUtf8('banci-desk six words\n'), publicKey)
  for (let i = 0; i < ROUNDS; i++) hash = sha256(hash)
  const words = [...hash.subarray(0, 6)].map((byte) => WORDS[byte]!)
  remembered.set(name, words)
  return words
}
