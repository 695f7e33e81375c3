/**
 * The documented plain JSON of one college (resources/demo/README.md): what `pack` reads, what the demo is, and what
 * tests start from. Nothing of a file that is not wholly right is taken.
 *
 * {"format":"banci-desk/college","version":1,"college":{…},"settings":{"departments":[…],…},"classes":[{"class":{…},"staff":[…],…}]}
 */
import { ARRIVAL } from './attendance.ts'
import { ORG, type College } from './college.ts'
import { briefOf, collegeFactsOf, COLLEGE_LISTS, type CollegeFacts, type CollegeTable } from './college-facts.ts'
import { refuse, type FieldSpec } from './field.ts'
import { SNAPSHOT_LISTS, snapshotOf, type ClassSnapshot, type ListTable } from './snapshot.ts'
import { fieldOf, TABLES, type TableName } from './tables.ts'
import type { TrainingClass } from './training-class.ts'

export const COLLEGE_FORMAT = 'banci-desk/college'
export const COLLEGE_VERSION = 1

export type CollegeFileOutcome =
  | { readonly kind: 'read'; readonly college: College; readonly facts: CollegeFacts; readonly classes: readonly ClassSnapshot[] }
  | { readonly kind: 'refused'; readonly sentence: string }

type Json = Record<string, unknown>
type Rows = Record<ListTable, Json[]>
const LISTS = Object.entries(SNAPSHOT_LISTS) as [ListTable, (typeof SNAPSHOT_LISTS)[ListTable]][]
const COLLEGE_TABLES = Object.entries(COLLEGE_LISTS) as [CollegeTable, (typeof COLLEGE_LISTS)[CollegeTable]][]
const ID = /^[^\s\u0000-\u001f\u007f]{1,100}$/

/** Reads parsed JSON. The sentence of a refusal says which class, list, record and field, and why. */
export function readCollegeFile(json: unknown): CollegeFileOutcome {
  const problem = problemOfFile(json)
  if (problem) return { kind: 'refused', sentence: problem }
  const file = json as { college: College; settings?: Json; classes: Json[] }
  const classes = file.classes.map((entry) => snapshotOf(entry['class'] as TrainingClass, tableRows(entry), file.college))
  const rows = Object.fromEntries(COLLEGE_TABLES.map(([table, list]) => [table, (file.settings?.[list] ?? []) as { id: string }[]]))
  return { kind: 'read', college: file.college, facts: collegeFactsOf(file.college, rows, classes.map((of) => briefOf(of.class, of.mentorNotices))), classes }
}

/** The plain JSON of a college; `readCollegeFile` gives the same classes back. */
export const collegeFileOf = (facts: CollegeFacts, classes: readonly ClassSnapshot[]): Json => ({
  format: COLLEGE_FORMAT,
  version: COLLEGE_VERSION,
  college: facts.college,
  settings: Object.fromEntries(COLLEGE_TABLES.map(([, list]) => [list, facts[list]])),
  classes: classes.map(({ college: _, ...entry }) => entry)
})

function problemOfFile(json: unknown): string | undefined {
  if (!isObject(json) || json['format'] !== COLLEGE_FORMAT) return `这不是学院数据文件：开头应有 "format":"${COLLEGE_FORMAT}"。`
  if (json['version'] !== COLLEGE_VERSION) return typeof json['version'] === 'number' && json['version'] > COLLEGE_VERSION ? '这个学院数据文件来自更新的版本，请先升级班次台。' : `学院数据文件的 "version" 应是 ${COLLEGE_VERSION}。`
  const stranger = Object.keys(json).find((key) => !['format', 'version', 'college', 'settings', 'classes'].includes(key))
  if (stranger !== undefined) return `学院数据文件里有不认识的项目“${stranger}”。`
  const college = problemOfRow('college', json['college'])
  if (college) return `学院信息：${college}`
  const settings = problemOfSettings(json['settings'])
  if (settings) return `学院设置：${settings}`
  const classes = json['classes']
  if (!Array.isArray(classes)) return '学院数据文件里的 "classes" 应是班次的列表。'
  const seen = new Set<string>()
  for (const [index, entry] of classes.entries()) {
    const problem = problemOfClass(entry, seen)
    if (problem) return `第${index + 1}个班次：${problem}`
  }
  return undefined
}

function problemOfSettings(settings: unknown): string | undefined {
  if (settings === undefined) return undefined
  if (!isObject(settings)) return '应是一个对象。'
  const stranger = Object.keys(settings).find((key) => !COLLEGE_TABLES.some(([, list]) => list === key))
  if (stranger !== undefined) return `有不认识的表“${stranger}”。`
  for (const [table, list] of COLLEGE_TABLES) {
    const problem = problemOfList(table, settings[list])
    if (problem) return problem
  }
  return undefined
}

