/**
 * Files that obey every rule and were made to cost as much as they can: each is refused, or planned, within seconds and
 * within 600 MB. And what a large but honest file costs.
 */
import { describe, expect, it } from 'vitest'
import { Encrypter } from 'age-encryption'
import { decrypt } from '#sync/age-file.ts'
import { toUtf8 } from '#sync/bytes.ts'
import { planImport } from '#sync/import-plan.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import type { Operation, Value } from '#sync/operation.ts'
import { readPackage } from '#sync/package-read.ts'
import { writePackage, type ClassToSend } from '#sync/package-write.ts'
import { NO_HASH, readHead, sealSegment, type Segment } from '#sync/segment.ts'
import { seal, sealKey } from '#sync/seal.ts'
import { bodyOf, columnsOf, partsOf, rawSegment, signManifest } from '#support/hostile/forge.ts'
import { testSigner, testVerify } from '#support/test-keys.ts'

const forger = testSigner('外人')
const CLS = 'class1'
const NOW = Date.UTC(2026, 10, 23)

const op = (n: number, r: string, s: Record<string, Value>, more: Partial<Operation> = {}): Operation => ({ n, t: (NOW + n) * 1024, u: '', b: '', w: 'edit', r, s, ...more })

/** In segments as long as a reader takes them. */
async function segmentsOf(count: number, make: (n: number) => Operation, size = 65_536): Promise<Segment[]> {
  const segments: Segment[] = []
  for (let first = 1; first <= count; first += size) segments.push(await sealSegment(forger, CLS, segments.at(-1)?.hash ?? NO_HASH, Array.from({ length: Math.min(size, count - first + 1) }, (_, i) => make(first + i))))
  return segments
}

async function fileOf(segments: readonly Segment[], keys: ClassToSend['keys'] = []): Promise<Uint8Array> {
  const have = new Map([[forger.device, [[1, segments.at(-1)!.n1] as const]]])
  const written = await writePackage({ id: 'x', kind: 'full', createdAt: '2026-11-23T00:00:00Z', person: '', computer: '', campus: '', authors: [], classes: [{ cls: CLS, title: '', sensitive: false, segments, have, keys }] }, forger, { unencrypted: true })
  if (written.kind !== 'written') throw new Error(written.sentence)
  return written.bytes
}

/** What reading and planning it costs; memory is what the whole process grew to beyond what stood before. */
async function costOf(name: string, file: Uint8Array, most = { seconds: 15, megabytes: 600 }): Promise<string> {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let peak = before
  const started = process.cpuUsage()
  const read = await readPackage(file, { verify: testVerify })
  peak = Math.max(peak, process.memoryUsage().rss)
  const plan = read.kind === 'refused' ? read : await planImport(read, new MemoryReplica(testSigner('本机')), { now: NOW })
  peak = Math.max(peak, process.memoryUsage().rss)
  // Of the processor: what else runs on the machine is none of the file's doing.
  const { user, system } = process.cpuUsage(started)
  const seconds = (user + system) / 1_000_000
  const megabytes = (peak - before) / 1024 / 1024
  const outcome = plan.kind === 'refused' ? plan.code : `planned, ${plan.classes.reduce((sum, { operations }) => sum + operations, 0)} operations`
  console.log(`${name.padEnd(52)} ${(file.length / 1024).toFixed(0).padStart(7)} KB ${seconds.toFixed(1).padStart(6)} s ${megabytes.toFixed(0).padStart(6)} MB  ${outcome}`)
  expect(seconds, name).toBeLessThan(most.seconds)
  expect(megabytes, name).toBeLessThan(most.megabytes)
  return outcome
}

