/** Files made to harm: each is refused with a reason and not a byte of the database changed, or taken as a whole. */
import { describe, expect, test } from 'vitest'
import { ORG } from '#domain/college.ts'
import { exportClasses } from '#store/export.ts'
import { takeFile } from '#store/import.ts'
import { readOperations } from '#store/journal.ts'
import { readTrust } from '#store/trust.ts'
import { revokePc } from '#store/trust-actions.ts'
import type { Signer } from '#sync/device.ts'
import type { Author } from '#sync/manifest.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import { readPackage } from '#sync/package-read.ts'
import { writePackage } from '#sync/package-write.ts'
import { NO_HASH, sealSegment } from '#sync/segment.ts'
import { writeAgain } from '#sync/written-again.ts'
import { partsOf, resign, zipOf } from '#support/hostile/forge.ts'
import { LIES } from '#support/hostile/lies.ts'
import { storm } from '#support/hostile/storm.ts'
import { openTestDesk, type TestDesk } from '#support/test-desk.ts'
import { testSigner, testVerify } from '#support/test-keys.ts'

const ROUNDS = Number(process.env['HOSTILE_ROUNDS'] ?? 2)

test('every lie in the catalogue is refused with a reason, or taken whole and only once', async () => {
  const weather = await storm(1, Object.keys(LIES).length * ROUNDS)
  if (process.env['HOSTILE_TABLE']) {
    for (const [name, tally] of weather.outcomes) console.log(name.padEnd(48), [...tally].map(([code, n]) => `${code} ${n}`).join(', '))
    console.log(weather.slowest, weather.heaviest)
  }
  expect([...weather.outcomes.keys()].sort()).toEqual(Object.keys(LIES).sort())
}, 300_000)

describe('what was taken does not poison what this PC sends', () => {
  const by = { person: '张老师', why: 'edit', now: Date.UTC(2026, 10, 23) }
  const packageOf = async (signer: Signer, authors: readonly Author[], person = '外人'): Promise<Uint8Array> => {
    const replica = new MemoryReplica(signer)
    replica.write('class1', 'class/class1', { name: '骨干班' }, by)
    const written = await writePackage({ id: 'x', kind: 'full', createdAt: '2026-11-23T00:00:00Z', person, computer: '', campus: '', authors, classes: [await replica.toSend('class1', [])] }, signer, { unencrypted: true })
    if (written.kind !== 'written') throw new Error(written.sentence)
    return written.bytes
  }
  const take = (desk: TestDesk, file: Uint8Array) => takeFile(desk.db, { file, fileName: 'a.pxb', device: desk.identity.device, now: desk.now() }, new Set(), { verify: testVerify })

  test('more PCs than a file may name are names only: files are written as before', async () => {
    const desk = await openTestDesk()
    const device = (i: number): string => `${'a'.repeat(12)}${[...i.toString(16).padStart(4, '0')].map((digit) => 'abcdefghijklmnop'[parseInt(digit, 16)]).join('')}`
    expect(await take(desk, await packageOf(testSigner('外人'), []))).toMatchObject({ kind: 'imported' })
    await desk.db.peers.bulkPut(Array.from({ length: 10_050 }, (_, i) => ({ d: device(i), publicKey: new Uint8Array(), person: '', computer: '', firstSeen: 0 })))
    const sent = await exportClasses(desk, { classes: ['class1'], from: { person: '', computer: '', campus: '' } }, { unencrypted: true })
    expect(sent.kind === 'written' && (await readPackage(sent.bytes))).toMatchObject({ kind: 'package' })
  })

  test('a sender whose address is none is refused, and one that turns the writing around shows its name as it is', async () => {
    const desk = await openTestDesk()
    const forger = testSigner('外人')
    const zip = partsOf(await packageOf(forger, [], '张\u202e三'))
    expect(await take(desk, await resign(zip, forger, (manifest) => void (manifest['sender'].recipient = `age1${'q'.repeat(58)}`)))).toMatchObject({ kind: 'refused', code: 'altered' })
    expect(await take(desk, zipOf(zip))).toMatchObject({ kind: 'imported' })
    expect(await desk.db.peers.get(forger.device)).toMatchObject({ person: '张三' })
  })

  test('a class cannot bring the record of another one, which would take its name and say that it is not sensitive', async () => {
    const desk = await openTestDesk()
    const forger = testSigner('外人')
    const replica = new MemoryReplica(forger)
    replica.write('class2', 'class/class1', { name: '冒名', sensitive: false }, by)
    const written = await writePackage({ id: 'x', kind: 'full', createdAt: '2026-11-23T00:00:00Z', person: '', computer: '', campus: '', authors: [], classes: [await replica.toSend('class2', [])] }, forger, { unencrypted: true })
    expect(await take(desk, written.kind === 'written' ? written.bytes : new Uint8Array())).toMatchObject({ kind: 'refused', code: 'altered' })
  })

  test('what does not fit into one file is not written, with a word on what to do', async () => {
    const replica = new MemoryReplica(testSigner('教务处'))
    replica.write('class1', 'class/class1', { name: '骨干班' }, by)
    const one = await replica.toSend('class1', [])
    expect(await writePackage({ id: 'x', kind: 'full', createdAt: '2026-11-23T00:00:00Z', person: '', computer: '', campus: '', authors: [], classes: [{ ...one, segments: Array.from({ length: 20_001 }, () => one.segments[0]!) }] }, testSigner('教务处'), { unencrypted: true })).toMatchObject({ kind: 'refused', code: 'too-large', sentence: expect.stringContaining('分几次导出') })
  })
})

test('a stranger who writes the administrator’s word once more under his own name does not lift it', async () => {
  const [office, campus] = [await openTestDesk('张老师'), await openTestDesk('李辅导员')]
  const [gone, forger] = [testSigner('停用的电脑'), testSigner('外人')]
  await office.db.peers.put({ d: gone.device, publicKey: gone.publicKey, person: '', computer: '', firstSeen: 0 })
  await campus.db.peers.put({ d: office.identity.device, publicKey: office.identity.publicKey, person: '', computer: '', firstSeen: 0, trust: 'trusted', admin: true })
  await revokePc(office, gone.device, '')
  const sent = await exportClasses(office, { classes: [], from: { person: '', computer: '', campus: '' } }, { unencrypted: true })
  const take = (file: Uint8Array) => takeFile(campus.db, { file, fileName: 'a.pxb', device: campus.identity.device, now: campus.now() }, new Set(), { verify: testVerify })
  expect(sent.kind === 'written' && (await take(sent.bytes))).toMatchObject({ kind: 'imported' })
  const trust = async () => (await readTrust(campus.db, campus.identity.device, campus.now())).of(gone.device)
  expect(await trust()).toBe('revoked')
  const word = (await readOperations(campus.db, ORG)).filter(({ op }) => op.r.startsWith('deviceCertificate/')).map(({ op }) => op)
  const copies = writeAgain(office.identity.device, word, { device: forger.device, first: 1, lastT: 0 })
  const segment = await sealSegment(forger, ORG, NO_HASH, copies)
  const lie = await writePackage({ id: 'lie', kind: 'full', createdAt: '2026-11-23T00:00:00Z', person: '', computer: '', campus: '', authors: [], classes: [{ cls: ORG, title: '', sensitive: false, segments: [segment], have: new Map(), keys: [] }] }, forger, { unencrypted: true })
  expect(lie.kind === 'written' && (await take(lie.bytes))).toMatchObject({ kind: 'imported' })
  expect(await trust()).toBe('revoked')
})
