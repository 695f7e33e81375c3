/** 方案下发与修订: the issues of the plan, numbered; each remembers what it said, so that a later change shows (第三条, 第六条). */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { planRevisionFields, type PlanRevision } from '#domain/agreement.ts'
import { dayOfInstant, longDate } from '#domain/calendar.ts'
import { beforeIssue, planIssue } from '#domain/planning/plan-issue.ts'
import { planFingerprint } from '#domain/planning/plan-fingerprint.ts'
import { refuseSecrecyMark } from '#domain/reading/secrecy-mark.ts'
import type { Change } from '#store/commit.ts'
import { useDesk, useSnapshot } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { ChoiceField } from '#ui/fields/choice-field.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { BookSection, RecordBook } from '#ui/record-book.tsx'
import { useColleagueNames } from '../college-offers.ts'

export function PlanRevisions({ cls }: { cls: string }) {
  const desk = useDesk()
  const save = useSave(cls)
  const snapshot = useSnapshot(cls)
  const colleagues = useColleagueNames()
  const [summary, setSummary] = useState<string | null>(null)
  const [approver, setApprover] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  if (!snapshot) return null
  const { class: of, planRevisions } = snapshot
  const plan = planIssue(snapshot)
  const missing = beforeIssue(snapshot)
  const again = plan.next > 1
  const today = dayOfInstant(desk.now())
  // A first issue may be recorded after the paper went out: the date that the plan already bears is the one it was issued on.
  const issuedOn = again ? today : (of.planIssuedOn ?? today)

  const issue = () => {
    if (again && !summary) return setAsked(true)
    const revision: Change = { table: 'planRevision', id: String(plan.next), set: { number: plan.next, issuedOn, fingerprint: planFingerprint(snapshot), ...(again ? { summary } : {}), ...(approver ? { approver } : {}) } }
    void save([revision, ...(again ? [] : [{ table: 'class', id: of.id, set: { planIssuedOn: issuedOn } } as const])], `下发方案（第${plan.next}版）`, { tellNow: true })
    setSummary(null)
    setApprover(null)
    setAsked(false)
  }
  const change = (row: PlanRevision, name: string, value: unknown) => {
    const set = { [name]: value as string }
    const dated: Change[] = row.number === 1 && name === 'issuedOn' ? [{ table: 'class', id: of.id, set: { planIssuedOn: value as string } }] : []
    void save([{ table: 'planRevision', id: row.id, set }, ...dated], `修改第${row.number}版方案的${planRevisionFields[name as 'summary'].label}`)
  }
  return (
    <BookSection title="方案下发与修订" table="planRevision" clauses={<ClauseChip id="R3.b" />}>
      <Head><NoticeBar tone={plan.tone} happened={plan.happened} todo={plan.todo} /></Head>
      {!again || plan.changed ? (
        <Issue>
          {missing.length ? <div className="gaps">下发前还差：<ul>{missing.map((gap) => <li key={gap}>{gap}</li>)}</ul></div> : null}
          {again ? <TextField label="修订内容" value={summary} longest={500} refuse={refuseSecrecyMark} onCommit={setSummary} reason="改了哪里、为什么改" error={asked && !summary ? '先写明改了什么，各部门才知道按哪里执行' : undefined} /> : null}
          <ChoiceField label="审定人" free value={approver} choices={colleagues} onCommit={setApprover} />
          <Button variant="contained" onClick={issue}>{again ? `下发第${plan.next}版` : '下发方案（第1版）'}</Button>
        </Issue>
      ) : null}
      {planRevisions.length ? (
        <RecordBook noun="方案" records={[...planRevisions].sort((a, b) => b.number - a.number)} today={today} empty=""
          fields={(row) => [{ name: 'issuedOn', spec: planRevisionFields.issuedOn }, { name: 'approver', spec: planRevisionFields.approver, offers: colleagues }, ...(row.number > 1 ? [{ name: 'summary', spec: planRevisionFields.summary }] : [])]}
          summary={(row) => <>第{row.number}版，{longDate(row.issuedOn)}下发{row.summary ? `：${row.summary}` : ''}</>}
          state={(row) => (row.number !== plan.current?.number ? undefined : plan.changed ? { words: '下发后有改动', tone: 'late' } : { words: '现行', tone: 'done' })}
          onSave={change}
          onRemove={(row) => void save([{ table: 'planRevision', id: row.id, remove: true }], `删除第${row.number}版方案的下发记录`, { tellNow: true })} />
      ) : null}
    </BookSection>
  )
}

const Head = styled('div')({ margin: '0 0 0.75rem', maxWidth: '60rem' })
const Issue = styled('div')({
  display: 'flex', flexDirection: 'column', gap: '0.25rem', maxWidth: '38rem', margin: '0 0 1rem',
  '.gaps': { margin: '0 0 0.375rem', color: 'var(--amber)' },
  ul: { margin: '0.125rem 0 0', paddingInlineStart: '1.25rem' },
  '> button': { alignSelf: 'flex-start' }
})
