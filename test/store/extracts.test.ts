import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test } from 'vitest'
import { readCollegeFile } from '#domain/college-file.ts'
import { RECEIVERS, type Receiver } from '#domain/need-to-know/profile.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { createMemoryFolder } from '#host/memory-folder.ts'
import { changesOfSnapshot, createClass } from '#store/classes.ts'
import { commit } from '#store/commit.ts'
import { readEverything } from '#store/everything.ts'
import { exportClasses, type WrittenPackage } from '#store/export.ts'
import { writeExtract } from '#store/extracts.ts'
import { readOperations as readJournal } from '#store/journal.ts'
import type { Written } from '#sync/operation.ts'
import { takeFile } from '#store/import.ts'
import { readAllClasses, readAllSessions, readClasses, readSnapshot } from '#store/read.ts'
import { undoBatch } from '#store/undo.ts'
import { freshBudget } from '#sync/columns.ts'
import { OpenedValues } from '#sync/opened-values.ts'
import { readPackage } from '#sync/package-read.ts'
import { readOperations } from '#sync/segment.ts'
import { openFolderPc, trustEachOther, type FolderPc } from '#support/exchange-servers/folder-office.ts'
import { openTestDesk, type TestDesk } from '#support/test-desk.ts'

const LOCK = { passphrase: '三月三十一', workFactor: 1 }
const FROM = { person: '演示操作员', computer: '教务-07', campus: '' }

function demo(): readonly ClassSnapshot[] {
  const file = readCollegeFile(JSON.parse(readFileSync('resources/demo/college.json', 'utf8')))
  if (file.kind === 'refused') throw new Error(file.sentence)
  return file.classes
}

const desks: TestDesk[] = []
afterEach(() => desks.splice(0).forEach(({ db }) => db.close()))
async function openDesk(person: string): Promise<TestDesk> {
  const desk = await openTestDesk(person)
  desks.push(desk)
  return desk
}

async function officeWithDemo(classes = demo()): Promise<TestDesk> {
  const office = await openDesk('演示操作员')
  for (const snapshot of classes) expect((await commit(office, snapshot.class.id, changesOfSnapshot(snapshot), 'demo')).kind).toBe('saved')
  return office
}

async function give(office: TestDesk, profile: Receiver, classes: readonly string[], to: readonly TestDesk[] = []): Promise<WrittenPackage> {
  const written = await exportClasses(office, { classes, profile, recipients: to.map(({ identity }) => identity.device), from: FROM }, LOCK)
  if (written.kind === 'refused') throw new Error(written.sentence)
  return written
}
async function take(desk: TestDesk, { bytes }: WrittenPackage): Promise<void> {
  expect((await takeFile(desk.db, { file: bytes, fileName: 'a.pxb', passphrase: LOCK.passphrase, device: desk.identity.device, now: desk.now() }, new Set())).kind).toBe('imported')
}

/** Every word of a package, sealed values opened with the keys that travel in it. */
async function allTextOf({ bytes }: WrittenPackage): Promise<string> {
  const pkg = await readPackage(bytes, LOCK)
  if (pkg.kind === 'refused') throw new Error(pkg.code)
  const values = new OpenedValues(pkg.keys)
  const budget = freshBudget()
  const operations = pkg.segments.flatMap((segment) => readOperations(segment, budget))
  const opened = operations.map((op) => [op.r, op.u, ...Object.entries(op.s).map(([field, value]) => [field, values.show(op.r, field, value)])])
  return JSON.stringify([pkg.manifest, opened])
}

const named = (people: readonly (string | undefined)[]): string[] => people.flatMap((one) => (one ?? '').split(/[、，,；;：:（）()\s]+/)).filter((name) => [...name].length > 1)
const counselors = (of: ClassSnapshot) => of.staff.filter(({ role }) => role === '辅导员')

