/** 宣传任务单 (第三条 法治宣传事务部): photographs, news, texts on screens, where they are published, and that each was reviewed first. */
import { shortDate } from '#domain/calendar.ts'
import { departmentKind } from '#domain/planning/department-kind.ts'
import type { Work } from '#domain/review.ts'
import type { Session } from '#domain/session.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { workState } from '#domain/teaching/work-review.ts'
import { paragraph, type Block, type Table } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { FORM_WIDTH, formHeading, formSection, SIGN_DAY } from '#documents/parts/form.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { formTable } from '#documents/parts/form-rows.ts'
import { clockRange, dayRange } from '#documents/parts/phrases.ts'
import { twoParties } from '#documents/parts/sign-off.ts'
import { textTable, withoutOrphans } from '#documents/parts/text-table.ts'
import { tickBoxes } from '#documents/parts/tick-boxes.ts'

const WIDTH = FORM_WIDTH.portrait
const DEPARTMENT = '法治宣传事务部'
const CHANNELS = ['学院网站', '学院公众号', '校内屏显', '报送主办单位', '其他＿＿']
/** Events of which there are to be photographs. */
const PICTURED: readonly Session['kind'][] = ['开班式', '结业式', '现场教学']

export const publicityTasks: PaperMaker = (snapshot, { college }) => {
  const { class: own, tasks } = snapshot
  const ours = tasks.filter(({ department }) => departmentKind(department, college?.departments ?? []) === DEPARTMENT)
  const wanted = own.publicityText?.trim().split(/\n+/).map((text) => paragraph('SheetText', text)) ?? []
  const blocks: Block[] = [
    ...formHead('宣传任务单', WIDTH, `编号：${own.code ?? '＿＿＿＿＿＿'}`),
    formTable([['班次名称', own.name], ['培训时间', dayRange(own)], ['承接部门', DEPARTMENT, '提供素材', '学员工作处']]),
    formHeading('一、照片采集'),
    withoutOrphans(pictureTable(snapshot.sessions)),
    formHeading('二、新闻（消息）采编与屏显内容'),
    withoutOrphans(copyTable(snapshot)),
    formHeading('三、任务与时限'),
    withoutOrphans(textTable([{ title: '任务', mm: 65, align: 'left' }, { title: '要求', mm: 51, align: 'left' }, { title: '责任人', mm: 28, face: 'name' }, { title: '时限', mm: 26 }], withBlank(ours.map(({ matter, requirement, person, dueOn }) => [matter, requirement ?? '', person ?? '', dueOn ? shortDate(dueOn) : '']), 1, 4))),
    ...wanted,
    formHeading('四、发布与审核'),
    formTable([['发布渠道', tickBoxes(CHANNELS)], { label: '审核意见', opinion: 14 }]),
    paragraph('SheetInfo', '文案先审后发；照片、稿件不得出现涉密和不宜公开的内容。', { keepNext: true, keepLines: true }),
    twoParties(WIDTH, ['下达：教务处（项目负责人）', '签字：', SIGN_DAY], [`承接：${DEPARTMENT}`, '签收：', SIGN_DAY])
  ]
  return [{ sections: [formSection(blocks)] }]
}

/** At least `least` rows, blank ones to write in by hand. */
const withBlank = (rows: readonly (readonly string[])[], least: number, columns: number): readonly (readonly string[])[] => [...rows, ...Array.from({ length: Math.max(0, least - rows.length) }, () => Array.from({ length: columns }, () => ''))]

function pictureTable(sessions: readonly Session[]): Table {
  const rows = sessions.filter(({ kind }) => PICTURED.includes(kind)).map(({ date, half, from, to, title, venue }) => [`${shortDate(date)}${half}${clockRange(from, to)}`, title, venue ?? '', ''])
  return textTable([{ title: '时间', mm: 60 }, { title: '活动', mm: 46, align: 'left' }, { title: '地点', mm: 40 }, { title: '采集人', mm: 24 }], withBlank(rows, 2, 4))
}

/** A line of its own for each kind, known or to be written in. */
const COPY: readonly Work['kind'][] = ['新闻稿', '屏显文字']

function copyTable({ works, reviews }: ClassSnapshot): Table {
  const rows = COPY.flatMap((kind) => {
    const own = works.filter((work) => work.kind === kind && !work.none).map((work) => [kind, work.title, work.author ?? '', work.usedOn ? shortDate(work.usedOn) : '', workState(work, reviews).words])
    return own.length ? own : [[kind, '', '', '', '']]
  })
  return textTable([{ title: '类别', mm: 22 }, { title: '标题或内容', mm: 66, align: 'left' }, { title: '撰稿人', mm: 24, face: 'name' }, { title: '发布日期', mm: 26 }, { title: '先期审核', mm: 32 }], rows)
}