describe('what a hostile file costs', () => {
  it('two million operations on one field', async () => void (await costOf('2 M operations on one field', await fileOf(await segmentsOf(1_900_000, (n) => op(n, 'trainee/a', { phone: '1' }, n > 1 ? { o: { phone: [`${forger.device}:${n - 1}`] } } : {}))))))
  it('half a million records', async () => void (await costOf('500,000 records', await fileOf(await segmentsOf(499_000, (n) => op(n, `trainee/${n}`, { name: '甲' }))))))
  it('a record more than that', async () => expect(await costOf('500,001 records', await fileOf(await segmentsOf(500_001, (n) => op(n, `trainee/${n}`, { name: '甲' }))))).toBe('hostile'))
  it('as many fields as there may be', async () => {
    const fields = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`f${i}`, 1]))
    await costOf('190 records of 20,000 fields', await fileOf(await segmentsOf(190, (n) => op(n, `attendance/${n}`, fields), 20)))
  })
  it('values that all stand beside each other', async () => {
    const heads = Array.from({ length: 999 }, (_, i) => op(i + 1, 'trainee/a', { phone: String(i) }))
    await costOf('999 heads, then 100,000 edits of one each', await fileOf(await segmentsOf(100_000, (n) => heads[n - 1] ?? op(n, 'trainee/a', { phone: 'x' }, { o: { phone: [`${forger.device}:${n - 999}`] } }))))
  })
  it('dots that wait for ever', async () => {
    const dots = Array.from({ length: 9_000 }, (_, i) => `aaaaaaaaaaaaaaaa:${i + 1}`)
    expect(await costOf('9,000 waiting dots, then 100,000 edits', await fileOf(await segmentsOf(100_000, (n) => op(n, 'trainee/a', { phone: 'x' }, n === 1 ? { o: { phone: dots } } : {}))))).toBe('hostile')
  })
  it('a list of dots named again for each field', async () => {
    const dots = Array.from({ length: 1000 }, (_, i) => `aaaaaaaaaaaaaaaa:${i + 1}`)
    const fields = Array.from({ length: 5000 }, (_, i) => `f${String(i).padStart(4, '0')}`)
    expect(await costOf('1,000 dots for each of 5,000 fields', await fileOf(await segmentsOf(1, (n) => op(n, 'attendance/a', Object.fromEntries(fields.map((name) => [name, 1])), { o: Object.fromEntries(fields.map((name) => [name, dots])) }))))).toBe('hostile')
  })
  it('one long text in very many records', async () => {
    const text = 'x'.repeat(1_000_000)
    expect(await costOf('a megabyte of text in each of 2,000 records', await fileOf(await segmentsOf(2000, (n) => op(n, `trainee/${n}`, { remark: text }))))).toBe('hostile')
  })
  it('columns that unpack to all that is allowed', async () => {
    const columns = columnsOf(forger, [op(1, 'trainee/a', { phone: '1' })])
    const bytes = await rawSegment(forger, { cls: CLS, n0: 1, count: 1 }, bodyOf({ ...columns, texts: new Uint8Array(60 * 1024 * 1024).map((_, i) => 97 + ((i >> 6) % 7)), boxes: new Uint8Array(60 * 1024 * 1024).map((_, i) => (i >> 6) % 7), seen: new Uint8Array(60 * 1024 * 1024).map((_, i) => (i >> 6) % 7) }))
    await costOf('three columns of 60 MB', await fileOf([readHead(bytes)]))
  })
  it('sealed boxes that must all be tried', async () => {
    const key = sealKey(CLS, 'identity', new Uint8Array(64).fill(1))
    const box = Buffer.alloc(600_000, 7).toString('base64')
    await costOf('sealed boxes of 600 KB that do not open', await fileOf(await segmentsOf(300, (n) => op(n, `trainee/${n}`, { idNumber: { ...seal(key, 'trainee/1', 'idNumber', ''), box } })), [key]))
  })
  it('deletes that saw very much', async () => {
    const seen = Array.from({ length: 90_000 }, (_, i) => `aaaaaaaaaaaaaaaa:${i + 1}`)
    await costOf('40 deletes that saw 90,000 dots each', await fileOf(await segmentsOf(40, (n) => op(n, `trainee/${n}`, { _del: true }, { seen }))))
  })
  it('beds with a hundred sleepers each', async () => void (await costOf('4,000 beds given to 100 people each', await fileOf(await segmentsOf(400_000, (n) => op(n, `stay/${n}`, { roomId: `r${n % 4000}`, bed: 1 }))))))
  it('eight thousand runs that overlap', async () => {
    const all = Array.from({ length: 8000 }, (_, i) => op(i + 1, 'trainee/a', { phone: '1' }))
    const segments = await Promise.all(Array.from({ length: 3000 }, async (_, i) => readHead(await rawSegment(forger, { cls: CLS, n0: 1, count: i + 1 }, bodyOf(columnsOf(forger, all.slice(0, i + 1)))))))
    expect(await costOf('3,000 runs that overlap', await fileOf(segments))).toBe('hostile')
  })
  it('a manifest of nothing but brackets', async () => {
    const parts = partsOf(await fileOf(await segmentsOf(1, (n) => op(n, 'trainee/a', { phone: '1' }))))
    for (const [name, text] of [['7 MB of open brackets', '['.repeat(7_000_000)], ['7 MB of empty objects', `[${'{},'.repeat(2_300_000)}0]`], ['100 MB of brackets', '['.repeat(100_000_000)]] as const) await costOf(name, await signManifest(parts, forger, `{"magic":"banci-desk/package","x":${text}}`))
  })
  it('the dearest passphrase that is tried', async () => {
    const encrypter = new Encrypter()
    encrypter.setPassphrase('x')
    encrypter.setScryptWorkFactor(19)
    const file = await encrypter.encrypt(toUtf8('x'))
    const started = performance.now()
    await decrypt(file, { passphrase: 'y' })
    console.log(`${'a passphrase at work factor 19'.padEnd(52)} ${''.padStart(10)} ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s   512 MB  (of scrypt)`)
    expect(performance.now() - started).toBeLessThan(15_000)
  })
})

