/** 中期跟踪: at least one look while the class runs (第二条). */
import { dayOfInstant, shortDateWithWeekday } from '#domain/calendar.ts'
import { REVIEW_OBJECTS, type Review } from '#domain/review.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { useDesk, useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook, type FieldChoice } from '../class-book.tsx'
import { useColleagueNames, useDepartmentNames } from '../college-offers.ts'

export function Midway({ of }: { of: TrainingClass }) {
  const desk = useDesk()
  const departments = useDepartmentNames()
  const colleagues = useColleagueNames()
  const works = useRows('work', of.id) ?? []
  const titleOf = (id: string | undefined) => works.find((work) => work.id === id)?.title
  const fields = ({ object }: Review): FieldChoice<Review>[] => [
    'object', { name: 'department', offers: departments },
    ...(object === '参与人员' ? [] : [{ name: 'workId', wide: true, offers: works.filter(({ kind, none }) => !none && (kind === '课件讲义') === (object === '课件讲义')).map(({ id, title }) => ({ value: id, words: title })) }] as const),
    { name: 'reviewer', offers: colleagues }, { name: 'reviewedOn', reason: '办班期间' },
    { name: 'result', offers: object === '参与人员' ? ['已审核', '需另行处理'] : ['通过', '修改后通过', '不通过'] }
  ]
  return (
    <BookSection title="中期跟踪" table="review" clauses={<ClauseChip id="R2.c" />} intro="办班期间随堂听课、看屏显和稿件，至少跟踪一次。">
      <ClassBook cls={of.id} table="review" noun="中期跟踪" fields={fields} arrange={(rows) => rows.filter(({ stage }) => stage === '中期跟踪').sort((a, b) => (key(a) < key(b) ? -1 : 1))}
        empty={of.arriveOn ? '办班期间跟踪的情况记在这里。' : '定了报到日期、开班以后，跟踪的情况记在这里。'}
        fresh={() => ({ stage: '中期跟踪', object: REVIEW_OBJECTS[1], department: departments.find((name) => name.includes('教研')) ?? '教务处', reviewedOn: dayOfInstant(desk.now()) })}
        summary={({ object, department, workId, reviewer, reviewedOn }) => <>{[reviewedOn ? shortDateWithWeekday(reviewedOn) : '日期未填', department, titleOf(workId) ?? object, reviewer].filter(Boolean).join('，')}</>}
        state={({ result }) => (!result ? { words: '未记结果', tone: 'open' } : result === '不通过' || result === '需另行处理' ? { words: result, tone: 'late' } : { words: result, tone: 'done' })} />
    </BookSection>
  )
}

const key = ({ reviewedOn, id }: Review): string => `${reviewedOn ?? '9999'} ${id}`
