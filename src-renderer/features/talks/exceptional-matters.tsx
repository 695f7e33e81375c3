/** 超常规事项: what goes beyond the usual standard is settled with the department concerned before anything is signed (第六条（一）). */
import type { ExceptionalMatter } from '#domain/agreement.ts'
import { shortDate } from '#domain/calendar.ts'
import { confirmedOn, exceptionState } from '#domain/planning/confirmation-state.ts'
import { ELEMENTS } from '#domain/training-class.ts'
import { useClass, useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook, type FieldChoice } from '../class-book.tsx'
import { useColleagueNames, useDepartmentNames } from '../college-offers.ts'

export function ExceptionalMatters({ cls }: { cls: string }) {
  const departments = useDepartmentNames()
  const colleagues = useColleagueNames()
  const budget = useRows('budgetLine', cls) ?? []
  const agreements = useRows('agreement', cls) ?? []
  const of = useClass(cls)
  const confirmed = of ? confirmedOn(agreements, of) : undefined
  const fields: FieldChoice<ExceptionalMatter>[] = [
    { name: 'item', reason: '哪一项要素或者哪个预算科目', offers: [...ELEMENTS.map(({ name }) => name), ...budget.map(({ item }) => item)] },
    ...(budget.length ? [{ name: 'budgetLineId', reason: '超出标准的预算科目，选上后决算时对得上', offers: budget.map(({ id, item }) => ({ value: id, words: item })) }] as const : []),
    { name: 'usual', reason: '如 伙食 110 元/人·天' },
    { name: 'asked', reason: '如 伙食 150 元/人·天' },
    { name: 'reason', reason: '为什么要超出' },
    { name: 'department', offers: departments },
    { name: 'confirmer', offers: colleagues },
    { name: 'confirmedOn', reason: confirmed ? `应在书面确认（${shortDate(confirmed)}）之前` : '应在书面确认之前' },
    'result'
  ]
  return (
    <BookSection title="超常规事项" table="exceptionalMatter" clauses={<ClauseChip id="R6.1b" />} intro="预算标准或者其他要素超出常规、需要特殊安排的，提前与财务后勤处或者有关部门沟通确定。">
      <ClassBook cls={cls} table="exceptionalMatter" noun="超常规事项" fields={fields}
        empty="没有超出常规标准的事项就不用填。"
        fresh={() => ({ item: '预算标准', department: '财务后勤处' })}
        summary={({ item, usual, asked, department }) => <>{item}{asked ? `：${usual ? `由${usual}` : ''}调整为${asked}` : ''}（{department}）</>}
        state={(matter) => exceptionState(matter, confirmed)} />
    </BookSection>
  )
}