/** Everybody whose name stands anywhere in a class, read field by field here and not by the program's own list. */
const everybody = (of: ClassSnapshot): string[] => named([
  of.class.leaderName, of.class.sponsorContact,
  ...of.trainees.map(({ name }) => name), ...of.staff.map(({ name }) => name), ...of.tasks.map(({ person }) => person), ...of.sessions.map(({ teacher }) => teacher),
  ...of.works.map(({ author }) => author), ...of.reviews.flatMap(({ person, reviewer }) => [person, reviewer]), ...of.duties.flatMap(({ person, insteadOf }) => [person, insteadOf]),
  ...of.mentorLogs.map(({ mentor }) => mentor), ...of.lectureFees.map(({ teacher }) => teacher), ...of.dataConfirmations.flatMap(({ sponsorSigner, counselor }) => [sponsorSigner, counselor]),
  ...of.handovers.flatMap(({ giver, receiver, witness }) => [giver, receiver, witness]), ...of.settlements.flatMap(({ sponsorSigner, financeSigner }) => [sponsorSigner, financeSigner]),
  ...of.problems.map(({ handler }) => handler), ...of.supplies.flatMap(({ askedBy, approver, issuedTo }) => [askedBy, approver, issuedTo]), ...of.venueChecks.map(({ checker }) => checker)
])

/** Whom each department may find named, and whose numbers. */
const MAY_READ: Readonly<Record<Receiver, (of: ClassSnapshot) => { people: readonly (string | undefined)[]; numbers: readonly (string | undefined)[] }>> = {
  财务后勤处: (of) => ({
    people: [of.class.leaderName, ...counselors(of).map(({ name }) => name), ...of.lectureFees.map(({ teacher }) => teacher), ...of.settlements.map(({ financeSigner }) => financeSigner)],
    numbers: [of.class.leaderPhone, ...counselors(of).map(({ phone }) => phone), ...of.lectureFees.flatMap(({ idNumber, account }) => [idNumber, account])]
  }),
  教研部门: (of) => {
    const staff = of.staff.filter(({ role }) => role === '辅导员' || role === '学业导师')
    const tasks = of.tasks.filter(({ department }) => department.includes('教研'))
    return {
      people: [of.class.leaderName, ...staff.map(({ name }) => name), ...of.sessions.map(({ teacher }) => teacher), ...of.works.filter(({ kind }) => kind === '课件讲义').map(({ author }) => author), ...of.reviews.filter(({ workId }) => workId).map(({ reviewer }) => reviewer), ...of.mentorLogs.map(({ mentor }) => mentor), ...tasks.map(({ person }) => person)],
      numbers: [of.class.leaderPhone, ...staff.map(({ phone }) => phone), ...tasks.map(({ phone }) => phone)]
    }
  },
  法治宣传事务部: (of) => {
    const tasks = of.tasks.filter(({ department }) => department === '法治宣传事务部')
    return {
      people: [of.class.leaderName, ...counselors(of).map(({ name }) => name), ...tasks.map(({ person }) => person), ...of.works.filter(({ kind }) => kind !== '课件讲义').map(({ author }) => author)],
      numbers: [of.class.leaderPhone, ...counselors(of).map(({ phone }) => phone), ...tasks.map(({ phone }) => phone)]
    }
  }
}
const NUMBER = /\d{17}[\dXx]|(?<!\d)1\d{10}(?!\d)/g

describe('what a department is given holds nobody it need not know', () => {
  for (const receiver of RECEIVERS) {
    test(`${receiver}: no name and no number of the demo but those its task needs`, async () => {
      for (const snapshot of demo()) {
        const office = await officeWithDemo([snapshot])
        const text = await allTextOf(await give(office, receiver, [snapshot.class.id]))
        const allowed = MAY_READ[receiver](snapshot)
        const people = new Set(named(allowed.people))
        const forbidden = everybody(snapshot).filter((name) => !people.has(name))
        expect(forbidden.length).toBeGreaterThan(5)
        expect(forbidden.filter((name) => text.includes(name))).toEqual([])
        const numbers = JSON.stringify(snapshot).match(NUMBER)!.filter((number) => !allowed.numbers.some((own) => own?.includes(number)))
        expect(numbers.length).toBeGreaterThan(5)
        expect(numbers.filter((number) => text.includes(number))).toEqual([])
        expect(snapshot.trainees.filter(({ id, plate }) => text.includes(`trainee/${id}`) || (plate && text.includes(plate)))).toEqual([])
        office.db.close()
      }
    })
  }

  test('a name, a mobile and an identity number typed into a text that travels are taken out of it', async () => {
    const [first] = demo()
    const one = first!.trainees.find(({ idNumber }) => idNumber)!
    const class_ = { ...first!.class, meals: `${one.name}吃素，电话${one.phone}，另有一位外来人员13900000000，证件${one.idNumber}。` }
    const text = await allTextOf(await give(await officeWithDemo([{ ...first!, class: class_ }]), '财务后勤处', [class_.id]))
    expect(text).toContain('（略）吃素，电话（略），另有一位外来人员（略），证件（略）。')
  })

  test('the college with its list of telephone numbers stays', async () => {
    const office = await officeWithDemo()
    await commit(office, 'org', [{ table: 'colleague', id: 'c1', set: { name: '某同事', phone: '19900000001' } }], 'edit')
    expect(await allTextOf(await give(office, '财务后勤处', [demo()[0]!.class.id]))).not.toContain('某同事')
  })
})

