/** 第六条: the duties of the 项目负责人, from the first talk to the settlement. Feedback, 决算 and the file have files of their own. */
import { linesBeyondStandard, totalBeyondStandard } from '../money/beyond-standard.ts'
import { confirms, exceptionState, groundOfForm, isRefused } from '../planning/confirmation-state.ts'
import { datesOutOfOrder, elementGaps } from '../planning/element-gaps.ts'
import { planFingerprint } from '../planning/plan-fingerprint.ts'
import { planGaps } from '../planning/plan-gaps.ts'
import { sealedPapers, versionOfSealing } from '../planning/sealed-papers.ts'
import { currentRevision } from '../planning/sealing-state.ts'
import { rulesOf } from '../rule-set.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { laterArchive, leaderArchive } from './archive-rules.ts'
import { feedbackAnswered, opinionsCollected } from './feedback-rules.ts'
import type { Rule, Rules } from './finding.ts'
import { endOf, firstArrival, minuteOf } from './moment.ts'
import { confirmedOn, gravely, hasReached, planIssuedOn } from './phase.ts'
import { settlement } from './settlement-rules.ts'

/** R6.1a: what is still to be settled before the confirmation, from the first call on; without fail when the plan is issued. */
const elementsSettled: Rule = (of, _, now) =>
  [
    ...elementGaps(of.class).map(({ element, sentence, fields }) => ({ subject: element, missing: `${sentence}。`, remedy: '与主办单位商定后填入概况，没有的写“无”。', field: fields[0] })),
    ...datesOutOfOrder(of.class).map(({ field, sentence }) => ({ subject: field, basis: '由规范推定', missing: `${sentence}。`, remedy: '核对两个日期；各项期限都从这些日期算起。', field }) as const)
  ].map(({ field, ...remark }, order) => ({ ...remark, order, ...gravely(hasReached('方案下发', of, now)), who: '项目负责人', due: planIssuedOn(of) ?? of.class.arriveOn, mend: { screen: 'overview', table: 'class', field } }))

/** R6.1b: what is beyond the usual was settled with the department concerned before the confirmation, not after it. */
const beyondUsualSettled: Rule = (of, college) => {
  const confirmed = confirmedOn(of)
  const settled = of.exceptionalMatters.filter((matter) => exceptionState(matter, confirmed).tone === 'done')
  const due = confirmed ?? of.class.arriveOn
  const remedy = '在洽商里登记超常规事项，与财务后勤处或者相关部门商定，填写确认人和日期。'
  const lines = linesBeyondStandard(of, college).filter(({ line }) => !settled.some(({ budgetLineId }) => budgetLineId === line.id))
  const total = settled.some(({ item, budgetLineId }) => budgetLineId || /定额|总额|预算/.test(item)) ? undefined : totalBeyondStandard(of, college)
  const open = of.exceptionalMatters.filter((matter) => exceptionState(matter, confirmed).tone !== 'done' && !isRefused(matter))
  return [
    ...lines.map(({ line, most }) => ({ subject: line.id, ...gravely(!!confirmed), who: '项目负责人', due, missing: `${line.item}${line.standard}元超出常规标准${most}元，没有书面确认前的商定记录。`, remedy, mend: { screen: 'talks', table: 'exceptionalMatter' } }) as const),
    ...(total ? [{ subject: '综合定额', ...gravely(!!confirmed), who: '项目负责人', due, missing: total, remedy, mend: { screen: 'talks', table: 'exceptionalMatter' } } as const] : []),
    ...open.map((matter) => ({
      subject: matter.id, ...gravely(!!confirmed), who: '项目负责人', whom: matter.department, due, missing: `超常规事项“${matter.item}”${confirmed ? '没有在书面确认前' : '还没有'}与${matter.department}商定。`,
      remedy: '提前沟通，填写部门确认人、确认日期和结果；已经晚了的说明理由。', mend: { screen: 'talks', table: 'exceptionalMatter', record: matter.id }
    }) as const)
  ]
}

