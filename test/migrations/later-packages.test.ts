/**
 * Packages of format 1 with what was added to it since it was frozen, and one as a later version may write it. As those in
 * packages.test.ts, the files in packages/ are never edited or remade:
 *
 *   BANCI_FREEZE=1 npx vitest run -c test/tooling/vitest.config.ts test/migrations/later-packages.test.ts
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SealKind } from '#domain/field.ts'
import { exportClasses } from '#store/export.ts'
import { takeFile } from '#store/import.ts'
import { recipientOf } from '#sync/age-file.ts'
import { toBase64, toUtf8 } from '#sync/bytes.ts'
import { signerOf, type Signer } from '#sync/device.ts'
import { signIncarnation } from '#sync/incarnation.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import { readPackage } from '#sync/package-read.ts'
import { writePackage, type PackageInput } from '#sync/package-write.ts'
import { seal, sealKey, type SealKey } from '#sync/seal.ts'
import { imageOf } from '#support/database-image.ts'
import { partsOf, resign } from '#support/hostile/forge.ts'
import { expectWhole } from '#support/hostile/walk.ts'
import { openTestDesk, type TestDesk } from '#support/test-desk.ts'
import { contentsOf, NOW } from './contents-of-package.ts'

const file = (name: string): string => path.join(import.meta.dirname, 'packages', name)
const frozen = (name: string): Uint8Array => new Uint8Array(readFileSync(file(name)))
const pc = (fill: number): Signer => signerOf(new Uint8Array(32).fill(fill))
/** Of a PC that reads nothing: public in this file. */
const IDENTITY = 'AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX'
/** Sealed for readers that this version does not know. */
const LATER_KIND = 'later' as SealKind
const by = (minutes: number) => ({ person: '演示甲', why: 'edit', now: NOW + minutes * 60_000 })

async function written(input: PackageInput, signer: Signer): Promise<Uint8Array> {
  const made = await writePackage(input, signer, { unencrypted: true })
  if (made.kind !== 'written') throw new Error(made.sentence)
  return made.bytes
}

/** Three classes and the college; a certificate and a revocation; a renamed sender that tells where it can be written to; a class of which only the holdings are told. */
async function withTrust(): Promise<Uint8Array> {
  const [old, now, gone] = [pc(31), pc(32), pc(33)]
  const replica = new MemoryReplica(now)
  replica.write('org', 'college/college', { name: '演示学院' }, by(0))
  replica.write('org', `deviceCertificate/${gone.device}`, { publicKey: toBase64(gone.publicKey), person: '演示丙', computer: '演示-03', until: '2027-11-23', revokedAt: '2026-11-23T01:00:00Z', revokedBy: '演示甲' }, by(1))
  for (const cls of ['v1a', 'v1b', 'v1c']) replica.write(cls, `class/${cls}`, { name: `演示班${cls.at(-1)}`, hostMode: '承办', sponsor: '演示单位' }, by(2))
  replica.write('v1a', `revocation/${gone.device}`, { through: '1-118 120-125', revokedAt: '2026-11-23T01:00:00Z' }, by(3))
  replica.write('v1b', 'trainee/t1', { name: '演示一' }, by(4))
  const { digest: _, ...told } = await replica.toSend('v1c', [])
  const classes = [await replica.toSend('org', []), await replica.toSend('v1a', []), await replica.toSend('v1b', []), { ...told, segments: [] }]
  return written({ id: 'frozen-v1-trust', kind: 'delta', createdAt: '2026-11-23T00:10:00Z', person: '演示甲', computer: '演示-01', campus: '演示校区', recipient: await recipientOf(IDENTITY), was: [await signIncarnation(old, now.device)], authors: [{ device: gone.device, person: '演示丙', computer: '演示-03', campus: '' }], classes }, now)
}

