import { describe, expect, test } from 'vitest'
import { ORG } from '#domain/college.ts'
import { DEFAULT_DEPARTMENTS } from '#domain/college-defaults/departments.ts'
import { trainingClassFields } from '#domain/training-class.ts'
import { copyClass, createClass } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import { readConflicts } from '#store/conflicts.ts'
import { exportClasses } from '#store/export.ts'
import { takeFile } from '#store/import.ts'
import { defaultChanges } from '#store/fill-defaults.ts'
import { readRows, readSnapshot } from '#store/read.ts'
import { openTestDesk, type TestDesk } from '#support/test-desk.ts'

const quick = { passphrase: '三月三十一', workFactor: 4 }
const newClass = { name: '第3期', sponsor: '演示市司法局', hostMode: '承办' } as const

async function give(from: TestDesk, to: TestDesk, cls: string): Promise<void> {
  const written = await exportClasses(from, { classes: [cls], from: { person: from.who(), computer: from.who(), campus: '' } }, quick)
  if (written.kind !== 'written') throw new Error(written.sentence)
  const outcome = await takeFile(to.db, { file: written.bytes, fileName: 'a.pxb', passphrase: quick.passphrase, device: to.identity.device, now: to.now() }, new Set())
  expect(outcome.kind).toBe('imported')
}
const fill = (desk: TestDesk) => commit(desk, ORG, defaultChanges('department', DEFAULT_DEPARTMENTS), 'edit')
const head = (desk: TestDesk, id: string, name: string) => commit(desk, ORG, [{ table: 'department', id, set: { head: name } }], 'edit')
const departments = async (desk: TestDesk) => (await readRows(desk.db, 'department', ORG)).sort((a, b) => a.order! - b.order!)

describe('the lists of the college go along with any class', () => {
  test('filled in on two PCs that never met, they are one list on both, without a question', async () => {
    const [office, campus] = [await openTestDesk('张老师'), await openTestDesk('李辅导员')]
    const { id } = await createClass(office, newClass)
    for (const desk of [office, campus]) await fill(desk)
    await head(office, '教务处', '许长青')
    await commit(campus, ORG, [{ table: 'organization', id: 'x', set: { name: '演示市司法局', partner: true } }], 'edit')
    await give(office, campus, id)
    await give(campus, office, id)
    expect(await readConflicts(office.db)).toEqual([])
    expect(await departments(campus)).toEqual(await departments(office))
    expect((await departments(campus)).map(({ name, head: who }) => [name, who])).toEqual(DEFAULT_DEPARTMENTS.map(({ name }) => [name, name === '教务处' ? '许长青' : undefined]))
    expect(await readRows(office.db, 'organization', ORG)).toMatchObject([{ name: '演示市司法局', partner: true }])
  })

  test('named differently on two PCs, the head of a department is asked about', async () => {
    const [office, campus] = [await openTestDesk('张老师'), await openTestDesk('李辅导员')]
    const { id } = await createClass(office, newClass)
    for (const desk of [office, campus]) await fill(desk)
    await head(office, '办公室', '甲')
    await head(campus, '办公室', '乙')
    await give(office, campus, id)
    expect(await readConflicts(campus.db)).toMatchObject([{ cls: ORG, tableLabel: '部门', title: '办公室', label: '处室长' }])
  })

  test('a default that was removed comes back when it is filled in again', async () => {
    const desk = await openTestDesk()
    await fill(desk)
    await commit(desk, ORG, [{ table: 'department', id: '科研处', remove: true }], 'edit')
    expect(await departments(desk)).toHaveLength(6)
    await fill(desk)
    expect((await departments(desk)).map(({ name }) => name)).toContain('科研处')
  })
})

describe('the rule set of a class', () => {
  test('is the newest in force on the day it is made, and stays when a newer one comes', async () => {
    const desk = await openTestDesk()
    await commit(desk, ORG, [{ table: 'ruleSet', id: 'r1', set: { name: '试行', effectiveOn: '2026-01-01' } }, { table: 'ruleSet', id: 'r2', set: { name: '修订', effectiveOn: '2026-12-01' } }], 'edit')
    const { id } = await createClass(desk, newClass)
    expect((await readSnapshot(desk.db, id))!.class.ruleSetId).toBe('r1')
    desk.clock.ms += 30 * 86_400_000
    const copy = await copyClass(desk, id, { ...newClass, name: '第4期', arriveOn: '2027-03-01' })
    expect((await readSnapshot(desk.db, copy!.id))!.class.ruleSetId).toBe('r2')
    expect((await readSnapshot(desk.db, id))!.class.ruleSetId).toBe('r1')
  })

  test('is none before the college has dated one', async () => {
    const desk = await openTestDesk()
    await commit(desk, ORG, [{ table: 'ruleSet', id: 'r1', set: { name: '草案' } }], 'edit')
    const { id } = await createClass(desk, newClass)
    expect((await readSnapshot(desk.db, id))!.class).not.toHaveProperty('ruleSetId')
  })
})

test('新建自上期 takes over no day of the class before it', async () => {
  const desk = await openTestDesk()
  const { id } = await createClass(desk, newClass)
  const days = Object.entries(trainingClassFields).filter(([, spec]) => spec.kind === 'date').map(([name]) => name)
  await commit(desk, id, [{ table: 'class', id, set: { ...Object.fromEntries(days.map((name) => [name, '2026-03-01'])), firstArrivalTime: '13:20' } }], 'edit')
  const copy = await copyClass(desk, id, { ...newClass, name: '第4期', arriveOn: '2027-03-01' })
  const next = (await readSnapshot(desk.db, copy!.id))!.class as unknown as Record<string, unknown>
  expect(days.filter((name) => next[name] !== undefined)).toEqual(['arriveOn'])
  expect(next['firstArrivalTime']).toBeUndefined()
})
