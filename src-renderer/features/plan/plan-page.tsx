/** 方案: the texts of the 实施方案 in its own order, the 任务分解 and the 经费预算. What 概况 holds is not asked again. */
import { styled } from '@mui/material/styles'
import { trainingClassFields, type TrainingClass } from '#domain/training-class.ts'
import { dayOfInstant } from '#domain/calendar.ts'
import { useClass, useDesk } from '#store/live.ts'
import { useSave } from '#store/saving.ts'
import { FormSection } from '#ui/fields/field-frame.tsx'
import { SpecField } from '#ui/fields/spec-field.tsx'
import { FieldConflict, TableConflicts } from '../conflict-marks.tsx'
import { BudgetLines } from './budget-lines.tsx'
import { DepartmentTasks } from './department-tasks.tsx'
import { PlanRevisions } from './plan-revisions.tsx'

type PlanField = 'basis' | 'goal' | 'courseText' | 'teachingText' | 'publicityText' | 'safetyText' | 'evaluationText' | 'requirementsText' | 'openingProgram' | 'closingProgram' | 'planIssuedOn'

const HINTS: Record<PlanField, string> = {
  basis: '依据哪份协议、来函或年度计划（带文号），为什么办；就是方案的第一段',
  goal: '指导思想和要达到的目标',
  courseText: '内容分几个单元、多少学时；课程细目来自课程表',
  teachingText: '教学方式、师资、教材、学业导师',
  publicityText: '照片、新闻、屏显、设备调试由谁负责',
  safetyText: '写明所依据的制度和预案名称',
  evaluationText: '是否模拟演练，两张评估表何时发放、由谁汇总',
  requirementsText: '对各部门的要求',
  openingProgram: '一行一项，印在开结业仪程上；空着就印横线，由人填写',
  closingProgram: '一行一项',
  planIssuedOn: '印发的日期；印发前可以空着'
}

export function PlanPage({ cls }: { cls: string }) {
  const of = useClass(cls)
  if (!of) return null
  const field = (name: PlanField) => <PlanText key={name} of={of} name={name} />
  return (
    <Page>
      <PlanRevisions cls={cls} />
      <FormSection title="依据、目标与教学">{(['basis', 'goal', 'courseText', 'teachingText'] as const).map(field)}</FormSection>
      <Wide data-table="task"><h2>任务分解</h2><DepartmentTasks of={of} /><TableConflicts table="task" /></Wide>
      <Wide data-table="budgetLine"><h2>经费预算</h2><BudgetLines cls={cls} /><TableConflicts table="budgetLine" /></Wide>
      <FormSection title="保障与要求">{(['publicityText', 'safetyText', 'evaluationText', 'requirementsText', 'planIssuedOn'] as const).map(field)}</FormSection>
      <FormSection title="开结业仪程">{(['openingProgram', 'closingProgram'] as const).map(field)}</FormSection>
    </Page>
  )
}

function PlanText({ of, name }: { of: TrainingClass; name: PlanField }) {
  const desk = useDesk()
  const save = useSave(of.id)
  const spec = trainingClassFields[name]
  return <SpecField spec={spec} value={of[name]} today={dayOfInstant(desk.now())} reason={HINTS[name]} conflict={<FieldConflict table="class" id={of.id} field={name} />} onCommit={(value) => void save([{ table: 'class', id: of.id, set: { [name]: value } }], `修改${spec.label}`)} />
}

const Page = styled('div')({ paddingBottom: '4rem' })
const Wide = styled('section')({
  margin: '1.5rem 0', h2: { margin: '0 0 0.75rem', paddingBottom: '0.375rem', fontSize: '1.0625rem', fontWeight: 600, borderBottom: '1px solid var(--line)' }
})