/** R6.2a: a signed paper; a class without one is not 确定. */
const confirmedInWriting: Rule = (of, _, now) => {
  const { class: own, agreements } = of
  const papers = agreements.filter((agreement) => confirms(agreement, own))
  const signed = papers.filter(({ signedOn }) => signedOn)
  const mend = { screen: 'talks', table: 'agreement' } as const
  if (!signed.length) {
    const others = [...new Set(agreements.map(({ form }) => form))].sort()
    const missing = papers.length ? '书面确认的文书还没有签订。' : others.length ? `${own.hostMode}班次以${others.join('、')}不能作为书面确认。` : '还没有书面确认，项目没有落地。'
    return [{ ...gravely(hasReached('方案下发', of, now)), who: '项目负责人', due: planIssuedOn(of) ?? own.arriveOn, missing, remedy: own.hostMode === '主办' ? '登记批件、年度计划或者调训通知及其日期。' : '原则上与主办单位签订书面协议，登记签订日期。', mend }]
  }
  return signed
    .filter(({ form, ours, theirs }) => form === '书面协议' && !(ours && theirs))
    .map(({ id, ours, theirs }) => ({ subject: id, severity: 'reminder', who: '项目负责人', missing: `书面协议还没有登记${[...(ours ? [] : ['我方']), ...(theirs ? [] : ['对方'])].join('、')}签字人。`, remedy: '补登签字人，便于核对用印和归档。', mend: { ...mend, record: id } }) as const)
}

/** R6.2b: a form other than an agreement is for strategic partners, or for sponsors that expressly ask. */
const formAllowed: Rule = ({ class: own, agreements }, { organizations }) => {
  const signed = agreements.filter((agreement) => agreement.signedOn && confirms(agreement, own))
  if (signed.some((agreement) => groundOfForm(agreement, own, organizations))) return []
  return signed.map(({ id, form, sponsorAsked }) => ({
    subject: id, who: '项目负责人',
    missing: sponsorAsked ? `以${form}确认，主办单位的要求还没有登记凭据。` : `没有签订书面协议而以${form}确认，${own.sponsor}不在长期战略合作单位之列，也没有登记主办单位的明确要求。`,
    remedy: '补签书面协议，或者登记主办单位的明确要求和凭据，或者说明理由。', mend: { screen: 'talks', table: 'agreement', record: id }
  }))
}

/** R6.2c: approved, then sealed; and what was sealed is still what holds. */
const sealedByRule: Rule = (of) => {
  const sealed = of.sealings.filter(({ sealedOn }) => sealedOn)
  const altered = alteredPlan(of, sealed.flatMap(({ planRevision }) => planRevision ?? [])) ?? alteredVersion(of)
  const drafts = sealed.flatMap((sealing) => {
    const version = versionOfSealing(sealing, of.paperVersions)
    return version?.draft ? [{ sealing, version }] : []
  })
  return [
    ...sealed.filter(({ approvedOn, sealedOn }) => !approvedOn || approvedOn > sealedOn!).map(({ id, paper, approvedOn }) => ({
      subject: id, who: '项目负责人', missing: `《${paper}》${approvedOn ? '先用印，后批准' : '已用印，没有批准记录'}。`, remedy: '补办用印审批，登记批准人和批准日期。', mend: { screen: 'talks', table: 'sealing', record: id }
    }) as const),
    ...drafts.map(({ sealing: { id, paper }, version }) => ({
      subject: `${id}|草稿`, who: '项目负责人', missing: `《${paper}》第${version.number}版是空白件或者草稿，已经用印。`, remedy: '收回原件，补齐内容后重新导出，再办理用印。', mend: { screen: 'talks', table: 'sealing', record: id }
    }) as const),
    ...(altered ? [{ subject: '方案', who: '项目负责人', missing: altered, remedy: '对现行版次重新办理用印，收回原版；现行版次也有改动的，先下发新的一版。', mend: { screen: 'talks', table: 'sealing' } } as const] : [])
  ]
}

