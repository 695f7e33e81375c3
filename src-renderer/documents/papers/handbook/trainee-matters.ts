/** What trainees are told, in the 学员手册 at length and in the 培训须知 in brief; both say it from here, so that they never differ. */
import { shortDate } from '#domain/calendar.ts'
import { DEFAULT_CITED_RULES } from '#domain/college-defaults/cited-rules.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import type { Duty } from '#domain/preparation.ts'
import { inDutyOrder, receptionContacts } from '#domain/service/duty-coverage.ts'
import { TEACHING_KINDS, type Session } from '#domain/session.ts'
import type { Staff } from '#domain/staff.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { clockRange } from '#documents/parts/phrases.ts'

export interface Topic {
  readonly name: string
  readonly text: string
}

/** 就餐：早餐7:00…; a line without a topic belongs to the one above it. The plan's 食、宿、行 where nothing was written for trainees. */
export function guideTopics({ guideText, meals, lodging, transport }: TrainingClass): Topic[] {
  const lines = (guideText ?? '').split('\n').map((line) => line.trim()).filter(Boolean)
  if (lines.length === 0) return [['住宿', lodging], ['就餐', meals], ['交通', transport]].flatMap(([name, text]) => (text?.trim() ? [{ name: name!, text: text.trim().replaceAll('\n', '') }] : []))
  const topics: { name: string; text: string }[] = []
  for (const line of lines) {
    const [, name, text] = /^([^：:，。；]{1,8})[：:]\s*(.+)$/.exec(line) ?? []
    if (name && text) topics.push({ name, text })
    else if (topics.length) topics.at(-1)!.text += line
    else topics.push({ name: '提示', text: line })
  }
  return topics
}

/** 上午8:30—12:00，下午14:00—17:20: the usual hours of lessons, the earliest beginning and the latest end of each half-day. */
export function lessonHours(sessions: readonly Session[]): string {
  const taught = sessions.filter(({ kind, from, to }) => TEACHING_KINDS.includes(kind) && from && to)
  return (['上午', '下午', '晚上'] as const).flatMap((half) => {
    const own = taught.filter((session) => session.half === half)
    return own.length ? [`${half}${clockRange(own.map(({ from }) => from!).sort()[0], own.map(({ to }) => to!).sort().at(-1))}`] : []
  }).join('，')
}

export const lessonPlaces = (sessions: readonly Session[]): string => [...new Set(sessions.filter(({ kind }) => TEACHING_KINDS.includes(kind) && kind !== '现场教学' && kind !== '自学').flatMap(({ venue }) => (venue ? [venue] : [])))].join('；')

/** Of the rules for cadres as trainees what concerns each day, one sentence each. */
export const CONDUCT: readonly Topic[] = [
  { name: '考勤', text: '按时到课，每半天签到一次，不得代签。' },
  { name: '请假', text: '确需请假的，事先填写请假单，经批准后方可离开；累计请假时间原则上不得超过总学时的七分之一，超过的按退学处理。' },
  { name: '食宿', text: '在学员宿舍住宿、学员餐厅就餐，不得带秘书等人员陪读，不得擅自外宿。' },
  { name: '廉洁', text: '不得用公款相互宴请，不得接受和赠送礼品、土特产，不得参加可能影响公正执行公务的宴请和活动。' },
  { name: '交往', text: '学员之间不得以任何名义成立同学会、联谊会，不确定召集人、联系人。' },
  { name: '保密', text: '涉密文件和内部资料不带入课堂、不在工作群和互联网上传播；课件、讲义不得外传。' },
  { name: '课堂', text: '上课时手机静音；未经授课教师和学院同意，不得录音、录像、拍照。' }
]

export const PERSONAL_NOTICE = '报名和报到时收集的姓名、单位、职务、手机号码、身份证号码等个人信息，仅用于本次培训的报到、食宿、考勤、结业和归档，由学院按规定保存，期满清理；需要查询、更正的，请与辅导员联系。'

/** 《干部教育培训工作条例》、《师德师风建设管理考核办法》（黑政院发〔2022〕59号）; the documents that every plan repeats. */
export function citedRules(college: CollegeFacts | undefined): string {
  const rules = college?.citedRules.length ? college.citedRules : DEFAULT_CITED_RULES
  return rules.filter(({ inPlan }) => inPlan).map(({ title, number }) => `《${title.replace(/^《|》$/g, '')}》${number ? `（${number}）` : ''}`).join('、')
}

/** Whom to call outside the planned hours (R8.4e), then at night: 宋明哲 164…（11月23日20:00—22:00）. */
export function outOfHours(duties: readonly Duty[]): { readonly reception: string; readonly night: string } {
  const when = ({ date, from, to }: Duty): string => `${shortDate(date)}${clockRange(from, to)}`
  const nights = inDutyOrder(duties).filter(({ kind, phone }) => kind === '夜间联系' && phone)
  const people = [...new Set(nights.map(({ person, phone }) => `${person} ${phone}`))]
  return { reception: receptionContacts(duties).map((duty) => `${duty.person} ${duty.phone}（${when(duty)}）`).join('；'), night: people.join('；') }
}

export interface Contact {
  readonly role: string
  readonly name: string
  readonly department: string
  readonly duty: string
  readonly phone: string
}

/** 项目负责人, 辅导员 with the one who leads first, 学业导师, those whom the sponsor sends. */
export function contacts({ leaderName, leaderSection, leaderPhone }: TrainingClass, staff: readonly Staff[]): Contact[] {
  const leader: Contact[] = leaderName ? [{ role: '项目负责人', name: leaderName, department: leaderSection ?? '', duty: '统筹协调', phone: leaderPhone ?? '' }] : []
  const of = (role: Staff['role']): Contact[] => staff.filter((one) => one.role === role).sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false)).map(({ name, department, duty, phone }) => ({ role, name, department: department ?? '', duty: duty ?? '', phone: phone ?? '' }))
  return [...leader, ...of('辅导员'), ...of('学业导师'), ...of('主办单位派驻人员')]
}
