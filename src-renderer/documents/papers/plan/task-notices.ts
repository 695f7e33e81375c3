/** 任务通知单 (第八条（一）): what one department does for the class, told in time and signed for by those who do it. */
import { longDate, shortDate } from '#domain/calendar.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { paragraph, type Section, type Table } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { BLANK_DAY, FORM_WIDTH, formSection, gap } from '#documents/parts/form.ts'
import { formTable, pair } from '#documents/parts/form-rows.ts'
import { dayRange } from '#documents/parts/phrases.ts'
import { spreadName } from '#documents/parts/sheet-head.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { lastRowsKept, textTable, withoutOrphans } from '#documents/parts/text-table.ts'
import { mm } from '#documents/house.ts'
import { tasksByDepartment, type DepartmentTasks } from './task-list.ts'

const BLANK_ROWS = 8

export const taskNotices: PaperMaker = (snapshot, options) => {
  const departments = tasksByDepartment(snapshot, options)
  return departments.length
    ? departments.map((of) => ({ about: of.department, name: `任务通知单（${of.department}）`, sections: [notice(snapshot, of)] }))
    : [{ sections: [notice(snapshot, { department: '', tasks: [] })] }]
}

function notice(snapshot: ClassSnapshot, { department, tasks }: DepartmentTasks): Section {
  const { class: own, staff } = snapshot
  const counselors = staff.filter(({ role }) => role === '辅导员').map(({ name }) => name)
  const told = tasks.map(({ toldOn }) => toldOn).filter((day) => day !== undefined).sort().at(-1)
  const issued = own.planIssuedOn ? `${longDate(own.planIssuedOn)}下发的` : ''
  return formSection([
    ...formHead(`${own.name}任务通知单`, FORM_WIDTH.portrait, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    formTable([
      ['送达部门', department],
      ['主办单位', own.sponsor],
      ...pair(['培训时间', dayRange(own)], ['计划人数', own.plannedCount ? `${own.plannedCount}人` : '']),
      ['培训地点', own.place ?? ''],
      ...pair(['项目负责人', own.leaderName ?? ''], ['辅导员', counselors.join('、')])
    ]),
    paragraph('SheetText', `按照${issued}《${own.name}实施方案》，请你部门组织有关人员按时完成下列任务；有困难或者需要调整的，及时与辅导员、项目负责人沟通。`, { keepNext: true, keepLines: true }),
    lastRowsKept(withoutOrphans(noticeTable({ department, tasks }))),
    gap(),
    twoParties(FORM_WIDTH.portrait, ['通知人（辅导员）签字：', '', `通知日期：${told ? longDate(told) : BLANK_DAY}`], [`部门签收：${department}`, '签收人签字：', `签收日期：${BLANK_DAY}`])
  ])
}

function noticeTable({ tasks }: DepartmentTasks): Table {
  const rows = tasks.map((task, i) => [String(i + 1), task.matter, [task.requirement, task.place && `地点：${task.place}`, task.assisting && `配合：${task.assisting}`].filter(Boolean).join('\n'), spreadName(task.person ?? ''), task.dueOn ? shortDate(task.dueOn) : '', ''])
  const blank = Array.from({ length: BLANK_ROWS }, (_, i) => [String(i + 1), '', '', '', '', ''])
  return textTable([{ title: '序号', mm: 12 }, { title: '任务', mm: 51, align: 'left' }, { title: '要求', mm: 38, align: 'left' }, { title: '责任人', mm: 20, face: 'name' }, { title: '时限', mm: 24 }, { title: '责任人签收', mm: 25 }], rows.length ? rows : blank, mm(11))
}
