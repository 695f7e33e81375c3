/** A paper that came back: which one it is, and whether it is what was given out. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { BARE_COLLEGE, briefOf, type CollegeFacts } from '#domain/college-facts.ts'
import { papers } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { planPaper, writePaper, type WrittenPaper } from '#documents/registry.ts'
import { versionOf } from '#documents/versions.ts'
import { demoClass } from '#support/word/classes.ts'
import { edited, withoutProperties } from '#support/word/returned.ts'
import { run, type ReturnedReading } from '#worker/jobs/read-returned.ts'

const bare = demoClass()
const options = { today: '2026-11-20', college: BARE_COLLEGE }
const [plan] = await writePaper(bare, 'plan', options)
const version = versionOf(plan!.plan, bare, options)
const demo: ClassSnapshot = { ...bare, paperVersions: [version] }
const moved: ClassSnapshot = { ...demo, class: { ...demo.class, place: '演示市另一处校区' } }
const word = (bytes: Uint8Array, snapshot = demo, college: CollegeFacts = BARE_COLLEGE): Promise<ReturnedReading> => run({ snapshot, college, name: '收回.docx', bytes, today: '2026-11-25' })
const typed = (code: string, snapshot = demo): Promise<ReturnedReading> => run({ snapshot, college: BARE_COLLEGE, name: '扫描.pdf', bytes: strToU8('%PDF-1.7'), typed: code, today: '2026-11-25' })

describe('a Word file', () => {
  test('as it was exported is 一致', async () => expect(await word(plan!.bytes)).toMatchObject({ tag: 'known', as: 'word', verdict: '一致', version: { id: version.id, number: 1 } }))
  test('in which a word was changed is 内容被改动过', async () => expect(await word(edited(plan!.bytes, '培训目标', '培训指标'))).toMatchObject({ tag: 'known', verdict: '内容被改动过' }))
  test('of a class that changed since is 已过期, with the place', async () => expect(await word(plan!.bytes, moved)).toMatchObject({ tag: 'known', verdict: '已过期', found: { places: ['二、培训班次基本情况·培训地点'] } }))
  test('changed by hand and stale is first of all changed by hand', async () => expect(await word(edited(plan!.bytes, '培训目标', '培训指标'), moved)).toMatchObject({ verdict: '内容被改动过', found: { state: 'changed' } }))
  test('whose record has not arrived yet is known by its content, or by what it says of itself', async () => {
    expect(await word(plan!.bytes, bare)).toMatchObject({ tag: 'known', verdict: '一致', version: { id: version.id, hash: version.hash } })
    expect(await word(plan!.bytes, { ...moved, paperVersions: [] })).toMatchObject({ tag: 'known', verdict: '已过期', version: { number: 1, title: '实施方案' }, found: { places: [] } })
  })
  test('of another class says which, with the way there where this PC has it', async () => {
    const other = { ...demo, class: { ...demo.class, id: 'other', name: '演示另一班' } }
    expect(await word(plan!.bytes, other)).toEqual({ tag: 'elsewhere', sentence: '这是另一个班次的《实施方案》（第1版），这台电脑上没有那个班次。' })
    expect(await word(plan!.bytes, other, { ...BARE_COLLEGE, classes: [briefOf(demo.class, [])] })).toEqual({ tag: 'elsewhere', cls: demo.class.id, sentence: `这是“${demo.class.name}”的《实施方案》（第1版），不是本班次的。` })
  })
  test('without our mark asks for the code on the page', async () => {
    for (const bytes of [withoutProperties(plan!.bytes), zipSync({ 'word/document.xml': strToU8('<w:document/>') })]) expect(await word(bytes)).toMatchObject({ tag: 'unknown', sentence: expect.stringContaining('页眉右上角') as string })
  })
})

describe('a hostile or damaged file', () => {
  test('cut short is told as such', async () => expect(await word(plan!.bytes.slice(0, 9000))).toMatchObject({ tag: 'unknown', sentence: expect.stringContaining('重新拷贝') as string }))
  test('that would unpack to gigabytes is not unpacked', async () => {
    const bomb = zipSync({ 'docProps/custom.xml': strToU8('<Properties/>'), 'word/document.xml': new Uint8Array(41 * 2 ** 20) })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await word(bomb)).toMatchObject({ tag: 'unknown', sentence: expect.stringContaining('大得不正常') as string })
  })
  test('made to be slow takes no time', async () => {
    const properties = `<Properties>${'<property name="'.repeat(2000)}</Properties>`
    const text = '<w:t '.repeat(400_000)
    const started = performance.now()
    expect(await word(zipSync({ 'docProps/custom.xml': strToU8(properties), 'word/document.xml': strToU8(text) }))).toMatchObject({ tag: 'unknown' })
    const ours = '<Properties><property name="CMS.classId"><vt:lpwstr>x</vt:lpwstr></property><property name="CMS.docType"><vt:lpwstr>plan</vt:lpwstr></property><property name="CMS.rev"><vt:lpwstr>1</vt:lpwstr></property><property name="CMS.sourceHash"><vt:lpwstr>' + '0'.repeat(64) + '</vt:lpwstr></property></Properties>'
    expect(await word(zipSync({ 'docProps/custom.xml': strToU8(ours), 'word/document.xml': strToU8(text) }))).toMatchObject({ tag: 'elsewhere' })
    expect(performance.now() - started).toBeLessThan(5000)
  })
  const marked = (marks: object, text = '<w:document/>') =>
    zipSync({ 'word/document.xml': strToU8(text), 'docProps/custom.xml': strToU8(`<Properties>${Object.entries({ classId: demo.class.id, docType: 'plan', rev: '1', sourceHash: 'd'.repeat(64), code: 'x', text: '', ...marks }).map(([name, value]) => `<property name="CMS.${name}"><vt:lpwstr>${value as string}</vt:lpwstr></property>`).join('')}</Properties>`) })
  test('whose marks are not as we write them has none', async () => {
    for (const marks of [{ sourceHash: 'zz' }, { sourceHash: version.hash.slice(0, 1) }, { sourceHash: '演示身份证'.repeat(20) }, { rev: '-1' }, { rev: 'Infinity' }, { rev: '1e308' }]) expect(await word(marked(marks)), JSON.stringify(marks)).toMatchObject({ tag: 'unknown' })
    expect(await word(marked({ docType: '__proto__' }))).toMatchObject({ tag: 'unknown' })
    expect(await word(marked({ classId: '__proto__', docType: 'constructor' }))).toMatchObject({ tag: 'elsewhere' })
  })
  test('leaves nothing that was written into the place of its code in the record', async () => {
    const read = await word(marked({ docType: 'plan/林晓', code: '林晓164000' }))
    expect(read).toMatchObject({ tag: 'known', verdict: '内容被改动过', isRecorded: false, version: { code: `CMS1/${demo.class.id.toUpperCase()}/SSFA/R1/DDDDDDDDDD` } })
    expect(JSON.stringify(read)).not.toContain('林晓')
  })
  test('with a heap of accents or entities is only read so far', async () => {
    // Without the bounds 13 seconds each.
    for (const text of ['\u0301\u0316'.repeat(100_000), '&#769;&#790;'.repeat(100_000), '&amp;'.repeat(7_000_000)]) {
      const file = marked({}, `<w:t>${text}</w:t>`)
      const started = performance.now()
      expect(await word(file)).toMatchObject({ tag: 'known', verdict: '内容被改动过' })
      expect(performance.now() - started).toBeLessThan(3000)
    }
  })
  test('of an old format, with a password or only called .docx says what to do', async () => {
    expect(await word(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toMatchObject({ tag: 'unknown', sentence: expect.stringContaining('取消密码') as string })
    expect(await word(strToU8('no zip'))).toMatchObject({ tag: 'unknown', sentence: expect.stringContaining('重新拷贝') as string })
  })
})

describe('a code typed by hand', () => {
  test('tells the paper; small letters, full width and blanks are forgiven', async () => {
    for (const code of [version.code, version.code.toLowerCase(), ` ${version.code.replaceAll('/', '／')} `]) expect(await typed(code), code).toMatchObject({ tag: 'known', as: 'typed', verdict: '一致', version: { id: version.id } })
    expect(await typed(version.code, moved)).toMatchObject({ verdict: '已过期' })
  })
  test('with a slip is asked again', async () => expect(await typed(version.code.slice(0, -1))).toMatchObject({ tag: 'unknown', sentence: expect.stringContaining('再核对一遍') as string }))
  test('is asked for where a PDF is dropped', async () => expect(await run({ snapshot: demo, college: BARE_COLLEGE, name: '扫描.pdf', bytes: strToU8('%PDF-1.7'), today: '2026-11-25' })).toMatchObject({ tag: 'unknown' }))
})

test('a file of a paper that makes several is told from its neighbours', async () => {
  const several = papers.filter(({ id }) => planPaper(bare, id, options).some(({ about }) => about !== undefined)).slice(0, 3)
  expect(several.length).toBeGreaterThan(0)
  const written: WrittenPaper[] = (await Promise.all(several.map(({ id }) => writePaper(bare, id, options)))).flat()
  const snapshot = { ...bare, paperVersions: written.map((paper) => versionOf(paper.plan, bare, options)) }
  for (const { bytes, name, plan: { kind, about } } of written) expect(await word(bytes, snapshot), name).toMatchObject({ tag: 'known', verdict: '一致', version: { kind, ...(about !== undefined && { about }) } })
})
