/** 用印: applied for, approved step by step, then sealed; what was changed after sealing is pointed out (第六条（二）). */
import { styled } from '@mui/material/styles'
import type { Sealing } from '#domain/agreement.ts'
import { departmentOfSeat } from '#domain/block-owner.ts'
import { dayOfInstant, shortDate } from '#domain/calendar.ts'
import type { Scalar } from '#domain/field.ts'
import { planDraft } from '#domain/planning/plan-draft.ts'
import { planIssue } from '#domain/planning/plan-issue.ts'
import { placesSentence, staleWords, versionOfSealing } from '#domain/planning/sealed-papers.ts'
import { approvalSteps, approvalWith, isDepartmentSeal } from '#domain/planning/sealing-approval.ts'
import { isPlan, isSealed, sealingState, type SealingState } from '#domain/planning/sealing-state.ts'
import { useCollegeFacts, useDesk, useSnapshot } from '#store/live.ts'
import { useSeat } from '#store/seat.ts'
import { ClauseChip } from '#ui/clause-chip.tsx'
import { BookSection } from '#ui/record-book.tsx'
import { ClassBook, type FieldChoice } from '../class-book.tsx'
import { useColleagueNames } from '../college-offers.ts'
import { useVersionStates } from '../version-states.ts'

const PLAN_PAPER = '实施方案'
/** Who says that a seal was put. */
const KEEPER = '办公室'

export function Sealings({ cls }: { cls: string }) {
  const desk = useDesk()
  const colleagues = useColleagueNames()
  const seat = useSeat()
  const snapshot = useSnapshot(cls)
  const college = useCollegeFacts()
  const states = useVersionStates(snapshot, college)
  // What a new line is made with comes from the plan's revisions: nothing is offered before they are read.
  if (!snapshot) return null
  const plan = planIssue(snapshot)
  const current = plan.current?.number
  const draft = planDraft(snapshot)
  const isKeeper = departmentOfSeat(seat.role, seat.department) === KEEPER
  const steps = (sealing: Sealing): FieldChoice<Sealing>[] =>
    // What was exported here is approved step by step; an older record holds who approved at last.
    sealing.versionId ? approvalSteps(sealing).flatMap(({ by, on }): FieldChoice<Sealing>[] => [{ name: by, offers: colleagues }, on]) : [{ name: 'approver', offers: colleagues }, 'approvedOn']
  const fields = (sealing: Sealing): FieldChoice<Sealing>[] => [
    ...(sealing.versionId ? [] : [{ name: 'paper', offers: [PLAN_PAPER, '培训服务协议', '预（决）算单', '结业证书'], reason: (isPlan(sealing) && draft) || '在“材料”导出以后申请的，名称、版次、页数自己填好' }] as const),
    { name: 'seal', reason: isDepartmentSeal(sealing.seal) ? '部门印鉴只对内使用，执行部门用印规定' : '执行学院印章管理规定' },
    ...(sealing.paper === PLAN_PAPER && !sealing.versionId ? [{ name: 'planRevision', reason: current ? `现行方案是第${current}版` : '方案还没有下发' }] as const : []),
    'copies', 'reason',
    { name: 'applicant', offers: colleagues }, 'appliedOn',
    ...steps(sealing),
    { name: 'sealedOn', reason: !sealing.approvedOn ? '先批准、后用印' : isKeeper ? '盖章的当天' : `已用印由${KEEPER}登记；在这里代为登记的，会告知${KEEPER}` },
    { name: 'keeper', offers: colleagues }
  ]
  const stateOf = (sealing: Sealing): SealingState => {
    const version = versionOfSealing(sealing, snapshot.paperVersions)
    const stale = version && staleWords(version, states?.get(version.id))
    return stale ? { words: stale, tone: 'late' } : sealingState(sealing, { current, changed: plan?.changed ?? false, sealed: isSealed(snapshot.sealings, current) })
  }
  return (
    <BookSection title="用印" table="sealing" clauses={<ClauseChip id="R6.2c" />} intro="一份文件一枚印章登记一条，先批准、后用印；空白件和草稿不能用印。在“材料”导出以后按“申请用印”，这里就有一条。">
      <ClassBook cls={cls} table="sealing" noun="用印" fields={fields} arrange={(rows) => [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1))}
        empty="还没有用印登记。协议、方案需要用印时，在这里申请、批准、登记。"
        fresh={() => ({ paper: PLAN_PAPER, seal: '学院行政章', appliedOn: dayOfInstant(desk.now()), ...(current ? { planRevision: current } : {}) })}
        together={(sealing, name, value): Readonly<Record<string, Scalar>> => ({ ...(name === 'paper' ? { planRevision: value === PLAN_PAPER ? (current ?? null) : null } : {}), ...(sealing.versionId ? approvalWith(sealing, name, value) : {}) })}
        summary={({ paper, seal, planRevision, version, sealedOn }) => <>{paper}{version ? `（材料第${version}版${planRevision ? `，方案第${planRevision}版` : ''}）` : planRevision ? `（方案第${planRevision}版）` : ''}，{seal}{sealedOn ? `，${shortDate(sealedOn)}用印` : ''}</>}
        state={stateOf}
        below={(sealing) => {
          const version = versionOfSealing(sealing, snapshot.paperVersions)
          const found = version && states?.get(version.id)
          return version ? (
            <Below>
              第{version.number}版{version.pages ? `，共 ${version.pages} 页` : ''}{version.code ? `，页眉编码 ${version.code}` : ''}。
              {found && found.state !== 'current' ? <em>{staleWords(version, found)}。{placesSentence(found)}</em> : null}
            </Below>
          ) : null
        }} />
    </BookSection>
  )
}

const key = ({ appliedOn, sealedOn, id }: Sealing): string => `${appliedOn ?? sealedOn ?? '9999'} ${id}`

const Below = styled('p')({ margin: '0.25rem 0', overflowWrap: 'anywhere', color: 'var(--muted)', em: { display: 'block', fontStyle: 'normal', color: 'var(--red)' } })