/** Of the revisions that were sealed the newest counts; a revision issued before fingerprints were kept is taken as it is. */
function alteredPlan(of: ClassSnapshot, sealed: readonly number[]): string | undefined {
  const current = currentRevision(of.planRevisions)
  const newest = Math.max(...sealed)
  if (!current || !sealed.length) return undefined
  if (newest < current.number) return `用印的是第${newest}版方案，此后改动，现行的是第${current.number}版。`
  return current.fingerprint && current.fingerprint !== planFingerprint(of) ? `第${current.number}版方案用印后内容又有改动。` : undefined
}

/** The plan as exported from 材料 and sealed last: of other papers the screens tell, because only making them again can. */
function alteredVersion(of: ClassSnapshot): string | undefined {
  const plan = sealedPapers(of).find(({ version }) => version.kind === 'plan')
  return plan?.sealing.fingerprint && plan.sealing.fingerprint !== planFingerprint(of) ? `方案已变更，此件为第${plan.version.number}版。` : undefined
}

/** R6.3: nothing of the plan reads 待报 when it is issued, but names. */
const planComplete: Rule = (of, _, now) =>
  !hasReached('方案下发', of, now)
    ? []
    : planGaps(of).map(({ section, missing, screen, table, record, field }, order) => ({
        subject: section, order, who: '项目负责人', due: planIssuedOn(of), missing: `方案“${section}”还差：${missing.join('、')}。`, remedy: '补齐后作为新的一版下发；确实没有的写“无”。',
        mend: { screen, table, record, field }
      }))

/** R6.4a: every problem raised is closed, at the latest when the class ends. */
const problemsClosed: Rule = ({ class: own, problems }, { ruleSets }, now) => {
  const end = endOf(own, rulesOf(ruleSets, own.ruleSetId))
  const isOver = end !== undefined && now.day > end
  return problems.filter(({ closedOn }) => !closedOn).map(({ id, source, matter, handledBy }) => ({
    subject: id, ...(isOver ? { severity: 'needs-reason' } : {}), who: handledBy === '辅导员' ? '辅导员' : '项目负责人', due: end,
    missing: `${source}提出的“${matter}”还没有办结。`, remedy: '解释说明或者调整处理后，填写处置情况和办结日期。', mend: { screen: 'records', table: 'problem', record: id }
  }) as const)
}

/** R6.4b: after the first trainee came in the leader receives information and leaves the handling to others; a notice, no more. */
const leaderStepsBack: Rule = ({ class: own, problems, stays }) => {
  const arrived = firstArrival(own, stays)
  if (!arrived) return []
  return problems.filter(({ handledBy, raisedOn, raisedTime }) => handledBy === '项目负责人' && minuteOf(raisedOn, raisedTime, '00:00') >= arrived).map(({ id, matter }) => ({
    subject: id, who: '项目负责人', missing: `学员进场后由项目负责人直接处置了“${matter}”。`, remedy: '进场后一般只接收信息、协调部门，请转由辅导员或者相关部门处置。', mend: { screen: 'records', table: 'problem', record: id }
  }))
}

export const ARTICLE_6: Rules = {
  'R6.1a': elementsSettled,
  'R6.1b': beyondUsualSettled,
  'R6.2a': confirmedInWriting,
  'R6.2b': formAllowed,
  'R6.2c': sealedByRule,
  'R6.3': planComplete,
  'R6.4a': problemsClosed,
  'R6.4b': leaderStepsBack,
  'R6.5a': opinionsCollected,
  'R6.5b': feedbackAnswered,
  'R6.6': settlement,
  'R6.7': (...facts) => [...leaderArchive(...facts), ...laterArchive(...facts)]
}
