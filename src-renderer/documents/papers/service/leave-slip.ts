/**
 * 请假单 (学员管理规定): half a page, two on a sheet to be cut apart. The first sheet is blank; each person marked 请假 so far has
 * a slip of their own, whose reason is for that person to write: it may be health, and never stands in a list.
 */
import { shortDate } from '#domain/calendar.ts'
import { LEAVE_SHARE } from '#domain/teaching/leave-hours.ts'
import { leavesOf, type LeaveOfPerson } from '#domain/teaching/leaves.ts'
import { roundHours, totalHours } from '#domain/teaching/timetable.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { paragraph, type Block, type Row, type Table } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { FORM_WIDTH, formSection } from '#documents/parts/form.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { formTable, pair } from '#documents/parts/form-rows.ts'
import { unitOf } from '#documents/parts/people-columns.ts'

const CUT = '┄'.repeat(40)

export const leaveSlip: PaperMaker = (snapshot) => {
  const slips = [undefined, undefined, ...leavesOf(snapshot)]
  const blocks = slips.flatMap((leave, i): Block[] => {
    const own = slip(snapshot, leave)
    return i % 2 ? [paragraph('SheetInfo', CUT, { align: 'center', keepNext: true }), ...own] : own
  })
  return [{ sections: [formSection(startingPages(blocks))] }]
}

/** Every second slip begins a page, whether or not the one before filled its own. */
const startingPages = (blocks: readonly Block[]): Block[] => {
  let heads = 0
  return blocks.map((block) => (block.kind === 'paragraph' && block.style === 'SheetTitle' && heads++ % 2 === 0 && heads > 1 ? { ...block, pageBreakBefore: true } : block))
}

function slip({ class: own, sessions }: ClassSnapshot, leave: LeaveOfPerson | undefined): Block[] {
  const total = totalHours(sessions)
  const limit = total > 0 ? `（累计不超过${roundHours(total * LEAVE_SHARE)}学时）` : ''
  const [first, last] = [leave?.sessions[0], leave?.sessions.at(-1)]
  const span = first && last ? `${shortDate(first.date)}${first.half}至${shortDate(last.date)}${last.half}` : '　　月　　日　　时至　　月　　日　　时'
  const trainee = leave?.trainee
  const table = formTable([
    ['班次名称', own.name],
    ...pair(['姓名', trainee ? (trainee.printName ?? trainee.name) : ''], ['组别', trainee?.group ?? '']),
    ['单位职务', trainee ? [unitOf(trainee), trainee.position].filter(Boolean).join('　') : ''],
    { label: '请假事由', room: 16 },
    ['起止时间', span],
    ['学时', leave ? `本次＿＿＿学时，已登记累计${leave.hours}学时${limit}` : `本次＿＿＿学时，累计＿＿＿学时${limit}`],
    { labels: ['本人签字', '辅导员\n意见'], opinion: 18 },
    { labels: ['学员工作处\n意见', '主办单位\n意见'], opinion: 18 }
  ])
  return [...formHead('学员请假单', FORM_WIDTH.portrait, '　'), kept(table), paragraph('SheetInfo', '销假时间：　　月　　日　　时　　本人签字：＿＿＿＿＿　　辅导员签字：＿＿＿＿＿', { keepLines: true })]
}

/** A slip is never torn in two by the end of a page. */
const kept = (table: Table): Table => ({ ...table, rows: table.rows.map((row): Row => ({ ...row, keepNext: true })) })
