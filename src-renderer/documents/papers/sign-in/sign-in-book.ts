/**
 * 签到簿 (第八条（四）): cover, index, and the sheet of every session, numbered through, so that what is handed over for the
 * settlement can be seen to be whole.
 */
import { shortDate, weekday } from '#domain/calendar.ts'
import type { Session } from '#domain/session.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Section } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { coverSection } from '#documents/parts/cover.ts'
import { listSheet, numbered, TO_WRITE } from '#documents/parts/form.ts'
import { planSection } from '#documents/parts/page-plan.ts'
import { orBlank, sessionsToSign } from '#documents/parts/people-columns.ts'
import { clockRange, dayRange } from '#documents/parts/phrases.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'
import { sheetOfSession } from './session-sheet.ts'

export const signInBook: PaperMaker = (snapshot, options) => {
  const sessions = orBlank(sessionsToSign(snapshot, options))
  const sheets = sessions.map((session): Section => ({ ...sheetOfSession(snapshot, session, options), footer: 'book' }))
  const lengths = sheets.map((sheet) => planSection(sheet).pages.length)
  // The index is as long whatever numbers it shows: its lines are of one height.
  const indexLength = planSection(index(snapshot, sessions, lengths, 0)).pages.length
  const first = 1 + indexLength + 1
  const last = first - 1 + lengths.reduce((sum, pages) => sum + pages, 0)
  return [{ sections: [cover(snapshot, last), index(snapshot, sessions, lengths, first), ...sheets] }]
}

function cover({ class: own, college, staff }: ClassSnapshot, last: number): Section {
  const counselors = staff.filter(({ role }) => role === '辅导员').map(({ name }) => name)
  return coverSection(own.name, '签到簿', [['主办单位', own.sponsor], ['承办单位', college.name], ['培训时间', dayRange(own)], ['辅导员', counselors.join('、') || TO_WRITE], ['起止页', `第1页至第${last}页（含封面、目录）`]])
}

/** `first` is the page of the first sheet. */
function index({ class: own }: ClassSnapshot, sessions: readonly (Session | undefined)[], lengths: readonly number[], first: number): Section {
  let page = first
  const rows = sessions.map((session, i) => {
    const [from, to] = [page, page + lengths[i]! - 1]
    page = to + 1
    return [session ? `${shortDate(session.date)}\n周${weekday(session.date)}` : '', session ? `${session.half}\n${clockRange(session.from, session.to)}`.trim() : '', session?.title ?? '', spreadName(session?.teacher ?? ''), from === to ? String(from) : `${from}—${to}`, '']
  })
  return { ...listSheet({ title: '目　录', info: [`${own.name}签到簿`], columns: [{ title: '序号', mm: 12 }, { title: '日期', mm: 24 }, { title: '时间', mm: 28 }, { title: '课程或活动', mm: 51, align: 'left' }, { title: '授课人', mm: 22, face: 'name' }, { title: '页码', mm: 17 }, { title: '备注', mm: 16 }], rows: numbered(rows), rowHeight: 12, even: true }), footer: 'book' }
}
