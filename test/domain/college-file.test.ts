import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { collegeFileOf, readCollegeFile } from '#domain/college-file.ts'
import { SNAPSHOT_LISTS } from '#domain/snapshot.ts'
import { TABLES, type TableSpec } from '#domain/tables.ts'
import { onRoster } from '#domain/trainee.ts'

const demo = (): any => JSON.parse(readFileSync('resources/demo/college.json', 'utf8'))
const sentence = (json: unknown): string => {
  const outcome = readCollegeFile(json)
  return outcome.kind === 'refused' ? outcome.sentence : ''
}
const broken = (change: (entry: any, file: any) => void): string => {
  const file = demo()
  change(file.classes[0], file)
  return sentence(file)
}

describe('the plain JSON of one college', () => {
  test('the demo is read whole: a main class of 36 people and a small earlier one', () => {
    const outcome = readCollegeFile(demo())
    if (outcome.kind === 'refused') throw new Error(outcome.sentence)
    expect(outcome.classes.map((snapshot) => onRoster(snapshot.trainees).length)).toEqual([36, 6])
    expect(outcome.classes[0]!.attendance.find((sheet) => sheet.id === 'arrival')!.marks['trainee-17']).toBe('迟到')
  })

  test('what is written is read back as the same classes', () => {
    const first = readCollegeFile(demo())
    if (first.kind === 'refused') throw new Error(first.sentence)
    expect(readCollegeFile(JSON.parse(JSON.stringify(collegeFileOf(first.facts, first.classes))))).toEqual(first)
  })

  test.each<[string, (entry: any, file: any) => void, string]>([
    ['another format', (_, file) => (file.format = 'x'), '这不是学院数据文件'],
    ['a newer version', (_, file) => (file.version = 2), '请先升级'],
    ['an unknown part of the file', (_, file) => (file.secrets = []), '不认识的项目“secrets”'],
    ['an unknown table', (entry) => (entry.exams = []), '第1个班次：有不认识的表“exams”'],
    ['an unknown field', (entry) => (entry.trainees[2].shoe = '42'), '学员第3条：有不认识的字段“shoe”'],
    ['a wrong value', (entry) => (entry.class.openOn = '2026-02-30'), '班次信息：“开班日期”应是日期'],
    ['a missing name', (entry) => delete entry.trainees[0].name, '缺少“姓名”（name）'],
    ['a missing id', (entry) => delete entry.rooms[0].id, '缺少编号'],
    ['a duplicate id', (entry) => (entry.rooms[1].id = entry.rooms[0].id), '房间第2条：编号“room-301”重复'],
    ['a duplicate class', (entry, file) => (file.classes[1].class.id = entry.class.id), '第2个班次：编号“demo-2026-03”与前面的班次重复'],
    ['a stay of nobody', (entry) => (entry.stays[0].id = 'nobody'), '不是学员表里的编号'],
    ['a stay nowhere', (entry) => (entry.stays[0].roomId = 'none'), '不在房间表里'],
    ['a mark of nobody', (entry) => (entry.attendance[0].marks.nobody = '到'), '不是学员表里的编号'],
    ['a sheet of no session', (entry) => (entry.attendance[1].id = 'none'), '不是课程表里的编号'],
    ['an unknown mark', (entry) => (entry.attendance[0].marks['trainee-01'] = '来了'), '“签到”应是'],
    ['a replacement by nobody', (entry) => (entry.trainees[0].replacedBy = 'nobody'), '不在学员表里'],
    ['the reserved class', (entry) => (entry.class.id = 'org'), '是保留的'],
    ['a list that is none', (entry) => (entry.tasks = {}), '“任务”应是列表']
  ])('%s is refused with a sentence that says where', (_, change, words) => {
    expect(broken(change)).toContain(words)
  })

  test.each([null, [], 'x', 1, {}])('%j is no college file', (json) => {
    expect(sentence(json)).toContain('这不是学院数据文件')
  })
})

describe('the demo people are nobody', () => {
  const people = demo().classes.flatMap((entry: any) => entry.trainees)
  const checkDigit = (id: string): string => '10X98765432'[[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2].reduce((sum, weight, i) => sum + weight * Number(id[i]), 0) % 11]!

  test('their ID numbers have the unassigned region 99, the right birth and check digit, and are unique', () => {
    for (const person of people) {
      expect(person.idNumber).toMatch(/^9901\d{13}[\dX]$/)
      expect(person.idNumber.slice(6, 14)).toBe(person.birth.replaceAll('-', ''))
      expect(person.idNumber[17]).toBe(checkDigit(person.idNumber))
      expect(Number(person.idNumber[16]) % 2).toBe(person.gender === '男' ? 1 : 0)
    }
    expect(new Set(people.map((person: any) => person.idNumber)).size).toBe(people.length)
  })

  test('every phone of the file is in the unassigned range 1640000', () => {
    const text = readFileSync('resources/demo/college.json', 'utf8')
    for (const [digits] of text.matchAll(/(?<!\d)1\d{10}(?!\d)/g)) expect(digits).toMatch(/^1640000/)
  })

  test('college, class and sponsor say that they are a demonstration', () => {
    const file = demo()
    for (const name of [file.college.name, ...file.classes.flatMap((entry: any) => [entry.class.name, entry.class.sponsor])]) expect(name).toContain('演示')
  })

  test('nobody shares a room with the other sex, and no bed is given twice', () => {
    const { trainees, stays } = demo().classes[0]
    const gender = new Map(trainees.map((trainee: any) => [trainee.id, trainee.gender]))
    const rooms = new Map<string, any[]>()
    for (const stay of stays) rooms.set(stay.roomId, [...(rooms.get(stay.roomId) ?? []), stay])
    for (const guests of rooms.values()) {
      expect(new Set(guests.map((stay) => gender.get(stay.id))).size).toBe(1)
      expect(new Set(guests.map((stay) => stay.bed)).size).toBe(guests.length)
    }
  })
})

test('the description beside the demo names every field of every table', () => {
  const page = readFileSync('resources/demo/README.md', 'utf8')
  for (const [table, spec] of Object.entries<TableSpec>(TABLES)) {
    if (['numberBlock', 'deviceCertificate', 'revocation'].includes(table)) continue // they tell of PCs and never travel as plain JSON
    for (const [name, field] of Object.entries(spec.fields)) expect(page, table).toContain(`| \`${name}\` | ${field.label}`)
  }
  for (const list of Object.values(SNAPSHOT_LISTS)) expect(page).toContain(`### \`${list}\``)
})