describe('what a department is given is enough for its task', () => {
  test('财务后勤处 reads counts, rooms, meals and money; who pays a lecturer finds the account on the voucher', async () => {
    const [, second] = demo()
    const office = await officeWithDemo()
    const finance = await openDesk('财务')
    await take(finance, await give(office, '财务后勤处', [second!.class.id]))
    const [shown] = await readClasses(finance.db)
    expect(shown!.name).toBe(`${second!.class.name}（财务后勤处）`)
    const read = (await readSnapshot(finance.db, shown!.id))!
    expect(read.class.lodging).toContain(`名单上 ${second!.trainees.length} 人`)
    expect(read.rooms.map(({ number, remark }) => [number, remark])).toEqual(second!.rooms.map(({ id, number }) => [number, `住 ${second!.stays.filter(({ roomId }) => roomId === id).length} 人`]))
    expect(read.budget).toEqual(second!.budget)
    expect(read.mealDays.length).toBeGreaterThanOrEqual(second!.mealDays.length)
    expect(read.lectureFees.map(({ teacher, account }) => [teacher, account])).toEqual(second!.lectureFees.map(({ teacher, account }) => [teacher, account]))
    expect([read.trainees, read.stays, read.attendance]).toEqual([[], [], []])
  })

  test('教研部门 reads timetable, courseware and mentors, 法治宣传事务部 activities and its tasks', async () => {
    const [first] = demo()
    const office = await officeWithDemo([first!])
    const [teaching, publicity] = [await openDesk('教研'), await openDesk('宣传')]
    await take(teaching, await give(office, '教研部门', [first!.class.id]))
    await take(publicity, await give(office, '法治宣传事务部', [first!.class.id]))
    const read = async (desk: TestDesk) => (await readSnapshot(desk.db, (await readClasses(desk.db))[0]!.id))!
    const lessons = await read(teaching)
    expect(lessons.sessions.map(({ title, teacher }) => [title, teacher])).toEqual(first!.sessions.map(({ title, teacher }) => [title, teacher]))
    expect(lessons.works.map(({ title }) => title).sort()).toEqual(first!.works.filter(({ kind }) => kind === '课件讲义').map(({ title }) => title).sort())
    expect(lessons.staff.filter(({ role }) => role === '学业导师').map(({ name }) => name)).toEqual(first!.staff.filter(({ role }) => role === '学业导师').map(({ name }) => name))
    const copy = await read(publicity)
    expect(copy.sessions.map(({ title, teacher }) => [title, teacher])).toEqual(first!.sessions.map(({ title }) => [title, undefined]))
    expect(copy.tasks.length).toBeGreaterThan(0)
    expect(copy.works.some(({ kind }) => kind === '课件讲义')).toBe(false)
  })
})

