/** Where the list of one department stands, in words: the countdown, the signature, what is still owed for being late. */
import { daysBetween, shortDate } from '../calendar.ts'
import type { Handover } from '../closing.ts'
import { handedOverOn, handoverStanding, type HandoverTerm } from './handover-term.ts'

export interface HandoverWords {
  readonly words: string
  /** done 签认 in time; open something to see to; late what the regulation forbids; plain nothing yet. */
  readonly tone: 'plain' | 'open' | 'late' | 'done'
  /** The reason for being late is asked for. */
  readonly wantsReason: boolean
}

/** Day six to ten is amber with a reason and red without; beyond the last day nothing mends it. */
export function handoverWords(list: Handover | undefined, term: HandoverTerm, today: string): HandoverWords {
  const standing = handoverStanding(list, term, today)
  const signed = handedOverOn(list)
  const reason = !!list?.lateReason
  const day = (on: string): string => {
    const days = daysBetween(term.end, on)
    return days > 0 ? `班次结束后第 ${days} 日` : days === 0 ? '班次结束当天' : '班次结束前'
  }
  if (signed) {
    const done = `${shortDate(signed)}签认移交（${day(signed)}）`
    if (standing === 'kept') return { words: done, tone: 'done', wantsReason: false }
    if (standing === 'beyond') return { words: `${done}，超过最长期限`, tone: 'late', wantsReason: true }
    return { words: reason ? `${done}，已写明延期理由` : `${done}，要写明延期理由`, tone: reason ? 'open' : 'late', wantsReason: true }
  }
  const left = daysBetween(today, term.due)
  switch (standing) {
    case 'waiting':
      return { words: today < term.end ? `${shortDate(term.due)}前移交` : `还有 ${left} 日`, tone: 'plain', wantsReason: false }
    case 'near':
      return { words: left > 0 ? `还有 ${left} 日，请抓紧移交` : '今天是应移交的最后一日', tone: 'open', wantsReason: false }
    case 'late':
      return { words: `已过应移交日期 ${-left} 日，最迟${shortDate(term.last)}${reason ? '' : '，要写明延期理由'}`, tone: reason ? 'open' : 'late', wantsReason: true }
    default:
      return { words: `已过最长期限 ${daysBetween(term.last, today)} 日，还没有移交`, tone: 'late', wantsReason: true }
  }
}

const GRAVITY = ['done', 'plain', 'open', 'late'] as const
/** The gravest of several. */
export const worstTone = (tones: readonly HandoverWords['tone'][]): HandoverWords['tone'] => GRAVITY[Math.max(0, ...tones.map((tone) => GRAVITY.indexOf(tone)))]!
