/** 审核台账: every review of the class, department by department. */
import { styled } from '@mui/material/styles'
import { shortDate } from '#domain/calendar.ts'
import { REVIEW_STAGES, type Review } from '#domain/review.ts'
import { useRows } from '#store/live.ts'
import { BookSection } from '#ui/record-book.tsx'

export function ReviewLedger({ cls }: { cls: string }) {
  const reviews = useRows('review', cls)
  const works = useRows('work', cls)
  if (!reviews?.length || !works) return null
  const departments = [...new Set(reviews.map(({ department }) => department))].sort((a, b) => a.localeCompare(b, 'zh-CN'))
  const whatOf = ({ workId, person, object, stage }: Review): string => works.find(({ id }) => id === workId)?.title ?? person ?? (stage === '后期总结' ? '本部门审核情况' : object === '参与人员' ? '本部门参与人员' : object)
  return (
    <BookSection title="审核台账" intro="以上各项审核按部门汇总，在这里只看不改。">
      <Ledger>
        <thead><tr><th>部门</th><th>阶段</th><th>审核对象</th><th>审核人</th><th>日期</th><th>结果</th></tr></thead>
        {departments.map((department) => (
          <tbody key={department}>
            {reviews.filter((review) => review.department === department).sort(byStage).map((review, i, all) => (
              <tr key={review.id}>
                {i === 0 ? <th rowSpan={all.length} scope="rowgroup">{department}</th> : null}
                <td>{review.stage}</td><td>{whatOf(review)}</td><td>{review.reviewer ?? ''}</td><td>{review.reviewedOn ? shortDate(review.reviewedOn) : ''}</td><td>{review.result ?? ''}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </Ledger>
    </BookSection>
  )
}

const rank = ({ stage, reviewedOn, id }: Review): string => `${REVIEW_STAGES.indexOf(stage)} ${reviewedOn ?? '9999'} ${id}`
const byStage = (a: Review, b: Review): number => (rank(a) < rank(b) ? -1 : 1)

const Ledger = styled('table')({
  width: '100%', maxWidth: '60rem', borderCollapse: 'collapse', background: 'var(--raised)', fontVariantNumeric: 'tabular-nums',
  'th, td': { padding: '0.375rem 0.625rem', border: '1px solid var(--line)', textAlign: 'left', verticalAlign: 'top', fontWeight: 400 },
  'thead th': { fontWeight: 600, background: 'var(--ground)', whiteSpace: 'nowrap' },
  'tbody th': { fontWeight: 600 },
  'td:nth-last-of-type(-n+3)': { whiteSpace: 'nowrap' }
})
