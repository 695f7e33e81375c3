import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TABLES, type TableSpec } from '#domain/tables.ts'
import { NO_RECORD, applyOperation } from '#sync/heads.ts'
import type { Operation } from '#sync/operation.ts'
import { snapshotFrom } from '#sync/snapshot-records.ts'
import { itemsOf, shownIn, unionOf } from '#sync/union.ts'
import { DEFAULT_COLLEGE } from '#domain/college.ts'
import { storedRow } from '#store/commit.ts'
import { histories, merged, type Written } from './arbitraries.ts'

const names = fc.array(fc.constantFrom('教务处', '李敏', '王芳（科研处、一科）', '演示省局', '食堂'), { maxLength: 5 })
const list = fc.tuple(names, fc.constantFrom('、', '\n', '；', ', ')).map(([all, separator]) => all.join(separator))
const set = (value: ReturnType<typeof unionOf>): string[] => (typeof value === 'string' ? itemsOf(value) : []).sort()

describe('the union of lists', () => {
  it('names everybody whom any of them names, in whatever order and however often they come', () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), fc.nat(), (lists, turn) => {
        const all = [...new Set(lists.flatMap(itemsOf))].sort()
        const turned = [...lists.slice(turn % lists.length), ...lists.slice(0, turn % lists.length)]
        expect(set(unionOf(lists))).toEqual(all)
        expect(set(unionOf(turned))).toEqual(all)
        expect(set(unionOf([unionOf(lists), ...turned]))).toEqual(all)
        expect(set(unionOf([lists[0]!, unionOf(lists.slice(1))]))).toEqual(all)
      })
    )
  })
  it('leaves one text as it was typed, and what says no more than another is not seen', () => {
    expect(unionOf(['李敏，王芳'])).toBe('李敏，王芳')
    expect(unionOf(['李敏，王芳', '王芳', null])).toBe('李敏，王芳')
    expect(unionOf(['李敏', '王芳、李敏、赵强'])).toBe('王芳、李敏、赵强')
    expect(unionOf(['李敏\n王芳', '赵强'])).toBe('李敏\n王芳\n赵强')
    expect(unionOf([null, null])).toBe(null)
  })
  it('does not cut a name within its brackets', () => expect(itemsOf('张三（教务处、科研处），李四(一科,二科)、 张三（教务处、科研处）')).toEqual(['张三（教务处、科研处）', '李四(一科,二科)']))
})

const adjustment = (device: string, n: number, informed: string | null, o?: Operation['o']): Written => ({
  device, op: { n, t: n * 1024, u: '', b: '', w: 'edit', r: 'adjustment/1', s: { informed }, ...(o ? { o } : {}) }
})
const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(16)) as [string, string, string]

describe('a field of the policy union', () => {
  it('shows all heads, whatever the order, the grouping and the number of times their operations come', () => {
    const one = adjustment(A, 1, '教务处、食堂')
    const two = adjustment(B, 1, '李敏')
    const three = adjustment(C, 1, '食堂、李敏、车队')
    for (const order of [[one, two, three], [three, one, two], [two, three, one]]) expect(shownIn('adjustment', merged(order), 'informed')).toBe('食堂、李敏、车队、教务处')
  })
  it('is an ordinary value again once somebody who saw all of it writes', () => {
    const record = merged([adjustment(A, 1, '教务处'), adjustment(B, 1, '李敏'), adjustment(A, 2, '李敏、车队', { informed: [`${A}:1`, `${B}:1`] })])
    expect(shownIn('adjustment', record, 'informed')).toBe('李敏、车队')
  })
  it('shows the same after any history of edits, deletes and files, heard in any order and in any groups', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (operations, dice) => {
        const lists = operations.map(({ device, op }): Written => ({ device, op: { ...op, s: renamed(op.s), ...(op.o ? { o: renamed(op.o) } : {}) } }))
        const shuffled = [...lists].map((written) => [dice.next().value as number, written] as const).sort((x, y) => x[0] - y[0]).map(([, written]) => written)
        expect(shownIn('adjustment', merged(shuffled), 'informed')).toEqual(shownIn('adjustment', merged(lists), 'informed'))
      })
    )
  })
  it('is shown alike by the rows of the program and by what the command line reads', () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 4 }), (lists) => {
        const record = merged(lists.map((text, i) => adjustment(String.fromCharCode(97 + i).repeat(16), 1, text)))
        const made = applyOperation(NO_RECORD, A, { n: 9, t: 9, u: '', b: '', w: 'new', r: 'class/k', s: { name: '第3期', sponsor: '演示省局', hostMode: '承办' } }, () => true)
        const snapshot = snapshotFrom('k', new Map([['class/k', made], ['adjustment/1', record]]), [], DEFAULT_COLLEGE)!
        expect(snapshot.adjustments[0]!.informed ?? null).toBe(storedRow('k', 'adjustment', '1', record)['informed'])
      }),
      { numRuns: 50 }
    )
  })
})

const renamed = <Of>(fields: Readonly<Record<string, Of>>): Record<string, Of> => Object.fromEntries(Object.entries(fields).map(([field, of]) => [field === 'name' ? 'informed' : field, of]))

it('no sealed field is a union: its box cannot be read where the key is not', () => {
  const unions = Object.values(TABLES as Record<string, TableSpec>).flatMap(({ fields }) => Object.values(fields)).filter(({ merge }) => merge === 'union')
  expect(unions.length).toBeGreaterThan(1)
  expect(unions.filter(({ seal, kind }) => seal !== undefined || (kind !== 'text' && kind !== 'paragraphs'))).toEqual([])
})
