/** 会场布置 and 设备检查: a line a venue and matter; venues of the timetable that have none are one button away. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { dayOfInstant, shortDateWithWeekday } from '#domain/calendar.ts'
import type { VenueCheck } from '#domain/preparation.ts'
import { inTimetableOrder } from '#domain/session.ts'
import { CHECK_DEPARTMENTS, firstUses, proposeVenueChecks } from '#domain/service/venue-check-proposal.ts'
import { newId } from '#store/desk.ts'
import { useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassGrid, type FieldColumn } from '../class-grid.tsx'

export function VenueChecks({ cls }: { cls: string }) {
  const desk = useDesk()
  const save = useSave(cls)
  const sessions = useRows('session', cls)
  const checks = useRows('venueCheck', cls)
  const staff = useRows('staff', cls)
  if (!sessions || !checks || !staff) return null
  const uses = firstUses(inTimetableOrder(sessions))
  const proposed = proposeVenueChecks(sessions, checks, staff)
  const venues = new Set(proposed.map(({ venue }) => venue))
  const columns: readonly FieldColumn<VenueCheck>[] = [
    { key: 'venue', width: 190, frozen: true, kind: 'choice', choices: uses.map(({ venue }) => venue), free: true },
    { key: 'kind', width: 104 },
    { key: 'date', width: 150, show: (value) => (typeof value === 'string' ? shortDateWithWeekday(value) : '') },
    { key: 'time', width: 76 },
    { key: 'department', width: 170 },
    { key: 'checker', width: 96 },
    { key: 'result', width: 90 },
    { key: 'matters', width: 320 }
  ]
  const open = checks.filter(({ result }) => !result)
  return (
    <BookSection title="会场布置和设备检查" table="venueCheck" clauses={<ClauseChip id="R8.3b" />}
      intro="会场布置由学员工作处负责，设备由图书情报信息中心检查调试，都在会场第一次使用之前。查过了填上结果。">
      <ClassGrid cls={cls} table="venueCheck" noun="会场检查" needed="venue" columns={columns} most={10} arrange={inUseOrder}
        fresh={(typed) => {
          const kind = (typed['kind'] ?? '设备检查') as VenueCheck['kind']
          return { kind, date: dayOfInstant(desk.now()), department: CHECK_DEPARTMENTS[kind] }
        }}
        getMark={(id, key) => (key === 'result' && open.some((check) => check.id === id) ? { tone: 'warning', text: '查过了再填结果：正常、已处理或者待处理' } : undefined)}
        actions={proposed.length ? (
          <Button size="small" variant="outlined" title="课程表里用到、还没有登记的会场，各列出会场布置和设备检查一行"
            onClick={() => void save(proposed.map((set) => ({ table: 'venueCheck', id: newId(desk), set: { ...set } })), `列出 ${venues.size} 个会场的检查`, { tellNow: true })}>
            {`列出还没有检查的会场（${venues.size} 个）`}
          </Button>
        ) : null} />
      {uses.length ? <Uses>第一次使用：{uses.map(({ venue, date, from }) => `${venue} ${shortDateWithWeekday(date)}${from ? ` ${from}` : ''}`).join('；')}</Uses> : null}
    </BookSection>
  )
}

const inUseOrder = (rows: readonly VenueCheck[]): VenueCheck[] => {
  const rank = ({ date, venue, kind, id }: VenueCheck): string => `${date} ${venue} ${kind} ${id}`
  return [...rows].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

const Uses = styled('p')({ margin: '0.25rem 0 0', color: 'var(--muted)', maxWidth: '60rem' })
