/** Which papers there are, without the weight of making them: menus, the command line and the registry read this list. */

export type PaperId = 'plan' | 'sign-in' | 'confirmation' | 'budget' | 'settlement' | 'lecture-fee'

export const SIGN_IN_VARIANTS = ['arrival', 'session', 'summary', 'teachers', 'practice', 'meals'] as const
export type SignInVariant = (typeof SIGN_IN_VARIANTS)[number]
export const SIGN_IN_TITLES: Readonly<Record<SignInVariant, string>> = { arrival: '报到签到表', session: '课堂签到表', summary: '汇总签到簿', teachers: '授课教师签到表', practice: '实践教学签到表', meals: '用餐签到表' }

export interface PaperKind {
  readonly id: PaperId
  readonly title: string
  /** Where one kind makes several files, which. */
  readonly variants?: readonly { readonly id: SignInVariant; readonly title: string }[]
}

export const papers: readonly PaperKind[] = [
  { id: 'plan', title: '实施方案' },
  { id: 'sign-in', title: '签到表', variants: SIGN_IN_VARIANTS.map((id) => ({ id, title: SIGN_IN_TITLES[id] })) },
  { id: 'confirmation', title: '数据确认单' },
  { id: 'budget', title: '预算单' },
  { id: 'settlement', title: '决算单' },
  { id: 'lecture-fee', title: '讲课费签收单' }
]
