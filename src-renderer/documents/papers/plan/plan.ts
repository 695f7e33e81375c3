/**
 * 实施方案 (第三条, 第六条（三）): the twelve sections in the form of GB/T 9704-2012, five attachments. Facts still to come read
 * 待报, facts that there are none of read 无; whether it may be issued so is for `elementGaps` to say.
 */
import { longDate } from '#domain/calendar.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import type { Staff } from '#domain/staff.ts'
import { OFFICIAL_MARGIN } from '#documents/house.ts'
import { paragraph, type Block, type Paragraph, type Section } from '#documents/paper.ts'
import type { PaperMaker } from '#documents/paper-maker.ts'
import { bodyWidth, paragraphLines } from '#documents/parts/page-plan.ts'
import { PENDING, withoutAttachments } from '#documents/parts/phrases.ts'
import { reasonSentence } from '#documents/parts/reasons.ts'
import { blankLine, signOff } from '#documents/parts/sign-off.ts'
import { titleLines } from '#documents/parts/title-lines.ts'
import { attachments, ATTACHMENT_TITLES } from './plan-attachments.ts'
import { basicFacts, budgetSummary, eventTable, participantTable, teacherTable, venueTable } from './plan-tables.ts'

const FRAME: Section = { landscape: false, margin: OFFICIAL_MARGIN, footer: 'official', blocks: [] }

const heading = (text: string): Paragraph => paragraph('Heading1', text, { keepNext: true, keepLines: true })
const paragraphs = (text: string | undefined): Paragraph[] => (text?.trim() || `${PENDING}。`).split(/\n+/).map((part) => paragraph('OfficialText', part))
/** （一）用餐。… the lead in 楷体, the text after it in the face of the body. */
const led = (lead: string, text: string | undefined): Paragraph[] => {
  const [first = '', ...rest] = (text?.trim() || `${PENDING}。`).split(/\n+/)
  return [paragraph('OfficialText', [{ text: lead, face: 'kai' }, { text: first }]), ...rest.map((part) => paragraph('OfficialText', part))]
}

export const plan: PaperMaker = (snapshot) => [{ sections: planSections(snapshot) }]

function planSections(snapshot: ClassSnapshot): Section[] {
  const { class: own, college } = snapshot
  const title = titleLines(own.name, '实施方案', bodyWidth(FRAME))
  const body: Block[] = [
    ...title.map((line) => paragraph('Title', line, { keepNext: true, keepLines: true })),
    blankLine(),
    ...paragraphs(own.basis || `为做好${own.name}的组织实施工作，制定本方案。`),
    heading('一、培训目标'),
    ...paragraphs(own.goal),
    heading('二、培训班次基本情况'),
    basicFacts(snapshot),
    heading('三、培训内容与课程安排'),
    ...paragraphs(own.courseText),
    paragraph('OfficialText', `日程：${(withoutAttachments(own.schedule ?? '').trim() || `${PENDING}。`).replaceAll('\n', '')}课程表见附件1。`),
    heading('四、教学组织'),
    ...paragraphs(own.teachingText),
    ...led('（一）教。', own.teaching),
    ...led('（二）学。', own.learning),
    ...led('（三）研。', own.research),
    paragraph('OfficialText', '专题和授课人安排如下：', { keepNext: true }),
    teacherTable(snapshot),
    heading('五、组织机构与职责分工'),
    ...people(snapshot),
    heading('六、食宿行与会场安排'),
    ...led('（一）用餐。', own.meals),
    ...led('（二）住宿。', own.lodging),
    ...led('（三）交通。', own.transport),
    paragraph('OfficialText', [{ text: '（四）会场。', face: 'kai' }, { text: '会场使用安排如下：' }], { keepNext: true }),
    venueTable(snapshot),
    heading('七、经费预算与发票要求'),
    ...led('（一）预算标准。', told(own.budgetStandard, reasonSentence(snapshot, ['R6.1b']))),
    ...led('（二）经费预算。', budgetSummary(snapshot)),
    ...led('（三）列支渠道。', sentence(own.fundingSource)),
    ...led('（四）发票要求。', own.invoice),
    heading('八、重要活动安排'),
    eventTable(snapshot),
    heading('九、宣传与信息技术保障'),
    ...paragraphs(own.publicityText),
    heading('十、意识形态、学员管理、保密与安全'),
    ...paragraphs(own.safetyText),
    heading('十一、模拟演练、评估与反馈'),
    ...paragraphs(told(own.evaluationText, reasonSentence(snapshot, ['R11.a']))),
    heading('十二、有关要求'),
    ...keptTogether(paragraphs(own.requirementsText)),
    ...attachmentList(),
    ...signOff(college.name, own.planIssuedOn ? longDate(own.planIssuedOn) : '　　　　年　　月　　日'),
    ...attachments(snapshot)
  ]
  return [{ ...FRAME, blocks: body }]
}

