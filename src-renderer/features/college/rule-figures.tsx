/** One rule set: its figures, each with where it comes from; read-only once a class runs under it, but for who checked it. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { ORG } from '#domain/college.ts'
import { ruleSetFields, type RuleSet } from '#domain/rule-set.ts'
import { useSave } from '#store/saving.ts'
import { SpecField } from '#ui/fields/spec-field.tsx'

type Figure = Exclude<keyof RuleSet, 'id'>

/** What the regulation says in figures is told apart from what it leaves to the college. */
const GROUPS: readonly { readonly title: string; readonly fields: readonly (readonly [Figure, string?])[] }[] = [
  { title: '这一版', fields: [['name'], ['effectiveOn', '从这一天起新建的班次用这一版']] },
  {
    title: '材料移交（第八条（九））',
    fields: [
      ['handoverDays', '规范原文：班次结束后 5 日内'], ['handoverMostDays', '规范原文：有特殊情况的，最长不超过 10 日'],
      ['dayKind', '规范写的是“日”，没有写工作日'], ['shiftsHolidays', '规范没有规定顺延'], ['classEnd', '规范没有写明“班次结束”，默认为撤场']
    ]
  },
  {
    title: '提醒和界限（规范没有给数字，由学院定）',
    fields: [
      ['reportHours', '确知后超过这个时间还没上报的，提醒（第八条（六））'], ['headCountChange', '达到这个幅度的按较为重大调整提示（第八条（二））'],
      ['largeClass', '达到这个人数的提示模拟（第十一条）'], ['remindDays', '第五条：参与人要在报到前定下来'],
      ['deskFrom', '第八条（五）：报到至撤场全程坐班'], ['deskTo'], ['lowScore', '评估平均低于它的标出来（第六条（五））'], ['feedbackDays', '意见反馈出去后超过几日没有改进的提醒']
    ]
  },
  { title: '核对', fields: [['checkedBy'], ['checkedOn']] }
]

export function RuleFigures({ set, fixed, today, onCopy }: { set: RuleSet; fixed: boolean; today: string; onCopy(): void }) {
  const save = useSave(ORG)
  const field = (name: Figure, reason?: string) => (
    <SpecField key={name} spec={ruleSetFields[name]} value={set[name]} today={today} reason={reason} readOnly={fixed && name !== 'checkedBy' && name !== 'checkedOn'}
      error={name === 'handoverMostDays' && (set.handoverMostDays ?? 10) < (set.handoverDays ?? 5) ? '最长期限比移交期限还短' : undefined}
      onCommit={(value) => void save([{ table: 'ruleSet', id: set.id, set: { [name]: value } }], `修改规则版本的${ruleSetFields[name].label}`)} />
  )
  return (
    <Figures>
      {fixed ? <p>已有班次在用这一版，数字不能再改；要改请另立新版本，新班次从它的施行日期起使用。</p> : null}
      {GROUPS.map(({ title, fields }) => (
        <fieldset key={title}>
          <legend>{title}</legend>
          {fields.map(([name, reason]) => field(name, reason))}
        </fieldset>
      ))}
      <div>
        <Button size="small" variant="outlined" onClick={onCopy}>另立新版本</Button>
        {fixed ? null : <Button size="small" variant="text" onClick={() => void save([{ table: 'ruleSet', id: set.id, remove: true }], `删除规则版本“${set.name}”`, { tellNow: true })}>删除这一版</Button>}
      </div>
    </Figures>
  )
}

const Figures = styled('div')({
  '> p': { margin: '0 0 0.75rem', color: 'var(--amber)' },
  fieldset: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(17rem, 1fr))', gap: '0.25rem 1.25rem', margin: '0 0 0.5rem', padding: 0, border: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '0.25rem', color: 'var(--muted)', fontSize: '0.875rem' },
  '> div': { display: 'flex', gap: '0.5rem' }
})
