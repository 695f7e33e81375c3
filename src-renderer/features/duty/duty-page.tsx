/** 值守: who is there from 报到 to 撤场, and which hours have nobody (第八条（四）（五）). */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { arrivalCoverage, halfDayCoverage, nightsWithoutContact, receptionContacts } from '#domain/service/duty-coverage.ts'
import { proposeDuties } from '#domain/service/duty-proposal.ts'
import { shortDate } from '#domain/calendar.ts'
import { ORG } from '#domain/college.ts'
import { byOrder } from '#domain/in-order.ts'
import { rulesOf } from '#domain/rule-set.ts'
import { inTimetableOrder } from '#domain/session.ts'
import { newId } from '#store/desk.ts'
import { useClass, useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassForm } from '../class-form.tsx'
import { ArrivalBar } from './arrival-bar.tsx'
import { ContactLines } from './contact-lines.tsx'
import { DutyGrid } from './duty-grid.tsx'
import { HalfDays } from './half-days.tsx'

export function DutyPage({ cls }: { cls: string }) {
  const desk = useDesk()
  const save = useSave(cls)
  const of = useClass(cls)
  const duties = useRows('duty', cls)
  const sessionRows = useRows('session', cls)
  const staff = useRows('staff', cls)
  const ruleSets = useRows('ruleSet', ORG)
  if (!of || !duties || !sessionRows || !staff || !ruleSets) return null
  if (!of.arriveOn) return <EmptyState sentence="这里安排报到和办班期间谁在岗，并看出哪一段时间没有人。请先在概况里填写报到日期和撤场日期。" action={<Button variant="contained" href={`#/class/${cls}/overview`}>去填写日期</Button>} />

  const sessions = inTimetableOrder(sessionRows)
  const rules = rulesOf(ruleSets, of.ruleSetId)
  const windows = arrivalCoverage(of, sessions, duties, rules)
  const halves = halfDayCoverage(of, sessions, duties, rules)
  const counselors = staff.filter(({ role }) => role === '辅导员').sort((a, b) => Number(b.first ?? false) - Number(a.first ?? false) || byOrder(a, b))
  const proposed = proposeDuties(of, sessions, duties, counselors, rules)
  return (
    <Page>
      <BookSection title="报到" clauses={<ClauseChip id="R8.4e" tone={windows.some(({ gaps }) => gaps.length) ? 'forbidden' : 'plain'} />} intro="计划的报到时间里，每一刻都要有人在场。">
        {windows.map((coverage) => <ArrivalBar key={coverage.window.from} coverage={coverage} />)}
        <ClassForm cls={cls} table="class" id={cls} noun="班次" fields={[{ name: 'firstArrivalOn', reason: '学员进场以后，班里的事一般由辅导员处理（第六条）' }, 'firstArrivalTime']} />
      </BookSection>
      <BookSection title="办班期间" clauses={<><ClauseChip id="R8.5a" tone={halves.some(({ gaps }) => gaps.length) ? 'reason' : 'plain'} />{of.sponsorManages ? <ClauseChip id="R8.5b" /> : null}</>} intro="有课的半天都要有辅导员或者接替人员在岗。">
        {halves.length ? <HalfDays halves={halves} /> : <p>课程表里还没有课，排好以后这里按半天显示谁在岗。<a href={`#/class/${cls}/timetable`}>去排课程表</a></p>}
        <ContactLines nights={nightsWithoutContact(of, duties)} receptions={receptionContacts(duties)} />
        <div className="facts"><ClassForm cls={cls} table="class" id={cls} noun="班次" fields={[{ name: 'withdrawTime', reason: `${shortDate(of.withdrawOn ?? of.closeOn ?? of.arriveOn)}实际撤场的时刻` }, { name: 'sponsorManages', reason: '主办单位明确提出自派人员跟班的，辅导员协调配合' }]} /></div>
      </BookSection>
      <BookSection title="值守安排" table="duty" clauses={<><ClauseChip id="R8.4e" /><ClauseChip id="R8.5a" /></>} intro="每人每段一行；过半夜的，止时早于起时就算到第二天。接替的写明接替何人、事由和安排日期，要提前安排。">
        <DutyGrid of={of} duties={duties} staff={staff} rules={rules} actions={
          <Button size="small" variant={duties.length ? 'outlined' : 'contained'} disabled={!proposed.length} title={counselors.length ? '按报到时间和课程表，把没有人的时段排给本班辅导员；已经排好的不动' : '请先在概况里填写辅导员'}
            onClick={() => void save(proposed.map((set) => ({ table: 'duty', id: newId(desk), set: { ...set } })), `排上 ${proposed.length} 段值守`, { tellNow: true })}>
            {proposed.length ? `由本班辅导员补满（${proposed.length} 段）` : '由本班辅导员补满'}
          </Button>
        } />
        {counselors.length ? null : <p>还没有辅导员，<a href={`#/class/${cls}/overview`}>去概况里填写</a>以后可以一次排满。</p>}
      </BookSection>
    </Page>
  )
}

const Page = styled('div')({ paddingBottom: '4rem', '.facts': { marginTop: '0.75rem' }, 'section > p:not(.intro)': { margin: '0.375rem 0 0' } })
