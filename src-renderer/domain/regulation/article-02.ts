/** 第二条: the rules that are obeyed, and the review of people, courseware and copy before, during and after. */
import { addDays, shortDate } from '../calendar.ts'
import { DEFAULT_CITED_RULES, isChecked } from '../college-defaults/cited-rules.ts'
import type { CollegeFacts } from '../college-facts.ts'
import { isPartOf } from '../planning/department-kind.ts'
import { byOrder } from '../in-order.ts'
import { participatingDepartments } from '../planning/participating-departments.ts'
import type { Review, Work } from '../review.ts'
import { rulesOf } from '../rule-set.ts'
import type { Session } from '../session.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { isOfThis, wantsCourseware } from '../teaching/work-review.ts'
import type { Remark, Rule, Rules } from './finding.ts'
import { endOf, type Moment } from './moment.ts'
import { gravely, hasReached } from './phase.ts'

/** R2.a: the plan names the rules it obeys, as the college lists them; one that nobody held against the original reads 待核对. */
const citesRules: Rule = (snapshot, { citedRules }, now) => {
  if (!hasReached('方案下发', snapshot, now)) return []
  const { basis, teachingText, safetyText, requirementsText } = snapshot.class
  const plan = bare([basis, teachingText, safetyText, requirementsText].join(' '))
  const kept = citedRules.length > 0
  const cited = (kept ? citedRules : DEFAULT_CITED_RULES).filter(({ inPlan }) => inPlan).sort(byOrder)
  const absent = cited.filter(({ title }) => !plan.includes(bare(title)))
  if (!absent.length) return []
  const titles = absent.map((rule) => `《${rule.title.replace(/^《|》$/g, '')}》${isChecked(rule) ? '' : '（待核对）'}`).join('、')
  return [{ ...(kept ? { basis: '学院设置' } : {}), who: '教务处', missing: `方案里没有写到${titles}。`, remedy: '在方案“有关要求”里写明执行的制度；已有新规定的，先在学院的制度清单里换成新的。', mend: { screen: 'plan', table: 'class', field: 'requirementsText' } }]
}
const bare = (text: string): string => text.replace(/[《》〈〉\s]/g, '')

/** R2.b: each department lists what it answers for: courseware of every lesson, copy, and its own people. */
const listsObjects: Rule = (snapshot, college, now) => {
  const { class: of, works } = snapshot
  const issued = hasReached('方案下发', snapshot, now)
  const remarks = snapshot.sessions.flatMap((session) => coursewareListed(session, works, issued, now))
  if (!issued) return remarks
  const begun = gravely(hasReached('报到', snapshot, now))
  if (of.handbookOn && !works.some(({ kind }) => kind === '学员手册')) {
    remarks.push({ subject: '学员手册', severity: 'reminder', who: '学员工作处', due: of.arriveOn, missing: '学员手册编成了，还没有列入审核。', remedy: '在审核里列出学员手册，送审后再印发。', mend: { screen: 'review', table: 'work' } })
  }
  for (const department of participatingDepartments(snapshot, college.departments)) {
    if (!peopleReviewed(snapshot, department, college)) {
      remarks.push({ subject: `人员|${department}`, severity: 'needs-reason', ...begun, who: '各部门', whom: department, due: of.arriveOn, missing: `${department}参与人员还没有先期审核。`, remedy: '由部门负责人审核本部门参与人员，记下审核人和日期；意见留在纸上。', mend: { screen: 'review', table: 'review' } })
    }
  }
  return remarks
}

/** Lectures need courseware; another kind may tick 无课件, and 自学 has none to begin with. */
function coursewareListed(session: Session, works: readonly Work[], issued: boolean, now: Moment): Remark[] {
  const { id, date, kind, title, teachingDepartment } = session
  const taught = date <= now.day
  if (!wantsCourseware(session) || !(issued || taught)) return []
  const own = works.filter((work) => work.kind === '课件讲义' && work.sessionId === id)
  const mend = { screen: 'review', table: 'work' } as const
  const common = { subject: id, who: '教研部门', whom: teachingDepartment, due: addDays(date, -1), mend } as const
  if (kind !== '讲授') return own.length ? [] : [{ ...common, severity: 'reminder', basis: '由规范推定', missing: `${shortDate(date)}“${title}”没有列出课件讲义。`, remedy: '列出课件讲义送审；确实没有的，勾选“无课件”。' }]
  return own.some(({ none }) => !none) ? [] : [{ ...common, ...gravely(taught), missing: `${shortDate(date)}“${title}”的课件讲义还没有送审。`, remedy: '授课前列出课件讲义，由教研部门审核；讲授课不能按“无课件”处理。' }]
}

