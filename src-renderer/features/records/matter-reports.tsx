/** 重大事项上报 (第八条（六）, 第十三条): ceremonies of the timetable are one button each; guests of rank are marked. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { shortDateWithWeekday } from '#domain/calendar.ts'
import { CHAIN_STEPS, highGuests, reportState, unreportedCeremonies } from '#domain/service/matter-report-state.ts'
import { momentOf } from '#domain/regulation/moment.ts'
import type { RuleFigures } from '#domain/rule-set.ts'
import { newId } from '#store/desk.ts'
import { useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook } from '../class-book.tsx'

export function MatterReports({ cls, rules }: { cls: string; rules: RuleFigures }) {
  const desk = useDesk()
  const save = useSave(cls)
  const sessions = useRows('session', cls)
  const activities = useRows('activity', cls)
  const reports = useRows('matterReport', cls)
  if (!sessions || !activities || !reports) return null
  const now = momentOf(desk.now())
  const open = unreportedCeremonies(sessions, activities, reports)
  return (
    <BookSection title="重大事项上报" table="matterReport" clauses={<><ClauseChip id="R8.6a" /><ClauseChip id="R13.a" /></>}
      intro="开班式、结业式、制发证书要及时上报；主办单位班子成员或者副厅级以上领导（含副厅级）参加任何活动，确知后逐级报学院领导，按指示做好接待。">
      {open.length ? (
        <Offers aria-label="课程表里还没有上报的">
          {open.map((ceremony) => (
            <li key={ceremony.kind}>
              <span>{shortDateWithWeekday(ceremony.date)} {ceremony.kind}还没有上报</span>
              <Button size="small" variant="outlined" onClick={() => void save([{ table: 'matterReport', id: newId(desk), set: { ...ceremony } }], `开始上报${ceremony.kind}`)}>{`上报${ceremony.kind}`}</Button>
            </li>
          ))}
        </Offers>
      ) : null}
      <ClassBook cls={cls} table="matterReport" noun="上报" empty="还没有上报的事项。"
        fields={[
          'kind', 'title', 'date', 'time', 'place', { name: 'rank', reason: '副厅级以上（含副厅级）的必须上报' }, 'sponsorTeamMember', { name: 'leaders', wide: true, reason: '姓名和职务；行程属于敏感信息，加密保存' },
          'knownOn', 'knownTime', 'reportedOn', 'reportedTime', { name: 'reportedTo', wide: true, offers: CHAIN_STEPS, reason: '辅导员先报学员工作处处长，再逐级上报' }, 'instruction', 'followUp'
        ]}
        fresh={() => ({ kind: '领导参加活动', date: now.day, knownOn: now.day, knownTime: now.minute.slice(11) })}
        arrange={(rows) => [...rows].sort((a, b) => (`${a.date} ${a.time ?? ''} ${a.id}` < `${b.date} ${b.time ?? ''} ${b.id}` ? -1 : 1))}
        summary={(report) => (
          <>
            {shortDateWithWeekday(report.date)}　{report.title ?? report.kind}
            {highGuests(report).map((words) => <Guest key={words}>{words}</Guest>)}
          </>
        )}
        state={(report) => reportState(report, rules, now)} />
    </BookSection>
  )
}

const Offers = styled('ul')({
  listStyle: 'none', margin: '0 0 0.75rem', padding: 0, maxWidth: '60rem',
  li: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 1rem', padding: '0.25rem 0.875rem', borderLeft: '3px solid var(--amber)' },
  'li + li': { marginTop: '0.25rem' }
})
const Guest = styled('i')({ marginLeft: '0.75rem', padding: '0 0.375rem', borderRadius: 3, fontStyle: 'normal', fontSize: '0.8125rem', fontWeight: 400, color: 'var(--amber)', background: 'var(--amber-soft)', whiteSpace: 'nowrap' })