describe('an extract is kept up to date and never written by hand', () => {
  test('the next file holds only what changed; what was taken out there goes here', async () => {
    const [first] = demo()
    const office = await officeWithDemo([first!])
    const finance = await openDesk('财务')
    const cls = first!.class.id
    await take(finance, await give(office, '财务后勤处', [cls]))
    await take(office, await receiptOf(finance))
    expect((await give(office, '财务后勤处', [cls], [finance])).operations).toBe(0)
    office.clock.ms += 60_000
    await commit(office, cls, [{ table: 'class', id: cls, set: { fundingSource: '改过的渠道' } }, { table: 'budgetLine', id: first!.budget[0]!.id, remove: true }], 'edit')
    const next = await give(office, '财务后勤处', [cls], [finance])
    expect(next.operations).toBe(3)
    await take(finance, next)
    const read = (await readSnapshot(finance.db, (await readClasses(finance.db))[0]!.id))!
    expect([read.class.fundingSource, read.budget.length]).toEqual(['改过的渠道', first!.budget.length - 1])
    expect(read.class.extractedAt).toBe(new Date(office.now()).toISOString())
  })

  test('on the PC that holds the class it is nowhere to be seen; on the other it is a class, with nothing to be done in it', async () => {
    const [first] = demo()
    const office = await officeWithDemo([first!])
    const finance = await openDesk('财务')
    const file = await give(office, '财务后勤处', [first!.class.id])
    expect((await readAllClasses(office.db)).length).toBe(2)
    expect((await readClasses(office.db)).map(({ id }) => id)).toEqual([first!.class.id])
    expect((await readEverything(office.db)).classes.map((of) => of.class.id)).toEqual([first!.class.id])
    const teaching = await give(office, '教研部门', [first!.class.id])
    expect((await readAllSessions(office.db)).length).toBe(first!.sessions.length)
    await take(finance, file)
    expect((await readClasses(finance.db)).map(({ extractFor }) => extractFor)).toEqual(['财务后勤处'])
    expect((await readEverything(finance.db)).classes).toEqual([])
    await take(finance, teaching)
    expect((await readAllSessions(finance.db)).length).toBe(first!.sessions.length)
  })

  test('an edit, a removal and an undo are refused in one sentence on both PCs, and nothing is written', async () => {
    const [first] = demo()
    const office = await officeWithDemo([first!])
    const finance = await openDesk('财务')
    await take(finance, await give(office, '财务后勤处', [first!.class.id]))
    const extract = (await readClasses(finance.db))[0]!.id
    for (const desk of [office, finance]) {
      const before = await desk.db.tail.count()
      const refused = await commit(desk, extract, [{ table: 'class', id: extract, set: { place: '别处' } }], 'edit')
      expect(refused).toMatchObject({ kind: 'refused', reason: expect.stringContaining('只能看') })
      expect(await commit(desk, extract, [{ table: 'room', id: first!.rooms[0]!.id, remove: true }], 'edit')).toEqual(refused)
      const [{ op }] = await readJournal(desk.db, extract) as [Written]
      expect(await undoBatch(desk, extract, op.b)).toEqual(refused)
      expect(await desk.db.tail.count()).toBe(before)
    }
  })

  test('of a sensitive class it goes neither unencrypted nor by WeChat', async () => {
    const [first] = demo()
    const office = await officeWithDemo([first!])
    const order = { classes: [first!.class.id], profile: '财务后勤处', from: FROM } as const
    expect(await exportClasses(office, order, { unencrypted: true })).toMatchObject({ kind: 'refused', code: 'sensitive' })
    expect(await exportClasses(office, { ...order, channel: '微信' }, LOCK)).toMatchObject({ kind: 'refused', code: 'channel' })
  })
})

async function receiptOf(desk: TestDesk): Promise<WrittenPackage> {
  const classes = (await readAllClasses(desk.db)).map(({ id }) => id)
  const written = await exportClasses(desk, { classes, receipt: true, from: FROM }, LOCK)
  if (written.kind === 'refused') throw new Error(written.sentence)
  return written
}

test('an extract stays out of the exchange folder, where everybody holds the class itself', async () => {
  const shared = createMemoryFolder()
  const pcs = [await openFolderPc('张老师', shared), await openFolderPc('李辅导员', shared)]
  await trustEachOther(pcs)
  const [{ desk }, other] = pcs as [FolderPc, FolderPc]
  const { id } = await createClass(desk, { name: '第3期', sponsor: '演示单位', hostMode: '承办' })
  expect((await writeExtract(desk, id, '财务后勤处')).kind).toBe('written')
  for (const pc of pcs) await pc.round({ everything: true })
  expect((await readAllClasses(desk.db)).length).toBe(2)
  expect((await readAllClasses(other.desk.db)).map((one) => one.id)).toEqual([id])
  for (const pc of pcs) pc.desk.db.close()
})
