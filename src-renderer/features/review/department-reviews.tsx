/** What each participating department answers for as a whole: its people before the class (先期审核), its own summary after it (后期总结). */
import { dayOfInstant, shortDate } from '#domain/calendar.ts'
import { ORG } from '#domain/college.ts'
import { isPartOf } from '#domain/planning/department-kind.ts'
import { participatingDepartments } from '#domain/planning/participating-departments.ts'
import type { Review } from '#domain/review.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { useDesk, useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection, RecordBook } from '#ui/record-book.tsx'
import { ClassForm } from '../class-form.tsx'
import { useColleagueNames } from '../college-offers.ts'

const WORDS = {
  先期审核: { title: '参与人员', intro: '各部门对本部门参与人员的思想言行先期审核，只记已审核或者需另行处理、审核人和日期；不打分，意见留在纸上。', open: '待审核' },
  后期总结: { title: '后期总结', intro: '班次结束后，各部门总结本部门的审核情况，记下日期。', open: '待总结' }
} as const

export function DepartmentReviews({ of, stage }: { of: TrainingClass; stage: keyof typeof WORDS }) {
  const desk = useDesk()
  const colleagues = useColleagueNames()
  const tasks = useRows('task', of.id)
  const reports = useRows('departmentReport', of.id)
  const staff = useRows('staff', of.id)
  const departments = useRows('department', ORG)
  const reviews = useRows('review', of.id)
  if (!tasks || !reports || !staff || !departments || !reviews) return null
  const words = WORDS[stage]
  const lines = participatingDepartments({ tasks, departmentReports: reports }, departments).map((id) => ({ id }))
  /** The one of the whole department: it names nobody. */
  const reviewOf = (department: string): Review | undefined => reviews.find((review) => review.stage === stage && review.object === '参与人员' && !review.person && isPartOf(review.department, department, departments))
  const namesOf = (department: string): string => staff.filter((person) => person.role !== '主办单位派驻人员' && isPartOf(person.department, department, departments)).map(({ name }) => name).join('、')
  return (
    <BookSection title={words.title} table="review" clauses={<ClauseChip id={stage === '先期审核' ? 'R2.b' : 'R2.c'} />} intro={words.intro}>
      <RecordBook noun={words.title} records={lines} fields={[]} today="" empty="在“方案”的任务分解里列出各部门任务以后，这里每个部门一行。" onSave={() => undefined}
        summary={({ id }) => <>{id}{stage === '先期审核' && namesOf(id) ? `：${namesOf(id)}` : ''}</>}
        state={({ id }) => {
          const review = reviewOf(id)
          // Nobody is behind with a summary of what is not over yet.
          if (stage === '后期总结' && !review?.reviewedOn && !(of.withdrawOn && dayOfInstant(desk.now()) > of.withdrawOn)) return undefined
          if (!review?.reviewedOn || (stage === '先期审核' && !review.result)) return { words: words.open, tone: 'open' }
          return review.result === '需另行处理' ? { words: '需另行处理', tone: 'late' } : { words: `${shortDate(review.reviewedOn)}${stage === '先期审核' ? '已审核' : '已总结'}`, tone: 'done' }
        }}
        below={({ id }) => (
          <ClassForm cls={of.id} table="review" id={reviewOf(id)?.id ?? `${stage}|参与人员|${id}`} noun={`${id}的${stage}`} fresh={{ stage, object: '参与人员', department: id }}
            fields={[{ name: 'reviewer', offers: colleagues, reason: '部门负责人' }, 'reviewedOn', ...(stage === '先期审核' ? [{ name: 'result', offers: ['已审核', '需另行处理'] }] as const : [])]} />
        )} />
    </BookSection>
  )
}
