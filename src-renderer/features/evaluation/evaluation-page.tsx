/** 评估: the forms handed out and their sheets, what they say together, and what becomes of the opinions (第六条（五）). */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Change } from '#store/commit.ts'
import { useSave } from '#store/saving.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { freshRound, useEvaluation } from './evaluation-facts.ts'
import { FeedbackDesk } from './feedback-desk.tsx'
import { FormDesk } from './form-desk.tsx'
import { FormList } from './form-list.tsx'
import { LowItems } from './low-items.tsx'
import { ServiceTable } from './service-table.tsx'
import { TeachingTable } from './teaching-table.tsx'
import { TotalsLine } from './totals-line.tsx'

export function EvaluationPage({ cls }: { cls: string }) {
  const facts = useEvaluation(cls)
  const save = useSave(cls)
  const [openId, setOpenId] = useState<string>()
  if (!facts) return null
  const { forms, persons, rules } = facts
  const open = forms.find(({ planned }) => planned.id === openId) ?? forms[0]!
  const uncounted = forms.filter(({ planned }) => planned.round?.issued === undefined)
  const countAll = () => void save(uncounted.map(({ planned }): Change => ({ table: 'evaluationRound', id: planned.id, set: { ...(planned.round ? {} : freshRound(planned)), issued: persons } })), `${uncounted.length} 张评估表的发放份数填为 ${persons}`, { tellNow: true })
  return (
    <Page>
      <BookSection title="评估表" table="evaluationRound" clauses={<ClauseChip id="R6.5a" />}
        intro={<>有授课人的每一课一张《教学质量评估表》，全班一张《服务质量评估表》，都不记名。{forms.length === 1 ? '课程表里还没有授课人，排好课以后这里会多出每一课的表。' : ''}{persons && uncounted.length ? <Button size="small" variant="text" onClick={countAll}>按在册 {persons} 人填各表的发放份数</Button> : null}</>}>
        <Halves>
          <FormList forms={forms} openId={open.planned.id} onOpen={setOpenId} />
          <FormDesk key={open.planned.id} cls={cls} form={open} forms={forms} focused={openId !== undefined} />
        </Halves>
      </BookSection>
      <BookSection title="统计" clauses={<ClauseChip id="R6.5a" />} intro={`很满意、满意、基本满意、不满意按分值的 100%、85%、70%、50% 计，未使用和没有打分的不计；平均分相同的名次相同。低于 ${rules.lowScore} 分的标出。`}>
        <TotalsLine forms={forms} persons={persons} />
        <TeachingTable forms={forms} mark={rules.lowScore} />
        <ServiceTable form={forms.find(({ planned }) => planned.kind === '服务质量')} mark={rules.lowScore} />
        <LowItems cls={cls} forms={forms} mark={rules.lowScore} />
      </BookSection>
      <FeedbackDesk cls={cls} days={rules.feedbackDays} />
    </Page>
  )
}

const Page = styled('div')({ paddingBottom: '4rem' })
/** Side by side while the form keeps 38rem, else the list above it: a media query would not know the text size. */
const Halves = styled('div')({
  display: 'flex', flexWrap: 'wrap', gap: '1rem', alignItems: 'flex-start',
  '> ul': { flex: '1 1 14rem' },
  '> div': { flex: '999 1 38rem' }
})