const sentence = (text: string | undefined): string | undefined => (text?.trim() ? text.trim().replace(/[。.]*$/, '。') : undefined)

/** Who does what; phones stand in 附件5, because a long number tears a justified line apart. */
function people(snapshot: ClassSnapshot): Block[] {
  const { class: own, staff } = snapshot
  const of = (role: Staff['role']): Staff[] => staff.filter((person) => person.role === role).sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false))
  const named = (role: Staff['role']): string | undefined => sentence(of(role).map(({ name, department, duty, reason }) => `${name}${department ? `（${department}）` : ''}${duty ? `，负责${duty.replace(/^负责/, '')}` : ''}${reason ? `（${reason}）` : ''}`).join('；'))
  const leader = own.leaderName && `${own.leaderName}${own.leaderSection ? `（${own.leaderSection}）` : ''}，负责项目统筹协调。`
  return [
    ...led('（一）项目负责人。', told(leader, reasonSentence(snapshot, ['R5.b', 'R5.c']))),
    ...led('（二）辅导员。', told(named('辅导员'), reasonSentence(snapshot, ['R7.c']))),
    ...led('（三）学业导师。', told(named('学业导师'), outOfTurn(snapshot))),
    ...led('（四）主办单位派驻人员。', named('主办单位派驻人员') ?? '无。'),
    paragraph('OfficialText', [{ text: '（五）各部门。', face: 'kai' }, { text: '任务和时限见附件2，参与人如下：' }], { keepNext: true }),
    participantTable(of('部门参与人'))
  ]
}

/** A text with the reason that belongs to it; the reason alone where there is no text yet. */
const told = (text: string | undefined, reason: string): string | undefined => (reason ? `${text?.trim() ?? ''}${reason}` : text)

/** Why another 教研部门 than the one whose turn it was sends the mentors (R9.a). */
function outOfTurn(snapshot: ClassSnapshot): string {
  const notices = snapshot.mentorNotices.filter(({ reason }) => reason?.trim()).map(({ department, reason }) => `由${department}派出，${reason!.trim().replace(/[。；]+$/, '')}`)
  return notices.length ? `说明：${notices.join('；')}。` : reasonSentence(snapshot, ['R9.a'])
}

/** The last paragraph stays with what is signed, unless it is too long for that: the list of attachments then does. */
function keptTogether(text: readonly Paragraph[]): Paragraph[] {
  return text.map((one, i) => (i === text.length - 1 && paragraphLines(one, bodyWidth(FRAME)).length <= 8 ? { ...one, keepNext: true, keepLines: true } : one))
}

/** 附件说明 (7.3.4): two characters in, no mark after a name, further lines under the first number. */
function attachmentList(): Paragraph[] {
  const list = ATTACHMENT_TITLES.map((name, i) => paragraph('OfficialFlush', `${i === 0 ? '附件：' : ''}${i + 1}.${name}`, { indentLeft: i === 0 ? 640 : 1600, keepNext: true, keepLines: true }))
  return [blankLine(true), ...list]
}
