/** 用印: approved, then sealed; a plan that was changed after sealing is pointed out (第六条（二）). */
import type { Sealing } from '#domain/agreement.ts'
import { dayOfInstant, shortDate } from '#domain/calendar.ts'
import type { Scalar } from '#domain/field.ts'
import { planIssue } from '#domain/planning/plan-issue.ts'
import { isDepartmentSeal, isSealed, sealingState } from '#domain/planning/sealing-state.ts'
import { useDesk, useSnapshot } from '#store/live.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook, type FieldChoice } from '../class-book.tsx'
import { useColleagueNames } from '../college-offers.ts'

const PLAN_PAPER = '实施方案'

export function Sealings({ cls }: { cls: string }) {
  const desk = useDesk()
  const colleagues = useColleagueNames()
  const snapshot = useSnapshot(cls)
  // What a new line is made with comes from the plan's revisions: nothing is offered before they are read.
  if (!snapshot) return null
  const plan = planIssue(snapshot)
  const current = plan.current?.number
  const fields = ({ paper, seal, approvedOn }: Sealing): FieldChoice<Sealing>[] => [
    { name: 'paper', offers: [PLAN_PAPER, '培训服务协议', '预（决）算单', '结业证书'] },
    { name: 'seal', reason: isDepartmentSeal(seal) ? '部门印鉴只对内使用，执行部门用印规定' : '执行学院印章管理规定' },
    ...(paper === PLAN_PAPER ? [{ name: 'planRevision', reason: current ? `现行方案是第${current}版` : '方案还没有下发' }] as const : []),
    'copies', 'reason',
    { name: 'applicant', offers: colleagues }, 'appliedOn',
    { name: 'approver', offers: colleagues }, 'approvedOn',
    { name: 'sealedOn', reason: approvedOn ? '由办公室登记' : '先批准、后用印' },
    { name: 'keeper', offers: colleagues }
  ]
  return (
    <BookSection title="用印" table="sealing" clauses={<ClauseChip id="R6.2c" />} intro="一份文件一枚印章登记一条，先批准、后用印；空白件和草稿不能用印。">
      <ClassBook cls={cls} table="sealing" noun="用印" fields={fields} arrange={(rows) => [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1))}
        empty="还没有用印登记。协议、方案需要用印时，在这里申请、批准、登记。"
        fresh={() => ({ paper: PLAN_PAPER, seal: '学院行政章', appliedOn: dayOfInstant(desk.now()), ...(current ? { planRevision: current } : {}) })}
        together={(_, name, value): Readonly<Record<string, Scalar>> => (name === 'paper' ? { planRevision: value === PLAN_PAPER ? (current ?? null) : null } : {})}
        summary={({ paper, seal, planRevision, sealedOn }) => <>{paper}{planRevision ? `（第${planRevision}版）` : ''}，{seal}{sealedOn ? `，${shortDate(sealedOn)}用印` : ''}</>}
        state={(sealing) => sealingState(sealing, { current, changed: plan?.changed ?? false, sealed: isSealed(snapshot?.sealings ?? [], current) })} />
    </BookSection>
  )
}

const key = ({ appliedOn, sealedOn, id }: Sealing): string => `${appliedOn ?? sealedOn ?? '9999'} ${id}`
