import { afterEach, describe, expect, test } from 'vitest'
import { createClass } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import { exportClasses } from '#store/export.ts'
import { logPackage } from '#store/export-log.ts'
import { writeExtract } from '#store/extracts.ts'
import { takeFile } from '#store/import.ts'
import { readRows } from '#store/read.ts'
import { bringBack, takeAlong, type TakenAlong } from '#store/take-along.ts'
import { setTrust } from '#store/trust-actions.ts'
import { openTestDesk, type TestDesk } from '#support/test-desk.ts'

const FROM = { person: '张老师', computer: '办公室', campus: '' }
const NEW = { name: '第3期监狱警察培训班', sponsor: '演示省监狱管理局', hostMode: '承办' } as const
const desks: TestDesk[] = []
afterEach(() => desks.splice(0).forEach(({ db }) => db.close()))
async function openDesk(): Promise<TestDesk> {
  const desk = await openTestDesk('张老师')
  desks.push(desk)
  return desk
}

const orderOf = (desk: TestDesk, file: Uint8Array) => ({ file, fileName: '带走.pxb', device: desk.identity.device, now: desk.now() })

async function along(desk: TestDesk): Promise<Extract<TakenAlong, { kind: 'written' }>> {
  desk.clock.ms += 60_000
  const taken = await takeAlong(desk, FROM)
  if (taken.kind !== 'written') throw new Error(taken.kind)
  await logPackage(desk, { classes: taken.classes, fileName: '带走.pxb', fileHash: taken.fileHash, holds: taken.holds, encrypted: true, peers: taken.pcs.map(({ d }) => d) })
  return taken
}
async function back(desk: TestDesk, { bytes }: { bytes: Uint8Array }) {
  desk.clock.ms += 60_000
  return bringBack(desk.db, orderOf(desk, bytes))
}
const note = (desk: TestDesk, cls: string, id: string, remark: string) => commit(desk, cls, [{ table: 'trainee', id, set: { name: id, remark } }], 'edit')
const remarks = async (desk: TestDesk, cls: string) => (await readRows(desk.db, 'trainee', cls)).map(({ remark }) => remark)

/** Two PCs of one person that know each other: each has taken a file of the other and was told that it is their own. */
async function paired(): Promise<{ office: TestDesk; home: TestDesk; id: string }> {
  const [office, home] = [await openDesk(), await openDesk()]
  const { id } = await createClass(office, NEW)
  for (const [from, to] of [[office, home], [home, office]] as const) {
    const written = await exportClasses(from, { classes: [id], from: FROM }, { passphrase: '三月三十一', workFactor: 1 })
    if (written.kind === 'refused') throw new Error(written.sentence)
    expect((await takeFile(to.db, { ...orderOf(to, written.bytes), passphrase: '三月三十一' }, new Set())).kind).toBe('imported')
    await setTrust(to.db, from.identity.device, 'own')
  }
  return { office, home, id }
}

describe('带走 and 带回', () => {
  test('what was written here is there with two buttons and no passphrase, and which PC holds the newer work is told', async () => {
    const { office, home, id } = await paired()
    await note(office, id, 'a', '一')
    await note(office, id, 'b', '二')
    await note(home, id, 'c', '三')
    const taken = await along(office)
    expect(taken.standings).toEqual([{ cls: id, title: NEW.name, here: 2, there: 0 }])
    const brought = await back(home, taken)
    expect(brought).toMatchObject({ kind: 'taken', computer: '办公室', standings: [{ cls: id, here: 1, there: 2 }] })
    expect(await remarks(home, id)).toEqual(['一', '二', '三'])
    expect(await back(office, await along(home))).toMatchObject({ kind: 'taken' })
    expect(await remarks(office, id)).toEqual(['一', '二', '三'])
  })

  test('nothing is carried twice once it was acknowledged, and a lost stick loses nothing', async () => {
    const { office, home, id } = await paired()
    await note(office, id, 'a', '一')
    await along(office)
    await note(office, id, 'b', '二')
    const second = await along(office)
    expect(second.operations).toBe(2)
    await back(home, second)
    const answer = await along(home)
    expect([answer.operations, answer.classes]).toEqual([0, [id]])
    await back(office, answer)
    await along(office)
    expect((await takeAlong(office, FROM)).kind).toBe('nothing-new')
  })

  test('no other PC opens it', async () => {
    const { office, id } = await paired()
    await note(office, id, 'a', '一')
    const stranger = await openDesk()
    expect(await back(stranger, await along(office))).toMatchObject({ kind: 'refused', code: 'other-key' })
  })

  test('two different values, many deletions, a file taken back before: then a person looks first and nothing is written', async () => {
    const { office, home, id } = await paired()
    await commit(office, id, [{ table: 'class', id, set: { place: '一号楼' } }], 'edit')
    await commit(home, id, [{ table: 'class', id, set: { place: '二号楼' } }], 'edit')
    expect((await back(home, await along(office))).kind).toBe('asks')
    expect((await readRows(home.db, 'class', id))[0]!.place).toBe('二号楼')

    const second = await paired()
    await commit(second.office, second.id, Array.from({ length: 30 }, (_, i) => ({ table: 'trainee', id: `t${i}`, set: { name: `学员${i}` } }) as const), 'roster')
    const filled = await along(second.office)
    expect((await back(second.home, filled)).kind).toBe('taken')
    await commit(second.office, second.id, Array.from({ length: 30 }, (_, i) => ({ table: 'trainee', id: `t${i}`, remove: true }) as const), 'edit')
    expect((await back(second.home, await along(second.office))).kind).toBe('asks')
    expect(await readRows(second.home.db, 'trainee', second.id)).toHaveLength(30)
    await second.home.db.imports.toCollection().modify({ undone: 'exact' })
    expect((await back(second.home, filled)).kind).toBe('asks')
  })

  test('a file of a PC that is not one\'s own is looked at first, whatever it holds', async () => {
    const { office, home, id } = await paired()
    await note(office, id, 'a', '一')
    const taken = await along(office)
    await setTrust(home.db, office.identity.device, 'trusted')
    expect((await back(home, taken)).kind).toBe('asks')
    expect(await remarks(home, id)).toEqual([])
  })

  test('without a PC of one\'s own nothing is written; one that never told its key is named', async () => {
    const office = await openDesk()
    expect((await takeAlong(office, FROM)).kind).toBe('no-own-pc')
    const { home, office: other } = await paired()
    await other.db.peers.toCollection().modify((peer) => delete peer.recipient)
    expect(await takeAlong(other, FROM)).toMatchObject({ kind: 'no-key', pcs: [{ d: home.identity.device }] })
  })

  test('a PC that took a new name is written to under that one alone', async () => {
    const { office, home, id } = await paired()
    await note(office, id, 'a', '一')
    const peer = (await office.db.peers.get(home.identity.device))!
    await office.db.peers.put({ ...peer, d: 'abcdefghijklmnop', incarnationOf: peer.d })
    expect((await along(office)).pcs.map(({ d }) => d)).toEqual(['abcdefghijklmnop'])
  })

  test('extracts stay, because the other PC has the class itself', async () => {
    const { office, id } = await paired()
    await writeExtract(office, id, '财务后勤处')
    expect((await along(office)).classes).toEqual([id])
  })
})
