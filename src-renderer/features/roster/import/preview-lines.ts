/** The file's own columns and rows, each cell as it would be taken over, so that a person recognises the list. */
import { maskIdNumber } from '#domain/reading/mask.ts'
import { traineeFields, type Trainee } from '#domain/trainee.ts'
import type { Reading } from './use-intake.ts'

type Roster = Reading['roster']
export type RosterColumn = NonNullable<Roster['layout']['columns'][number]>
export type Finding = Roster['findings'][number]
type RosterField = NonNullable<Finding['field']>

export interface PreviewCell {
  /** What would be taken over; empty where nothing is. */
  readonly text: string
  /** What stood there, where it was cleaned. */
  readonly before?: string
  /** Cleaned, and what stood there is not to be shown. */
  readonly cleaned?: true
  /** What stood there and is not taken over. */
  readonly refused?: string
  readonly severity?: 'error' | 'warning' | 'note'
  /** Why, in sentences. */
  readonly reasons: readonly string[]
}

export interface PreviewLine {
  /** The file's row number. */
  readonly row: number
  readonly cells: readonly PreviewCell[]
  /** Whether it can be taken at all: nobody is registered without a name. */
  readonly usable: boolean
}

/** Columns that feed another field than the one they are named after; 序号 and 年龄 feed none. */
const FEEDS: Partial<Record<RosterColumn, keyof Trainee>> = {
  organizationAndPosition: 'organization', policeRank: 'rank', landline: 'phone', needsLodging: 'lodging', halal: 'diet', title: 'remark', arrival: 'remark', departure: 'remark'
}
export const fieldFedBy = (column: RosterColumn | undefined): RosterField | undefined =>
  column === undefined ? undefined : column in traineeFields ? (column as RosterField) : (FEEDS[column] as RosterField | undefined)

export interface ShownColumn {
  readonly key: string
  readonly header: string
  /** Index in the file; absent for a field that was worked out (性别 from the ID number). */
  readonly column?: number
  readonly meaning?: RosterColumn | undefined
  readonly field?: RosterField | undefined
  /** In rem, by what stands in it. */
  readonly width: number
}

const NARROWEST = 5.5
const WIDEST = 16
/** A Chinese character is as wide as the type is high. */
const widthOf = (texts: readonly string[]): number => Math.min(WIDEST, Math.max(NARROWEST, ...texts.map((text) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 0.95 : 0.55), 2.5))))

export function shownColumns(reading: Reading): ShownColumn[] {
  const { layout, trainees } = reading.roster
  const raw = [...reading.raw.values()]
  const inFile = Array.from({ length: Math.max(layout.columns.length, layout.headings.length) }, (_, column): ShownColumn => {
    const header = layout.headings[column] ?? ''
    const meaning = layout.columns[column]
    return { key: String(column), header, column, meaning, field: fieldFedBy(meaning), width: widthOf([header, ...raw.slice(0, 200).map((texts) => texts[column] ?? '')]) }
  }).filter(({ column, header }) => header.length > 2 || /[^A-Z]/.test(header) || layout.columns[column!] !== undefined || raw.some((texts) => texts[column!]))
  const fed = new Set(inFile.map(({ field }) => field))
  const worked = (Object.keys(traineeFields) as RosterField[]).filter((field) => !fed.has(field) && trainees.some((one) => one[field] !== undefined))
  return [...inFile, ...worked.map((field): ShownColumn => ({ key: field, header: `${traineeFields[field].label}（推出）`, field, width: 7 }))]
}

export function previewLines(reading: Reading, columns: readonly ShownColumn[]): PreviewLine[] {
  const changesAt = groupedByCell(reading.roster.changes)
  const findingsAt = groupedByCell(reading.roster.findings)
  return reading.roster.trainees.map((one): PreviewLine => ({
    row: one.row,
    usable: one.name !== undefined,
    cells: columns.map(({ column, field }): PreviewCell => {
      const raw = column === undefined ? '' : (reading.raw.get(one.row)?.[column] ?? '')
      if (field === undefined) return { text: raw, reasons: [] }
      const findings = findingsAt(one.row, field)
      const change = changesAt(one.row, field).find(({ before }) => before === raw)
      const severity = findings.map((finding) => finding.severity).sort((a, b) => WORST.indexOf(a) - WORST.indexOf(b))[0]
      const reasons = [...findings.map(({ message }) => says(message)), ...(change ? [change.why] : [])]
      const common = { reasons, ...(severity ? { severity } : {}) }
      // ID numbers are covered here as everywhere; what is wrong with one is said in words.
      if (field === 'idNumber' && one.idNumber !== undefined) return { text: maskIdNumber(one.idNumber), ...(change ? { cleaned: true } : {}), ...common }
      if (one[field] === undefined) return { text: '', ...(raw.trim() ? { refused: raw } : {}), ...common }
      return change ? { text: change.after, before: raw, ...common } : { text: raw || (column === undefined ? String(one[field]) : ''), ...common }
    })
  }))
}

const WORST = ['error', 'warning', 'note']
/** Without “第3行“手机”：”, which the cell itself says. */
export const says = (message: string): string => message.replace(/^第\d+行“.*?”：/, '')

function groupedByCell<Item extends { readonly row?: number; readonly field?: RosterField }>(items: readonly Item[]): (row: number, field: RosterField) => readonly Item[] {
  const byCell = new Map<string, Item[]>()
  for (const item of items) {
    const key = `${item.row}/${item.field}`
    const list = byCell.get(key)
    if (list) list.push(item)
    else byCell.set(key, [item])
  }
  return (row, field) => byCell.get(`${row}/${field}`) ?? []
}
