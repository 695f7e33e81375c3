import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BadInput, WrongUsage, type Command } from '#cli/command.ts'
import { inspect } from '#cli/inspect.ts'
import { merge } from '#cli/merge.ts'
import { pack, packCollege } from '#cli/pack.ts'
import { readCollegeFile } from '#domain/college-file.ts'
import { planImport } from '#sync/import-plan.ts'
import { MemoryReplica } from '#sync/memory-replica.ts'
import { readPackage } from '#sync/package-read.ts'
import { readSnapshots } from '#sync/package-snapshots.ts'
import { writePackage } from '#sync/package-write.ts'
import { gbk } from '../sheets/list-files.ts'
import { testSigner, testVerify } from '#support/test-keys.ts'

const COLLEGE = path.join(import.meta.dirname, '../../resources/demo/college.json')
const NOW = Date.UTC(2026, 10, 23)
/** Opening a passphrase is meant to take time, and the machine may be busy. */
const PATIENT = { timeout: 180_000 }
let folder: string
const at = (name: string): string => path.join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'banci-cli-'))
  await writeFile(at('word.txt'), '口令123\n')
  const open = JSON.parse(await readFile(COLLEGE, 'utf8')) as { classes: { class: { sensitive?: boolean } }[] }
  for (const entry of open.classes) delete entry.class.sensitive
  await writeFile(at('open.json'), JSON.stringify(open))
})
afterAll(() => rm(folder, { recursive: true }))

async function run(command: Command, ...args: string[]): Promise<{ result: any; said: string }> {
  let result: unknown
  const said: string[] = []
  expect(await command.run(args, { result: (value) => void (result = JSON.parse(JSON.stringify(value))), say: (sentence) => void said.push(sentence) })).toBe(0)
  return { result, said: said.join('\n') }
}
const sentenceOf = (command: Command, ...args: string[]): Promise<unknown> => command.run(args, { result: () => undefined, say: () => undefined }).then(() => 'done', (error: unknown) => error)

/** A package of the demo college as another PC would send it back after `change`. */
async function edited(name: string, pc: string, change: (replica: MemoryReplica, cls: string) => void): Promise<void> {
  const pkg = await readPackage(new Uint8Array(await readFile(at('a.pxb'))), { passphrase: '口令123' })
  if (pkg.kind !== 'package') throw new Error(pkg.sentence)
  const signer = testSigner(pc)
  const replica = new MemoryReplica(signer)
  const plan = await planImport(pkg, replica, { now: NOW })
  if (plan.kind !== 'plan') throw new Error(plan.sentence)
  replica.accept(plan)
  const cls = pkg.manifest.classes.find((entry) => entry.cls !== 'org')!.cls
  change(replica, cls)
  const classes = await Promise.all([...replica.classes.keys()].map((each) => replica.toSend(each, [])))
  const written = await writePackage({ id: signer.device, kind: 'full', createdAt: '2026-11-23T00:00:00Z', person: pc, computer: `${pc}电脑`, campus: '', authors: [...replica.heardOf.values()], classes }, signer, { passphrase: '口令123', workFactor: 2 })
  if (written.kind !== 'written') throw new Error(written.sentence)
  await writeFile(at(name), written.bytes)
}

describe('pack', PATIENT, () => {
  it('makes a package of the demo college that holds every class as it was', async () => {
    const { result } = await run(pack, COLLEGE, '--out', at('a.pxb'), '--passphrase-file', at('word.txt'))
    expect(result).toMatchObject({ file: at('a.pxb'), encrypted: true })
    const college = readCollegeFile(JSON.parse(await readFile(COLLEGE, 'utf8')))
    const read = await readSnapshots(new Uint8Array(await readFile(at('a.pxb'))), NOW, { passphrase: '口令123', verify: testVerify })
    if (read.kind !== 'read' || college.kind !== 'read') throw new Error('not read')
    expect(read.classes).toEqual([...college.classes].sort((a, b) => (a.class.id < b.class.id ? -1 : 1)))
  })

  it('refuses a 敏感班次 without a passphrase, and warns about any other', async () => {
    expect(await sentenceOf(pack, COLLEGE, '--out', at('never.pxb'))).toEqual(expect.objectContaining({ message: expect.stringMatching(/敏感班次.*--passphrase-file/) }))
    await expect(readFile(at('never.pxb'))).rejects.toThrow()
    expect((await run(pack, at('open.json'), '--out', at('open.pxb'))).said).toContain('没有设口令')
  })

  it('says what is wrong with a file, and with a call', async () => {
    await writeFile(at('bad.json'), '{"format":')
    expect(await sentenceOf(pack, at('bad.json'), '--out', at('x.pxb'))).toBeInstanceOf(BadInput)
    expect(await sentenceOf(pack, at('none.json'), '--out', at('x.pxb'))).toEqual(expect.objectContaining({ message: expect.stringContaining('找不到文件') }))
    expect(await sentenceOf(pack, COLLEGE, '--out', at('no/such/x.pxb'), '--passphrase-file', at('word.txt'))).toEqual(expect.objectContaining({ message: expect.stringContaining('文件夹不存在') }))
    await writeFile(at('plain'), '')
    expect(await sentenceOf(pack, at('open.json'), '--out', at('plain/x.pxb'))).toEqual(expect.objectContaining({ message: expect.stringContaining('文件夹不存在') }))
    expect(await sentenceOf(pack, at('open.json'), '--out', folder)).toEqual(expect.objectContaining({ message: expect.stringContaining('是文件夹') }))
    for (const args of [[], [COLLEGE], ['--out', 'x'], [COLLEGE, '--what']]) expect(await sentenceOf(pack, ...args)).toBeInstanceOf(WrongUsage)
  })
})

