/** The first rule set: the regulation's own figures as a record, so that the college can date it and have it checked. */
import { FIRST_RULES, type RuleSet } from '../rule-set.ts'

export const FIRST_RULE_SET: RuleSet = { id: 'first', ...FIRST_RULES }