/** As a later version may write it for this one: more members, another part, tables and fields and kinds of seals of its own. */
async function ofTheFuture(minReader: number): Promise<Uint8Array> {
  const signer = pc(34)
  const replica = new MemoryReplica(signer)
  const key: SealKey = sealKey('v1f', LATER_KIND, new Uint8Array(64).fill(35))
  replica.held('v1f').keys.push(key)
  replica.write('v1f', 'class/v1f', { name: '演示班', hostMode: '承办', sponsor: '演示单位', fieldOfTheFuture: true }, by(0))
  replica.write('v1f', 'trainee/t1', { name: '演示一', sealedInTheFuture: seal(key, 'trainee/t1', 'sealedInTheFuture', '后来的内容'), order: 2 ** 52 }, by(1))
  replica.write('v1f', 'tableOfTheFuture/一 号', { what: '多行\n文字', how: 0.1, sealedToo: seal(key, 'tableOfTheFuture/一 号', 'sealedToo', '也封存') }, by(2))
  const zip = await written({ id: 'frozen-v1-future', kind: 'full', createdAt: '2026-11-23T00:10:00Z', person: '演示甲', computer: '演示-01', campus: '', authors: [{ device: pc(31).device, person: '演示乙', computer: '', campus: '' }], classes: [await replica.toSend('v1f', [])] }, signer)
  return resign(partsOf(zip).set('receipts.json', toUtf8('{"later":[1,2,3]}')), signer, (manifest) => {
    Object.assign(manifest, { minReader, format: 2, channel: 'usb', nested: { later: [{ a: null }] } })
    for (const each of [manifest['sender'], manifest['authors'][0], manifest['classes'][0], manifest['parts'][0]] as Record<string, unknown>[]) each['later'] = { x: 1 }
  })
}

describe.runIf(process.env['BANCI_FREEZE'])('freezing', () => {
  it('writes these packages once', async () => {
    for (const [name, bytes] of [['v1-trust.pxb', await withTrust()], ['v1-future.pxb', await ofTheFuture(1)], ['v2-only.pxb', await ofTheFuture(2)]] as const) {
      if (existsSync(file(name))) throw new Error(`${name} is frozen already`)
      writeFileSync(file(name), bytes)
    }
    for (const name of ['v1-trust', 'v1-future']) writeFileSync(file(`${name}.json`), `${JSON.stringify(await contentsOf(frozen(`${name}.pxb`)), undefined, 1)}\n`)
  })
})

const take = (desk: TestDesk, bytes: Uint8Array) => takeFile(desk.db, { file: bytes, fileName: 'a.pxb', device: desk.identity.device, now: desk.now() }, new Set())

describe.skipIf(process.env['BANCI_FREEZE'])('a package of format 1', () => {
  it('with all that was added since opens with everything in it', async () => {
    expect(await contentsOf(frozen('v1-trust.pxb'))).toEqual(JSON.parse(readFileSync(file('v1-trust.json'), 'utf8')))
    const desk = await openTestDesk()
    expect(await take(desk, frozen('v1-trust.pxb'))).toMatchObject({ kind: 'imported', row: { classes: ['org', 'v1a', 'v1b', 'v1c'] } })
    expect(await desk.db.peers.get(pc(32).device)).toMatchObject({ recipient: await recipientOf(IDENTITY), computer: '演示-01' })
    expect(await desk.db.rows('revocation').toArray()).toMatchObject([{ cls: 'v1a', id: pc(33).device, through: '1-118 120-125' }])
    await expectWhole(desk.db)
  })

  it('of a later version is taken with nothing lost: unknown tables, fields and seals go on to the next PC as they came', async () => {
    const bytes = frozen('v1-future.pxb')
    expect(await contentsOf(bytes)).toEqual(JSON.parse(readFileSync(file('v1-future.json'), 'utf8')))
    const desk = await openTestDesk()
    expect(await take(desk, bytes)).toMatchObject({ kind: 'imported', row: { counts: { operations: 3 } } })
    await expectWhole(desk.db)
    expect(await desk.db.unknown.toArray()).toMatchObject([{ tbl: 'tableOfTheFuture', id: '一 号', values: { what: '多行\n文字', how: 0.1 } }])
    const sent = await exportClasses(desk, { classes: ['v1f'], from: { person: '', computer: '', campus: '' } }, { unencrypted: true })
    const [before, after] = [await readPackage(bytes), sent.kind === 'written' && (await readPackage(sent.bytes))]
    if (before.kind !== 'package' || !after || after.kind !== 'package') throw new Error('not sent on')
    expect(after.segments.map(({ bytes: own }) => own)).toEqual(before.segments.map(({ bytes: own }) => own))
    expect(after.keys).toEqual(before.keys)
    expect(after.digests.get('v1f')).toBe(before.digests.get('v1f'))
  })

  it('that only a later version may read stores nothing, and is asked for again', async () => {
    const desk = await openTestDesk()
    const image = await imageOf(desk.db)
    expect(await take(desk, frozen('v2-only.pxb'))).toMatchObject({ kind: 'refused', code: 'newer' })
    expect(await imageOf(desk.db)).toBe(image)
    expect(await desk.db.have.count()).toBe(0)
  })
})
