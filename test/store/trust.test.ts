import { webcrypto } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { ORG } from '#domain/college.ts'
import { createClass } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import { exportClasses } from '#store/export.ts'
import { ownIdentity, renameOnNewMachine, rotateIdentity } from '#store/identity.ts'
import { planFile, takeFile } from '#store/import.ts'
import { readRows } from '#store/read.ts'
import { readTrust } from '#store/trust.ts'
import { listPc, revokePc, setAdmin, setTrust, takeIntoUseAgain, unlistPc } from '#store/trust-actions.ts'
import { imageOf } from '#support/database-image.ts'
import { openTestDesk, type TestDesk } from '#support/test-desk.ts'

const quick = { passphrase: '三月三十一', workFactor: 4 }
const subtle = webcrypto.subtle as SubtleCrypto

async function send(desk: TestDesk, cls: string): Promise<Uint8Array> {
  const written = await exportClasses(desk, { classes: [cls], from: { person: desk.who(), computer: `${desk.who()}的电脑`, campus: '' } }, quick)
  if (written.kind !== 'written') throw new Error(written.sentence)
  return written.bytes
}
const order = (desk: TestDesk, file: Uint8Array) => ({ file, fileName: 'a.pxb', passphrase: quick.passphrase, device: desk.identity.device, now: desk.now() })
const offer = (desk: TestDesk, file: Uint8Array, more = {}) => takeFile(desk.db, { ...order(desk, file), ...more }, new Set())
async function bring(from: TestDesk, to: TestDesk, cls: string): Promise<void> {
  const outcome = await offer(to, await send(from, cls))
  if (outcome.kind !== 'imported') throw new Error(outcome.kind === 'refused' ? outcome.sentence : outcome.kind)
}
const set = (desk: TestDesk, cls: string, id: string, fields: Record<string, string>) => commit(desk, cls, [{ table: 'trainee', id, set: fields }], 'edit')
const trust = async (desk: TestDesk, of: TestDesk) => (await readTrust(desk.db, desk.identity.device, desk.now())).of(of.identity.device)
const renamed = async (desk: TestDesk): Promise<TestDesk> => ({ ...desk, identity: await ownIdentity(desk.db, subtle) })

/** The office has heard of everybody, everybody of the office. */
async function college() {
  const office = await openTestDesk('张老师')
  const campus = await openTestDesk('李辅导员')
  const stranger = await openTestDesk('王干事')
  const { id } = await createClass(office, { name: '第3期', sponsor: '演示单位', hostMode: '承办' })
  await set(office, id, 'a', { name: '王芳' })
  for (const desk of [campus, stranger]) await bring(office, desk, id)
  await set(campus, id, 'a', { remark: '已到' })
  await set(stranger, id, 'a', { group: '一组' })
  for (const desk of [campus, stranger]) await bring(desk, office, id)
  return { office, campus, stranger, id }
}

