import { describe, expect, it } from 'vitest'
import { originFrom } from '#sync/conflicts.ts'
import { digestOf } from '#sync/digest.ts'
import { planImport, type ClassPlan, type ImportPlan } from '#sync/import-plan.ts'
import { fieldChanges } from '#sync/record-changes.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import { mergePackages } from '#sync/merge-packages.ts'
import { DELETED, type Operation, type Value } from '#sync/operation.ts'
import { OpenedValues } from '#sync/opened-values.ts'
import { readPackage, type ReceivedPackage } from '#sync/package-read.ts'
import { writePackage } from '#sync/package-write.ts'
import type { Have } from '#sync/ranges.ts'
import { seal, sealKey } from '#sync/seal.ts'
import { NO_HASH, sealSegment } from '#sync/segment.ts'
import { signerOf, type Signer } from '#sync/device.ts'
import { testSigner, testVerify } from '#support/test-keys.ts'

const CLS = 'class1'
const NOW = Date.UTC(2026, 10, 23, 2)
let made = 0

class Pc {
  readonly signer: Signer
  readonly replica: MemoryReplica
  readonly name: string
  constructor(name: string) {
    this.name = name
    this.signer = testSigner(name)
    this.replica = new MemoryReplica(this.signer)
  }
  write(r: string, s: Record<string, Value>, now = NOW): void {
    this.replica.write(CLS, r, s, { person: `${this.name}的人`, why: 'edit', now })
  }
  async send(acks: readonly (Have | undefined)[] = [], change: (input: Parameters<typeof writePackage>[0]) => void = () => undefined): Promise<ReceivedPackage> {
    const input = { id: `p${made++}`, kind: 'full' as const, createdAt: new Date(NOW + made).toISOString(), person: this.name, computer: `${this.name}电脑`, campus: '', authors: [...this.replica.heardOf.values()], classes: await Promise.all([...this.replica.classes.keys()].map((cls) => this.replica.toSend(cls, acks))) }
    change(input)
    const written = await writePackage(input, this.signer, { unencrypted: true })
    if (written.kind !== 'written') throw new Error(written.sentence)
    const read = await readPackage(written.bytes, { verify: testVerify })
    if (read.kind !== 'package') throw new Error(read.sentence)
    return read
  }
  async plan(pkg: ReceivedPackage): Promise<ImportPlan> {
    const plan = await planImport(pkg, this.replica, { now: NOW })
    if (plan.kind !== 'plan') throw new Error(plan.sentence)
    return plan
  }
  async take(pkg: ReceivedPackage): Promise<ClassPlan> {
    const plan = await this.plan(pkg)
    this.replica.accept(plan)
    return plan.classes[0]!
  }
}

async function pair(): Promise<[Pc, Pc]> {
  const [a, b] = [new Pc('教务-07'), new Pc('学工-02')]
  a.write('class/class1', { name: '骨干班' })
  a.write('trainee/1', { name: '赵一', phone: '1' })
  a.write('trainee/2', { name: '钱二' })
  await b.take(await a.send())
  return [a, b]
}

