/** One class in the list: its stage, name, days, place, head-count and leader; what one may do with it at the end. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { dateRange } from '#domain/calendar.ts'
import { isDemoClass, lastDayOf, stageOf, type ClassStage } from '#domain/class-stage.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { useSave } from '#store/saving.ts'

export interface ClassRowProps {
  of: TrainingClass
  today: string
  /** People on the roster; undefined while they are counted. */
  count: number | undefined
}

const LOUD: ReadonlySet<ClassStage> = new Set(['报到', '在办'])

export function ClassRow({ of, today, count }: ClassRowProps) {
  const save = useSave(of.id)
  const stage = stageOf(of, today)
  const isExtract = of.extractOf !== undefined
  const first = of.arriveOn ?? of.openOn
  const fold = (closed: boolean) => void save([{ table: 'class', id: of.id, set: { closed } }], `${closed ? '收起' : '放回'}${of.name}`, { tellNow: true })
  return (
    <tr>
      <td><Stage data-loud={LOUD.has(stage)}>{stage}</Stage></td>
      <td className="name">
        <a href={`#/class/${of.id}`}>{of.name}</a>{isDemoClass(of.id) ? <Mark>演示</Mark> : null}{isExtract ? <Mark>摘要，只能看</Mark> : null}
        <small>{[of.code, `${of.hostMode} · ${of.sponsor}`].filter(Boolean).join('　')}</small>
      </td>
      <td className="days">{first ? dateRange(first, lastDayOf(of) ?? first) : <i>时间未定</i>}</td>
      <td className="place">{of.place ?? <i>地点未定</i>}</td>
      <td className="figure">{isExtract ? <>{of.plannedCount ?? '—'}<small>计划</small></> : count || of.plannedCount ? <>{count ?? '…'}<small>{of.plannedCount ? `计划 ${of.plannedCount}` : null}</small></> : <i>—</i>}</td>
      <td>{of.leaderName ?? <i>未定</i>}</td>
      <td className="acts">{isExtract ? null : <>
        <Button size="small" variant="text" href={`#/copy/${of.id}`}>新建下一期</Button>
        <Button size="small" variant="text" onClick={() => fold(!of.closed)}>{of.closed ? '放回' : '收起'}</Button>
      </>}</td>
    </tr>
  )
}

const Stage = styled('span')({
  display: 'inline-block', padding: '0 0.5rem', borderRadius: 3, whiteSpace: 'nowrap', fontSize: '0.875rem', background: 'var(--hover)', color: 'var(--muted)',
  '&[data-loud=true]': { background: 'var(--primary-soft)', color: 'var(--primary)', fontWeight: 600 }
})
const Mark = styled('span')({ marginLeft: '0.25rem', padding: '0 0.3125rem', borderRadius: 3, fontSize: '0.8125rem', color: 'var(--muted)', border: '1px solid var(--line-strong)', whiteSpace: 'nowrap' })
