/** 临时调整 (R8.2): the grade is proposed with its why; one that is 较为重大 wants the leader told. */
import Button from '@mui/material/Button'
import { gradeOf, proposedGrade } from '#domain/service/adjustment-grade.ts'
import { adjustedMatter, adjustmentState, gradeWhy } from '#domain/service/adjustment-words.ts'
import { dayOfInstant, shortDate } from '#domain/calendar.ts'
import type { Adjustment } from '#domain/coordination.ts'
import type { RuleFigures } from '#domain/rule-set.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook, type FieldChoice } from '../class-book.tsx'

export function Adjustments({ of, rules }: { of: TrainingClass; rules: RuleFigures }) {
  const desk = useDesk()
  const save = useSave(of.id)
  const fields = (row: Adjustment): FieldChoice<Adjustment>[] => [
    'matter', 'date', { name: 'before', wide: true }, { name: 'after', wide: true },
    ...(row.matter === '人数' || row.matter === '总额' ? (['figureBefore', 'figureAfter'] as const) : []),
    { name: 'reason', wide: true }, { name: 'askedBy', offers: ['主办单位', '参训学员', '授课教师', '教务处', '财务后勤处'] }, { name: 'informed', reason: '已经告诉了谁' },
    { name: 'grade', reason: gradeWhy(row, rules) },
    ...(row.grade && row.grade !== proposedGrade(row, rules) ? [{ name: 'gradeReason', reason: '和建议的不一样，写一句为什么' } as const] : []),
    ...(gradeOf(row, rules) === '较为重大' || row.leaderToldOn ? [{ name: 'leaderToldOn', reason: `较为重大的要及时通报项目负责人${of.leaderName ?? ''}` } as const] : [])
  ]
  const told = (row: Adjustment): void => void save([{ table: 'adjustment', id: row.id, set: { leaderToldOn: dayOfInstant(desk.now()) } }], '记下已通报项目负责人')
  return (
    <BookSection title="临时调整" table="adjustment" clauses={<ClauseChip id="R8.2b" />} intro="和方案不一样的安排都记下来。日期、地点、教师、总额的变动，和较大的人数变动，要及时通报项目负责人。">
      <ClassBook cls={of.id} table="adjustment" noun="调整" opening="改成什么样，如：研讨改到302教室" empty="还没有调整，一切按方案进行。"
        fields={fields} fresh={(after) => ({ after, matter: adjustedMatter(after), date: dayOfInstant(desk.now()) })}
        arrange={(rows) => [...rows].sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? 1 : -1))}
        summary={({ date, matter, before, after }) => `${shortDate(date)}　${matter}：${before ? `${before} → ` : ''}${after}`}
        state={(row) => adjustmentState(row, rules)}
        below={(row) => (gradeOf(row, rules) === '较为重大' && !row.leaderToldOn ? <Button size="small" variant="outlined" onClick={() => told(row)}>今天已通报项目负责人</Button> : null)} />
    </BookSection>
  )
}
