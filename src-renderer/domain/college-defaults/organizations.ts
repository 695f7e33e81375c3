/** 第六条（二）: the long-term strategic partners that the regulation names, by their full names; 等: the college adds others. */
import type { Organization } from '../college-lists.ts'

const partner = (name: string, cited: string): Organization => ({ id: name, name, partner: true, remark: `第六条（二）列明，规范中作“${cited}”` })

export const DEFAULT_ORGANIZATIONS: readonly Organization[] = [
  partner('黑龙江省司法厅', '省司法厅'),
  partner('黑龙江省监狱管理局', '省监狱局'),
  partner('哈尔滨市司法局', '哈尔滨市司法局')
]
