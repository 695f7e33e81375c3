/** 培训须知 (第八条（一）（四）): what a trainee must know before setting out, on one page. */
import { longDate, longDateWithWeekday } from '#domain/calendar.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { paragraph } from '#documents/paper.ts'
import type { PaperMaker, PaperOptions } from '#documents/paper-maker.ts'
import { formHead } from '#documents/parts/form-head.ts'
import { BLANK_DAY, FORM_WIDTH, formSection, TO_WRITE } from '#documents/parts/form.ts'
import { clockRange, dayRange } from '#documents/parts/phrases.ts'
import { factTable } from '#documents/parts/text-table.ts'
import { citedRules, CONDUCT, contacts, guideTopics, lessonHours, lessonPlaces, outOfHours, PERSONAL_NOTICE } from './trainee-matters.ts'

/** What of the rules fits a page and must not be left out; the 手册 has them all. */
const IN_BRIEF = ['请假', '廉洁', '保密', '课堂']

export const notice: PaperMaker = (snapshot, options) => {
  const { class: own, college } = snapshot
  const signed = `${college.name}　　${own.noticeOn ? longDate(own.noticeOn) : BLANK_DAY}`
  return [{ sections: [formSection([
    ...formHead(`${own.name}培训须知`.replace('培训班培训须知', '培训班须知'), FORM_WIDTH.portrait, `主办单位：${own.sponsor}　　承办单位：${college.name}`),
    factTable(FORM_WIDTH.portrait, matters(snapshot, options)),
    paragraph('SheetInfo', signed, { align: 'right', keepLines: true })
  ])] }]
}

function matters({ class: own, sessions, duties, staff, college }: ClassSnapshot, options: PaperOptions): (readonly [string, string])[] {
  const arrivalPlace = sessions.find(({ kind }) => kind === '报到')?.venue
  const { reception, night } = outOfHours(duties)
  const people = contacts(own, staff).filter(({ role }) => role === '项目负责人' || role === '辅导员').map(({ role, name, phone }) => `${role}${name} ${phone}`.trim())
  const conduct = CONDUCT.filter(({ name }) => IN_BRIEF.includes(name)).map(({ name, text }, i) => `${i + 1}.${name}：${text}`).join('\n')
  return [
    ['报到时间', own.arriveOn ? `${longDateWithWeekday(own.arriveOn)}${clockRange(own.arriveFrom, own.arriveTo)}` : BLANK_DAY],
    ['报到地点', [own.place, arrivalPlace].filter(Boolean).join('　') || TO_WRITE],
    ['携带证件', '本人居民身份证；个人常用药品自备。'],
    ['培训时间', [dayRange(own), lessonHours(sessions)].filter(Boolean).join('；上课时间：')],
    ['上课地点', lessonPlaces(sessions) || TO_WRITE],
    ...topicsWithDefaults(own),
    ['纪律', conduct],
    ['临时接待', reception ? `报到时段以外到达的，请提前联系：${reception}。${night ? `夜间联系：${night}。` : ''}` : `报到时段以外到达的，请提前联系：${TO_WRITE}`],
    ['联系人', [...people, ...(college.phone ? [`学院值班 ${college.phone}`] : [])].join('；') || TO_WRITE],
    ['执行制度', `${citedRules(options.college)}。`],
    ['个人信息', PERSONAL_NOTICE]
  ]
}

/** 住宿, 用餐 and 车辆 have a line of their own even while nothing is known of them. */
function topicsWithDefaults(own: ClassSnapshot['class']): [string, string][] {
  const topics = guideTopics(own)
  const missing = [/住宿/, /[就用]餐/, /交通|车/].flatMap((pattern, i) => (topics.some(({ name }) => pattern.test(name)) ? [] : [[['住宿', '用餐', '车辆'][i]!, TO_WRITE] as [string, string]]))
  return [...topics.map(({ name, text }): [string, string] => [name, text]), ...missing]
}
