import { describe, expect, test } from 'vitest'
import { clearFinding, mergeAll, mergeTrainees, settleFinding } from '#store/answer-finding.ts'
import { readFindings } from '#store/integrity.ts'
import { readRows, readSnapshot } from '#store/read.ts'
import { undoBatch } from '#store/undo.ts'
import { classOnTwoPcs, give, set } from '#support/class-on-two-pcs.ts'
import { digestAt } from '#support/two-desks.ts'

async function onePersonTwice() {
  const all = await classOnTwoPcs()
  const { office, campus, id } = all
  await set(campus, id, 'session', 's', { date: '2026-11-24', half: '上午', kind: '讲授', title: '刑事政策' })
  await set(campus, id, 'trainee', 'b', { name: '王芳', position: '科长', order: 2 })
  await set(campus, id, 'attendance', 's', { b: '到' })
  await set(campus, id, 'stay', 'b', { roomId: 'r1', bed: 1 })
  await give(campus, office, id)
  return all
}

describe('what cannot be true at once', () => {
  test('one person whom two PCs put on the list is asked about, with what either choice would carry over', async () => {
    const { office, id } = await onePersonTwice()
    expect(await readFindings(office.db)).toEqual([{
      code: 'same-person', records: ['trainee/a', 'trainee/b'], field: 'name', cls: id, titles: ['王芳', '王芳'],
      merges: [{ moved: ['职务', '签到 1 次', '住宿'], dropped: [] }, { moved: ['手机'], dropped: [] }],
      first: 'trainee/a',
      rows: [{ id: 'a', name: '王芳', phone: '19900000001', order: 1 }, { id: 'b', name: '王芳', position: '科长', order: 2 }]
    }])
  })

  test('made one, the record that stays has all of both; taken back, there are two again; and both PCs end the same', async () => {
    const { office, campus, id } = await onePersonTwice()
    const before = await readSnapshot(office.db, id)
    const merged = await mergeTrainees(office, id, 'a', 'b')
    expect(await readFindings(office.db)).toEqual([])
    expect(await readSnapshot(office.db, id)).toMatchObject({ trainees: [{ id: 'a', phone: '19900000001', position: '科长' }], attendance: [{ id: 's', marks: { a: '到' } }], stays: [{ id: 'a', roomId: 'r1', bed: 1 }] })
    await undoBatch(office, id, (merged as { batch: string }).batch)
    expect(await readSnapshot(office.db, id)).toEqual(before)
    await mergeTrainees(office, id, 'b', 'a')
    await give(office, campus, id)
    expect(await readFindings(campus.db)).toEqual([])
    expect((await readRows(campus.db, 'trainee', id)).map((one) => one.id)).toEqual(['b'])
    expect(await digestAt(office, id)).toBe(await digestAt(campus, id))
  })

  test('the same list taken in on both PCs is made one at a stroke, and one step takes it back', async () => {
    const { office, campus, id } = await onePersonTwice()
    campus.clock.ms += 60_000
    for (const [desk, pre] of [[office, 'o'], [campus, 'c']] as const) for (const name of ['赵一', '钱二', '孙三']) await set(desk, id, 'trainee', `${pre}${name}`, { name, ...(pre === 'c' ? { phone: `1990000${name.charCodeAt(1)}` } : {}) })
    await give(campus, office, id)
    const found = await readFindings(office.db)
    expect(found.map(({ first }) => first)).toEqual(['trainee/a', 'trainee/o孙三', 'trainee/o赵一', 'trainee/o钱二'])
    const merged = await mergeAll(office, id, found)
    expect((await readSnapshot(office.db, id))!.trainees.map(({ id: one, phone }) => [one.slice(0, 1), phone !== undefined])).toEqual([['a', true], ['o', true], ['o', true], ['o', true]])
    expect(await readFindings(office.db)).toEqual([])
    await undoBatch(office, id, (merged as { batch: string }).batch)
    expect(await readFindings(office.db)).toEqual(found)
  })

  test('two people of one name are told apart once, and the other PC is not asked again', async () => {
    const { office, campus, id } = await onePersonTwice()
    await settleFinding(office, (await readFindings(office.db))[0]!, '不是同一个人')
    await give(office, campus, id)
    expect([await readFindings(office.db), await readFindings(campus.db)]).toEqual([[], []])
    expect(await readRows(campus.db, 'reason', id)).toMatchObject([{ text: '不是同一个人', person: '张老师' }])
  })

  test('one bed for two, a place for nobody and a third counselor are told, and each can be put right here', async () => {
    const { office, campus, id } = await classOnTwoPcs()
    await set(office, id, 'trainee', 'b', { name: '李强', phone: '19900000002' })
    await set(office, id, 'staff', 'x', { role: '辅导员', name: '甲' })
    await set(office, id, 'staff', 'y', { role: '辅导员', name: '乙' })
    await give(office, campus, id)
    await set(office, id, 'stay', 'a', { roomId: 'r1', bed: 1 })
    await set(campus, id, 'stay', 'b', { roomId: 'r1', bed: 1 })
    await set(campus, id, 'stay', 'nobody', { roomId: 'r2', bed: 1 })
    await set(campus, id, 'staff', 'z', { role: '辅导员', name: '丙' })
    await give(campus, office, id)
    const found = await readFindings(office.db)
    expect(found.map(({ code, titles }) => [code, titles.join('、')])).toEqual([['same-bed', '王芳、李强'], ['missing-reference', ''], ['too-many-counselors', '甲、乙、丙']])
    await clearFinding(office, found[0]!, 'stay/b')
    await clearFinding(office, found[1]!, 'stay/nobody')
    await clearFinding(office, found[2]!, 'staff/z')
    expect(await readFindings(office.db)).toEqual([])
    expect(await readRows(office.db, 'stay', id)).toEqual([{ id: 'a', roomId: 'r1', bed: 1 }, { id: 'b' }])
    expect((await readRows(office.db, 'staff', id)).map(({ name }) => name)).toEqual(['甲', '乙'])
  })

  test('a class that only this PC has written in is not looked through, nor one that was put away', async () => {
    const { office, id } = await onePersonTwice()
    await set(office, id, 'class', id, { closed: true })
    expect(await readFindings(office.db)).toEqual([])
  })
})
