/** All rules over one class. */
import type { CollegeFacts } from '../college-facts.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { ARTICLE_1 } from './article-01.ts'
import { CLAUSES, CLAUSE_IDS, type ClauseId } from './clauses.ts'
import { SEVERITIES, type Finding, type Remark, type Rules } from './finding.ts'
import type { Moment } from './moment.ts'
import { isOwnProcess } from './scope.ts'

export const RULES: Rules = { ...ARTICLE_1 }

/** Every finding of a class at a moment, the gravest first, then the earliest due, then in the order of the regulation. */
export function checkClass(of: ClassSnapshot, college: CollegeFacts, now: Moment): Finding[] {
  const reasons = new Map(of.reasons.map(({ id, text }) => [id, text]))
  const own = isOwnProcess(of.class)
  return CLAUSE_IDS.flatMap((clause) => (RULES[clause]?.(of, college, now) ?? []).map((remark) => findingOf(clause, remark, reasons, own && !clause.startsWith('R1.')))).sort(byUrgency)
}

function findingOf(clause: ClauseId, { subject, ...remark }: Remark, reasons: ReadonlyMap<string, string>, forReference: boolean): Finding {
  const key = subject === undefined ? clause : `${clause}|${subject}`
  const { severity, basis } = CLAUSES[clause]
  const reason = reasons.get(key)
  return { clause, key, severity, basis, ...remark, ...(forReference ? { severity: 'reminder', forReference: true } : {}), ...(reason === undefined ? {} : { reason }) }
}

const rank = (finding: Finding): string => `${3 - SEVERITIES.indexOf(finding.severity)} ${finding.due ?? '9999'} ${String(CLAUSE_IDS.indexOf(finding.clause)).padStart(2, '0')} ${finding.key}`
const byUrgency = (a: Finding, b: Finding): number => (rank(a) < rank(b) ? -1 : 1)
