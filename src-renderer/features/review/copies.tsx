/** 文案作品: news, handbook, screens, the host's words; reviewed before they are used (第二条). */
import { shortDate } from '#domain/calendar.ts'
import type { Review, Work } from '#domain/review.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { workState } from '#domain/teaching/work-review.ts'
import { useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook, type FieldChoice } from '../class-book.tsx'
import { useColleagueNames, useDepartmentNames } from '../college-offers.ts'
import { useWorkFile } from './use-work-file.ts'
import { WorkDesk } from './work-desk.tsx'

export function Copies({ of }: { of: TrainingClass }) {
  const files = useWorkFile(of.id)
  const departments = useDepartmentNames()
  const colleagues = useColleagueNames()
  const sessions = useRows('session', of.id)
  const reviews: readonly Review[] = useRows('review', of.id) ?? []
  if (!sessions) return null
  // Courseware whose lesson was taken off the timetable is shown here, so that it is not out of sight.
  const isCopy = ({ kind, sessionId }: Work): boolean => kind !== '课件讲义' || !sessions.some(({ id }) => id === sessionId)
  const fields: FieldChoice<Work>[] = [
    { name: 'kind', offers: ['新闻稿', '学员手册', '屏显文字', '主持词', '其他文案'] }, 'title',
    { name: 'author', offers: colleagues }, { name: 'department', offers: departments },
    { name: 'usedOn', reason: '印发、播出、发布的日期；审核不晚于这一天' }
  ]
  return (
    <BookSection title="文案作品" table="work" clauses={<ClauseChip id="R2.b" />} intro="新闻稿、学员手册、屏显文字、主持词等，先审后用；内容换了就重新审核。">
      <ClassBook cls={of.id} table="work" noun="文案" fields={fields} arrange={(rows) => rows.filter(isCopy).sort((a, b) => (key(a) < key(b) ? -1 : 1))}
        empty="还没有列出文案。" opening="填题目后回车，如 开班式主持词"
        fresh={(title) => ({ kind: kindOf(title), title })}
        summary={({ kind, title, department, usedOn }) => <>{kind}《{title}》{department ? `，${department}` : ''}{usedOn ? `，${shortDate(usedOn)}使用` : ''}</>}
        state={(work) => workState(work, reviews)}
        below={(work) => <WorkDesk cls={of.id} place={{ id: work.id, title: work.title }} work={work} reviews={reviews} files={files} department={work.department ?? '法治宣传事务部'} />} />
    </BookSection>
  )
}

const key = ({ usedOn, title, id }: Work): string => `${usedOn ?? '9999'} ${title} ${id}`

/** The kind that a title names itself. */
const kindOf = (title: string): Work['kind'] => (title.includes('主持词') ? '主持词' : title.includes('手册') ? '学员手册' : /屏/.test(title) ? '屏显文字' : /新闻|消息|报道|信息/.test(title) ? '新闻稿' : '其他文案')
