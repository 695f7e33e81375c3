/**
 * 意识形态（政治）审核表 (第二条): one sheet a piece of courseware or copy. What was thought of it is written on the sheet by hand
 * and nowhere else; the program knows results and days only.
 */
import { longDate, longDateWithWeekday } from '#domain/calendar.ts'
import type { Work } from '#domain/review.ts'
import type { Session } from '#domain/session.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Block } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { BLANK_DAY, FORM_WIDTH, formHeading, formSection } from '#documents/parts/form.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { formTable, pair } from '#documents/parts/form-rows.ts'
import { oneEach } from '#documents/parts/one-each.ts'
import { textRow } from '#documents/parts/text-table.ts'
import { tickBoxes, yesNo } from '#documents/parts/tick-boxes.ts'
import { mm } from '#documents/house.ts'

const TITLE = '意识形态（政治）审核表'
const MATERIALS = ['课件', '讲义', '教案', '视频', '文案']

const POINTS = [
  '政治立场、政治方向、政治原则正确',
  '与党中央精神和重大决策部署一致',
  '领导人姓名职务、政策口径、港澳台、民族宗教、地图、英烈等表述规范',
  '案例、数据来源可靠，不涉及国家秘密、工作秘密和内部敏感信息',
  '引用注明出处，不侵犯著作权',
  '没有错误观点和不当言论'
]

export const reviewForm: PaperMaker = (snapshot) => oneEach(snapshot.works.filter(({ none }) => !none), TITLE, (work) => [formSection(blocks(snapshot, work))])

function blocks({ class: own, college, sessions }: ClassSnapshot, work: Work | undefined): Block[] {
  const lesson = sessions.find(({ id }) => id === work?.sessionId)
  const isCopy = work !== undefined && work.kind !== '课件讲义'
  const facts = formTable([
    ['班次名称', own.name],
    ['题目', work?.title ?? ''],
    ...pair([isCopy ? '作者' : '授课人', work?.author ?? ''], ['所属部门', work?.department ?? '']),
    ...(isCopy ? [] : [['单位职务', [lesson?.teacherUnit, lesson?.teacherTitle].filter(Boolean).join('　')] as const, ['来源', origin(lesson, college.name), '培训对象', '本班学员'] as const]),
    ...pair([isCopy ? '使用时间' : '授课时间', whenUsed(work, lesson)], ['内容校验码', work?.hash?.slice(0, 12).toUpperCase() ?? '']),
    ['材料', isCopy ? tickBoxes([work.kind], work.kind) : tickBoxes(MATERIALS)]
  ])
  const label = { text: '审核要点', style: 'TableHead', merge: 'points' } as const
  const points = POINTS.map((point, i) => textRow([label, { text: `${i + 1}．${point}`, span: 2, align: 'left' }, { text: yesNo(), align: 'center' }], POINT_WIDTHS))
  const opinions = formTable([
    { label: isCopy ? '作者承诺' : '教师承诺', opinion: 13 },
    { label: '所在部门\n审核意见', opinion: 16 },
    { label: '教务处意见', opinion: 16 },
    { label: '院领导意见\n（重要的）', opinion: 16 },
    { label: '中期跟踪', text: isCopy ? '' : '听课人：　　　　　　　　时间：　　　　　　　　情况：', room: 12 },
    { label: '后期总结', room: 12 }
  ])
  return [...formHead(TITLE, FORM_WIDTH.portrait, `编号：${own.code ?? '＿＿＿＿＿＿'}`), facts, formHeading('一、审核要点'), { kind: 'table', widths: POINT_WIDTHS, head: [], rows: points }, formHeading('二、审核意见'), opinions]
}

const POINT_WIDTHS = [mm(27), mm(60), mm(FORM_WIDTH.portrait) - mm(27) - mm(60) - mm(28), mm(28)]

const origin = (lesson: Session | undefined, collegeName: string): string => tickBoxes(['校内', '外聘'], lesson?.teacherUnit ? (lesson.teacherUnit === collegeName ? '校内' : '外聘') : undefined)

const whenUsed = (work: Work | undefined, lesson: Session | undefined): string => (lesson ? `${longDateWithWeekday(lesson.date)}${lesson.half}` : work?.usedOn ? longDate(work.usedOn) : BLANK_DAY)
