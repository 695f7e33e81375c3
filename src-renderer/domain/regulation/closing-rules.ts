/** 数据确认 (R8.8) and 材料移交 (R8.9). */
import { addDays, shortDate } from '../calendar.ts'
import type { DataConfirmation, Handover } from '../closing.ts'
import { handedOverOn, handoverStanding, handoverTerm, type HandoverStanding } from '../closing/handover-term.ts'
import { hash64 } from '../hash64.ts'
import { rulesOf } from '../rule-set.ts'
import { categoriesWithout, changesSince, changeWords, figuresInForce, figuresToSign, isSignedByBoth, signedOn } from '../daily/signed-figures.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import type { Remark, Rule, Severity } from './finding.ts'
import { withdrawal } from './moment.ts'
import { gravely } from './phase.ts'

const CONFIRMATION = { screen: 'daily', table: 'dataConfirmation' } as const
/** Changes that are named; the rest are counted. */
const NAMED = 3

/**
 * R8.8: signed by both sides before 撤场. Signatures carry a day only: one of the very day is in time. A class of the college
 * itself has no sponsor to sign: the unit that sends the trainees does, or it says why it was confirmed inside.
 */
export const dataConfirmed: Rule = (of, _, now) => {
  const { hostMode } = of.class
  const leaves = withdrawal(of.class)
  if (!leaves) return []
  const withdrawOn = leaves.slice(0, 10)
  const hasLeft = leaves < now.minute
  const first = of.dataConfirmations.find(({ round }) => round === 1)
  const signed = first && signedOn(first)
  const told = { who: '辅导员', due: withdrawOn } as const
  const grave = (isDue: boolean): { severity?: Severity } => (isDue && hostMode === '主办' ? { severity: 'needs-reason' } : gravely(isDue))
  if (!signed) {
    if (now.day < addDays(withdrawOn, -1)) return []
    const missing = !first || (!first.sponsorSignedOn && !first.counselorSignedOn) ? '数据确认单双方都还没有签字' : `数据确认单${first.sponsorSignedOn ? '辅导员' : hostMode === '主办' ? '派员单位' : '主办单位'}还没有签字`
    return [{ ...told, subject: '签认', ...grave(hasLeft), missing: `${missing}，${hasLeft ? '班次已经撤场' : '撤场前要签认'}。`, remedy: hostMode === '主办' ? '由派员单位签认；由学院内部确认的说明理由。' : '与主办单位负责人或者派驻管理人员共同签认后登记。', mend: CONFIRMATION }]
  }
  return [
    ...(signed > withdrawOn ? [{ ...told, subject: '签认', ...grave(true), missing: `数据确认单${shortDate(signed)}才签齐，晚于撤场。`, remedy: '日期有误请改正；确系事后签认的，如实保留并写明说明。', mend: { ...CONFIRMATION, record: first.id } } as const] : []),
    ...signerOf(first, hostMode === '主办'),
    ...figuresSigned(of, now.minute > leaves),
    ...of.dataConfirmations.filter((round) => round.round > 1 && !isSignedByBoth(round)).map(({ id }): Remark => ({ ...told, subject: `补充|${id}`, severity: 'needs-reason', missing: '补充确认单还没有双方签字。', remedy: '请双方签认后登记；不再需要的删去。', mend: { ...CONFIRMATION, record: id } }))
  ]
}

/** The head of the sponsor's class or its 派驻管理人员; a class monitor is neither. */
function signerOf({ id, sponsorPost, sponsorSigner, reason }: DataConfirmation, isOwn: boolean): Remark[] {
  if (isOwn || sponsorPost === '负责人' || sponsorPost === '派驻管理人员') return []
  const signer = sponsorSigner ?? '签字人'
  return [{
    subject: '签字人', severity: 'needs-reason', who: '辅导员', missing: sponsorPost ? `${signer}不是主办单位负责人或者派驻管理人员。` : `还没有写明${signer}是主办单位负责人还是派驻管理人员。`, remedy: '写明签字人身份；由其他人员签字的在说明里写明理由。',
    mend: { ...CONFIRMATION, record: id, field: 'sponsorPost' }, ...(reason?.trim() ? { reason } : {})
  }]
}