describe('whom a PC trusts', () => {
  test('a stranger is unknown until a person here compared the words', async () => {
    const { office, campus } = await college()
    expect(await trust(office, campus)).toBe('unknown')
    await setTrust(office.db, campus.identity.device, 'trusted')
    expect(await trust(office, campus)).toBe('trusted')
    await setTrust(office.db, campus.identity.device, undefined)
    expect(await trust(office, campus)).toBe('unknown')
  })

  test('the list counts only where its writer is marked 管理员电脑, and until its last day', async () => {
    const { office, campus, stranger, id } = await college()
    await listPc(campus, office.identity.device, { role: null, until: null })
    await listPc(office, campus.identity.device, { role: '教务', until: '2026-12-31' })
    await bring(office, stranger, id)
    expect(await trust(stranger, campus)).toBe('unknown')
    const listed = (await readTrust(stranger.db, stranger.identity.device, stranger.now())).certified.get(campus.identity.device)
    expect(listed).toMatchObject({ counts: false, by: [office.identity.device], certificate: { role: '教务', until: '2026-12-31' } })
    await setTrust(stranger.db, office.identity.device, 'trusted')
    await setAdmin(stranger.db, office.identity.device, true)
    expect(await trust(stranger, campus)).toBe('vouched')
    stranger.clock.ms = Date.UTC(2026, 11, 31, 15)
    expect(await trust(stranger, campus)).toBe('vouched')
    stranger.clock.ms = Date.UTC(2026, 11, 31, 17)
    expect(await trust(stranger, campus)).toBe('unknown')
  })

  test('what others write over the list neither lets anybody in nor throws anybody out', async () => {
    const { office, campus, stranger, id } = await college()
    await setTrust(campus.db, office.identity.device, 'trusted')
    await setAdmin(campus.db, office.identity.device, true)
    await listPc(office, stranger.identity.device, { role: null, until: '2026-11-01' })
    await bring(office, campus, id)
    await bring(office, stranger, id)
    // Its day is past; the stranger writes itself a later one, and puts the office out of use.
    await commit(stranger, ORG, [{ table: 'deviceCertificate', id: stranger.identity.device, set: { until: '2099-12-31' } }], 'edit')
    await revokePc(stranger, office.identity.device, '')
    await bring(stranger, campus, id)
    expect((await readRows(campus.db, 'deviceCertificate', ORG)).find((row) => row.id === stranger.identity.device)).toMatchObject({ until: '2099-12-31' })
    expect(await trust(campus, stranger)).toBe('unknown')
    expect(await trust(campus, office)).toBe('trusted')
  })

  test('a listing for another key than the PC’s own lets nobody in', async () => {
    const { office, campus, stranger } = await college()
    await listPc(office, campus.identity.device, { role: null, until: null })
    expect(await trust(office, campus)).toBe('vouched')
    const { publicKey } = (await readRows(office.db, 'deviceCertificate', ORG))[0]!
    await commit(office, ORG, [{ table: 'deviceCertificate', id: stranger.identity.device, set: { publicKey } }], 'edit')
    expect(await trust(office, stranger)).toBe('unknown')
    await unlistPc(office, campus.identity.device)
    expect(await trust(office, campus)).toBe('unknown')
  })
})

describe('a PC put out of use (停用)', () => {
  test('sends nothing in any more, and nothing here is changed by its file', async () => {
    const { office, stranger, id } = await college()
    await revokePc(office, stranger.identity.device, '丢失')
    expect(await trust(office, stranger)).toBe('revoked')
    const file = await send(stranger, id)
    const before = await imageOf(office.db)
    expect(await offer(office, file)).toMatchObject({ kind: 'refused', code: 'revoked-sender' })
    expect(await imageOf(office.db)).toBe(before)
    await takeIntoUseAgain(office, stranger.identity.device)
    expect(await trust(office, stranger)).toBe('unknown')
    expect((await offer(office, file)).kind).toBe('imported')
  })

  test('what it wrote before is still taken from others; what it wrote afterwards waits for a person', async () => {
    const { office, campus, stranger, id } = await college()
    await revokePc(office, stranger.identity.device, '')
    await set(campus, id, 'b', { name: '李强' })
    await bring(campus, office, id)
    await set(stranger, id, 'a', { remark: '停用后写的' })
    await bring(stranger, campus, id)
    const file = await send(campus, id)
    const before = await imageOf(office.db)
    const planned = await planFile(office.db, order(office, file))
    if (planned.kind !== 'planned') throw new Error(planned.sentence)
    expect(planned.plan.classes.find(({ cls }) => cls === id)!.afterRevocation).toEqual([{ device: stranger.identity.device, ranges: [[2, 2]] }])
    expect(await offer(office, file)).toEqual({ kind: 'after-revocation' })
    expect(await imageOf(office.db)).toBe(before)
    expect((await offer(office, file, { afterRevocation: true })).kind).toBe('imported')
    expect((await readRows(office.db, 'trainee', id)).find((row) => row.id === 'a')).toMatchObject({ remark: '停用后写的' })
  })

  test('others follow an administrator’s PC, also where its word comes in the very file; the word of anybody else counts for nothing', async () => {
    const { office, campus, stranger, id } = await college()
    await bring(office, campus, id)
    await revokePc(office, stranger.identity.device, '')
    await set(stranger, id, 'a', { remark: '停用后写的' })
    const relay = await openTestDesk('中间人')
    await bring(stranger, relay, id)
    await bring(office, relay, id)
    const file = await send(relay, id)
    expect((await offer(campus, file)).kind).toBe('imported')
    const follower = await openTestDesk('随从')
    await follower.db.peers.put({ d: office.identity.device, publicKey: office.identity.publicKey, person: '', computer: '', firstSeen: 0, trust: 'trusted', admin: true })
    const planned = await planFile(follower.db, order(follower, file))
    if (planned.kind !== 'planned') throw new Error(planned.sentence)
    expect(planned.plan.classes.find(({ cls }) => cls === id)!.afterRevocation).toEqual([{ device: stranger.identity.device, ranges: [[2, 2]] }])
    expect(await offer(follower, file)).toEqual({ kind: 'after-revocation' })
    expect((await offer(follower, file, { afterRevocation: true })).kind).toBe('imported')
    expect(await trust(follower, stranger)).toBe('revoked')
    expect(await offer(follower, await send(stranger, id))).toMatchObject({ kind: 'refused', code: 'revoked-sender' })
  })

  test('it vouches for nobody any more', async () => {
    const { office, campus, stranger } = await college()
    await setTrust(office.db, stranger.identity.device, 'trusted')
    await setAdmin(office.db, stranger.identity.device, true)
    await revokePc(office, stranger.identity.device, '')
    const book = await readTrust(office.db, office.identity.device, office.now())
    expect(book.counts(stranger.identity.device)).toBe(false)
    expect(book.counts(office.identity.device)).toBe(true)
    expect(book.counts(campus.identity.device)).toBe(false)
  })
})

