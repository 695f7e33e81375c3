/** 报到通知 (第八条（四）): when, where and with what to come, in the form of a 公文 to the sponsor; the timetable goes with it. */
import { longDate, shortDate } from '#domain/calendar.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { OFFICIAL_MARGIN } from '#documents/house.ts'
import { paragraph, type Block, type Paragraph, type Section } from '#documents/paper.ts'
import type { PaperMaker, PaperOptions } from '#documents/paper-maker.ts'
import { TO_WRITE } from '#documents/parts/form.ts'
import { bodyWidth } from '#documents/parts/page-plan.ts'
import { levelOf, shownPhone } from '#documents/parts/person-words.ts'
import { clockRange, dayRange } from '#documents/parts/phrases.ts'
import { blankLine, signOff } from '#documents/parts/sign-off.ts'
import { titleLines } from '#documents/parts/title-lines.ts'
import { PERSONAL_NOTICE } from '../handbook/trainee-matters.ts'
import { attachedTimetable } from './plan-attachments.ts'

/** With breaks written, for LibreOffice loses the frame of a merged day that it moves to another page by itself. */
const FRAME: Section = { landscape: false, margin: OFFICIAL_MARGIN, footer: 'official', writtenBreaks: true, blocks: [] }
const UNKNOWN_DAY = '　　　　年　　月　　日'

export const arrivalNotice: PaperMaker = (snapshot, options) => {
  const { class: own, college, sessions } = snapshot
  const title = titleLines(`关于${own.name}`, '报到的通知', bodyWidth(FRAME))
  const blocks: Block[] = [
    ...title.map((line) => paragraph('Title', line, { keepNext: true, keepLines: true })),
    blankLine(),
    paragraph('OfficialFlush', `${own.sponsor}：`),
    text(`${own.name}定于${dayRange(own)}举办。现将报到有关事项通知如下。`),
    heading('一、时间和地点'),
    led('（一）报到时间。', `${own.arriveOn ? longDate(own.arriveOn) : UNKNOWN_DAY}${clockRange(own.arriveFrom, own.arriveTo)}。${own.openOn ? `${shortDate(own.openOn)}开班，` : ''}${own.withdrawOn ? `${shortDate(own.withdrawOn)}撤场。` : ''}`.replace(/，$/, '。')),
    led('（二）报到地点。', `${[own.place, arrivalVenue(snapshot)].filter(Boolean).join('，') || TO_WRITE}。`),
    heading('二、参训对象'),
    text(`${own.audience ?? TO_WRITE}${own.plannedCount ? `，共${own.plannedCount}人` : ''}。`),
    heading('三、报到事项'),
    led('（一）携带证件。', '本人居民身份证，办理入住时使用。'),
    led('（二）报到手续。', '到报到地点签到，领取学员手册和培训用品，办理入住。因故不能按时报到或者需要更换参训人员的，由主办单位提前告知学院。'),
    led('（三）交通。', sentence(omitting(own.transport, /现场教学|实践教学/)) ?? '参训人员自行前往报到地点，自驾车辆请提前登记车牌号。'),
    heading('四、食宿安排'),
    led('（一）用餐。', sentence(omitting(own.meals, /清真|过敏|忌口|素食|糖尿/)) ?? '在学院学员餐厅用餐。'),
    led('（二）住宿。', '由学院统一安排，房间在报到时分配。'),
    text('有饮食禁忌、健康方面需要照顾的，请提前告知辅导员，由辅导员妥善安排。'),
    heading('五、个人信息告知'),
    text(PERSONAL_NOTICE),
    heading('六、联系人'),
    ...contacts(snapshot, options),
    ...(sessions.length ? [blankLine(true), paragraph('OfficialFlush', '附件：课程表', { indentLeft: 640, keepNext: true, keepLines: true })] : []),
    ...signOff(college.name, UNKNOWN_DAY),
    ...(sessions.length ? attachedTimetable(snapshot) : [])
  ]
  return [{ sections: [{ ...FRAME, blocks }] }]
}

const heading = (words: string): Paragraph => paragraph('Heading1', words, { keepNext: true, keepLines: true })
const text = (words: string): Paragraph => paragraph('OfficialText', words.replaceAll('\n', ''))
const led = (lead: string, words: string): Paragraph => paragraph('OfficialText', [{ text: lead, face: 'kai' }, { text: words.replaceAll('\n', '') }])
const sentence = (words: string | undefined): string | undefined => (words?.trim() ? words.trim().replace(/[。.]*$/, '。') : undefined)

/** What others eat, and why, is not for everybody who reads the notice; nor what comes days later for those who arrive. */
const omitting = (words: string | undefined, told: RegExp): string | undefined => words?.split(/(?<=[。；])/).filter((part) => !told.test(part)).join('').replace(/；$/, '。')

const arrivalVenue = ({ sessions }: ClassSnapshot): string | undefined => sessions.find(({ kind }) => kind === '报到')?.venue

/** The counselors, and who receives those that come outside the hours (第八条（四）). Their numbers are there to be called. */
function contacts({ class: own, staff, duties }: ClassSnapshot, options: PaperOptions): Paragraph[] {
  const level = levelOf('arrival-notice', options)
  const called = (name: string, phone: string | undefined): string => [name, shownPhone({ phone }, level)].filter(Boolean).join('，')
  const counselors = staff.filter(({ role }) => role === '辅导员').sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false))
  const reception = duties.filter(({ kind, date }) => kind === '临时接待' && date === own.arriveOn)
  const lines = [
    `辅导员：${counselors.length ? counselors.map(({ name, phone }) => called(name, phone)).join('；') : TO_WRITE}`,
    ...(reception.length ? [`报到时间以外的临时接待：${[...new Set(reception.map(({ person, phone }) => called(person, phone)))].join('；')}`] : []),
    `项目负责人：${own.leaderName ? called(own.leaderName, own.leaderPhone) : TO_WRITE}`
  ]
  // The last one keeps with what is signed.
  return lines.map((line, i) => paragraph('OfficialText', line, { align: 'left', keepLines: true, ...(i === lines.length - 1 && { keepNext: true }) }))
}
