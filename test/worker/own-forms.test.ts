/** A form of the college's own on its way into the program and onto paper: what is refused, and what is printed instead. */
import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { BARE_COLLEGE } from '#domain/college-facts.ts'
import { readStamp } from '#documents/parts/stamp.ts'
import { planPaper } from '#documents/registry.ts'
import { writeTemplate } from '#documents/templates/write-template.ts'
import { demoClass } from '#support/word/classes.ts'
import { run as checkTemplate } from '#worker/jobs/check-template.ts'
import { run as writePapers } from '#worker/jobs/write-papers.ts'

const demo = demoClass()
const order = { snapshot: demo, college: BARE_COLLEGE, today: '2026-11-26' }
let form: Readonly<Record<string, Uint8Array>>
beforeAll(async () => {
  form = unzipSync((await writeTemplate('roster', BARE_COLLEGE, '2026-11-23')).bytes)
})
const changed = (more: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync({ ...form, ...more })
const check = (bytes: Uint8Array) => checkTemplate({ ...order, kind: 'roster', bytes })
const document = (change: (xml: string) => string): Record<string, Uint8Array> => ({ 'word/document.xml': strToU8(change(new TextDecoder().decode(form['word/document.xml']))) })

test('the form as it was written out may be put in', async () => expect(await check(changed({}))).toMatchObject({ tag: 'checked', findings: [] }))

describe('refused, with what to do', () => {
  const types = (from: string, to: string): Record<string, Uint8Array> => ({ '[Content_Types].xml': strToU8(new TextDecoder().decode(form['[Content_Types].xml']).replace(from, to)) })
  test.each<[string, () => Uint8Array, string]>([
    ['an old .doc or .wps', () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), '旧格式'],
    ['a text', () => strToU8('【班次名称】'), '不是 Word 文档'],
    ['an OpenDocument text', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<a/>') }), 'OpenDocument'],
    ['a file cut short', () => changed({}).subarray(0, 4000), '不完整'],
    ['XML cut short', () => changed(document((xml) => xml.slice(0, -40))), '不完整'],
    ['a document type with entities', () => changed(document((xml) => xml.replace('<w:document', '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document'))), '不正常的内容'],
    ['macros', () => changed({ 'word/vbaProject.bin': strToU8('x') }), '宏'],
    ['macros by their content type', () => changed(types('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'application/vnd.ms-word.document.macroEnabled.main+xml')), '宏'],
    ['a .dotx', () => changed(types('document.main+xml', 'template.main+xml')), '.dotx'],
    ['an embedded file', () => changed({ 'word/embeddings/a.bin': strToU8('x') }), '嵌入'],
    ['a bomb: 200 MB in 200 KB', () => changed({ 'word/media/a.png': new Uint8Array(200 * 2 ** 20) }), '展开后太大']
  ])('%s', async (_, bytes, happened) => expect(await check(bytes())).toMatchObject({ tag: 'refused', happened: expect.stringContaining(happened) as string, todo: expect.stringMatching(/^请/) as string }), 30_000)
})

describe('export', () => {
  const write = (bytes: Uint8Array) => writePapers({ ...order, requests: [{ kind: 'roster' }], forms: { roster: { bytes, hash: 'b'.repeat(64) } } }, () => {})
  test('goes by the form, and is known again as the paper that it is', async () => {
    const [file] = await write(changed(document((xml) => xml.replace('【班次名称】', '我院专用　【班次名称】'))))
    const parts = unzipSync(file!.bytes)
    expect(new TextDecoder().decode(parts['word/document.xml'])).toContain(`我院专用　${demo.class.name}`)
    expect(file).not.toHaveProperty('formBroken')
    const [plan] = planPaper(demo, 'roster', order)
    expect(readStamp(new Map(Object.entries(parts)))).toMatchObject({ sourceHash: plan!.sourceHash, code: plan!.code, edited: false })
    expect(file!.version).toMatchObject({ kind: 'roster', hash: plan!.sourceHash })
  })
  test.each<[string, () => Uint8Array]>([
    ['whose list lost its end', () => changed(document((xml) => xml.replace('【/学员（按组别和单位）】', '')))],
    ['that is no file any more', () => Uint8Array.of(1, 2, 3)]
  ])('of a form %s falls back to the built-in layout and says why', async (_, bytes) => {
    const [file] = await write(bytes())
    expect(file!.formBroken).toMatch(/[\u4e00-\u9fff]/)
    const [builtIn] = await writePapers({ ...order, requests: [{ kind: 'roster' }] }, () => {})
    expect(Buffer.from(file!.bytes).equals(Buffer.from(builtIn!.bytes))).toBe(true)
  })
})
