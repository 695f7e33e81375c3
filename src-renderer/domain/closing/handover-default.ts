/** 移交清单: to which departments papers usually go, and which (第八条（九）: those that concern settlement above all). */
import type { HandoverItem } from '../closing.ts'

export type UsualItem = Pick<HandoverItem, 'title' | 'medium' | 'original' | 'copies' | 'personal'>

const paper = (title: string, rest: Partial<UsualItem> = {}): UsualItem => ({ title, medium: '纸质', original: '原件', copies: 1, ...rest })

export const USUAL_HANDOVERS: Readonly<Record<string, readonly UsualItem[]>> = {
  财务后勤处: [paper('报到签到表', { personal: true }), paper('签到簿', { personal: true }), paper('数据确认单'), paper('讲课费签收单', { personal: true }), paper('住宿用餐明细', { personal: true })],
  教务处: [paper('教学质量评估表'), paper('服务质量评估表'), paper('学员花名册', { medium: '纸质和电子', personal: true }), paper('班级档案材料', { personal: true })],
  法治宣传事务部: [paper('照片、视频素材', { medium: '电子', personal: true }), paper('新闻、消息素材', { medium: '电子' })]
}
export const USUAL_RECEIVERS: readonly string[] = Object.keys(USUAL_HANDOVERS)
