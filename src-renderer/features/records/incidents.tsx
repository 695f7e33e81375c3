/** 突发事件 (R12.a): what happened, which rule of province or city was followed, what was done. */
import { clockOfInstant, dayOfInstant, shortDate } from '#domain/calendar.ts'
import { ORG } from '#domain/college.ts'
import { useDesk, useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook } from '../class-book.tsx'

export function Incidents({ cls }: { cls: string }) {
  const desk = useDesk()
  const plans = useRows('emergencyPlan', ORG) ?? []
  const staff = useRows('staff', cls) ?? []
  return (
    <BookSection title="突发事件" table="incident" clauses={<ClauseChip id="R12.a" />} intro="公共卫生事件和其他特殊事项，按省、市规定和学院预案处理。个人病情不要写进来。">
      <ClassBook cls={cls} table="incident" noun="事件" opening="一句话写下发生了什么" empty="没有突发事件。"
        fields={['kind', 'date', 'time', { name: 'matter', wide: true }, { name: 'rule', offers: plans.map(({ title }) => title), wide: true }, 'measures', { name: 'handler', offers: [...new Set(staff.map(({ name }) => name))] }, 'closedOn']}
        fresh={(matter) => ({ matter, kind: /发热|感染|传染|食物中毒|腹泻|疫/.test(matter) ? '公共卫生事件' : '其他特殊事项', date: dayOfInstant(desk.now()), time: clockOfInstant(desk.now()) })}
        arrange={(rows) => [...rows].sort((a, b) => (`${a.date} ${a.time ?? ''} ${a.id}` < `${b.date} ${b.time ?? ''} ${b.id}` ? 1 : -1))}
        summary={({ date, kind, matter }) => `${shortDate(date)}　${kind}：${matter}`}
        state={({ closedOn, measures }) => (closedOn ? { words: `${shortDate(closedOn)}处置完毕`, tone: 'done' } : { words: measures ? '处置中' : '还没有写处置措施', tone: 'open' })} />
    </BookSection>
  )
}
