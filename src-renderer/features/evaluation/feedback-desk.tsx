/** 意见建议: from three sources on three aspects, each slip handed on to whoever can mend it, and what came of it. */
import { useState } from 'react'
import { addDays, dayOfInstant, shortDate } from '#domain/calendar.ts'
import type { Feedback } from '#domain/evaluation.ts'
import { saysNothing, slipState } from '#domain/teaching/feedback-slip.ts'
import { useDesk, useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook } from '../class-book.tsx'
import { useColleagueNames, useDepartmentNames } from '../college-offers.ts'
import { FeedbackGrid, type FeedbackCell } from './feedback-grid.tsx'

export function FeedbackDesk({ cls, days }: { cls: string; days: number }) {
  const desk = useDesk()
  const departments = useDepartmentNames()
  const colleagues = useColleagueNames()
  const slips = useRows('feedback', cls)
  const [cell, setCell] = useState<FeedbackCell>()
  if (!slips) return null
  const today = dayOfInstant(desk.now())
  const stateOf = (slip: Feedback) => slipState(slip, today, (sentOn) => addDays(sentOn, days))
  const within = ({ source, aspect }: Feedback) => !cell || (source === cell.source && aspect === cell.aspect)
  return (
    <BookSection title="意见建议" table="feedback" clauses={<ClauseChip id="R6.5b" />}
      intro="向主办单位、参训学员、学员工作处收集三个方面的意见建议，及时反馈给有关部门或人员，记下改进措施。没有意见的写“无”。不写学员姓名。">
      <FeedbackGrid slips={slips} isOpen={(slip) => stateOf(slip) !== 'done'} chosen={cell} onChoose={setCell} />
      <ClassBook cls={cls} table="feedback" noun="意见建议"
        empty={cell ? `还没有${cell.source}对${cell.aspect}的意见建议。` : '还没有意见建议。在上面点一格，写下听到的意见；评估表里的意见可以直接转过来。'}
        opening={cell ? `${cell.source}对${cell.aspect}的意见建议，写一句回车` : '写一句意见建议，回车添加'}
        fresh={(opinion) => ({ source: cell?.source ?? '参训学员', aspect: cell?.aspect ?? '学员服务管理', opinion, heardOn: today })}
        arrange={(rows) => rows.filter(within).sort((a, b) => rank(a, stateOf(a)) - rank(b, stateOf(b)) || (a.heardOn ?? '').localeCompare(b.heardOn ?? '') || (a.id < b.id ? -1 : 1))}
        fields={[
          { name: 'opinion', wide: true }, 'source', 'aspect', 'heardOn',
          { name: 'department', offers: departments }, { name: 'person', offers: colleagues, reason: '学院的人：授课人、承办人；不写学员' }, { name: 'sentOn', reason: `填了就开始计时，${days} 日内应有结果` },
          { name: 'measure', wide: true }, 'doneOn'
        ]}
        summary={({ source, aspect, opinion, department, person }) => <>{opinion.length > 60 ? `${opinion.slice(0, 60)}…` : opinion}　<small>{source} · {aspect}{department || person ? ` → ${[department, person].filter(Boolean).join(' ')}` : ''}</small></>}
        state={(slip) => {
          if (saysNothing(slip)) return undefined
          switch (stateOf(slip)) {
            case 'done':
              return { words: `${shortDate(slip.doneOn!)}改进`, tone: 'done' }
            case 'late':
              return { words: `${shortDate(slip.sentOn!)}反馈，还没有结果`, tone: 'late' }
            case 'waiting':
              return { words: `${shortDate(slip.sentOn!)}反馈`, tone: 'open' }
            case 'unsent':
              return { words: '还没有反馈出去', tone: 'open' }
          }
        }} />
    </BookSection>
  )
}

/** What waits stands first, what says nothing last. */
const rank = (slip: Feedback, state: ReturnType<typeof slipState>): number => (saysNothing(slip) ? 4 : ['unsent', 'late', 'waiting', 'done'].indexOf(state))