describe('the preview of a package', () => {
  it('counts what is new, changed, deleted and the same, and shows each field before and after, by whom and when', async () => {
    const [a, b] = await pair()
    b.write('trainee/1', { phone: '2' }, NOW + 60_000)
    b.write('trainee/2', { [DELETED]: true })
    b.write('trainee/3', { name: '孙三' })
    b.write('class/class1', { name: ' 骨干班' })
    const plan = (await a.plan(await b.send())).classes[0]!
    expect(Object.fromEntries(plan.tables)).toEqual({ trainee: { new: 1, changed: 1, deleted: 1, unchanged: 0, conflict: 0 }, class: { new: 0, changed: 0, deleted: 0, unchanged: 1, conflict: 0 } })
    expect([plan.isNew, plan.operations, plan.alreadyHere, plan.digest]).toEqual([false, 4, 3, 'equal'])
    const origin = originFrom(new Map([[b.signer.device, { person: '', computer: '学工-02电脑' }]]), plan.writes.people)
    expect(fieldChanges(plan, plan.changes.find((change) => change.id === '1')!, new OpenedValues([]), origin)).toEqual([{ field: 'phone', before: '1', after: '2', origin: { device: b.signer.device, computer: '学工-02电脑', person: '学工-02的人', at: NOW + 60_000 } }])
  })

  it('shows both values where two people typed different things, the later one first, with person, PC and time', async () => {
    const [a, b] = await pair()
    a.write('trainee/1', { phone: '甲' }, NOW)
    b.write('trainee/1', { phone: '乙' }, NOW + 5000)
    const plan = await a.take(await b.send())
    expect(plan.conflicts).toEqual([{ table: 'trainee', id: '1', field: 'phone', sides: [
      { value: '乙', device: b.signer.device, computer: '学工-02电脑', person: '学工-02的人', at: NOW + 5000 },
      { value: '甲', device: a.signer.device, computer: '教务-07电脑', person: '教务-07的人', at: NOW }
    ] }])
    expect(plan.tables.get('trainee')).toMatchObject({ changed: 1, conflict: 1 })
    a.write('trainee/1', { phone: '丙' }, NOW + 9000)
    expect((await b.take(await a.send())).conflicts).toEqual([])
    expect(digestOf(a.replica.held(CLS).records)).toBe(digestOf(b.replica.held(CLS).records))
  })

  it('asks when one deleted what the other edited, and not about an order that simply moves', async () => {
    const [a, b] = await pair()
    a.write('trainee/1', { [DELETED]: true })
    a.write('trainee/2', { order: 1 })
    b.write('trainee/1', { phone: '3' })
    b.write('trainee/2', { order: 2 })
    expect((await a.take(await b.send())).conflicts.map(({ id, field }) => `${id} ${field}`)).toEqual(['1 _del'])
  })

  it('changes nothing when the same file comes again', async () => {
    const [a, b] = await pair()
    const pkg = await a.send()
    const plan = (await b.plan(pkg)).classes[0]!
    expect([plan.operations, plan.alreadyHere, plan.changes, plan.writes.segments, plan.writes.keys, plan.digest]).toEqual([0, 3, [], [], [], 'equal'])
  })

  it('takes late work over a gap and says what is missing from whom', async () => {
    const [a, b] = await pair()
    const ack = b.replica.held(CLS).have
    a.write('trainee/4', { name: '李四' })
    await a.send([ack])
    const sent = new Map(a.replica.held(CLS).have)
    a.write('trainee/5', { name: '周五' })
    const plan = await b.take(await a.send([sent]))
    expect([plan.operations, plan.missing, plan.digest]).toEqual([1, [{ device: a.signer.device, ranges: [[4, 4]] }], 'not-comparable'])
    expect((await b.take(await a.send([b.replica.held(CLS).have]))).missing).toEqual([])
  })

  it('says so when a PC’s clock runs days ahead, and takes its work all the same', async () => {
    const [a, b] = await pair()
    b.write('trainee/1', { phone: '9' }, NOW + 3 * 86_400_000)
    const plan = await a.take(await b.send())
    expect(plan.clocksAhead).toEqual([{ device: b.signer.device, aheadMs: 3 * 86_400_000 }])
    expect(plan.operations).toBe(1)
  })

  it('says so when a PC’s clock stood years before the class was made, and asks where the newer value would have won', async () => {
    const [a, b] = [new Pc('教务-07'), new Pc('学工-02')]
    a.write('class/class1', { name: '骨干班', hostMode: '承办' })
    await b.take(await a.send())
    a.write('trainee/1', { name: '赵一', order: 1 })
    b.write('trainee/1', { name: '赵一', order: 2 }, NOW - 10 * 365 * 86_400_000)
    // Its clock cannot go behind what it wrote, so a PC that never wrote in the class shows it.
    expect((await a.plan(await b.send())).classes[0]).toMatchObject({ clocksAhead: [], clocksBehind: [{ device: b.signer.device, earlyMs: 10 * 365 * 86_400_000 }], operations: 1, conflicts: [{ field: 'order' }] })
  })

  it('keeps tables and fields of a later version, and marks masked values', async () => {
    const [a, b] = await pair()
    b.write('trainee/1', { fieldOfNextYear: 'x', phone: '138****0000' })
    b.write('tableOfNextYear/1', { what: 1 })
    const plan = await a.take(await b.send())
    expect(plan.unknown).toEqual(['tableOfNextYear', 'trainee.fieldOfNextYear'])
    expect(plan.masked).toEqual([{ record: 'trainee/1', field: 'phone' }])
    expect(digestOf(a.replica.held(CLS).records)).toBe(digestOf(b.replica.held(CLS).records))
  })

  it('finds one ID number on two people, one bed given twice, and references that lead nowhere', async () => {
    const [a, b] = await pair()
    const key = sealKey(CLS, 'identity', new Uint8Array(64).fill(1))
    const other = sealKey(CLS, 'identity', new Uint8Array(64).fill(2))
    a.replica.held(CLS).keys.push(key)
    b.replica.held(CLS).keys.push(other)
    a.write('trainee/1', { idNumber: seal(key, 'trainee/1', 'idNumber', '99010119900101001x') })
    b.write('trainee/2', { idNumber: seal(other, 'trainee/2', 'idNumber', '99010119900101001X') })
    a.write('room/r1', { number: '101', kind: '标间', beds: 2 })
    a.write('stay/1', { roomId: 'r1', bed: 1, inOn: '2026-11-23', outOn: '2026-11-25' })
    b.write('stay/2', { roomId: 'r1', bed: 1, inOn: '2026-11-24', outOn: '2026-11-26' })
    b.write('stay/9', { roomId: 'r1', bed: 1, inOn: '2026-11-26' })
    const plan = await a.take(await b.send())
    expect(plan.integrity).toEqual([
      { code: 'same-id-number', records: ['trainee/1', 'trainee/2'], field: 'idNumber' },
      { code: 'same-bed', records: ['stay/1', 'stay/2'], field: 'bed' },
      { code: 'missing-reference', records: ['stay/9'], field: 'id' }
    ])
  })

  it('does not call it a conflict when one number was sealed with two keys', async () => {
    const [a, b] = await pair()
    for (const [pc, fill] of [[a, 1], [b, 2]] as const) {
      const key = sealKey(CLS, 'identity', new Uint8Array(64).fill(fill))
      pc.replica.held(CLS).keys.push(key)
      pc.write('trainee/1', { idNumber: seal(key, 'trainee/1', 'idNumber', '1') })
    }
    expect((await a.plan(await b.send())).classes[0]!.conflicts).toEqual([])
  })

  it('finds numbers that two PCs reserved while apart', async () => {
    const [a, b] = [new Pc('甲'), new Pc('乙')]
    for (const [pc, id] of [[a, 'x'], [b, 'y']] as const) pc.replica.write('org', `numberBlock/${id}`, { series: '证书', year: 2026, first: 1, last: 50, device: id }, { person: '', why: 'reserve', now: NOW })
    expect((await a.plan(await b.send())).classes[0]!.integrity).toEqual([{ code: 'same-numbers', records: ['numberBlock/x', 'numberBlock/y'], field: 'first' }])
  })

  it('raises the alarm when work under this PC’s own name comes back that it does not know', async () => {
    const [a, b] = await pair()
    const copy = new Pc('教务-07')
    const plan = await copy.plan(await b.send())
    expect(plan.identityAlarm).toBe(true)
    expect(plan.classes[0]!.alarms).toEqual([{ kind: 'own-device', cls: CLS, device: a.signer.device, n0: 1, n1: 3 }])
    expect(plan.classes[0]!.operations).toBe(3)
  })

  it('does not take a second story under a number that is taken', async () => {
    const [a, b] = await pair()
    const copy = new Pc('教务-07')
    copy.write('trainee/1', { name: '假的' })
    for (let i = 0; i < 5; i++) copy.write('trainee/1', { phone: String(i) })
    const plan = await b.take(await copy.send())
    expect(plan.alarms).toEqual([{ kind: 'forked', cls: CLS, device: a.signer.device, n0: 1, n1: 6, from: 1 }])
    expect([plan.operations, plan.writes.segments]).toEqual([0, []])
  })

  it('can leave out a class', async () => {
    const [a, b] = await pair()
    a.replica.write('class2', 'class/class2', { name: '另一个班' }, { person: '', why: 'edit', now: NOW })
    const plan = await b.plan(await a.send())
    b.replica.accept(plan, new Set(['class2']))
    expect(b.replica.held('class2').have.size).toBe(0)
    expect((await b.plan(await a.send())).classes.find((each) => each.cls === 'class2')).toMatchObject({ isNew: true, operations: 1, title: '另一个班' })
  })
})

