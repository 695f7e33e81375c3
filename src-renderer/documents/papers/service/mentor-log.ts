/** 跟岗记录 (第九条): one file a 学业导师, a line a day: what was heard, how the trainees were guided, what is to be improved. */
import { shortDate, weekday } from '#domain/calendar.ts'
import { classDays } from '#domain/daily/daily-sums.ts'
import type { MentorLog } from '#domain/mentoring.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Block } from '#documents/paper.ts'
import { paragraph } from '#documents/paper.ts'
import type { PaperFile, PaperMaker } from '#documents/paper-maker.ts'
import { FORM_WIDTH, formSection, gap, SIGN_DAY } from '#documents/parts/form.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { formTable, pair } from '#documents/parts/form-rows.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { textTable } from '#documents/parts/text-table.ts'

const TITLE = '跟岗记录'
const LEAST_ROWS = 6

interface Mentor {
  /** Of the staff record; of the first log of somebody who is none of the staff. */
  readonly id: string
  readonly name: string
  readonly department?: string | undefined
}

export const mentorLogs: PaperMaker = (snapshot) => {
  const mentors = mentorsOf(snapshot)
  if (mentors.length === 0) return [{ sections: [formSection(blocks(snapshot, undefined))] }]
  return mentors.map((mentor, i): PaperFile => ({ about: mentor.id, name: `${TITLE}（${i + 1}）`, sections: [formSection(blocks(snapshot, mentor))] }))
}

function mentorsOf({ staff, mentorLogs: logs }: ClassSnapshot): Mentor[] {
  const named: Mentor[] = staff.filter(({ role }) => role === '学业导师')
  const others = logs.filter(({ mentor }, i) => !named.some(({ name }) => name === mentor) && logs.findIndex((log) => log.mentor === mentor) === i)
  return [...named, ...others.map(({ id, mentor }) => ({ id, name: mentor }))]
}

function blocks(snapshot: ClassSnapshot, mentor: Mentor | undefined): Block[] {
  const { class: own } = snapshot
  const logs = snapshot.mentorLogs.filter((log) => log.mentor === mentor?.name).sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1))
  const days = new Set(logs.map(({ date }) => date)).size
  return [
    ...formHead(`学业导师${TITLE}`, FORM_WIDTH.portrait, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    formTable([['班次名称', own.name], ...pair(['学业导师', mentor?.name ?? ''], ['教研部门', mentor?.department ?? '']), ...pair(['培训时间', dayRange(own)], ['跟岗天数', mentor ? `${days} 天，班次共 ${classDays(snapshot).length} 天` : ''])]),
    gap(),
    logTable(snapshot, logs),
    paragraph('SheetInfo', '跟岗期间每日填写，撤场后交教务处归档。', { keepNext: true, keepLines: true }),
    twoParties(FORM_WIDTH.portrait, ['学业导师签字：', '', SIGN_DAY], ['教研部门负责人签字：', '', SIGN_DAY])
  ]
}

function logTable({ sessions }: ClassSnapshot, logs: readonly MentorLog[]): ReturnType<typeof textTable> {
  const rows = logs.map(({ date, sessionId, guidance, problems }) => [`${shortDate(date)}\n周${weekday(date)}`, sessions.find(({ id }) => id === sessionId)?.title ?? '', guidance ?? '', problems ?? ''])
  const blanks = Array.from({ length: Math.max(0, LEAST_ROWS - rows.length) }, () => ['', '', '', ''])
  return textTable([{ title: '日期', mm: 24 }, { title: '听课', mm: 46, align: 'left' }, { title: '指导情况', mm: 52, align: 'left' }, { title: '问题和建议', mm: 48, align: 'left' }], [...rows, ...blanks], 1020)
}
