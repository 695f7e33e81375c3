/** A list of the college's people as copied from Excel, its heading on top: which column is what, and which lines are people. */
import type { Colleague } from '../college-lists.ts'
import { readTsv } from './tsv.ts'

type Column = 'name' | 'department' | 'section' | 'post' | 'phone' | 'grade'

const HEADINGS: Readonly<Record<Column, RegExp>> = {
  name: /^(姓名|人员姓名|教职工姓名|名字)$/,
  department: /^(部门|所在部门|处室|所属部门|工作部门|教研部门|单位)(名称)?$/,
  section: /^(科室|所在科室|内设科室)$/,
  post: /^(职务|岗位|行政职务|职务岗位)$/,
  phone: /^(电话|手机|手机号|手机号码|联系电话|联系方式|办公电话)$/,
  grade: /^(职称|职称等级|专业技术职务|职级)$/
}
const ORDER = Object.keys(HEADINGS) as Column[]
const LONGEST: Readonly<Record<Column, number>> = { name: 60, department: 200, section: 200, post: 200, phone: 200, grade: 200 }

export type ColleagueReading =
  | { readonly kind: 'read'; readonly people: readonly Omit<Colleague, 'id' | 'order'>[]; readonly skipped: readonly string[]; readonly leftOut: readonly string[] }
  | { readonly kind: 'refused'; readonly sentence: string }

/** Columns that the library has no place for (出生年月, 身份证号 …) are left out, and told. */
export function readColleagues(text: string): ColleagueReading {
  const lines = readTsv(text.replace(/^\ufeff/, '')).map((line) => line.map((cell) => cell.normalize('NFC').replace(/[\s\u3000]+/g, ' ').trim())).filter((line) => line.some(Boolean))
  const headingAt = lines.slice(0, 10).findIndex((line) => line.some((cell) => HEADINGS.name.test(plain(cell))))
  if (headingAt < 0) return { kind: 'refused', sentence: '没有找到“姓名”这一栏。请连同表头一起复制，表头里写明姓名、部门、科室、职务、电话、职称。' }
  const heading = lines[headingAt]!
  const columns = heading.map((cell) => ORDER.find((column) => HEADINGS[column].test(plain(cell))))
  const people: Omit<Colleague, 'id' | 'order'>[] = []
  const skipped: string[] = []
  for (const line of lines.slice(headingAt + 1)) {
    const person: Partial<Record<Column, string>> = {}
    for (const [i, column] of columns.entries()) if (column && line[i]) person[column] ??= line[i].slice(0, LONGEST[column])
    // 张 三 spread to three characters is 张三.
    if (person.name && /^\p{Script=Han} \p{Script=Han}$/u.test(person.name)) person.name = person.name.replace(' ', '')
    if (person.name) people.push({ ...person, name: person.name })
    else skipped.push(line.filter(Boolean).join(' ').slice(0, 30))
  }
  if (!people.length) return { kind: 'refused', sentence: '表头下面没有人员，请连同表头和人员一起复制。' }
  return { kind: 'read', people, skipped, leftOut: heading.filter((cell, i) => cell && !columns[i] && !/^(序号|编号|NO\.?)$/i.test(cell)) }
}

const plain = (cell: string): string => cell.replace(/\s/g, '').replace(/[（(].*$/, '')

/** The person of the library meant by a line: the same name in the same department, or the only one of that name where a department is not told. */
export function sameColleague(library: readonly Colleague[], given: Pick<Colleague, 'name' | 'department'>): Colleague | undefined {
  const named = library.filter(({ name }) => name === given.name)
  const exact = named.find(({ department }) => (department ?? '') === (given.department ?? ''))
  return exact ?? (named.length === 1 && (!given.department || !named[0]!.department) ? named[0] : undefined)
}
