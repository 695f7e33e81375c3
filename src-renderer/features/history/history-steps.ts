/** 历史 in the words of the office: one step for each intent of a person, with what it changed. Pure. */
import { longDate } from '#domain/calendar.ts'
import type { Scalar } from '#domain/field.ts'
import { fieldOf, isTableName, TABLES, type TableSpec } from '#domain/tables.ts'
import type { HistoryEntry } from '#store/journal.ts'

export interface StepLine {
  /** 学员 王芳 */
  readonly record: string
  /** 手机, or empty for a record made, deleted or brought back without more to say. */
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface HistoryStep {
  readonly batch: string
  readonly at: number
  readonly person: string
  readonly device: string
  /** 修改 地点 · 导入名单：学员 36 条 … */
  readonly title: string
  readonly tables: readonly string[]
  readonly lines: readonly StepLine[]
  /** Records touched. */
  readonly records: number
  readonly isUndo: boolean
  /** Departments that answer for what was changed by somebody else, and are told. */
  readonly toldTo: readonly string[]
  /** The class began with this step: taking it back would take the class away. */
  readonly isBirth: boolean
}

const NOTHING = '（空）'
const WHY: Readonly<Record<string, string>> = { roster: '导入名单', new: '新建班次', copy: '新建自上期', demo: '放入演示数据', resolve: '选定两处不一样的值', reserve: '预留编号', export: '导出材料' }
const BIRTHS: ReadonlySet<string> = new Set(['new', 'copy', 'demo'])
const ACTION = { created: '添加', changed: '修改', deleted: '删除', restored: '恢复' } as const

/** Entries newest first, as readHistory gives them, to steps newest first. */
export function historySteps(entries: readonly HistoryEntry[]): HistoryStep[] {
  const names = namesOf(entries)
  const batches = new Map<string, HistoryEntry[]>()
  for (const entry of entries) {
    const batch = batches.get(entry.batch)
    if (batch) batch.push(entry)
    else batches.set(entry.batch, [entry])
  }
  return [...batches.values()].map((batch) => stepOf(batch, names))
}

type Names = ReadonlyMap<string, string>

/** What each record is called: its own title, a trainee's name for what is kept by trainee. */
function namesOf(entries: readonly HistoryEntry[]): Names {
  const names = new Map<string, string>()
  for (const { table, id, changes } of entries) {
    const title = isTableName(table) ? (TABLES[table] as TableSpec).title : undefined
    const name = changes.find((change) => change.field === title)?.after
    const key = `${table}/${id}`
    if (typeof name === 'string' && !names.has(key)) names.set(key, name)
  }
  return names
}

function stepOf(whole: readonly HistoryEntry[], names: Names): HistoryStep {
  const notices = whole.filter(({ table }) => table === 'outsideEdit')
  // A notice goes with what it tells of; alone it is a step of its own (somebody has seen it).
  const batch = notices.length < whole.length ? whole.filter((entry) => !notices.includes(entry)) : whole
  const first = batch[0]!
  const isUndo = first.why.startsWith('undo:')
  // Within a step the first record stands first, though the entries come newest first.
  const inOrder = [...batch].reverse()
  return {
    batch: first.batch, at: first.at, person: first.person, device: first.device, isUndo, toldTo: batch === whole ? [] : ownersOf(notices), isBirth: BIRTHS.has(first.why),
    title: titleOf(inOrder, names, isUndo),
    tables: [...new Set(batch.map((entry) => entry.table))],
    lines: inOrder.flatMap((entry) => linesOf(entry, names)),
    records: new Set(batch.map((entry) => `${entry.table}/${entry.id}`)).size
  }
}

const ownersOf = (notices: readonly HistoryEntry[]): string[] => [...new Set(notices.flatMap(({ changes }) => changes.filter(({ field }) => field === 'owner').map(({ after }) => String(after))))]

function titleOf(batch: readonly HistoryEntry[], names: Names, isUndo: boolean): string {
  const { why, action, changes } = batch[0]!
  const prefix = isUndo ? '撤回：' : ''
  const known = WHY[why]
  if (known) return batch.length > 1 ? `${known}（${countedTables(batch)}）` : known
  if (batch.length > 1) return `${prefix}${ACTION[action]} ${countedTables(batch)}`
  const record = recordName(batch[0]!, names)
  if (action !== 'changed') return `${prefix}${ACTION[action]}${record}`
  const fields = changes.map((change) => fieldName(batch[0]!, change.field, change.label, names))
  return `${prefix}修改${record === '班次' ? '' : `${record}的`}${fields.slice(0, 3).join('、')}${fields.length > 3 ? `等 ${fields.length} 项` : ''}`
}

function countedTables(batch: readonly HistoryEntry[]): string {
  const counts = new Map<string, Set<string>>()
  for (const { tableLabel, id } of batch) counts.set(tableLabel, (counts.get(tableLabel) ?? new Set()).add(id))
  const parts = [...counts].map(([label, ids]) => `${label} ${ids.size} 条`)
  return parts.length > 3 ? `${parts.slice(0, 3).join('、')}等 ${[...counts.values()].reduce((sum, ids) => sum + ids.size, 0)} 条` : parts.join('、')
}

/** Marks by which the program knows papers again; they say nothing to anybody. */
const UNTOLD: ReadonlySet<string> = new Set([...['kind', 'about', 'hash', 'shown', 'asked'].map((field) => `paperVersion/${field}`), ...['paperKind', 'about', 'versionId', 'hash', 'fingerprint'].map((field) => `sealing/${field}`), 'planRevision/fingerprint'])

function linesOf(entry: HistoryEntry, names: Names): StepLine[] {
  const record = recordName(entry, names)
  if (entry.action === 'deleted') return [{ record, field: '', before: '', after: '已删除' }]
  const lines = entry.changes
    .filter(({ field, before, after }) => field !== 'order' && !UNTOLD.has(`${entry.table}/${field}`) && (before ?? '') !== (after ?? ''))
    .map(({ field, label, before, after }) => ({ record, field: fieldName(entry, field, label, names), before: words(entry.table, field, before), after: words(entry.table, field, after) }))
  return lines.length ? lines : [{ record, field: '', before: '', after: entry.action === 'restored' ? '已恢复' : '无变化' }]
}

function recordName({ table, id, tableLabel }: HistoryEntry, names: Names): string {
  if (table === 'class') return '班次'
  if (table === 'attendance') return `签到 ${id === 'arrival' ? '报到' : (names.get(`session/${id}`) ?? '')}`.trim()
  const name = names.get(`${table}/${id}`) ?? (table === 'stay' ? names.get(`trainee/${id}`) : undefined)
  return name ? `${tableLabel} ${name}` : tableLabel
}

const fieldName = (entry: HistoryEntry, field: string, label: string, names: Names): string => (entry.table === 'attendance' ? (names.get(`trainee/${field}`) ?? label) : label)

function words(table: string, field: string, value: Scalar): string {
  if (value === null || value === '') return NOTHING
  if (typeof value === 'boolean') return value ? '是' : '否'
  const kind = isTableName(table) ? fieldOf(table, field)?.kind : undefined
  return kind === 'date' && typeof value === 'string' ? longDate(value) : String(value)
}
