/** 工作台: what is to be done in all classes, by when, for whoever sits here; and the classes that run today. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { dayOfInstant, longDateWithWeekday, sundayOf } from '#domain/calendar.ts'
import { bears, DUE_GROUPS, dueGroup, seatTitle } from '#domain/regulation/seat-view.ts'
import { useDesk } from '#store/live.ts'
import { useSeat } from '#store/seat.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { DueSection } from './due-section.tsx'
import { OutsideEdits } from './outside-edits.tsx'
import { RunningClasses } from './running-classes.tsx'
import { useCheckedClasses } from './use-checked-classes.ts'

export function WorkbenchPage() {
  const desk = useDesk()
  const { person, role, department } = useSeat()
  const checked = useCheckedClasses()
  const [everyone, setEveryone] = useState(false)
  const [all, setAll] = useState(false)
  const today = dayOfInstant(desk.now())
  const head = <PageHeader title="工作台" facts={[longDateWithWeekday(today), `${person || '未填姓名'} · ${seatTitle({ role, department })}`]} action={<Button variant="contained" href="#/enquiries">来电登记</Button>} />
  if (checked === undefined) return <>{head}<p role="status">正在按规范核对各班次…</p></>
  if (checked === null) return <>{head}<NoticeBar tone="forbidden" happened="没有核对成。" safe="各班次的数据都在。" todo="请重新打开本程序再看。" /></>
  if (!checked.length) return <>{head}<EmptyState sentence="这里列出各班次今天、本周该办的事。登记一个来电，或者新建一个班次，就会有内容。" action={<Button variant="contained" href="#/new">新建班次</Button>} second={<Button variant="outlined" href="#/">看班次</Button>} /></>
  const mine = person ? checked.filter((of) => of.leaderName === person || of.people.includes(person)) : []
  const classes = mine.length && !all ? mine : checked
  const entries = classes.flatMap((of) => of.findings.filter((finding) => everyone || bears({ role, department }, finding)).map((finding) => ({ of, finding })))
  const weekEnd = sundayOf(today)
  return (
    <>
      {head}
      <Filters>
        <Switch label="谁的事" choices={['我的事', '所有人的事']} second={everyone} onPick={setEveryone} />
        {mine.length ? <Switch label="哪些班次" choices={[`我的班次 ${mine.length}`, `全部班次 ${checked.length}`]} second={all} onPick={setAll} /> : null}
      </Filters>
      <Columns>
        <div>
          <OutsideEdits classes={checked} seat={{ role, department, person }} today={today} />
          {entries.length ? null : <EmptyState sentence={everyone ? '按规范应办的都办了。' : `没有要${role === '部门' ? department || '本部门' : role}办的事。`} action={everyone ? undefined : <Button variant="outlined" onClick={() => setEveryone(true)}>看所有人的事</Button>} />}
          {DUE_GROUPS.map((group) => <DueSection key={group} group={group} today={today} entries={entries.filter(({ finding }) => dueGroup(finding.due, today, weekEnd) === group)} />)}
        </div>
        <RunningClasses classes={checked} today={today} />
      </Columns>
    </>
  )
}

function Switch({ label, choices, second, onPick }: { label: string; choices: readonly [string, string]; second: boolean; onPick(second: boolean): void }) {
  return (
    <div role="group" aria-label={label}>
      {choices.map((choice, index) => <button key={choice} type="button" aria-pressed={second === (index === 1)} onClick={() => onPick(index === 1)}>{choice}</button>)}
    </div>
  )
}

const Filters = styled('div')({
  display: 'flex', flexWrap: 'wrap', gap: '0.5rem 1.25rem', marginBottom: '0.75rem', '> div': { display: 'flex' },
  button: { border: '1px solid var(--line-strong)', background: 'var(--raised)', color: 'var(--ink)', padding: '0.1875rem 0.75rem', font: 'inherit', cursor: 'pointer' },
  'button:first-of-type': { borderRadius: '4px 0 0 4px' },
  'button + button': { borderLeft: 0, borderRadius: '0 4px 4px 0' },
  'button[aria-pressed=true]': { background: 'var(--primary-soft)', color: 'var(--primary)', fontWeight: 600 }
})
const Columns = styled('div')({ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 18rem', gap: '1.5rem', alignItems: 'start', '@container (max-width: 68rem)': { gridTemplateColumns: 'minmax(0, 1fr)' } })
