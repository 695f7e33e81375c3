/** 结业证书: one number a person for good, one step to take back, and what was printed is known again. */
import { expect, test } from 'vitest'
import { cardMarks, toPrint } from '#domain/cards/reprint.ts'
import { ORG } from '#domain/college.ts'
import { giveCertificates, markPrinted, printedMarks } from '#store/certificates.ts'
import { commit } from '#store/commit.ts'
import { createClass } from '#store/classes.ts'
import { takeNumbers } from '#store/numbers.ts'
import { changePrinters, chosenPrinter, NO_PRINTERS, PRINTERS, withoutPrinter, withPrinter, type Printers } from '#store/printers.ts'
import { readRows, readSnapshot } from '#store/read.ts'
import { undoLast } from '#store/saving.ts'
import { openTestDesk, type TestDesk } from '#support/test-desk.ts'

const issuedOn = '2026-11-27'
async function classWith(desk: TestDesk, people: readonly string[]): Promise<string> {
  const { id } = await createClass(desk, { name: '演示培训班', sponsor: '演示单位', hostMode: '承办' })
  await commit(desk, id, people.map((person, i) => ({ table: 'trainee', id: person, set: { name: `学员${person}`, order: i } })), 'edit')
  return id
}
const numbersOf = async (desk: TestDesk, cls: string): Promise<Record<string, string>> => Object.fromEntries((await readRows(desk.db, 'certificate', cls)).map(({ id, number }) => [id, number]))

test('numbers run on over a block’s end, and who has one keeps it', async () => {
  const desk = await openTestDesk()
  const people = Array.from({ length: 25 }, (_, i) => `p${String(i).padStart(2, '0')}`)
  const cls = await classWith(desk, people)
  await giveCertificates(desk, cls, people.slice(0, 3), { issuedOn })
  await giveCertificates(desk, cls, people, { issuedOn })
  const given = await numbersOf(desk, cls)
  expect(people.map((id) => given[id])).toEqual(people.map((_, i) => `政法干部学院培〔2026〕第${String(i + 1).padStart(4, '0')}号`))
  expect(await giveCertificates(desk, cls, people, { issuedOn })).toEqual({ kind: 'unchanged' })
})

test('taken back in one step; the next one gets a further number, never those', async () => {
  const desk = await openTestDesk()
  const cls = await classWith(desk, ['a', 'b', 'c'])
  await giveCertificates(desk, cls, ['a', 'b'], { issuedOn })
  await undoLast(desk)
  expect(await numbersOf(desk, cls)).toEqual({})
  await giveCertificates(desk, cls, ['c', 'a'], { issuedOn })
  expect(await numbersOf(desk, cls)).toEqual({ c: '政法干部学院培〔2026〕第0003号', a: '政法干部学院培〔2026〕第0004号' })
})

test('a number that is on paper is passed over even where no block tells of it', async () => {
  const desk = await openTestDesk()
  await commit(desk, ORG, [{ table: 'college', id: 'college', set: { name: '演示学院', certificateMark: '演培' } }], 'edit')
  const cls = await classWith(desk, ['a', 'b', 'c'])
  await commit(desk, cls, [{ table: 'certificate', id: 'old', set: { number: '演培〔2026〕第0030号' } }, { table: 'certificate', id: 'other', set: { number: '别培〔2026〕第0900号' } }], 'edit')
  await giveCertificates(desk, cls, ['a'], { issuedOn })
  expect((await numbersOf(desk, cls))['a']).toBe('演培〔2026〕第0031号')
  // Into the middle of the block that was reserved: typed by hand, then removed.
  await commit(desk, cls, [{ table: 'certificate', id: 'typed', set: { number: '演培〔2026〕第0032号' } }], 'edit')
  await commit(desk, cls, [{ table: 'certificate', id: 'typed', remove: true }], 'edit')
  await giveCertificates(desk, cls, ['b'], { issuedOn, examined: true })
  expect(await readRows(desk.db, 'certificate', cls)).toContainEqual(expect.objectContaining({ id: 'b', number: '演培〔2026〕第0033号', examined: true }))
})

test('another year begins anew, and a long run takes one block of its length', async () => {
  const desk = await openTestDesk()
  expect(await takeNumbers(desk, '证书', 2026, 200)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1))
  expect(await takeNumbers(desk, '证书', 2027, 2)).toEqual([1, 2])
  expect((await readRows(desk.db, 'numberBlock', ORG)).filter(({ series, year }) => series === '证书' && year === 2026)).toEqual([expect.objectContaining({ first: 1, last: 200, used: 200 })])
  expect(await takeNumbers(desk, '证书', 2026, 0)).toEqual([])
})

test.each(['certificates', 'badges'] as const)('%s that came out of the printer need nothing until they change', async (kind) => {
  const desk = await openTestDesk()
  const cls = await classWith(desk, ['a', 'b'])
  await giveCertificates(desk, cls, ['a', 'b'], { issuedOn })
  const waiting = async (): Promise<string[]> => {
    const of = (await readSnapshot(desk.db, cls))!
    return toPrint(cardMarks(of, kind), await printedMarks(desk, of, kind)).map(({ id, why }) => `${id} ${why}`)
  }
  expect(await waiting()).toEqual(['a 还没打印', 'b 还没打印'])
  await markPrinted(desk, (await readSnapshot(desk.db, cls))!, kind, ['a'])
  expect(await waiting()).toEqual(['b 还没打印'])
  await markPrinted(desk, (await readSnapshot(desk.db, cls))!, kind, ['b', 'nobody'])
  await commit(desk, cls, [{ table: 'trainee', id: 'a', set: { name: '改名' } }], 'edit')
  expect(await waiting()).toEqual(['a 内容有变动'])
})

test('each printer keeps its own offset on this PC', async () => {
  const desk = await openTestDesk()
  const read = async (): Promise<Printers> => ((await desk.db.local.get(PRINTERS))?.value as Printers | undefined) ?? NO_PRINTERS
  await changePrinters(desk, (before) => withPrinter(before, { name: '教务处彩打', x: 1.5, y: 0 }))
  await changePrinters(desk, (before) => withPrinter(before, { name: '一楼黑白', x: 0, y: -2 }))
  await changePrinters(desk, (before) => withPrinter(before, { name: '教务处彩打', x: 1, y: 0 }))
  expect(chosenPrinter(await read())).toEqual({ name: '教务处彩打', x: 1, y: 0 })
  expect((await read()).list.map(({ name }) => name)).toEqual(['一楼黑白', '教务处彩打'])
  await changePrinters(desk, (before) => withoutPrinter(before, '教务处彩打'))
  expect(chosenPrinter(await read())).toBeUndefined()
})
