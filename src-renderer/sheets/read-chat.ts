/**
 * Names sent as text: one person a line (`1. 张三 男 省监狱管理局 科长 13900000000`) or one person a block of
 * `姓名：…` lines. What is not understood goes to the remark, never away.
 */
import { MOST_ROWS, unreadable, type RawCell, type RawRow, type SourceResult } from './raw-book.ts'
import { columnOfHeading, type RosterColumn } from './roster-columns.ts'
import { recogniseText } from './recognise-text.ts'

const NUMBERING = /^\s*(?:[（(]?\d{1,3}\s*[.、,，)）．:：]\s*|\d{1,3}\s+(?=\p{Script=Han})|[①-⑳]\s*|[-*•·]\s+)/u
const LABELLED = /^\s*([^：:\s，,]{1,14})\s*[：:]\s*(.*)$/
/** A person fits into far less. */
const LONGEST_LINE = 1_000
/** Columns of the sheet that a chat is turned into; what cannot be told apart meets in the remark. */
const COLUMNS: readonly RosterColumn[] = ['name', 'gender', 'ethnicity', 'birth', 'idNumber', 'organization', 'department', 'position', 'organizationAndPosition', 'rank', 'phone', 'landline', 'politicalStatus', 'education', 'lodging', 'diet', 'plate', 'group', 'remark', 'needsLodging', 'halal', 'age', 'policeRank', 'title', 'arrival', 'departure']

type Person = { row: number; values: Map<RosterColumn, string> }

export function readChat(text: string): SourceResult {
  const lines = text.split(/\r\n|[\n\r\u2028]/).slice(0, MOST_ROWS)
  const people: Person[] = []
  const around: string[] = []
  let block: Person | undefined
  for (const [index, line] of lines.entries()) {
    const row = index + 1
    if (line.length > LONGEST_LINE) { around.push(line.trim().slice(0, 200)); continue }
    const labels = labelledValues(line)
    if (labels) {
      if (labels.has('name')) people.push((block = { row, values: new Map() }))
      if (block && [...labels.keys()].every((column) => column === 'remark' || !block!.values.has(column))) {
        for (const [column, value] of labels) add(block, column, value)
        continue
      }
    }
    if (line.trim() === '') { block = undefined; continue }
    const person = personOfLine(line, row)
    if (person) {
      people.push(person)
      block = undefined
    } else around.push(line.trim().slice(0, 200))
  }
  if (people.length === 0) return unreadable('no-list', '这段文字里没有找到名单', '请一行写一个人，如“张三 男 某某局 科长 13900000000”，或从 Excel 里连同表头一起复制')
  const rows: RawRow[] = people.map(({ row, values }) => ({ row, cells: COLUMNS.map((column): RawCell | undefined => (values.has(column) ? { text: values.get(column)! } : undefined)) }))
  return { tag: 'read', book: { kind: 'pasted', textAround: around, sheets: [{ name: '粘贴的文字', rows, columns: COLUMNS, merges: [], hiddenColumns: [], formulas: [], errors: [], comments: [], coloured: [] }] } }
}

function add(person: Person, column: RosterColumn, value: string): void {
  const before = person.values.get(column)
  if (before === undefined) person.values.set(column, value)
  else if (column === 'remark' || column === 'phone') person.values.set(column, `${before}；${value}`)
  else add(person, 'remark', value)
}

/** `姓名：张三，性别：男` in one line or several; undefined unless every part has a label we know. */
function labelledValues(line: string): Map<RosterColumn, string> | undefined {
  const parts = line.replace(NUMBERING, '').split(/[，,；;\t]|\s(?=[^：:\s]{1,10}[：:])/).filter((part) => part.trim() !== '')
  const values = new Map<RosterColumn, string>()
  for (const part of parts) {
    const [, label, value] = LABELLED.exec(part) ?? []
    const column = label === undefined ? undefined : columnOfHeading(label)
    if (!column || column === 'serial') return undefined
    if (value!.trim()) values.set(column, value!.trim())
  }
  return values.size > 0 ? values : undefined
}

function personOfLine(line: string, row: number): Person | undefined {
  const person: Person = { row, values: new Map() }
  const numbered = NUMBERING.test(line)
  const pieces = line.replace(NUMBERING, '').split(/[\s，,；;、|\t]+/).filter((piece) => piece !== '')
  for (const piece of joinPhoneGroups(pieces)) {
    const [, label, value] = LABELLED.exec(piece) ?? []
    const labelled = label === undefined ? undefined : columnOfHeading(label)
    if (labelled && value) { add(person, labelled, value); continue }
    const digits = /^(?:电话|手机|联系电话|手机号|身份证号?)(\d.*)$/.exec(piece)?.[1]
    const column = recogniseText(digits ?? piece)
    // After the name a second word that looks like one (科长 is known, 文书 is not) says something else.
    const known = column === 'name' && person.values.has('name') ? 'remark' : column === 'serial' || column === undefined ? 'remark' : column
    add(person, known, digits ?? piece)
  }
  const told = [...person.values.keys()].filter((column) => column !== 'name' && column !== 'remark').length
  if (!person.values.has('name') || (told === 0 && !(numbered && pieces.length <= 3))) return undefined
  return person
}

/** 139 0000 0000 was one number before it was cut at its blanks. */
const joinPhoneGroups = (pieces: readonly string[]): string[] => pieces.join(' ').replace(/(?<!\d)(1[3-9]\d) (\d{4}) (\d{4})(?!\d)/g, '$1$2$3').split(' ')
