/** One dense little history, its six files taken in every order there is. */
import { expect, it } from 'vitest'
import { digestOf } from '#sync/digest.ts'
import { isEditedAfterDelete } from '#sync/heads.ts'
import { DELETED } from '#sync/operation.ts'
import { gaps } from '#sync/ranges.ts'
import { replay } from '#sync/replay.ts'
import { packageIn } from './office/mail.ts'
import { MemoryPc, operationsOf } from './office/memory-pc.ts'
import type { Mail } from './office/pc.ts'
import { untruthOf } from './office/preview-truth.ts'

/** Three PCs that overwrite, delete and bring back each other's work; one of them is restored in between. */
async function sixFiles(): Promise<Mail[]> {
  const [a, b, c] = ['甲', '乙', '丙'].map((name) => new MemoryPc(name, false)) as [MemoryPc, MemoryPc, MemoryPc]
  const files: Mail[] = []
  const give = async (from: MemoryPc, to: MemoryPc): Promise<Mail> => {
    const mail = await from.send([to.name], 'delta')
    await to.take(mail)
    return mail
  }
  await a.write([{ r: 'trainee/1', s: { name: '赵一', phone: '1' } }, { r: 'trainee/2', s: { name: '钱二' } }])
  files.push(await give(a, b))
  await give(a, c)
  await give(b, a)
  const copy = await c.copyDisk()
  await b.write([{ r: 'trainee/1', s: { phone: '2' } }])
  await b.write([{ r: 'trainee/2', s: { [DELETED]: true } }])
  await c.write([{ r: 'trainee/2', s: { name: '钱贰' } }, { r: 'trainee/1', s: { phone: '3' } }])
  files.push(await give(c, a))
  files.push(await give(b, a))
  await a.resolve()
  await a.write([{ r: 'trainee/1', s: { name: '赵壹' } }])
  await a.undo()
  files.push(await give(a, b))
  await c.startOn(copy)
  await c.write([{ r: 'trainee/1', s: { [DELETED]: true } }, { r: 'trainee/3', s: { name: '孙三' } }])
  files.push(await c.send([a.name], 'delta'))
  await b.write([{ r: 'trainee/1', s: { phone: '4' } }])
  files.push(await b.send([a.name], 'delta'))
  return files
}

const orders = <T>(rest: readonly T[]): T[][] => (rest.length < 2 ? [[...rest]] : rest.flatMap((each, i) => orders([...rest.slice(0, i), ...rest.slice(i + 1)]).map((tail) => [each, ...tail])))

it('six files give the same in all 720 orders, and every preview on the way is true', async () => {
  const files = await sixFiles()
  const operations = (await Promise.all(files.map(packageIn))).flatMap(({ segments }) => segments.flatMap(operationsOf))
  const { records, have } = replay(operations)
  let lateComers = 0
  for (const order of orders(files)) {
    const reader = new MemoryPc('读者', false)
    for (const mail of order) {
      expect(untruthOf((await reader.take(mail))!)).toBeUndefined()
      if ([...reader.held.have.values()].some((ranges) => gaps(ranges).length)) lateComers++
    }
    expect(digestOf(reader.held.records)).toBe(digestOf(records))
    expect(reader.held.have).toEqual(have)
  }
  // The history is as dense as it says: work came before what it builds upon, and questions are left.
  expect(lateComers).toBeGreaterThan(100)
  expect([...records.values()].some(isEditedAfterDelete)).toBe(true)
}, 120_000)