describe('a PC that took a new name', () => {
  test('goes on as what it was: its old key says so', async () => {
    const { office, campus, id } = await college()
    await setTrust(office.db, campus.identity.device, 'trusted')
    await setAdmin(office.db, campus.identity.device, true)
    const acks = await office.db.acks.get([campus.identity.device, id])
    await rotateIdentity(campus, 'own-work', subtle)
    const again = await renamed(campus)
    await set(again, id, 'a', { remark: '恢复后' })
    const planned = await planFile(office.db, order(office, await send(again, id)))
    expect(planned).toMatchObject({ from: { trust: 'trusted', incarnationOf: campus.identity.device } })
    await bring(again, office, id)
    expect(await trust(office, again)).toBe('trusted')
    expect((await readTrust(office.db, office.identity.device, office.now())).counts(again.identity.device)).toBe(true)
    expect(await office.db.acks.get([campus.identity.device, id])).toEqual(acks)
  })

  test('twice renamed, it is still known; renamed without its old key, people are asked again', async () => {
    const { office, campus, id } = await college()
    await setTrust(office.db, campus.identity.device, 'trusted')
    await rotateIdentity(campus, 'own-work', subtle)
    const second = await renamed(campus)
    await rotateIdentity(second, 'own-work', subtle)
    const third = await renamed(second)
    const file = await send(third, id)
    expect(await planFile(office.db, order(office, file))).toMatchObject({ from: { trust: 'trusted' } })
    const told = (await third.db.local.get('incarnations'))!
    for (const value of [[], (told.value as object[]).slice(1), (told.value as object[]).map((step) => ({ ...step, signature: `${'A'.repeat(86)}==` }))]) {
      await third.db.local.put({ key: 'incarnations', value })
      expect(await planFile(office.db, order(office, await send(third, id)))).toMatchObject({ from: { trust: 'unknown' } })
    }
  })

  test('a new name is no way around 停用', async () => {
    const { office, campus, id } = await college()
    await revokePc(office, campus.identity.device, '')
    await rotateIdentity(campus, 'own-work', subtle)
    expect(await offer(office, await send(await renamed(campus), id))).toMatchObject({ kind: 'refused', code: 'revoked-sender' })
  })

  test('put out of use under its old name afterwards, it is out of use under the new one as well', async () => {
    const { office, campus, id } = await college()
    await rotateIdentity(campus, 'own-work', subtle)
    const again = await renamed(campus)
    await bring(again, office, id)
    await revokePc(office, campus.identity.device, '')
    expect(await trust(office, again)).toBe('revoked')
  })

  test('data found on another machine take a new name at start; where the machine is not known, or the same, nothing happens', async () => {
    const desk = await openTestDesk()
    for (const mark of [undefined, 'a', 'a', undefined]) expect(await renameOnNewMachine(desk, mark, subtle)).toBe(false)
    expect(await renameOnNewMachine(desk, 'b', subtle)).toBe(true)
    const again = await renamed(desk)
    expect(again.identity.device).not.toBe(desk.identity.device)
    expect(await renameOnNewMachine(again, 'b', subtle)).toBe(false)
    expect((await desk.db.local.get('renamed'))!.value).toMatchObject({ because: 'machine' })
  })
})