it('a full package of a hundred classes with all their history is planned', async () => {
  const office = testSigner('教务处')
  const sender = new MemoryReplica(office)
  for (let c = 0; c < 100; c++) {
    const by = (n: number) => ({ person: '张老师', why: 'edit', now: NOW + n * 1000 })
    const cls = `class${c}`
    sender.write(cls, `class/${cls}`, { name: `第${c}期` }, by(0))
    for (let i = 0; i < 200; i++) sender.write(cls, `trainee/${i}`, { name: `学员${i}`, phone: '19900000000', position: '科长', organization: '演示单位', group: '第一组', order: i }, by(i))
    for (let i = 0; i < 40; i++) sender.write(cls, `attendance/s${i}`, Object.fromEntries(Array.from({ length: 200 }, (_, k) => [String(k), '到'])), by(300 + i))
    for (let i = 0; i < 4750; i++) sender.write(cls, `trainee/${i % 200}`, { remark: `备注${i}` }, by(400 + i))
  }
  const classes = await Promise.all([...sender.classes.keys()].map((cls) => sender.toSend(cls, [])))
  const written = await writePackage({ id: 'full', kind: 'full', createdAt: '2026-11-23T00:00:00Z', person: '', computer: '', campus: '', authors: [], classes }, office, { unencrypted: true })
  if (written.kind !== 'written') throw new Error(written.sentence)
  expect(await costOf('honest: 100 classes, 499,100 operations', written.bytes, { seconds: 60, megabytes: 2000 })).toBe('planned, 499100 operations')
}, 600_000)

it('eight thousand segments of one class are planned', async () => {
  expect(await costOf('honest: 8,000 segments of one class', await fileOf(await segmentsOf(64_000, (n) => op(n, `trainee/${n % 300}`, { remark: `备注${n}` }, n > 300 ? { o: { remark: [`${forger.device}:${n - 300}`] } } : {}), 8)), { seconds: 60, megabytes: 1000 })).toBe('planned, 64000 operations')
}, 600_000)
