/** 用印审批 (第六条（二）): who must agree before a seal is put, in which order, and when all of them have. */
import type { Sealing } from '../agreement.ts'
import type { Scalar } from '../field.ts'

/** Seals of one 处 sign inward only and follow that 处's rule; all others are 学院印章. */
export const isDepartmentSeal = (seal: Sealing['seal']): boolean => seal === '教务处章' || seal === '学员工作处章'

export interface ApprovalStep {
  readonly words: string
  readonly by: 'departmentHead' | 'countersigner' | 'deputy' | 'leader'
  readonly on: 'departmentHeadOn' | 'countersignedOn' | 'deputyOn' | 'leaderOn'
}

const HEAD: ApprovalStep = { words: '部门负责人', by: 'departmentHead', on: 'departmentHeadOn' }
const FINANCE: ApprovalStep = { words: '财务后勤处会签', by: 'countersigner', on: 'countersignedOn' }
const DEPUTY: ApprovalStep = { words: '分管院领导', by: 'deputy', on: 'deputyOn' }
const LEADER: ApprovalStep = { words: '院领导', by: 'leader', on: 'leaderOn' }
const STEPS = [HEAD, FINANCE, DEPUTY, LEADER]

const CONTRACT = /协议|合同/
const MONEY = /协议|合同|预算|决算|预（决）算|经费|费用|讲课费|发票/

type Applied = Pick<Sealing, 'paper' | 'seal'>

/** The seal of one 处 is that 处's own affair; money is countersigned, contracts go up to the 院领导. */
export const approvalSteps = ({ paper, seal }: Applied): ApprovalStep[] =>
  isDepartmentSeal(seal) ? [HEAD] : [HEAD, ...(MONEY.test(paper) ? [FINANCE] : []), DEPUTY, ...(CONTRACT.test(paper) || seal === '合同专用章' || seal === '法人章' ? [LEADER] : [])]

/** Whether its approval is recorded step by step; older records hold only who approved at last. */
export const hasSteps = (sealing: Sealing): boolean => STEPS.some(({ by, on }) => sealing[by] || sealing[on])

/** The first step that nobody has signed. */
export const openStep = (sealing: Sealing): ApprovalStep | undefined => approvalSteps(sealing).find(({ on }) => !sealing[on])

/** A step signed before the one that comes first: 分管院领导（11月18日）先于部门负责人（11月19日） */
export function stepOutOfOrder(sealing: Sealing): readonly [ApprovalStep, ApprovalStep] | undefined {
  const signed = approvalSteps(sealing).filter(({ on }) => sealing[on])
  const at = signed.findIndex(({ on }, i) => i > 0 && sealing[on]! < sealing[signed[i - 1]!.on]!)
  return at < 0 ? undefined : [signed[at]!, signed[at - 1]!]
}

/** What becomes of 批准人 and 批准日期 when one field of a sealing is changed: they are those of the last step, once all are signed. */
export function approvalWith(sealing: Sealing, name: string, value: Scalar): Readonly<Record<string, Scalar>> {
  if (!STEPS.some(({ by, on }) => by === name || on === name) && !(hasSteps(sealing) && (name === 'seal' || name === 'paper'))) return {}
  const next = { ...sealing, [name]: value ?? undefined } as Sealing
  const steps = approvalSteps(next)
  const last = steps.at(-1)!
  if (openStep(next)) return { approver: null, approvedOn: null }
  return { approver: next[last.by] ?? null, approvedOn: steps.map(({ on }) => next[on]!).reduce((a, b) => (a > b ? a : b)) }
}