it('a package of twenty thousand operations that all shout at one field is stopped', async () => {
  const flood = signerOf(new Uint8Array(32).fill(4))
  const operations = Array.from({ length: 20_000 }, (_, i): Operation => ({ n: i + 1, t: i, u: '', b: '', w: 'edit', r: 'trainee/1', s: { phone: String(i) } }))
  const segment = await sealSegment(flood, CLS, NO_HASH, operations)
  const pc = new Pc('甲')
  const pkg = await pc.send()
  const plan = await planImport({ ...pkg, segments: [segment], manifest: { ...pkg.manifest, classes: [{ cls: CLS, title: '', sensitive: false, segments: 1, operations: 20_000 }] } }, pc.replica, { now: NOW })
  expect(plan).toMatchObject({ kind: 'refused', code: 'hostile' })
})

it('merged packages are the same package in whatever order they were given', async () => {
  const [a, b] = await pair()
  a.write('trainee/1', { phone: '甲' })
  b.write('trainee/1', { phone: '乙' }, NOW + 1)
  const [x, y] = [await a.send(), await b.send()]
  const [one, two] = [await mergePackages([x, y], NOW), await mergePackages([y, x, y], NOW)]
  if (one.kind !== 'merged' || two.kind !== 'merged') throw new Error('not merged')
  expect(two.input).toEqual(one.input)
  expect(two.conflicts).toEqual(one.conflicts)
  expect(one.conflicts).toHaveLength(1)
})
