/** Where the 书面确认 of a class stands (第六条（一）（二）), in sentences a colleague would say. */
import type { Agreement, Contact, ExceptionalMatter } from '../agreement.ts'
import { longDate } from '../calendar.ts'
import type { Organization } from '../college-lists.ts'
import { elementGaps } from './element-gaps.ts'
import type { TrainingClass } from '../training-class.ts'

/**
 * 第六条（二） names these and “等”: the college's own list of partners adds to them. By their full or everyday names, and by
 * their own 处室 (省监狱管理局教育处); a 分局 or a prison under them is another unit.
 */
const NAMED_PARTNER = /^(?:(?:黑龙江省?|省)(?:司法厅|监狱(?:管理)?局)|哈尔滨市?司法局)(?:[（(]?(?:(?!监狱)[^（()）区]){1,6}[处部室][)）]?)?$/

/** A long-term strategic partner: named by the regulation, or marked so in the college's list of sponsors. */
export const isPartner = (sponsor: string, organizations: readonly Organization[]): boolean =>
  organizations.find(({ name }) => name === sponsor)?.partner ?? NAMED_PARTNER.test(sponsor.trim())

type OfClass = Pick<TrainingClass, 'hostMode' | 'sponsor'>

/**
 * What lets this form stand in the place of a 书面协议: 协议 is always fine; a class of our own (主办) rests on its 批件, 年度计划
 * or 调训通知; else a partner, or the sponsor's express request with something to show for it. undefined where nothing does.
 */
export function groundOfForm({ form, sponsorAsked, evidence }: Agreement, of: OfClass, organizations: readonly Organization[]): '协议' | '主办' | '战略合作单位' | '主办单位要求' | undefined {
  if (form === '书面协议') return '协议'
  if (isOwnForm(form)) return of.hostMode === '主办' ? '主办' : undefined
  if (isPartner(of.sponsor, organizations)) return '战略合作单位'
  return sponsorAsked && evidence ? '主办单位要求' : undefined
}

const isOwnForm = (form: Agreement['form']): boolean => form === '批件' || form === '年度计划' || form === '调训通知'

/** 批件, 年度计划 and 调训通知 confirm only a class that the college holds itself. */
export const confirms = ({ form }: Agreement, { hostMode }: Pick<TrainingClass, 'hostMode'>): boolean => hostMode === '主办' || !isOwnForm(form)

/** 项目确定: the day the first paper was signed that confirms such a class; a later one is a 补充协议. */
export const confirmedOn = (agreements: readonly Agreement[], of: Pick<TrainingClass, 'hostMode'>): string | undefined =>
  agreements.filter((agreement) => confirms(agreement, of)).flatMap(({ signedOn }) => signedOn ?? []).sort()[0]

export interface ExceptionState {
  readonly words: string
  readonly tone: 'open' | 'done' | 'late'
}

/** Of one 超常规事项: settled in time, later than the confirmation that it should have come before, or still open. */
export function exceptionState({ confirmedOn: on, result }: ExceptionalMatter, confirmed: string | undefined): ExceptionState {
  if (!on || !result) return confirmed ? { words: '确认前没有商定', tone: 'late' } : { words: '待商定', tone: 'open' }
  if (confirmed && on > confirmed) return { words: `${result}，晚于书面确认`, tone: 'late' }
  return { words: result, tone: result === '不同意' ? 'open' : 'done' }
}

/** A matter that the department refused is settled too: it is simply not done. */
export const isRefused = ({ result, confirmedOn: on }: ExceptionalMatter): boolean => result === '不同意' && on !== undefined

export interface ConfirmationState {
  readonly tone: 'plain' | 'reason' | 'done'
  readonly happened: string
  readonly todo?: string
}

/** One line for the head of 洽商: what is settled, and the next thing to do. */
export function confirmationState(of: TrainingClass, contacts: readonly Contact[], matters: readonly ExceptionalMatter[], agreements: readonly Agreement[], organizations: readonly Organization[]): ConfirmationState {
  const confirmed = confirmedOn(agreements, of)
  const signed = agreements.filter((agreement) => agreement.signedOn !== undefined && confirms(agreement, of))
  const other = agreements.find(({ signedOn }) => signedOn !== undefined)
  const open = matters.filter((matter) => exceptionState(matter, undefined).tone === 'open' && !isRefused(matter))
  if (!confirmed && other) return { tone: 'reason', happened: `${of.hostMode}班次以${other.form}不能作为书面确认。`, todo: '原则上与主办单位签订书面协议。' }
  if (confirmed) {
    const happened = `${longDate(confirmed)}已书面确认（${[...new Set(signed.map(({ form }) => form))].join('、')}）。`
    if (open.length) return { tone: 'reason', happened, todo: `还有${named(open)}没有商定，应在确认之前定下来。` }
    if (!signed.some((agreement) => groundOfForm(agreement, of, organizations))) return { tone: 'reason', happened, todo: '没有签书面协议，请写明主办单位的要求和凭据。' }
    return { tone: 'done', happened }
  }
  const gaps = elementGaps(of)
  const rounds = contacts.filter(({ kind }) => kind === '洽商').length
  const talked = rounds ? `已洽商 ${rounds} 次` : '还没有洽商记录'
  if (gaps.length) return { tone: 'plain', happened: `${talked}，还有 ${gaps.length} 项要素没有商定。`, todo: `${gaps.map(({ element }) => element).join('、')}——商定一项，到“概况”填一项。` }
  if (open.length) return { tone: 'reason', happened: `${talked}，十三项要素都有了。`, todo: `${named(open)}超出常规，先和有关部门商定，再书面确认。` }
  if (agreements.length) return { tone: 'plain', happened: `${agreements[0]!.form}还没有签订。`, todo: '双方签字后填上签订日期，项目就确定了。' }
  return { tone: 'plain', happened: `${talked}，十三项要素都有了，还没有书面确认。`, todo: of.hostMode === '主办' ? '主办班次以批件、年度计划或者调训通知为准。' : '原则上签订书面协议。' }
}

const named = (matters: readonly ExceptionalMatter[]): string => matters.map(({ item }) => `“${item}”`).join('、')
