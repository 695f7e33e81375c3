/** 微信工作群 (第十条): all participants and nobody else; the pasted member list is compared with the people of the class. */
import { styled } from '@mui/material/styles'
import { groupDifference } from '#domain/service/group-difference.ts'
import { GROUP, type WorkGroup as Group } from '#domain/preparation.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { useCollegeFacts, useRows } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import type { FieldChoice } from '../class-book.tsx'
import { ClassForm } from '../class-form.tsx'

export function WorkGroup({ of }: { of: TrainingClass }) {
  const facts = useCollegeFacts()
  const staff = useRows('staff', of.id)
  const workGroups = useRows('workGroup', of.id)
  if (!facts || !staff || !workGroups) return null
  const counselors = staff.filter(({ role }) => role === '辅导员').map(({ name }) => name)
  const difference = groupDifference({ class: of, staff, workGroups }, facts.departments, facts.colleagues)
  const fields: FieldChoice<Group>[] = [
    'name', { name: 'builtOn', reason: '项目确定以后、报到之前' }, { name: 'owner', reason: '由辅导员建群', offers: counselors },
    { name: 'checkedOn', reason: '最近一次核对群成员' },
    { name: 'members', reason: '从微信群里抄来或者复制群成员，一行一个；昵称认不出是谁的，在上面的表里把“已入群”填“是”' }
  ]
  return (
    <BookSection title="微信工作群" table="workGroup" clauses={<ClauseChip id="R10.a" />}
      intro={`项目负责人、辅导员、学业导师、各部门参与人全部进群，处室长需要时可以邀请。群里只谈班次事务，不宜信息不进群${of.sensitive ? '；敏感班次的学员不进这个群' : ''}。`}>
      <ClassForm cls={of.id} table="workGroup" id={GROUP} noun="微信工作群" fields={fields} />
      {difference ? (
        <Difference aria-label="群成员核对">
          {difference.missing.length ? <li data-tone="open">还没有进群：{difference.missing.join('、')}</li> : <li data-tone="done">参与人员都在群里。</li>}
          {difference.extra.length ? <li data-tone="open">不是本班次参与人员：{difference.extra.join('、')}</li> : null}
        </Difference>
      ) : null}
    </BookSection>
  )
}

const Difference = styled('ul')({
  listStyle: 'none', margin: '0.25rem 0 0', padding: 0, '[data-tone=open]': { color: 'var(--amber)' }, '[data-tone=done]': { color: 'var(--green)' }
})
