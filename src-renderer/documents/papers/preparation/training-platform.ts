/** 线上班次技术文件与参训数据表 (第三条 图书情报信息中心): the five things an online class needs. A class that meets in a room has none of it. */
import { shortDate, weekday } from '#domain/calendar.ts'
import { classDays } from '#domain/daily/daily-sums.ts'
import { departmentKind } from '#domain/planning/department-kind.ts'
import { TEACHING_KINDS } from '#domain/session.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { onRoster } from '#domain/trainee.ts'
import { paragraph, type Block, type Table } from '#documents/paper.ts'
import type { PaperMaker, PaperOptions } from '#documents/paper-maker.ts'
import { FORM_WIDTH, formHeading, formSection, SIGN_DAY, TO_WRITE } from '#documents/parts/form.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { formTable } from '#documents/parts/form-rows.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { lastRowsKept, textTable, withoutOrphans } from '#documents/parts/text-table.ts'
import { tickBoxes, yesNo } from '#documents/parts/tick-boxes.ts'

const DEPARTMENT = '图书情报信息中心'
const BLANK_DAYS = 5

export const trainingPlatform: PaperMaker = (snapshot, options) => (snapshot.class.mode === '线上' || snapshot.class.mode === '线上线下结合' ? [{ sections: [formSection(blocks(snapshot, options))] }] : [])

function blocks(snapshot: ClassSnapshot, { college }: PaperOptions): Block[] {
  const { class: own, staff, tasks } = snapshot
  const support = staff.filter(({ role, department }) => role === '部门参与人' && department && departmentKind(department, college?.departments ?? []) === DEPARTMENT).map(({ name }) => name)
  const ours = tasks.filter(({ department }) => departmentKind(department, college?.departments ?? []) === DEPARTMENT)
  return [
    ...formHead('线上班次技术文件与参训数据表', FORM_WIDTH.portrait, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    formTable([['班次名称', own.name], ['主办单位', own.sponsor], ['培训时间', dayRange(own)], ['培训形式', own.mode ?? '', '应参训', `${onRoster(snapshot.trainees).length || (own.plannedCount ?? '＿＿＿＿')}人`]]),
    formHeading('一、平台与群组'),
    formTable([
      ['选用平台', tickBoxes(['腾讯会议', '钉钉', '学院平台', '其他＿＿＿＿＿＿'])],
      ['会议号', '', '开放时间', ''],
      ['班级群组', '', '建群日期', ''],
      ['录播回放', yesNo(), '备用平台', ''],
      ['技术支持', support.join('、') || TO_WRITE, '值守时段', '']
    ]),
    formHeading('二、技术任务'),
    withoutOrphans(taskTable(ours.length ? ours : BLANK_TASKS)),
    formHeading('三、授课教师辅导与测试'),
    withoutOrphans(testTable(snapshot)),
    formHeading('四、每日参训数据'),
    lastRowsKept(withoutOrphans(dataTable(classDays(snapshot)))),
    paragraph('SheetInfo', '每日课程结束后填写，次日反馈学员工作处和项目负责人。', { keepNext: true, keepLines: true }),
    twoParties(FORM_WIDTH.portrait, [`填报：${DEPARTMENT}`, '技术保障人签字：', SIGN_DAY], ['反馈：学员工作处', '辅导员签字：', SIGN_DAY])
  ]
}

/** What 第三条 gives the department to do for an online class. */
const BLANK_TASKS = ['技术文件编制', '平台选用和群组创建', '授课教师网络技术辅导和测试', '网络远程技术支持和保障', '参训数据收集和反馈'].map((matter) => ({ matter }))

const taskTable = (tasks: readonly { readonly matter: string; readonly person?: string; readonly dueOn?: string }[]): Table =>
  textTable([{ title: '任务', mm: 86, align: 'left' }, { title: '责任人', mm: 28, face: 'name' }, { title: '时限', mm: 26 }, { title: '完成', mm: 30 }], tasks.map(({ matter, person, dueOn }) => [matter, person ?? '', dueOn ? shortDate(dueOn) : '', '']))

function testTable({ sessions }: ClassSnapshot): Table {
  const taught = sessions.filter(({ kind, teacher }) => TEACHING_KINDS.includes(kind) && teacher)
  const rows = taught.map(({ date, half, title, teacher }) => [`${shortDate(date)}${half}`, title, teacher ?? '', '□音频　□视频\n□课件　□互动', ''])
  return textTable([{ title: '授课时间', mm: 34 }, { title: '课程', mm: 54, align: 'left' }, { title: '授课人', mm: 22, face: 'name' }, { title: '测试项目', mm: 36 }, { title: '测试人', mm: 24 }], rows.length ? rows : Array.from({ length: 3 }, () => ['', '', '', '□音频　□视频\n□课件　□互动', '']))
}

function dataTable(days: readonly string[]): Table {
  const rows = days.length ? days.map((day) => [`${shortDate(day)} 周${weekday(day)}`, '', '', '', '', '']) : Array.from({ length: BLANK_DAYS }, () => ['', '', '', '', '', ''])
  return textTable([{ title: '日期', mm: 34 }, { title: '应参训', mm: 20 }, { title: '实际上线', mm: 22 }, { title: '完成学时', mm: 22 }, { title: '掉线、异常情况', mm: 48 }, { title: '记录人', mm: 24 }], rows)
}
