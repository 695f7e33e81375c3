import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { CFB } from '@e965/xlsx'
import { textOfOfficeFile } from '#sheets/text-of-office-file.ts'
import { run } from '#worker/jobs/hash-courseware.ts'

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const zip = (parts: Record<string, string>, level: 0 | 9 = 9): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), { level })
const runs = (...texts: string[]): string => `<a:p>${texts.map((text) => `<a:r><a:rPr lang="zh-CN"/><a:t>${text}</a:t></a:r>`).join('')}</a:p>`
const slide = (...paragraphs: string[]): string => `<p:sld xmlns:p="p" xmlns:a="a"><p:txBody>${paragraphs.join('')}</p:txBody></p:sld>`

/** Slides are stored as slide1, slide2 …; `order` says in which they are shown. */
function pptx(slides: readonly string[], order: readonly number[] = slides.map((_, i) => i + 1), more: Record<string, string> = {}, level: 0 | 9 = 9): Uint8Array {
  const rels = slides.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/slide" Target="slides/slide${i + 1}.xml"/>`).join('')
  return zip({
    '[Content_Types].xml': '<Types/>',
    'ppt/presentation.xml': `<p:presentation xmlns:p="p" xmlns:r="r"><p:sldIdLst>${order.map((nr) => `<p:sldId id="${255 + nr}" r:id="rId${nr}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships>${rels}</Relationships>`,
    ...Object.fromEntries(slides.map((xml, i) => [`ppt/slides/slide${i + 1}.xml`, xml])),
    ...more
  }, level)
}
const docx = (body: string): Uint8Array => zip({ 'word/document.xml': `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>` })
const textOf = (bytes: Uint8Array): string => {
  const read = textOfOfficeFile(bytes)
  return read.tag === 'text' ? read.text : read.tag
}
const hashOf = async (bytes: Uint8Array): Promise<string> => {
  const outcome = await run({ bytes })
  return outcome.tag === 'hashed' ? outcome.hash : outcome.sentence
}

describe('the text of slides', () => {
  const lesson = [slide(runs('习近平法治思想'), runs('一、', '核心要义')), slide(runs('二、实践要求'))]

  test('is read slide by slide as they are shown, whatever their file names', () => {
    expect(textOf(pptx(lesson))).toBe('习近平法治思想\n一、核心要义\n\f\n二、实践要求')
    expect(textOf(pptx(lesson, [2, 1]))).toBe('二、实践要求\n\f\n习近平法治思想\n一、核心要义')
  })

  test('stays the same when Office splits runs anew, packs otherwise or adds a picture', async () => {
    const again = [slide(runs('习近平', '法治', '思想'), runs('一、核心要义')), slide(runs('二、实践要求'))]
    const saved = pptx(again, [1, 2], { 'ppt/media/image1.png': 'PNG', 'docProps/core.xml': '<modified/>' }, 0)
    expect(await hashOf(saved)).toBe(await hashOf(pptx(lesson)))
  })

  test('changes with a word, with the order of slides, with a word in a diagram', async () => {
    const diagram = (word: string): Record<string, string> => ({
      'ppt/slides/_rels/slide1.xml.rels': `<Relationships><Relationship Id="rId9" Type="${REL}/diagramData" Target="../diagrams/data1.xml"/></Relationships>`,
      'ppt/diagrams/data1.xml': `<dgm xmlns:a="a">${runs(word)}</dgm>`
    })
    const files = [pptx(lesson), pptx([slide(runs('习近平法治思想'), runs('一、核心要意')), lesson[1]!]), pptx(lesson, [2, 1]), pptx(lesson, [1, 2], diagram('立案')), pptx(lesson, [1, 2], diagram('侦查'))]
    expect(new Set(await Promise.all(files.map(hashOf))).size).toBe(files.length)
  })

  test('slides of pictures alone are told apart by their bytes', async () => {
    const [one, other] = ['甲', '乙'].map((picture) => pptx([slide()], [1], { 'ppt/media/image1.png': picture }))
    expect(textOf(one!)).toBe('no-text')
    expect(await hashOf(one!)).not.toBe(await hashOf(other!))
  })
})

describe('the text of a document', () => {
  test('leaves out what was deleted and what fields compute, keeps breaks apart', () => {
    expect(textOf(docx('<w:p><w:r><w:t>主持</w:t></w:r><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:r><w:t>词</w:t><w:br/><w:t>第一页</w:t></w:r></w:p><w:p/><w:p><w:r><w:instrText>PAGE</w:instrText><w:t>完</w:t></w:r></w:p>'))).toBe('主持词 第一页\n完')
  })
})

describe('every other file', () => {
  test('is taken by its bytes: SHA-256 as every program computes it', async () => {
    expect(await run({ bytes: strToU8('abc') })).toEqual({ tag: 'hashed', over: 'bytes', hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' })
    const old = CFB.utils.cfb_new()
    CFB.utils.cfb_add(old, '/PowerPoint Document', strToU8('旧版'))
    expect(await run({ bytes: new Uint8Array(CFB.write(old, { type: 'array' }) as number[]) })).toMatchObject({ over: 'bytes' })
  })

  test('what cannot be read is refused with one sentence that says what to do', async () => {
    const locked = CFB.utils.cfb_new()
    CFB.utils.cfb_add(locked, '/EncryptedPackage', strToU8('x'))
    const whole = pptx([slide(runs('课'))])
    const refused: [string, Uint8Array][] = [
      ['是空的', new Uint8Array()],
      ['是空的', new Uint8Array(64)],
      ['加了打开密码', new Uint8Array(CFB.write(locked, { type: 'array' }) as number[])],
      ['不完整', whole.subarray(0, whole.length - 30)],
      ['不完整', pptx([slide(runs('课'))], [1, 2])],
      ['不完整', pptx(['<p:sld><a:t>没有写完'])]
    ]
    for (const [words, bytes] of refused) {
      const outcome = await run({ bytes })
      expect(outcome.tag === 'refused' ? outcome.sentence : outcome.tag).toMatch(new RegExp(`^这个文件.*${words}.*没有登记；请[^。]+。$`))
    }
  })
})
