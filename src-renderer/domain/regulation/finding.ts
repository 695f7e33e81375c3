/** What a rule says of a class: what is missing, by whose duty, by when, on what ground, and where it is mended. */
import type { ClassSnapshot } from '../snapshot.ts'
import type { CollegeFacts } from '../college-facts.ts'
import type { ClauseId } from './clauses.ts'
import type { Moment } from './moment.ts'
import type { Mend } from './screens.ts'

/** violation 硬性: stays red until it is so, never prevents recording what happened. needs-reason 需说明理由. reminder 提醒. */
export const SEVERITIES = ['reminder', 'needs-reason', 'violation'] as const
export type Severity = (typeof SEVERITIES)[number]
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { violation: '硬性', 'needs-reason': '需说明理由', reminder: '提醒' }

/** What a finding rests on. Only of the first may a screen say 违反. */
export type Basis = '规范原文' | '由规范推定' | '学院设置' | '外部规定'

/** Who must act, in the words of the regulation. */
export const BEARERS = ['项目负责人', '辅导员', '学业导师', '教务处', '学员工作处', '财务后勤处', '教研部门', '科研处', '法治宣传事务部', '图书情报信息中心', '办公室', '各部门'] as const
export type Bearer = (typeof BEARERS)[number]

/** What a rule returns; severity and basis are the clause's own unless said otherwise. */
export interface Remark {
  /** Tells remarks of one clause apart, e.g. a department or a record's id; the same thing always has the same one. */
  readonly subject?: string
  readonly severity?: Severity
  readonly basis?: Basis
  readonly who: Bearer
  /** A department or person the bearer is narrowed to. */
  readonly whom?: string | undefined
  /** YYYY-MM-DD: the last day on which it is in time. */
  readonly due?: string | undefined
  /** One sentence: what is missing or wrong. */
  readonly missing: string
  /** One sentence: what to do. */
  readonly remedy: string
  readonly mend: Mend
  /** Where it stands among its like, so that 地点 comes before 发票要求; never by the order of records. */
  readonly order?: number
  /** A reason that the record itself already gives (延期理由); one given under the finding's key comes before it. */
  readonly reason?: string | undefined
}

/**
 * A rule: pure, the same for any order of records. As time goes on its remarks only become more and graver; one goes away
 * only when somebody mends it.
 */
export type Rule = (of: ClassSnapshot, college: CollegeFacts, now: Moment) => readonly Remark[]
export type Rules = Readonly<Partial<Record<ClauseId, Rule>>>

export interface Finding extends Omit<Remark, 'subject'> {
  readonly clause: ClauseId
  /** `R8.9|财务后勤处`: names the finding within its class; a reason is kept under it, and one that waits for a reason and has it waits for nobody. */
  readonly key: string
  readonly severity: Severity
  readonly basis: Basis
  /** The record itself gives a reason: it is changed there, where it is printed from. */
  readonly reasonOnRecord?: true
  /** Of a class whose process is its own (第一条): for reference only. */
  readonly forReference?: true
}

/** Whether somebody still has to act on it. */
export const isOpen = (finding: Finding): boolean => !(finding.severity === 'needs-reason' && finding.reason !== undefined)
