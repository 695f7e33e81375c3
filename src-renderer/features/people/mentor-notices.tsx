/** 学业导师 by rotation (第九条): whose turn it is and why; another department only with a reason. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { dayOfInstant, shortDate } from '#domain/calendar.ts'
import type { MentorNotice } from '#domain/mentoring.ts'
import { nextTurn, noticeState } from '#domain/teaching/mentor-turn.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { newId } from '#store/desk.ts'
import { useCollegeFacts, useDesk, useRows } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { FlagField } from '#ui/fields/flag-field.tsx'
import { TextField } from '#ui/fields/text-field.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook, type FieldChoice } from '../class-book.tsx'

export function MentorNotices({ of }: { of: TrainingClass }) {
  const desk = useDesk()
  const save = useSave(of.id)
  const facts = useCollegeFacts()
  const notices = useRows('mentorNotice', of.id)
  const staff = useRows('staff', of.id)
  if (!facts || !notices || !staff) return null
  const used = of.usesMentors !== false
  const today = dayOfInstant(desk.now())
  const turn = nextTurn(facts, of.id, notices)
  const teaching = facts.departments.filter(({ kind }) => kind === '教研部门').map(({ name }) => name)
  const notify = (department: string) => void save([{ table: 'mentorNotice', id: newId(desk), set: { department, notifiedOn: today, turnOf: department } }], `通知${department}指定学业导师`)
  const fields = ({ department, turnOf }: MentorNotice): FieldChoice<MentorNotice>[] => [
    { name: 'department', offers: teaching }, 'notifiedOn',
    ...(turnOf && turnOf !== department ? [{ name: 'reason', reason: `轮到的是${turnOf}；没有通知它的理由，它的轮次保留到下一个班次` }] as const : [])
  ]
  return (
    <BookSection title="学业导师" table="mentorNotice" clauses={<ClauseChip id="R9.a" />} intro="项目确定以后，按轮值通知教研部门，由其指定一至二名学业导师驻班跟岗；导师的姓名填在上面的表里。">
      <FlagField label="实行学业导师制" value={used} onCommit={(value) => void save([{ table: 'class', id: of.id, set: { usesMentors: value } }], value ? '实行学业导师制' : '不实行学业导师制')} />
      {used ? (
        <>
          <Turn>
            {turn ? <>轮到<b>{turn.department}</b>（{turn.why}）。<Button size="small" variant="outlined" onClick={() => notify(turn.department)}>{`通知${turn.department}`}</Button></>
              : teaching.length ? '轮值表里的教研部门都通知了。' : <>学院的教研部门和轮值次序还没有列出，在<a href="#/settings/college/departments">学院设置</a>里填写以后，这里会提示轮到哪个部门。</>}
          </Turn>
          <ClassBook cls={of.id} table="mentorNotice" noun="教研部门通知" fields={fields} arrange={(rows) => [...rows].sort((a, b) => ((a.notifiedOn ?? '') + a.id < (b.notifiedOn ?? '') + b.id ? -1 : 1))}
            empty="还没有通知教研部门。"
            fresh={() => ({ department: teaching.find((name) => name !== turn?.department) ?? '教研部门', notifiedOn: today, ...(turn ? { turnOf: turn.department } : {}) })}
            summary={({ department, notifiedOn, reason }) => <>{department}{notifiedOn ? `，${shortDate(notifiedOn)}通知` : ''}{reason ? `（${reason}）` : ''}</>}
            state={(notice) => noticeState(notice, staff)} />
        </>
      ) : <Reason><TextField label="不实行学业导师制的说明" value={of.noMentorsReason} reason="写一句原因，如 一天的短训、线上班次" onCommit={(noMentorsReason) => void save([{ table: 'class', id: of.id, set: { noMentorsReason } }], '修改不实行学业导师制的说明')} /></Reason>}
    </BookSection>
  )
}

const Turn = styled('p')({ margin: '0 0 0.75rem', b: { fontWeight: 600 }, button: { marginLeft: '0.5rem' } })
const Reason = styled('div')({ maxWidth: '38rem' })
