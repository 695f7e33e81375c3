import { describe, expect, test } from 'vitest'
import { DEFAULT_ARCHIVE_TERMS } from '#domain/college-defaults/archive-terms.ts'
import { DEFAULT_CITED_RULES, isChecked } from '#domain/college-defaults/cited-rules.ts'
import { DEFAULT_DEPARTMENTS } from '#domain/college-defaults/departments.ts'
import { DEFAULT_EMERGENCY_PLANS } from '#domain/college-defaults/emergency-plans.ts'
import { DEFAULT_EVALUATION_ITEMS } from '#domain/college-defaults/evaluation-items.ts'
import { missingDefaults } from '#domain/college-defaults/missing-defaults.ts'
import { DEFAULT_ORGANIZATIONS } from '#domain/college-defaults/organizations.ts'
import { FIRST_RULE_SET } from '#domain/college-defaults/rule-sets.ts'
import { DEFAULT_TASK_TEMPLATES } from '#domain/college-defaults/task-templates.ts'
import { departmentTasks } from '#domain/planning/department-tasks.ts'
import { refuse, type FieldSpec } from '#domain/field.ts'
import { currentRuleSet, rulesOf, FIRST_RULES } from '#domain/rule-set.ts'
import { TABLES, type TableName } from '#domain/tables.ts'
import { isRecordId } from '#sync/check-operation.ts'

const ALL: readonly [TableName, readonly { readonly id: string }[]][] = [
  ['department', DEFAULT_DEPARTMENTS], ['organization', DEFAULT_ORGANIZATIONS], ['citedRule', DEFAULT_CITED_RULES], ['emergencyPlan', DEFAULT_EMERGENCY_PLANS],
  ['taskTemplate', DEFAULT_TASK_TEMPLATES], ['evaluationItem', DEFAULT_EVALUATION_ITEMS], ['archiveTerm', DEFAULT_ARCHIVE_TERMS], ['ruleSet', [FIRST_RULE_SET]]
]

describe('what the college may fill in by one button', () => {
  test.each(ALL)('%s: every value is one the list takes, every id its own and fit for exchange', (table, rows) => {
    const specs = TABLES[table].fields as Readonly<Record<string, FieldSpec>>
    for (const { id, ...fields } of rows) {
      expect(isRecordId(id) && !/[\s/]/.test(id), id).toBe(true)
      for (const [name, value] of Object.entries(fields)) expect(specs[name] ? refuse(specs[name], value) : '没有这一项', `${id} ${name}`).toBeUndefined()
      for (const [name, spec] of Object.entries(specs)) if (spec.required) expect((fields as Record<string, unknown>)[name], `${id} ${name}`).toBeTruthy()
    }
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })

  test('the items of 教学质量 sum to 100, those of 服务质量 stand in the three aspects of 第六条（五）', () => {
    const sum = DEFAULT_EVALUATION_ITEMS.filter(({ kind }) => kind === '教学质量').reduce((total, { score }) => total + score!, 0)
    expect(sum).toBe(100)
    const service = DEFAULT_EVALUATION_ITEMS.filter(({ kind }) => kind === '服务质量')
    expect(service).toHaveLength(12)
    expect([...new Set(service.map(({ group }) => group))]).toEqual(['学员服务管理', '综合后勤保障', '教师教学效果'])
  })

  test('the task templates are the catalogue of 第三条, the five online tasks marked as such', () => {
    expect(DEFAULT_TASK_TEMPLATES.filter(({ online }) => !online).map(({ department, matter }) => ({ department, matter }))).toEqual(departmentTasks('线下').map(({ department, matter }) => ({ department, matter })))
    expect(DEFAULT_TASK_TEMPLATES.filter(({ online }) => online)).toHaveLength(5)
  })

  test('the documents of 第二条 go into every plan, with the numbers the regulation prints, and wait for someone to check them', () => {
    expect(DEFAULT_CITED_RULES.filter(({ inPlan }) => inPlan).map(({ number }) => number)).toEqual([undefined, undefined, '黑政院发〔2022〕59号', '黑政院党发〔2022〕47号'])
    expect(DEFAULT_CITED_RULES.some(isChecked)).toBe(false)
    expect(isChecked({ checkedBy: '许长青', checkedOn: '2026-11-01' })).toBe(true)
    expect(isChecked({ checkedBy: '许长青' })).toBe(false)
  })

  test('only the partners the regulation names, and no 教研部门, for it names none', () => {
    expect(DEFAULT_ORGANIZATIONS.map(({ name }) => name)).toEqual(['黑龙江省司法厅', '黑龙江省监狱管理局', '哈尔滨市司法局'])
    expect(DEFAULT_ORGANIZATIONS.every(({ partner }) => partner)).toBe(true)
    expect(DEFAULT_DEPARTMENTS.map(({ name }) => name)).toEqual(['教务处', '学员工作处', '财务后勤处', '科研处', '法治宣传事务部', '图书情报信息中心', '办公室'])
  })

  test('the repealed 工作意见 is cited by none of them (R14.b)', () => {
    expect(JSON.stringify(ALL)).not.toContain('规范培训流程的工作意见')
  })
})

test('a default is not offered where it stands already, filled in or typed by hand', () => {
  const typed = [{ id: 'k3', name: '教 务处', kind: '教务处' as const }, { ...DEFAULT_DEPARTMENTS[1]!, name: '学员管理处' }]
  expect(missingDefaults(DEFAULT_DEPARTMENTS, typed, ({ name }) => name).map(({ name }) => name)).toEqual(['财务后勤处', '科研处', '法治宣传事务部', '图书情报信息中心', '办公室'])
  expect(missingDefaults(DEFAULT_DEPARTMENTS, DEFAULT_DEPARTMENTS, ({ name }) => name)).toEqual([])
})

describe('the rule set a new class runs under', () => {
  const sets = [{ id: 'a', name: '试行', effectiveOn: '2026-01-01' }, { id: 'b', name: '修订', effectiveOn: '2026-11-23' }, { id: 'c', name: '草案' }]
  test('is the newest that has taken effect, from that very day', () => {
    expect(currentRuleSet(sets, '2026-11-22')?.id).toBe('a')
    expect(currentRuleSet(sets, '2026-11-23')?.id).toBe('b')
    expect(currentRuleSet([...sets].reverse(), '2026-11-23')?.id).toBe('b')
  })
  test('is none where none has taken effect: then the regulation’s own figures hold', () => {
    expect(currentRuleSet(sets, '2025-12-31')).toBeUndefined()
    expect(rulesOf(sets, undefined)).toEqual(FIRST_RULES)
  })
})