/** All four categories were signed, and still are what the daily records say. */
function figuresSigned(of: ClassSnapshot, hasLeft: boolean): Remark[] {
  const inForce = figuresInForce(of.signedFigures, of.dataConfirmations)
  const without = categoriesWithout(inForce)
  const changes = changesSince(inForce, figuresToSign(of))
  return [
    ...(without.length ? [{ subject: '类别', ...gravely(hasLeft), who: '辅导员', due: of.class.withdrawOn, missing: `签认的数据里没有${without.join('、')}。`, remedy: '没有发生的写“无”、数量0，列入补充确认单签认。', mend: { screen: 'daily', table: 'signedFigure' } } as const] : []),
    ...(changes.length && inForce.length
      // A reason given for one change says nothing of the next.
      ? [{ subject: `补充确认|${hash64(changes.map(changeWords).join('；'))}`, severity: hasLeft ? 'needs-reason' : 'reminder', who: '辅导员', missing: `签认以后日常数据有变动：${changes.slice(0, NAMED).map(changeWords).join('；')}${changes.length > NAMED ? `等${changes.length}项` : ''}。`, remedy: '出具补充确认单，由双方签认；不必补充的说明理由。', mend: CONFIRMATION } as const]
      : [])
  ]
}

/** Who settles always gets papers: 签到簿 and 数据资料 are what the regulation names. */
const ALWAYS = '财务后勤处'

/** R8.9: one list a department, signed by both within five days; up to the tenth only with a reason; never later. */
export const handedOver: Rule = (of, college, now) => {
  const term = handoverTerm(of.class, rulesOf(college.ruleSets, of.class.ruleSetId), college.holidays)
  if (!term) return []
  const lists = new Map(of.handovers.map((list) => [list.id, list]))
  const departments = [...new Set([ALWAYS, ...lists.keys(), ...of.handoverItems.map(({ department }) => department)])].sort()
  return departments.flatMap((department): Remark[] => {
    const list = lists.get(department)
    const standing = handoverStanding(list, term, now.day)
    const signed = handedOverOn(list)
    if (standing === 'kept' || standing === 'waiting') return []
    return [{
      subject: department, severity: severityOf(standing, list), who: '辅导员', whom: department, due: term.due,
      missing: signed ? `移交${department}的材料${shortDate(signed)}才签认，${standing === 'late' ? `晚于${shortDate(term.due)}的期限` : `超过${shortDate(term.last)}的最长期限`}。` : unsigned(department, standing, term.due, term.last),
      remedy: standing === 'near' ? '列出移交清单，由双方签字。' : standing === 'late' ? '有特殊情况的写明延期理由和批准人，并尽快签认。' : '立即签认移交；已经超期的如实保留。',
      mend: { screen: 'handover', table: 'handover', record: list?.id }, ...(standing === 'late' && list?.lateReason?.trim() ? { reason: list.lateReason } : {})
    }]
  })
}

/** Past the fifth day red, amber with the reason that the regulation lets stand until the tenth. */
function severityOf(standing: HandoverStanding, list: Handover | undefined): Severity {
  if (standing === 'near') return 'reminder'
  return standing === 'late' && list?.lateReason?.trim() ? 'needs-reason' : 'violation'
}

function unsigned(department: string, standing: HandoverStanding, due: string, last: string): string {
  const what = `移交${department}的材料还没有双方签认`
  if (standing === 'near') return `${what}，${shortDate(due)}到期。`
  return standing === 'late' ? `${what}，已过${shortDate(due)}的期限，最终期限${shortDate(last)}。` : `${what}，已超过${shortDate(last)}的最终期限。`
}
