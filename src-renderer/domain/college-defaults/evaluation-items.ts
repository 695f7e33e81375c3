/**
 * The two evaluation forms. 教学质量: the eight items of the form in use at 贵阳市委党校, which sum to 100. 服务质量: no form was
 * found anywhere, the items are ours, in the three aspects that 第六条（五） names. The college changes both as it likes.
 */
import type { EvaluationItem } from '../college-lists.ts'
import type { EvaluationKind } from '../evaluation.ts'

type Items = readonly (readonly [title: string, score?: number])[]

const group = (kind: EvaluationKind, name: string, items: Items) => items.map(([title, score]) => ({ id: `${kind}|${title}`, kind, group: name, title, ...(score === undefined ? {} : { score }) }))

export const DEFAULT_EVALUATION_ITEMS: readonly EvaluationItem[] = [
  ...group('教学质量', '教学态度', [['备课认真、治学严谨', 10], ['教态端庄、为人师表', 10]]),
  ...group('教学质量', '教学内容', [['层次分明、重点突出', 15], ['联系实际、范例恰当', 15]]),
  ...group('教学质量', '教学方法', [['语言清晰、善用多媒体', 10], ['启发教学、培养思维', 10]]),
  ...group('教学质量', '教学效果', [['教学内容印象深刻', 15], ['对个人成长帮助较大', 15]]),
  ...group('服务质量', '学员服务管理', [['报到接待'], ['资料用品'], ['辅导员服务与班级管理'], ['课堂服务与会场设备'], ['实践教学组织']]),
  ...group('服务质量', '综合后勤保障', [['住宿卫生与设施'], ['餐饮质量与特殊餐'], ['停车与门禁'], ['网络'], ['安全与医疗']]),
  ...group('服务质量', '教师教学效果', [['学业导师'], ['教学总体效果']])
].map((item, i) => ({ ...item, order: i + 1 }))
