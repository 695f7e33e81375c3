/** 问题处置 (R6.4a): one sentence begins it; it is open until its day of closing stands. */
import { clockOfInstant, dayOfInstant, shortDate } from '#domain/calendar.ts'
import type { Problem } from '#domain/coordination.ts'
import { firstArrival, arrivalStart } from '#domain/regulation/moment.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { useDesk, useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook } from '../class-book.tsx'

export function Problems({ of }: { of: TrainingClass }) {
  const desk = useDesk()
  const staff = useRows('staff', of.id) ?? []
  const stays = useRows('stay', of.id) ?? []
  const now = (): string => `${dayOfInstant(desk.now())} ${clockOfInstant(desk.now())}`
  // From 进场 on the counselor takes things up, as a rule (R6.4b).
  const arrived = (): boolean => now() >= (firstArrival(of, stays) ?? arrivalStart(of) ?? '9999')
  return (
    <BookSection title="问题处置" table="problem" clauses={<ClauseChip id="R6.4a" />} intro="主办单位、学员或者部门提出的问题，一事一条，处理完填办结日期。学员进场以后一般由辅导员处置，项目负责人协调。">
      <ClassBook cls={of.id} table="problem" noun="问题" opening="一句话，如：312房间空调不制热" empty="还没有问题。有人提出来，写一句话回车就记下了。"
        fields={['source', { name: 'matter', wide: true }, 'raisedOn', 'raisedTime', 'handledBy', { name: 'handler', offers: [...new Set(staff.map(({ name }) => name))] }, 'handling', { name: 'closedOn', reason: '处理完了填日期，这一条就办结' }]}
        fresh={(matter) => ({ matter, source: '参训学员', raisedOn: dayOfInstant(desk.now()), raisedTime: clockOfInstant(desk.now()), handledBy: arrived() ? '辅导员' : '项目负责人' })}
        arrange={openFirst} summary={({ raisedOn, source, matter }) => `${shortDate(raisedOn)}　${source}：${matter}`}
        state={({ closedOn }) => (closedOn ? { words: `${shortDate(closedOn)}办结`, tone: 'done' } : { words: '未办结', tone: 'open' })} />
    </BookSection>
  )
}

/** Open ones first, then the latest. */
const openFirst = (rows: readonly Problem[]): Problem[] => {
  const rank = ({ raisedOn, raisedTime, id }: Problem): string => `${raisedOn} ${raisedTime ?? ''} ${id}`
  return [...rows].sort((a, b) => Number(!!a.closedOn) - Number(!!b.closedOn) || (rank(a) < rank(b) ? 1 : -1))
}