/** A review that names nobody is of all the department's people. */
function peopleReviewed({ staff, reviews }: ClassSnapshot, department: string, { departments }: CollegeFacts): boolean {
  const done = reviews.filter((review) => review.stage === '先期审核' && review.object === '参与人员' && review.reviewedOn && review.result && isPartOf(review.department, department, departments))
  const people = staff.filter((person) => isPartOf(person.department, department, departments))
  return done.some(({ person }) => !person) || (people.length > 0 && people.every(({ name }) => done.some(({ person }) => person === name)))
}

/** R2.c: 先期审核 before it is taught or published, 中期跟踪 while the class runs, 后期总结 of each department afterwards. */
const inThreeStages: Rule = (snapshot, college, now) => [
  ...snapshot.works.filter(({ none }) => !none).flatMap((work) => reviewedBefore(work, snapshot, now)),
  ...midway(snapshot, now),
  ...afterwards(snapshot, college, now)
]

const PASSES: readonly Review['result'][] = ['通过', '修改后通过']

function reviewedBefore(work: Work, { sessions, reviews }: ClassSnapshot, now: Moment): Remark[] {
  const session = work.kind === '课件讲义' ? sessions.find(({ id }) => id === work.sessionId) : undefined
  // A lesson wants its review on an earlier day, because a day alone does not show that it was before; news is reviewed and published on one day.
  const last = session ? addDays(session.date, -1) : work.usedOn
  const passed = reviews.filter(({ workId, stage, result, reviewedOn }) => workId === work.id && stage === '先期审核' && PASSES.includes(result) && reviewedOn)
  const inTime = passed.filter(({ reviewedOn }) => last === undefined || reviewedOn! <= last)
  if (inTime.some((review) => isOfThis(review, work))) return []
  const [use, asItWas] = session ? ['授课', '如实保留，并向教务处说明'] : ['使用', '请说明理由']
  const isLate = session ? session.date <= now.day : work.usedOn !== undefined && work.usedOn <= now.day
  const common = { subject: work.id, ...(session ? {} : ({ severity: 'needs-reason' } as const)), ...gravely(isLate), who: session ? '教研部门' : '各部门', whom: work.department, due: last, mend: { screen: 'review', table: 'work', record: work.id } } as const
  if (inTime.length) return [{ ...common, basis: '由规范推定', missing: `${work.kind}“${work.title}”审核以后改动过。`, remedy: isLate ? `核对是哪天改动的；确系审核后改动没有再审的，${asItWas}。` : `${use}前对改动后的内容再审核一次。` }]
  if (passed.length) return [{ ...common, missing: `${work.kind}“${work.title}”不是在${use}前审核通过的。`, remedy: `核对审核日期和${use}日期；确实晚了的，${asItWas}。` }]
  return [{ ...common, missing: `${work.kind}“${work.title}”还没有先期审核通过。`, remedy: isLate ? `审核过的补记审核人、日期和结果；${use}前确实没有审核的，${asItWas}。` : `${use}前由所属部门审核，记下审核人、日期和结果。` }]
}

function midway(snapshot: ClassSnapshot, now: Moment): Remark[] {
  const { arriveOn, openOn, closeOn, withdrawOn } = snapshot.class
  if (!hasReached('授课', snapshot, now)) return []
  const from = arriveOn ?? openOn ?? ''
  const until = withdrawOn ?? closeOn ?? '9999'
  if (snapshot.reviews.some(({ stage, reviewedOn }) => stage === '中期跟踪' && reviewedOn && reviewedOn >= from && reviewedOn <= until)) return []
  return [{ subject: '中期跟踪', severity: 'needs-reason', ...gravely(hasReached('撤场', snapshot, now)), who: '教研部门', due: closeOn ?? withdrawOn, missing: '班次运行期间还没有中期跟踪的记录。', remedy: '办班期间至少跟踪一次，记下跟踪人和日期。', mend: { screen: 'review', table: 'review' } }]
}

function afterwards(snapshot: ClassSnapshot, { departments, ruleSets }: CollegeFacts, now: Moment): Remark[] {
  if (!hasReached('撤场', snapshot, now)) return []
  const end = endOf(snapshot.class, rulesOf(ruleSets, snapshot.class.ruleSetId)) ?? ''
  const done = snapshot.reviews.filter(({ stage, reviewedOn }) => stage === '后期总结' && reviewedOn && reviewedOn >= end)
  return participatingDepartments(snapshot, departments)
    .filter((department) => !done.some((review) => isPartOf(review.department, department, departments)))
    .map((department) => ({ subject: `后期总结|${department}`, severity: 'reminder', who: '各部门', whom: department, missing: `${department}还没有后期总结。`, remedy: '班次结束后由部门总结本部门的审核情况，记下日期。', mend: { screen: 'review', table: 'review' } }))
}

export const ARTICLE_2: Rules = { 'R2.a': citesRules, 'R2.b': listsObjects, 'R2.c': inThreeStages }
