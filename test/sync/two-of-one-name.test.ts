/** The same as test/store/two-of-one-name.test.ts on the engine alone, in every order in which files can travel. */
import { describe, expect, test } from 'vitest'
import { digestOf } from '#sync/digest.ts'
import { visible } from '#sync/heads.ts'
import { planImport, type ImportPlan } from '#sync/import-plan.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import type { Operation } from '#sync/operation.ts'
import { readPackage, type ReceivedPackage } from '#sync/package-read.ts'
import { writePackage } from '#sync/package-write.ts'
import { Ceded, writeAgain } from '#sync/written-again.ts'
import { testSigner, testVerify } from '#support/test-keys.ts'

const CLS = 'class1'
const NOW = 1_000_000

/** A PC that answers for its names as the program does: a new name first, then its branch once more. */
class Pc {
  readonly #names: string[] = []
  #signer
  #lives = 0
  replica: MemoryReplica
  readonly letter: string

  constructor(letter: string, life = letter) {
    this.letter = letter
    this.#signer = testSigner(life)
    this.replica = new MemoryReplica(this.#signer)
  }
  copyTo(letter: string): Pc {
    const copy = new Pc(letter, this.letter)
    for (const [cls, held] of structuredClone(this.replica.classes)) copy.replica.classes.set(cls, held)
    return copy
  }
  write(record: string, fields: Record<string, string>): void {
    this.replica.write(CLS, `trainee/${record}`, fields, { person: this.letter, why: 'edit', now: NOW })
  }
  async send(): Promise<ReceivedPackage> {
    const written = await writePackage({ id: 'p', kind: 'delta', createdAt: '2026-11-23T00:00:00Z', person: '', computer: '', campus: '', authors: [], classes: [await this.replica.toSend(CLS, [])] }, this.#signer, { unencrypted: true })
    if (written.kind !== 'written') throw new Error(written.sentence)
    const read = await readPackage(written.bytes, { verify: testVerify })
    if (read.kind !== 'package') throw new Error(read.sentence)
    return read
  }
  async take(pkg: ReceivedPackage): Promise<ImportPlan> {
    for (;;) {
      const plan = await planImport(pkg, this.replica, { now: NOW })
      if (plan.kind === 'refused') throw new Error(plan.sentence)
      const forks = plan.classes[0]!.alarms.filter(({ device, from }) => from !== undefined && [this.replica.device, ...this.#names].includes(device))
      if (!plan.identityAlarm && !forks.length) {
        this.replica.accept(plan)
        return plan
      }
      if (plan.identityAlarm) {
        this.#names.push(this.replica.device)
        this.#signer = testSigner(`${this.letter} life ${++this.#lives}`)
        await this.replica.rotate(this.#signer)
      }
      for (const device of new Set(forks.map((fork) => fork.device))) await this.replica.cede(CLS, device, Math.min(...forks.filter((fork) => fork.device === device).map(({ from }) => from!)))
    }
  }
}

async function copied(): Promise<Record<string, Pc>> {
  const a = new Pc('a')
  const c = new Pc('c')
  a.write('wang', { name: '王芳', phone: '1' })
  await c.take(await a.send())
  a.write('wang', { group: '一组' })
  const b = a.copyTo('b')
  a.write('wang', { phone: '2' })
  b.write('wang', { phone: '3' })
  a.write('li', { name: '李强' })
  b.write('zhao', { name: '赵敏' })
  b.write('zhao', { name: '赵敏敏' })
  return { a, b, c, d: new Pc('d') }
}

async function expectAllEqual(pcs: Record<string, Pc>): Promise<void> {
  // There and back, and once more for what was refused on the way before anybody had owned up.
  for (const visit of ['ab', 'bc', 'cd', 'dc', 'cb', 'ba', 'ab', 'bc', 'cd', 'dc', 'cb', 'ba']) await pcs[visit[1]!]!.take(await pcs[visit[0]!]!.send())
  expect(new Set(Object.values(pcs).map(({ replica }) => digestOf(replica.held(CLS).records))).size).toBe(1)
  const { records } = pcs['d']!.replica.held(CLS)
  expect(['wang', 'li', 'zhao'].map((id) => visible(records.get(`trainee/${id}`)!, 'name'))).toEqual(['王芳', '李强', '赵敏敏'])
  expect(new Set(records.get('trainee/wang')!.get('phone')!.heads.map(({ v }) => v))).toEqual(new Set(['2', '3']))
}

const orders = <T>(items: readonly T[]): T[][] => (items.length < 2 ? [[...items]] : items.flatMap((item, i) => orders([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest])))

describe('two PCs of one name that both wrote before they met', () => {
  test('in all 24 orders of four visits they end the same as everybody, and nothing is lost', async () => {
    for (const visits of orders(['ac', 'bd', 'cb', 'da'])) {
      const pcs = await copied()
      for (const visit of visits) await pcs[visit[1]!]!.take(await pcs[visit[0]!]!.send())
      await expectAllEqual(pcs)
    }
  })

  test('of which nobody owns up, the first to arrive stays, the alarm is told, and nothing is taken twice', async () => {
    const { a, b, c } = await copied()
    await c!.take(await a!.send())
    const plan = await c!.take(await b!.send())
    expect(plan.classes[0]!.alarms).toMatchObject([{ kind: 'forked', device: a!.replica.device, from: 3 }])
    expect(visible(c!.replica.held(CLS).records.get('trainee/wang')!, 'phone')).toBe('2')
  })
})

describe('a copy of ceded work', () => {
  const op = { n: 5, t: 10, u: '张老师', b: 'x', w: 'edit', r: 'trainee/a', s: { phone: '1' } }
  const device = 'a'.repeat(16)
  const [copy] = writeAgain(device, [op], { device: 'b'.repeat(16), first: 1, lastT: 0 })

  test('takes out the very operation it stands for, and no other under that number', () => {
    const ceded = new Ceded([{ device: 'b'.repeat(16), op: copy! }])
    expect(ceded.has(device, op)).toBe(true)
    expect(ceded.has(device, { ...op, t: 11 })).toBe(false)
    expect(ceded.has('c'.repeat(16), op)).toBe(false)
  })

  test('that says anything else takes nothing out: nobody can make another’s work vanish', () => {
    const others: Partial<Operation>[] = [{ s: { phone: '2' } }, { r: 'trainee/b' }, { u: '别人' }, { s: {} }]
    for (const other of others) {
      expect(new Ceded([{ device: 'b'.repeat(16), op: { ...copy!, ...other } }]).has(device, op)).toBe(false)
    }
  })

  test('keeps its moment where the new name has not gone past it, and never goes back in time', () => {
    expect(copy!.t).toBe(10)
    const branch = [op, { ...op, n: 6, t: 12 }, { ...op, n: 7, t: 40, b: 'y', o: { phone: [`${device}:6`, `${device}:2`] } }]
    const copies = writeAgain(device, branch, { device: 'b'.repeat(16), first: 4, lastT: 20 })
    expect(copies.map(({ n, t }) => [n, t])).toEqual([[4, 21], [5, 21], [6, 40]])
    expect(copies[2]!.o).toEqual({ phone: [`${'b'.repeat(16)}:5`, `${device}:2`] })
  })

  test('of a copy stands for both', () => {
    const third = writeAgain('b'.repeat(16), [copy!], { device: 'c'.repeat(16), first: 1, lastT: 0 })[0]!
    const ceded = new Ceded([{ device: 'c'.repeat(16), op: third }])
    expect(ceded.has(device, op)).toBe(true)
    expect(ceded.has('b'.repeat(16), copy!)).toBe(true)
  })
})