describe('pack of a file in another encoding', () => {
  it('refuses it instead of packing names that nobody can read', async () => {
    await writeFile(at('gbk.json'), gbk(await readFile(at('open.json'), 'utf8')))
    expect(await sentenceOf(pack, at('gbk.json'), '--out', at('gbk.pxb'))).toEqual(expect.objectContaining({ message: expect.stringContaining('UTF-8') }))
    await expect(readFile(at('gbk.pxb'))).rejects.toThrow()
  })
})

describe('inspect', PATIENT, () => {
  it('tells what a package holds and shows no value of a person', async () => {
    const { result } = await run(inspect, at('a.pxb'), '--passphrase-file', at('word.txt'))
    expect(result).toMatchObject({ encrypted: true, kind: 'full' })
    const [demo] = result.classes.filter((each: { cls: string }) => each.cls === 'demo-2026-03')
    const college = JSON.parse(await readFile(COLLEGE, 'utf8')) as { classes: { trainees: { name: string; idNumber: string }[]; lectureFees: { idNumber?: string }[] }[] }
    const { trainees, lectureFees } = college.classes[0]!
    expect(demo.tables.trainee).toEqual({ records: trainees.length, deleted: 0, conflicts: 0 })
    expect(demo).toMatchObject({ sensitive: true, missing: {}, unknown: [] })
    const identities = trainees.length + lectureFees.filter(({ idNumber }) => idNumber).length
    expect(demo.sealed).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'health', opens: true }), expect.objectContaining({ kind: 'itinerary', opens: true }), { kind: 'identity', values: identities, opens: true }]))
    expect(Object.values(demo.have)).toEqual([[[1, demo.operations]]])
    const text = JSON.stringify(result)
    for (const { name, idNumber } of trainees) expect(text.includes(name) || text.includes(idNumber)).toBe(false)
  })

  it('refuses what it cannot open, in a sentence', async () => {
    expect(await sentenceOf(inspect, at('a.pxb'))).toEqual(expect.objectContaining({ message: expect.stringMatching(/加了口令.*--passphrase-file/) }))
    await writeFile(at('other.txt'), '别的\n')
    expect(await sentenceOf(inspect, at('a.pxb'), '--passphrase-file', at('other.txt'))).toEqual(expect.objectContaining({ message: expect.stringContaining('口令不对') }))
    expect(await sentenceOf(inspect, COLLEGE)).toEqual(expect.objectContaining({ message: expect.stringContaining('这不是班次台的交换文件') }))
  })
})

describe('merge', PATIENT, () => {
  it('puts packages together, the same in whatever order, and lists where two people disagreed', async () => {
    const trainee = (replica: MemoryReplica, cls: string): string => [...replica.held(cls).records.keys()].filter((name) => name.startsWith('trainee/')).sort()[0]!
    await edited('zhang.pxb', '张三', (replica, cls) => {
      replica.write(cls, trainee(replica, cls), { position: '科长' }, { person: '张三', why: 'edit', now: NOW })
      replica.write(cls, trainee(replica, cls), { group: '一组' }, { person: '张三', why: 'edit', now: NOW })
    })
    await edited('li.pxb', '李四', (replica, cls) => replica.write(cls, trainee(replica, cls), { position: '副科长' }, { person: '李四', why: 'edit', now: NOW + 60_000 }))
    const word = ['--passphrase-file', at('word.txt')]
    const one = await run(merge, at('zhang.pxb'), at('li.pxb'), '--out', at('m1.pxb'), ...word)
    const two = await run(merge, at('li.pxb'), at('a.pxb'), at('zhang.pxb'), '--out', at('m2.pxb'), ...word)
    expect(two.result.classes).toEqual(one.result.classes)
    expect(one.result.conflicts).toEqual([
      { cls: 'demo-2025-02', table: 'trainee', id: expect.any(String), field: 'position', values: [
        { value: '副科长', person: '李四', computer: '李四电脑', device: expect.any(String), at: expect.any(String) },
        { value: '科长', person: '张三', computer: '张三电脑', device: expect.any(String), at: expect.any(String) }
      ] }
    ].map((conflict) => ({ ...conflict, cls: expect.any(String) })))
    expect(two.result.conflicts).toEqual(one.result.conflicts)
  })

  it('gives the very same bytes for the same packages where nothing is encrypted', async () => {
    await run(pack, at('open.json'), '--out', at('o1.pxb'))
    await run(pack, at('open.json'), '--out', at('o2.pxb'))
    const first = await run(merge, at('o1.pxb'), at('o2.pxb'), '--out', at('om1.pxb'))
    await run(merge, at('o2.pxb'), at('o1.pxb'), at('o2.pxb'), '--out', at('om2.pxb'))
    expect(await readFile(at('om1.pxb'))).toEqual(await readFile(at('om2.pxb')))
    // Sealed with two keys, and still the same people: nothing to decide.
    expect(first.result.conflicts).toEqual([])
  })

  it('does not take two stories under one name', async () => {
    const college = readCollegeFile(JSON.parse(await readFile(at('open.json'), 'utf8')))
    if (college.kind !== 'read') throw new Error(college.sentence)
    const signer = testSigner('copied')
    for (const [name, now] of [['f1.pxb', NOW], ['f2.pxb', NOW + 1]] as const) {
      const written = await writePackage(await packCollege(college.facts, college.classes, { signer, now, computer: '' }), signer, { unencrypted: true })
      if (written.kind === 'written') await writeFile(at(name), written.bytes)
    }
    expect(await sentenceOf(merge, at('f1.pxb'), at('f2.pxb'), '--out', at('f.pxb'))).toEqual(expect.objectContaining({ message: expect.stringContaining('说法不同') }))
  })
})
