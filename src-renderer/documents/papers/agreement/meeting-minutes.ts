/** 会议纪要 (第五条, 第八条（一）): what a 项目协调会议 decided, and the tasks that came of it, in the typography of 公文. */
import { longDateWithWeekday, shortDate } from '#domain/calendar.ts'
import type { Meeting } from '#domain/coordination.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Task } from '#domain/task.ts'
import { OFFICIAL_MARGIN } from '#documents/house.ts'
import { paragraph, type Block, type Paragraph, type Section, type Table } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { BLANK_DAY, TO_WRITE } from '#documents/parts/form.ts'
import { byDay, oneEach } from '#documents/parts/one-each.ts'
import { bodyWidth } from '#documents/parts/page-plan.ts'
import { clock, NONE } from '#documents/parts/phrases.ts'
import { blankLine } from '#documents/parts/sign-off.ts'
import { textTable } from '#documents/parts/text-table.ts'
import { titleLines } from '#documents/parts/title-lines.ts'

const FRAME: Section = { landscape: false, margin: OFFICIAL_MARGIN, footer: 'official', blocks: [] }
/** A line across the page to write on. */
const LINE = '＿'.repeat(24)

export const meetingMinutes: PaperMaker = (snapshot) => oneEach(byDay(snapshot.meetings), '会议纪要', (meeting) => [minutes(snapshot, meeting)])

function minutes({ class: own, tasks }: ClassSnapshot, meeting: Meeting | undefined): Section {
  const decided = tasks.filter(({ meetingId }) => meeting !== undefined && meetingId === meeting.id)
  const caller = meeting && `${meeting.calledBy === '项目负责人' ? (own.leaderName ?? '') : ''}${meeting.calledBy === '项目负责人' && own.leaderName ? '（项目负责人）' : meeting.calledBy}`
  const known = (text: string | undefined, blank = TO_WRITE): string => text ?? (meeting ? NONE : blank)
  const blocks: Block[] = [
    ...titleLines(own.name, '项目协调会议纪要', bodyWidth(FRAME)).map((line) => paragraph('Title', line, { keepNext: true, keepLines: true })),
    blankLine(),
    fact('会议时间', meeting ? `${longDateWithWeekday(meeting.date)}${meeting.time ? clock(meeting.time) : ''}` : BLANK_DAY),
    fact('会议地点', known(meeting?.place)),
    fact('会议召集', known(caller)),
    fact('参加人员', known(meeting?.attendees)),
    fact('会议记录', known(meeting?.keeper)),
    heading('一、议题'),
    ...items(meeting?.matters),
    heading('二、议定事项'),
    ...(meeting && !meeting.decisions ? items(`${NONE}。`) : items(meeting?.decisions)),
    heading('三、任务分工'),
    ...(meeting && decided.length === 0 ? items(`${NONE}。`) : [taskTable(decided)])
  ]
  return { ...FRAME, blocks }
}

const heading = (text: string): Paragraph => paragraph('Heading1', text, { keepNext: true, keepLines: true })
/** The text hangs beside its label of five characters. */
const fact = (label: string, text: string): Paragraph => paragraph('OfficialFlush', [{ text: `${label}：`, face: 'hei' }, { text }], { indentLeft: 1600, hanging: 1600 })

/** 1.… 2.… of a text of several lines, or of several matters with ； between them; lines to write on where there is none. */
function items(text: string | undefined): Paragraph[] {
  if (!text?.trim()) return [1, 2].map((number) => paragraph('OfficialText', `${number}.${LINE}`))
  const parts = text.split(text.includes('\n') ? /\n+/ : /(?<=；)/).map((part) => part.trim().replace(/[；;，,。.]+$/, '')).filter(Boolean)
  return parts.map((part, i) => paragraph('OfficialText', parts.length === 1 ? `${part}。` : `${/^\d+[.．、]/.test(part) ? '' : `${i + 1}.`}${part}。`))
}

function taskTable(tasks: readonly Task[]): Table {
  const rows = tasks.map((task, i) => [String(i + 1), task.matter, task.department, task.person ?? '', task.dueOn ? shortDate(task.dueOn) : ''])
  const blank = Array.from({ length: 4 }, () => ['', '', '', '', ''])
  return textTable([{ title: '序号', mm: 12 }, { title: '事项', mm: 63, align: 'left' }, { title: '责任部门', mm: 37 }, { title: '责任人', mm: 20, face: 'name' }, { title: '时限', mm: 24 }], rows.length ? rows : blank)
}
