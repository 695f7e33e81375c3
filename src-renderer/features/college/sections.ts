/** The lists of 学院设置 in the order of the menu. Each is one small file; none knows another. */
import { lazy, type ComponentType } from 'react'
import type { TableName } from '#domain/tables.ts'

export interface CollegeSection {
  readonly key: string
  readonly title: string
  readonly group: string
  /** Its records; their number stands beside the title. */
  readonly table: TableName
  readonly Section: ComponentType
}

export const SECTIONS: readonly CollegeSection[] = [
  { key: 'departments', title: '部门', group: '机构与人员', table: 'department', Section: lazy(() => import('./departments.tsx').then((m) => ({ default: m.Departments }))) },
  { key: 'colleagues', title: '人员库', group: '机构与人员', table: 'colleague', Section: lazy(() => import('./colleagues.tsx').then((m) => ({ default: m.Colleagues }))) },
  { key: 'organizations', title: '主办单位库', group: '机构与人员', table: 'organization', Section: lazy(() => import('./organizations.tsx').then((m) => ({ default: m.Organizations }))) },
  { key: 'rules', title: '规则版本', group: '规则与制度', table: 'ruleSet', Section: lazy(() => import('./rule-sets.tsx').then((m) => ({ default: m.RuleSets }))) },
  { key: 'cited', title: '制度清单', group: '规则与制度', table: 'citedRule', Section: lazy(() => import('./cited-rules.tsx').then((m) => ({ default: m.CitedRules }))) },
  { key: 'emergency', title: '应急预案', group: '规则与制度', table: 'emergencyPlan', Section: lazy(() => import('./emergency-plans.tsx').then((m) => ({ default: m.EmergencyPlans }))) },
  { key: 'tasks', title: '任务模板', group: '表单与目录', table: 'taskTemplate', Section: lazy(() => import('./task-templates.tsx').then((m) => ({ default: m.TaskTemplates }))) },
  { key: 'evaluation', title: '评估项目', group: '表单与目录', table: 'evaluationItem', Section: lazy(() => import('./evaluation-items.tsx').then((m) => ({ default: m.EvaluationItems }))) },
  { key: 'archive', title: '归档范围', group: '表单与目录', table: 'archiveTerm', Section: lazy(() => import('./archive-terms.tsx').then((m) => ({ default: m.ArchiveTerms }))) },
  { key: 'facilities', title: '会场与客房', group: '场所与日历', table: 'facility', Section: lazy(() => import('./facilities.tsx').then((m) => ({ default: m.Facilities }))) },
  { key: 'holidays', title: '节假日', group: '场所与日历', table: 'holiday', Section: lazy(() => import('./holidays.tsx').then((m) => ({ default: m.Holidays }))) },
  { key: 'costs', title: '费用标准', group: '经费', table: 'costProfile', Section: lazy(() => import('./cost-profiles.tsx').then((m) => ({ default: m.CostProfiles }))) }
]
