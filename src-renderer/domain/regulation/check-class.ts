/** All rules over one class. */
import type { CollegeFacts } from '../college-facts.ts'
import type { ClassSnapshot } from '../snapshot.ts'
import { ARTICLE_1 } from './article-01.ts'
import { ARTICLE_2 } from './article-02.ts'
import { ARTICLE_3 } from './article-03.ts'
import { ARTICLE_4 } from './article-04.ts'
import { ARTICLE_5 } from './article-05.ts'
import { ARTICLE_6 } from './article-06.ts'
import { ARTICLE_7 } from './article-07.ts'
import { ARTICLE_8 } from './article-08.ts'
import { ARTICLE_9 } from './article-09.ts'
import { ARTICLE_10 } from './article-10.ts'
import { ARTICLE_11 } from './article-11.ts'
import { ARTICLE_12 } from './article-12.ts'
import { ARTICLE_13 } from './article-13.ts'
import { ARTICLE_14 } from './article-14.ts'
import { CLAUSES, CLAUSE_IDS, type ClauseId } from './clauses.ts'
import { SEVERITIES, type Finding, type Remark, type Rules } from './finding.ts'
import type { Moment } from './moment.ts'
import { isOwnProcess } from './scope.ts'

export const RULES: Rules = { ...ARTICLE_1, ...ARTICLE_2, ...ARTICLE_3, ...ARTICLE_4, ...ARTICLE_5, ...ARTICLE_6, ...ARTICLE_7, ...ARTICLE_8, ...ARTICLE_9, ...ARTICLE_10, ...ARTICLE_11, ...ARTICLE_12, ...ARTICLE_13, ...ARTICLE_14 }

/** Every finding of a class at a moment, the gravest first, then the earliest due, then in the order of the regulation and of its rule. */
export function checkClass(of: ClassSnapshot, college: CollegeFacts, now: Moment): Finding[] {
  const reasons = new Map(of.reasons.map(({ id, text }) => [id, text]))
  const own = isOwnProcess(of.class)
  return CLAUSE_IDS.flatMap((clause) => (RULES[clause]?.(of, college, now) ?? []).map((remark) => findingOf(clause, remark, reasons, own && !clause.startsWith('R1.'))))
    .map((finding) => [urgency(finding), finding] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, finding]) => finding)
}

function findingOf(clause: ClauseId, { subject, ...remark }: Remark, reasons: ReadonlyMap<string, string>, forReference: boolean): Finding {
  const key = subject === undefined ? clause : `${clause}|${subject}`
  const { severity, basis } = CLAUSES[clause]
  const reason = reasons.get(key)
  return { clause, key, severity, basis, ...remark, ...(forReference ? { severity: 'reminder', forReference: true } : {}), ...(remark.reason === undefined ? {} : { reasonOnRecord: true }), ...(reason === undefined ? {} : { reason }) }
}

/** Compares as text: the gravest first, then the earliest due, then in the order of the regulation. */
const urgency = (finding: Finding): string => `${3 - SEVERITIES.indexOf(finding.severity)} ${finding.due ?? '9999'} ${String(CLAUSE_IDS.indexOf(finding.clause)).padStart(2, '0')} ${String(finding.order ?? 0).padStart(2, '0')} ${finding.key}`
