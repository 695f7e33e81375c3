/** A block copied from Excel or Word, as timetable entries. */
import { readDay } from '../calendar.ts'
import { readClockRange } from '../reading/clock-range.ts'
import { HALVES, SESSION_KINDS, type Half, type Session, type SessionKind } from '../session.ts'
import { readTsv } from '../reading/tsv.ts'

export type BlockColumn = 'date' | 'half' | 'time' | 'kind' | 'title' | 'teacher' | 'teacherUnit' | 'teacherTitle' | 'teachingDepartment' | 'venue' | 'hours' | 'remark'
/** The columns as the screen shows them, for blocks without a header. */
export const BLOCK_COLUMNS: readonly BlockColumn[] = ['time', 'kind', 'title', 'teacher', 'teacherUnit', 'teacherTitle', 'teachingDepartment', 'venue', 'hours']

const HEADERS: readonly (readonly [RegExp, BlockColumn])[] = [
  [/^日期|^星期|^时间日期/, 'date'], [/^(半天|时段|午别|上下午)/, 'half'], [/^(时间|起止|时刻)/, 'time'], [/^(形式|类型|课程类型|授课形式)/, 'kind'],
  [/(内容|课题|专题|课程名称|课程|题目|活动)/, 'title'], [/(单位)/, 'teacherUnit'], [/(职务|职称)/, 'teacherTitle'], [/(教研)/, 'teachingDepartment'],
  [/(授课人|教师|讲师|主讲|主持|老师)/, 'teacher'], [/(地点|会场|教室|场地)/, 'venue'], [/学时|课时/, 'hours'], [/备注|说明/, 'remark']
]

export interface BlockPlace {
  readonly date: string
  readonly half: Half
}

export type BlockEntry = Omit<Session, 'id'>

/**
 * Reads a pasted block. With a header row columns are found by their names, else they begin at `column`. A date or
 * half-day left empty is that of the row above (merged cells); before the first it is `place`. Rows without a title are
 * left out and counted.
 */
export function readTimetableBlock(pasted: string, place: BlockPlace, column: BlockColumn): { readonly entries: readonly BlockEntry[]; readonly skipped: number } {
  const rows = readTsv(pasted).filter((row) => row.some((cell) => cell.trim() !== ''))
  const header = headerOf(rows[0] ?? [])
  const columns = header ?? BLOCK_COLUMNS.slice(Math.max(0, BLOCK_COLUMNS.indexOf(column)))
  let { date, half } = place
  let skipped = 0
  const entries: BlockEntry[] = []
  for (const row of header ? rows.slice(1) : rows) {
    const cell = (name: BlockColumn): string => row[columns.indexOf(name)]?.trim() ?? ''
    const day = readDay(cell('date').replace(/(周|星期)[一二三四五六日天].*$/s, '').trim(), place.date)
    const clock = readClockRange(cell('time'))
    if (day && day !== date) half = '上午'
    date = day ?? date
    half = HALVES.find((candidate) => cell('half').includes(candidate) || cell('time').includes(candidate)) ?? (columns.includes('half') || !header ? half : halfOfClock(clock?.from) ?? half)
    const title = cell('title').replace(/\s*\n\s*/g, ' ')
    if (!title) {
      if (row.some((value) => value.trim() !== '')) skipped++
      continue
    }
    entries.push(entryOf(title, cell, { date, half }, clock))
  }
  return { entries, skipped }
}

function entryOf(title: string, cell: (name: BlockColumn) => string, place: BlockPlace, clock: { from: string; to?: string } | undefined): BlockEntry {
  const hours = Number(cell('hours').normalize('NFKC').replace(/学时|课时/, ''))
  const texts = (['teacher', 'teacherUnit', 'teacherTitle', 'teachingDepartment', 'venue', 'remark'] as const).flatMap((name) => (cell(name) ? [[name, cell(name).replace(/\s*\n\s*/g, ' ')]] : []))
  return { ...place, ...clock, kind: readKind(cell('kind')) ?? kindOfTitle(title), title, ...Object.fromEntries(texts), ...(hours > 0 ? { hours } : {}) }
}

function headerOf(row: readonly string[]): BlockColumn[] | undefined {
  const names = row.map((cell) => HEADERS.find(([pattern]) => pattern.test(cell.replace(/\s/g, '')))?.[1] ?? ('' as BlockColumn))
  return row.every((cell) => cell.trim().length <= 12) && names.includes('title') && names.filter((name) => (name as string) !== '').length >= 2 ? names : undefined
}

const halfOfClock = (clock: string | undefined): Half | undefined => (clock === undefined ? undefined : clock < '12:00' ? '上午' : clock < '18:00' ? '下午' : '晚上')

/** 讲 is 讲授, 现场 is 现场教学, 专题讲座 is 讲授; undefined where nothing fits. */
export function readKind(typed: string): SessionKind | undefined {
  const text = typed.replace(/\s/g, '')
  if (text === '') return undefined
  return SESSION_KINDS.find((kind) => kind === text) ?? SESSION_KINDS.find((kind) => kind.startsWith(text)) ?? OTHER_WORDS.find(([pattern]) => pattern.test(text))?.[1]
}
const OTHER_WORDS: readonly (readonly [RegExp, SessionKind])[] = [
  [/开班|开学典礼/, '开班式'], [/结业|毕业典礼|闭幕/, '结业式'], [/考核|考试|测试/, '考核'], [/现场|实践|参观|考察/, '现场教学'], [/研讨|讨论|交流/, '研讨'],
  [/自学|自习/, '自学'], [/报到/, '报到'], [/撤场|离院|返程/, '撤场'], [/班会|入班/, '班会'], [/讲座|讲授|授课|专题|辅导/, '讲授']
]

/** The kind that a title alone tells: 开班式, 学员报到, 分组研讨：…; a lecture otherwise. */
export const kindOfTitle = (title: string): SessionKind => OTHER_WORDS.find(([pattern, kind]) => kind !== '讲授' && kind !== '研讨' && pattern.test(title.slice(0, 6)))?.[1] ?? (/^(分组|小组)?(研讨|讨论)/.test(title) ? '研讨' : '讲授')