function problemOfClass(entry: unknown, seen: Set<string>): string | undefined {
  if (!isObject(entry)) return '应是一个对象。'
  const stranger = Object.keys(entry).find((key) => key !== 'class' && !LISTS.some(([, list]) => list === key))
  if (stranger !== undefined) return `有不认识的表“${stranger}”。`
  const own = problemOfRow('class', entry['class'])
  if (own) return `班次信息：${own}`
  const id = (entry['class'] as Json)['id'] as string
  if (id === ORG) return `班次信息：编号“${ORG}”是保留的。`
  if (seen.has(id)) return `编号“${id}”与前面的班次重复。`
  seen.add(id)
  for (const [table, list] of LISTS) {
    const problem = problemOfList(table, entry[list])
    if (problem) return problem
  }
  return danglingReference(tableRows(entry))
}

function problemOfList(table: ListTable | CollegeTable, rows: unknown): string | undefined {
  if (rows === undefined) return undefined
  const label = TABLES[table].label
  if (!Array.isArray(rows)) return `“${label}”应是列表。`
  const ids = new Set<string>()
  for (const [index, row] of rows.entries()) {
    const problem = table === 'attendance' ? problemOfMarks(row) : problemOfRow(table, row)
    if (problem) return `${label}第${index + 1}条：${problem}`
    const id = (row as Json)['id'] as string
    if (ids.has(id)) return `${label}第${index + 1}条：编号“${id}”重复。`
    ids.add(id)
  }
  return undefined
}

/** A sheet carries its marks apart, so that a trainee's id can never be taken for a field. */
function problemOfMarks(row: unknown): string | undefined {
  if (!isObject(row) || !isObject(row['marks'])) return '应有 "id" 和 "marks"。'
  const stranger = Object.keys(row).find((key) => key !== 'id' && key !== 'marks')
  return stranger === undefined ? problemOfRow('attendance', { id: row['id'], ...row['marks'] }) : `有不认识的项目“${stranger}”。`
}

function problemOfRow(table: TableName, row: unknown): string | undefined {
  if (!isObject(row)) return '应是一个对象。'
  const { id, ...fields } = row
  if (typeof id !== 'string' || !ID.test(id)) return '缺少编号 "id"，或编号里有空白。'
  for (const [name, value] of Object.entries(fields)) {
    const spec = fieldOf(table, name)
    if (!spec) return `有不认识的字段“${name}”。`
    const reason = refuse(spec, value)
    if (reason) return `“${spec.label}”${reason}。`
  }
  const missing = Object.entries<FieldSpec>(TABLES[table].fields).find(([name, spec]) => spec.required && (fields[name] ?? '') === '')
  return missing ? `缺少“${missing[1].label}”（${missing[0]}）。` : undefined
}

function danglingReference(rows: Rows): string | undefined {
  const ids = (table: ListTable): Set<unknown> => new Set(rows[table].map((row) => row['id']))
  const [trainees, rooms, sessions] = [ids('trainee'), ids('room'), ids('session')]
  const lost = (value: unknown, known: Set<unknown>): boolean => value !== undefined && value !== null && !known.has(value)
  for (const row of rows.trainee) if (lost(row['replacedBy'], trainees)) return `学员“${String(row['name'])}”替换为的“${String(row['replacedBy'])}”不在学员表里。`
  for (const row of rows.stay) {
    if (lost(row['id'], trainees)) return `住宿“${String(row['id'])}”不是学员表里的编号。`
    if (lost(row['roomId'], rooms)) return `住宿“${String(row['id'])}”的房间“${String(row['roomId'])}”不在房间表里。`
  }
  for (const { id, ...marks } of rows.attendance) {
    if (id !== ARRIVAL && lost(id, sessions)) return `签到“${String(id)}”不是课程表里的编号。`
    const stranger = Object.keys(marks).find((trainee) => !trainees.has(trainee))
    if (stranger !== undefined) return `签到“${String(id)}”里的“${stranger}”不是学员表里的编号。`
  }
  return undefined
}

/** The lists of one class as tables keep them: attendance marks become fields. */
function tableRows(entry: Json): Rows {
  const rows = Object.fromEntries(LISTS.map(([table, list]) => [table, (entry[list] ?? []) as Json[]])) as Rows
  return { ...rows, attendance: rows.attendance.map(({ id, marks }) => ({ id, ...(marks as Json) })) }
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
