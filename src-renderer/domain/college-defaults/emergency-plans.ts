/** 第三条（财务后勤处）: the four kinds of safety plans. When they took effect and were drilled only the college knows. */
import type { EmergencyPlan } from '../college-lists.ts'

export const DEFAULT_EMERGENCY_PLANS: readonly EmergencyPlan[] = (['基础设施', '校园', '食品', '公共卫生'] as const).map((kind) => ({ id: kind, kind, title: `${kind}安全预案` }))
