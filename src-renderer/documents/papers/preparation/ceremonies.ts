/**
 * 开结业仪程 (第八条（六）): what is done at the 开班式 and the 结业式, in the type of an official paper, for it is read standing.
 * Who of the leaders comes is told inside the college only (7.2 领导行程): a 公开 one has no names.
 */
import { longDateWithWeekday } from '#domain/calendar.ts'
import { inTimetableOrder, type Session } from '#domain/session.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { OFFICIAL_MARGIN } from '#documents/house.ts'
import { paragraph, type Paragraph, type Section } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { bodyWidth } from '#documents/parts/page-plan.ts'
import { clockRange } from '#documents/parts/phrases.ts'
import { blankLine } from '#documents/parts/sign-off.ts'
import { titleLines } from '#documents/parts/title-lines.ts'

const FRAME: Section = { landscape: false, margin: OFFICIAL_MARGIN, footer: 'official', blocks: [] }
/** Steps to be written in where none are known. */
const BLANK_STEPS = 8
const WRITE = '＿'.repeat(20)

export const ceremonies: PaperMaker = (snapshot, { level }) => [{ sections: [programSection(snapshot, '开班式', snapshot.class.openingProgram, level === '公开'), programSection(snapshot, '结业式', snapshot.class.closingProgram, level === '公开')] }]

function programSection(snapshot: ClassSnapshot, kind: '开班式' | '结业式', program: string | undefined, open: boolean): Section {
  const { class: own, sessions, matterReports } = snapshot
  const event = inTimetableOrder(sessions).find((session) => session.kind === kind)
  const day = kind === '开班式' ? own.openOn : own.closeOn
  const leaders = matterReports.filter((report) => report.kind === kind && report.leaders).map((report) => report.leaders!.trim().replace(/\n+/g, '；')).join('；')
  const steps = stepsOf(program)
  return {
    ...FRAME,
    blocks: [
      ...titleLines(own.name, `${kind}仪程`, bodyWidth(FRAME)).map((line) => paragraph('Title', line, { keepNext: true, keepLines: true })),
      blankLine(true),
      fact('时间', event ? whenHeld(event) : day ? longDateWithWeekday(day) : '　　　　年　　月　　日　　时'),
      fact('地点', event?.venue ?? own.place ?? WRITE),
      fact('主持人', WRITE),
      ...(open ? [] : [fact('出席领导', leaders || WRITE)]),
      fact('参加人员', '全体学员、项目负责人、辅导员和学业导师'),
      blankLine(true),
      paragraph('Heading1', '仪程', { keepNext: true, keepLines: true }),
      ...(steps.length ? steps : Array.from({ length: BLANK_STEPS }, () => WRITE)).map((step, i) => paragraph('OfficialText', `${i + 1}．${step}`, { keepLines: true }))
    ]
  }
}

const fact = (label: string, text: string): Paragraph => paragraph('OfficialText', [{ text: `${label}：`, face: 'hei' }, { text }], { align: 'left' })

const whenHeld = ({ date, half, from, to }: Session): string => `${longDateWithWeekday(date)}${half}${clockRange(from, to)}`

/** A step a line; numbers that were typed in front are ours to write. */
const stepsOf = (program: string | undefined): string[] => (program ?? '').split('\n').map((line) => line.trim().replace(/^(?:[（(][\d一二三四五六七八九十]+[）)]|[\d一二三四五六七八九十]+[、.．])\s*/, '')).filter((line) => line !== '')
