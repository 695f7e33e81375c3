/** The rows of a sheet that are people, and why the others are not. */
import { withoutBlanks } from '#domain/reading/person-name.ts'
import type { Change, Finding } from './finding.ts'
import type { Layout } from './find-heading.ts'
import type { RawCell, RawRow, RawSheet } from './raw-book.ts'
import { columnOfHeading, type RosterColumn } from './roster-columns.ts'
import { looksLikeName } from './recognise-text.ts'

export interface PersonRow {
  readonly row: number
  /** By meaning; several columns of the same meaning follow each other. */
  readonly cells: ReadonlyMap<RosterColumn, readonly RawCell[]>
}

export interface Skipped {
  readonly row: number
  readonly reason: string
}

export interface ListRows {
  readonly people: readonly PersonRow[]
  readonly skipped: readonly Skipped[]
  readonly changes: readonly Change[]
  readonly findings: readonly Finding[]
}

const TOTAL = /^(?:合计|总计|小计|共计|累计|总人数|人数合计|合计人数)|^共\d+人/
const SIGNATURE = /(?:填表人|填报人|制表人?|审核人?|审批人?|经办人|负责人|领导|单位|部门|主管)?(?:签字|签名|签章|盖章|公章)|(?:填表人|填报人|制表人?|审核人?|审批人?|经办人|负责人|联系人|联系电话|填报日期|填表日期|填报单位|日期)\s*[:：]/
const NOTE = /^[(（【]?(?:备注|注|说明|注意|提示|填表说明|填写说明|附注)[)）】]?(?:[:：\d、.．]|$)/
const EXAMPLE = /^[(（【]?(?:示例|样例|例|举例|范例)(?:[)）】:：\d]|$)/
/** Fields a merged area may fill down; a name, a number or a phone belongs to one person. */
const FILLED_DOWN: ReadonlySet<RosterColumn> = new Set<RosterColumn>(['organization', 'department', 'organizationAndPosition', 'position', 'rank', 'group', 'needsLodging', 'lodging', 'arrival', 'departure', 'remark', 'ethnicity', 'gender', 'plate'])
const DITTO = /^(?:同上|〃|″|"|''|”|同前)$/
/** Blank rows told one by one; a gap of thousands is told as one. */
const GAP_TOLD = 50

export function listRows(sheet: RawSheet, layout: Layout): ListRows {
  const people: PersonRow[] = []
  const skipped: Skipped[] = []
  const changes: Change[] = []
  const findings: Finding[] = []
  const after = layout.heading?.last ?? 0
  const body = sheet.rows.filter((row) => row.row > after)
  const origins = mergeOrigins(sheet, body)
  const rowsByNumber = new Map(body.map((row) => [row.row, row]))
  let last = after
  let previous: PersonRow | undefined
  for (const raw of body) {
    if (layout.by !== 'source') skipped.push(...gap(last, raw.row))
    last = raw.row
    const reason = layout.by === 'source' ? undefined : whySkipped(raw, layout)
    if (reason) { skipped.push({ row: raw.row, reason }); continue }
    const person = personOf(raw, layout, origins, rowsByNumber)
    takeFromAbove(person, previous, changes, findings)
    people.push((previous = person))
  }
  return { people, skipped, changes, findings }

  function personOf(raw: RawRow, { columns }: Layout, origins: ReadonlyMap<string, number>, rows: ReadonlyMap<number, RawRow>): PersonRow & { cells: Map<RosterColumn, RawCell[]> } {
    const cells = new Map<RosterColumn, RawCell[]>()
    for (const [index, column] of columns.entries()) {
      if (!column) continue
      let cell = raw.cells[index]
      const origin = cell ? undefined : origins.get(`${raw.row}:${index}`)
      if (origin !== undefined && FILLED_DOWN.has(column)) {
        cell = rows.get(origin)?.cells[index]
        if (cell && (column === 'organization' || column === 'department')) changes.push({ row: raw.row, field: column, before: '', after: withoutBlanks(cell.text), why: `合并单元格，取第${origin}行的内容`, formOnly: true })
      }
      if (cell) cells.set(column, [...(cells.get(column) ?? []), cell])
    }
    return { row: raw.row, cells }
  }
}

function gap(last: number, row: number): Skipped[] {
  const count = row - last - 1
  if (count <= 0 || last === 0) return []
  if (count > GAP_TOLD) return [{ row: last + 1, reason: `第${last + 1}行至第${row - 1}行是空行` }]
  return Array.from({ length: count }, (_, i) => ({ row: last + 1 + i, reason: '空行' }))
}

function whySkipped(raw: RawRow, { columns }: Layout): string | undefined {
  if (raw.hidden) return '隐藏的行，没有读取'
  const own = columns.flatMap((column, index) => (raw.cells[index] && column ? [{ column, text: withoutBlanks(raw.cells[index].text) }] : []))
  const all = raw.cells.flatMap((cell) => (cell ? [withoutBlanks(cell.text)] : []))
  const name = own.find(({ column }) => column === 'name')?.text ?? ''
  const meaningful = own.filter(({ column }) => column !== 'serial')
  if (own.filter(({ column, text }) => columnOfHeading(text) === column).length >= Math.min(3, Math.max(2, own.length))) return '重复的表头'
  const isName = looksLikeName(name)
  if (all.some((text) => EXAMPLE.test(text))) return '示例行'
  if (!isName || TOTAL.test(name)) {
    if (all.some((text) => TOTAL.test(text))) return '合计行'
    if (SIGNATURE.test(all.join('　'))) return '签字、盖章或联系人一行'
    if (all.some((text) => NOTE.test(text))) return '说明文字'
  }
  if (meaningful.length === 0) return own.length > 0 ? '只有序号，没有人员' : '名单各栏都是空的'
  if (meaningful.length === 1 && (name === '' || (!isName && name.length > 6))) return `整行只有一处文字“${meaningful[0]!.text.slice(0, 20)}”，没有姓名，按说明行跳过`
  return undefined
}

/** Of each cell covered by a merged area that begins in a row above: that row. */
function mergeOrigins(sheet: RawSheet, body: readonly RawRow[]): Map<string, number> {
  const origins = new Map<string, number>()
  const first = body[0]?.row ?? 0
  const numbers = body.map((row) => row.row)
  const last = numbers.at(-1) ?? 0
  for (const area of sheet.merges) {
    if (area.bottom <= area.top || area.top < first || area.top > last || origins.size > 200_000) continue
    for (let row = area.top + 1; row <= Math.min(area.bottom, last); row++) origins.set(`${row}:${area.left}`, area.top)
  }
  return origins
}

/** 同上, and a unit left out where the numbering simply goes on (merged cells lost on the way through .csv). */
function takeFromAbove(person: PersonRow & { cells: Map<RosterColumn, RawCell[]> }, previous: PersonRow | undefined, changes: Change[], findings: Finding[]): void {
  for (const [column, cells] of person.cells) {
    if (!DITTO.test(withoutBlanks(cells[0]!.text)) || !FILLED_DOWN.has(column)) continue
    const above = previous?.cells.get(column)
    if (!above) { person.cells.delete(column); continue }
    person.cells.set(column, [...above])
    if (column === 'organization' || column === 'department' || column === 'position') changes.push({ row: person.row, field: column, before: cells[0]!.text, after: above[0]!.text, why: '“同上”换成上一行的内容' })
  }
  const above = previous?.cells.get('organization')
  if (!above || person.cells.has('organization') || person.cells.has('organizationAndPosition') || !person.cells.has('name') || serialOf(person) !== serialOf(previous!) + 1) return
  person.cells.set('organization', [...above])
  const unit = withoutBlanks(above[0]!.text)
  changes.push({ row: person.row, field: 'organization', before: '', after: unit, why: '单位空着，序号连续，取上一行的单位' })
  findings.push({ row: person.row, field: 'organization', severity: 'warning', code: 'unit-from-above', message: `第${person.row}行“单位”：空着，按上一行填为“${unit}”，请核对` })
}

const serialOf = (person: PersonRow): number => Number(person.cells.get('serial')?.[0]?.text.trim() || NaN)
