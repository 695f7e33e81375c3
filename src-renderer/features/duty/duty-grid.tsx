/** The roster of duties. A name of the class's people brings its telephone along; relief that says too little is marked. */
import type { ReactNode } from 'react'
import { shortDateWithWeekday } from '#domain/calendar.ts'
import { inDutyOrder, reliefGaps } from '#domain/service/duty-coverage.ts'
import type { Duty } from '#domain/preparation.ts'
import type { RuleFigures } from '#domain/rule-set.ts'
import type { Staff } from '#domain/staff.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { ClassGrid, type FieldColumn } from '../class-grid.tsx'

interface Props {
  of: TrainingClass
  duties: readonly Duty[]
  staff: readonly Staff[]
  rules: RuleFigures
  actions: ReactNode
}

const RELIEF: Readonly<Record<string, string>> = { 接替何人: 'insteadOf', 事由: 'reason', 安排日期: 'arrangedOn', 提前安排的日期: 'arrangedOn' }

export function DutyGrid({ of, duties, staff, rules, actions }: Props) {
  const columns: readonly FieldColumn<Duty>[] = [
    { key: 'person', width: 110, frozen: true, kind: 'choice', choices: [...new Set(staff.map(({ name }) => name))], free: true },
    { key: 'date', width: 136, show: (value) => (typeof value === 'string' ? shortDateWithWeekday(value) : '') },
    { key: 'from', width: 66 },
    { key: 'to', width: 66 },
    { key: 'kind', width: 96 },
    { key: 'phone', width: 124 },
    { key: 'insteadOf', width: 96 },
    { key: 'reason', width: 150 },
    { key: 'arrangedOn', width: 136, show: (value) => (typeof value === 'string' ? shortDateWithWeekday(value) : '') },
    { key: 'ofSponsor', width: 128, align: 'center' },
    { key: 'remark', width: 180 }
  ]
  const byId = new Map(duties.map((duty) => [duty.id, duty]))
  const last = inDutyOrder(duties).at(-1)
  return (
    <ClassGrid cls={of.id} table="duty" noun="值守" needed="person" columns={columns} arrange={inDutyOrder} most={12} actions={actions}
      fresh={(typed) => {
        const person = staff.find(({ name }) => name === typed['person'])
        return {
          date: last?.date ?? of.arriveOn!, from: rules.deskFrom, to: rules.deskTo, kind: '在岗',
          ...(person?.phone ? { phone: person.phone } : {}), ...(person?.role === '主办单位派驻人员' ? { ofSponsor: true } : {})
        }
      }}
      getMark={(id, key) => {
        const duty = byId.get(id)
        const missing = duty ? reliefGaps(duty).find((gap) => RELIEF[gap] === key) : undefined
        if (missing) return { tone: 'warning', text: missing === '提前安排的日期' ? '接替要提前安排，这里的日期在接替之后' : `接替的要写明${missing}` }
        return duty?.kind === '临时接待' && !duty.phone && key === 'phone' ? { tone: 'warning', text: '临时接待人员要有电话，学员才联系得上' } : undefined
      }} />
  )
}
