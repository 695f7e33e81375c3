/**
 * Packages of every released format open for ever. The files in packages/ are frozen: nobody edits or remakes them. A
 * new format gets new ones, once, when it is settled:
 *
 *   BANCI_FREEZE=1 npx vitest run -c test/tooling/vitest.config.ts test/migrations/packages.test.ts
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { signerOf } from '#sync/device.ts'
import { digestOf } from '#sync/digest.ts'
import { planImport } from '#sync/import-plan.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import { DELETED } from '#sync/operation.ts'
import { readPackage } from '#sync/package-read.ts'
import { readSnapshots } from '#sync/package-snapshots.ts'
import { writePackage } from '#sync/package-write.ts'
import { seal, sealKey } from '#sync/seal.ts'
import { contentsOf, NOW, PASSPHRASE } from './contents-of-package.ts'

const file = (name: string): string => path.join(import.meta.dirname, 'packages', name)

/** Two PCs, a conflict, deletes, a restore, sealed values with and without their key, a roll-call, every kind of value, tables and fields of the future. */
async function freeze(): Promise<void> {
  const [a, b] = [signerOf(new Uint8Array(32).fill(21)), signerOf(new Uint8Array(32).fill(22))]
  const [one, two] = [new MemoryReplica(a), new MemoryReplica(b)]
  const key = sealKey('v1', 'identity', new Uint8Array(64).fill(23))
  const kept = sealKey('v1', 'health', new Uint8Array(64).fill(24))
  const by = (person: string, minutes: number) => ({ person, why: 'edit', now: NOW + minutes * 60_000 })
  one.held('v1').keys.push(key)
  one.write('org', 'college/college', { name: '演示学院' }, by('演示甲', 0))
  one.write('v1', 'class/v1', { name: '演示班', hostMode: '承办', sponsor: '演示单位', plannedCount: 3, closed: false, place: null }, by('演示甲', 0))
  for (const [id, name] of [['t1', '演示一'], ['t2', '演示𠮷'], ['t3', '演示三']] as const) one.write('v1', `trainee/${id}`, { name, idNumber: seal(key, `trainee/${id}`, 'idNumber', '990101199001010010'), diet: seal(kept, `trainee/${id}`, 'diet', '素食'), order: -1.5 }, by('演示甲', 1))
  one.write('v1', 'attendance/arrival', { t1: '到', t2: '迟到', t3: '请假' }, by('演示甲', 2))
  one.write('v1', 'trainee/t3', { [DELETED]: true }, by('演示甲', 3))
  await one.seal('v1')
  const first = await one.toSend('v1', [])
  const written = await writePackage({ id: 'x', kind: 'full', createdAt: '2026-11-23T00:00:00Z', person: '演示甲', computer: '演示-01', campus: '', authors: [], classes: [first] }, a, { unencrypted: true })
  const pkg = written.kind === 'written' && (await readPackage(written.bytes))
  const plan = pkg && pkg.kind === 'package' && (await planImport(pkg, two, { now: NOW }))
  if (!plan || plan.kind !== 'plan') throw new Error('nothing to freeze')
  two.accept(plan)
  two.write('v1', 'trainee/t1', { position: '科长', fieldOfTheFuture: 0.1 }, by('演示乙', 5))
  two.write('v1', 'trainee/t3', { [DELETED]: false }, by('演示乙', 6))
  two.write('v1', 'tableOfTheFuture/一 号', { what: ' \ufeff多行\n文字', big: 2 ** 45 }, by('演示乙', 7))
  one.write('v1', 'trainee/t1', { position: '副科长' }, by('演示甲', 8))
  one.write('v1', 'trainee/t2', { [DELETED]: true }, by('演示甲', 9))
  two.write('v1', 'trainee/t2', { phone: '16400000000' }, by('演示乙', 9))
  await one.seal('v1')
  two.held('v1').segments.push(...one.held('v1').segments.slice(-1))
  const merged = new MemoryReplica(b)
  const classes = [await one.toSend('org', []), { ...(await two.toSend('v1', [])), digest: '' }]
  const draft = { id: 'frozen-v1', kind: 'full' as const, createdAt: '2026-11-23T00:10:00Z', person: '演示乙', computer: '演示-02', campus: '演示校区', authors: [{ device: a.device, person: '演示甲', computer: '演示-01', campus: '' }] }
  const have = new Map([...two.held('v1').have, [a.device, one.held('v1').have.get(a.device)!] as const])
  // The digest is what a reader of all segments arrives at.
  const probe = await writePackage({ ...draft, classes: classes.map((each) => ({ ...each, have: each.cls === 'v1' ? have : each.have, digest: '0'.repeat(64) })) }, b, { unencrypted: true })
  const read = probe.kind === 'written' && (await readPackage(probe.bytes))
  const result = read && read.kind === 'package' && (await planImport(read, merged, { now: NOW }))
  if (!result || result.kind !== 'plan') throw new Error('nothing to freeze')
  merged.accept(result)
  const final = { ...draft, classes: classes.map((each) => ({ ...each, have: each.cls === 'v1' ? have : each.have, digest: digestOf(merged.held(each.cls).records) })) }
  for (const [name, options] of [['v1-plain.pxb', { unencrypted: true }], ['v1-encrypted.pxb', { passphrase: PASSPHRASE }]] as const) {
    const made = await writePackage(final, b, options)
    if (made.kind !== 'written' || existsSync(file(name))) throw new Error(`${name} is frozen already`)
    writeFileSync(file(name), made.bytes)
  }
  writeFileSync(file('v1.json'), `${JSON.stringify(await contentsOf(readFileSync(file('v1-plain.pxb'))), undefined, 1)}\n`)
}

describe.runIf(process.env['BANCI_FREEZE'])('freezing', () => {
  it('writes the packages of this format once', freeze)
})

describe.skipIf(process.env['BANCI_FREEZE'])('a package of version 1', () => {
  for (const name of ['v1-plain.pxb', 'v1-encrypted.pxb']) {
    it(`opens with everything in it (${name})`, { timeout: 180_000 }, async () => {
      const bytes = new Uint8Array(readFileSync(file(name)))
      expect(await contentsOf(bytes)).toEqual(JSON.parse(readFileSync(file('v1.json'), 'utf8')))
      const people = [{ id: 't1', name: '演示一', position: '副科长', idNumber: '990101199001010010' }, { id: 't2', name: '演示𠮷', phone: '16400000000' }, { id: 't3', name: '演示三' }]
      expect(await readSnapshots(bytes, NOW, { passphrase: PASSPHRASE })).toMatchObject({ kind: 'read', classes: [{ college: { name: '演示学院' }, class: { id: 'v1', name: '演示班' }, trainees: people, attendance: [{ id: 'arrival', marks: { t1: '到', t2: '迟到', t3: '请假' } }] }] })
    })
  }
})
