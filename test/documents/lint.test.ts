/** The lint itself, broken on purpose: each fault that Word or WPS would choke on is named. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { writePaper } from '#documents/registry.ts'
import { demoClass } from '#support/word/classes.ts'
import { lint } from '#support/word/lint.ts'

let sound: Uint8Array
beforeAll(async () => {
  sound = (await writePaper(demoClass(), 'confirmation', { today: '2026-11-26' }))[0]!.bytes
})

const changed = (path: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(sound)
  const before = strFromU8(parts[path]!)
  const after = change(before)
  expect(after, 'the fault was planted').not.toBe(before)
  return zipSync({ ...parts, [path]: strToU8(after) })
}

describe('the lint', () => {
  test('has nothing to say of a sound paper', () => expect(lint(sound)).toEqual([]))

  test.each<[string, string, (xml: string) => string, string]>([
    ['a cell without a paragraph', 'word/document.xml', (xml) => xml.replace(/(<\/w:tcPr>)<w:p>.*?<\/w:p>(<\/w:tc>)/, '$1$2'), 'does not end with a paragraph'],
    ['a row without cells', 'word/document.xml', (xml) => xml.replace(/(<\/w:trPr>)(<w:tc>.*?<\/w:tc>)+(<\/w:tr>)/, '$1$3'), 'has no cells'],
    ['a cell too few', 'word/document.xml', (xml) => xml.replace(/<w:tc>(?:(?!<\/w:tc>).)*<\/w:tc><\/w:tr>/, '</w:tr>'), 'columns'],
    ['a span too wide', 'word/document.xml', (xml) => xml.replace('<w:gridSpan w:val="3"/>', '<w:gridSpan w:val="5"/>'), 'columns'],
    ['an unknown style', 'word/document.xml', (xml) => xml.replace('w:val="TableText"', 'w:val="Nowhere"'), 'unknown style Nowhere'],
    ['a grid that lies', 'word/document.xml', (xml) => xml.replace(/<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="77"/>'), 'not as wide as its'],
    ['a layout that moves', 'word/document.xml', (xml) => xml.replace('<w:tblLayout w:type="fixed"/>', ''), 'not fixed'],
    ['a height that grows', 'word/document.xml', (xml) => xml.replace('w:hRule="exact"', 'w:hRule="atLeast"'), 'no exact height'],
    ['a heading after the body', 'word/document.xml', (xml) => xml.replace(/<w:cantSplit\/>(<w:trHeight[^>]*>)(?=(?:(?!<w:tr>).)*合计)/, '<w:cantSplit/><w:tblHeader/>$1'), 'stands after the body'],
    ['narrow quotation marks', 'word/document.xml', (xml) => xml.replace(/<w:rFonts w:hint="eastAsia"\/>(<\/w:rPr><w:t xml:space="preserve">[^<]*“)/, '<w:rFonts/>$1'), 'without the East Asian hint'],
    ['a value that was none', 'word/document.xml', (xml) => xml.replace('>36人<', '>undefined 人<'), 'undefined'],
    ['a length that was none', 'word/document.xml', (xml) => xml.replace(/<w:pgMar w:top="\d+"/, '<w:pgMar w:top="NaN"'), 'NaN'],
    ['a fraction of a twip', 'word/document.xml', (xml) => xml.replace(/<w:trHeight w:val="\d+"/, '<w:trHeight w:val="12.5"'), '12.5'],
    ['a field left open', 'word/footer1.xml', (xml) => xml.replace(/<w:r>(?:(?!<\/w:r>).)*w:fldCharType="end"(?:(?!<\/w:r>).)*<\/w:r>/, ''), 'not closed'],
    ['a picture over the text', 'word/header1.xml', (xml) => xml.replace('behindDoc="1"', 'behindDoc="0"'), 'a picture'],
    ['a picture that is no code', 'word/header1.xml', (xml) => xml.replace('descr="二维码"', 'descr="公章"'), 'a picture'],
    ['broken XML', 'word/document.xml', (xml) => xml.replace('</w:tbl>', ''), 'word/document.xml'],
    ['a bare ampersand', 'word/document.xml', (xml) => xml.replace('>36人<', '>3 & 6<'), 'word/document.xml'],
    ['a lost part', 'word/_rels/document.xml.rels', (xml) => xml.replace('Target="styles.xml"', 'Target="style.xml"'), 'is missing'],
    ['a link to the outside', 'word/_rels/document.xml.rels', (xml) => xml.replace('</Relationships>', '<Relationship Id="rId99" Type="x" Target="https://example.com/" TargetMode="External"/></Relationships>'), 'points outside'],
    ['a part without type', '[Content_Types].xml', (xml) => xml.replace(/<Override[^>]*PartName="\/word\/styles.xml"[^>]*>/, ''), 'no content type'],
    ['an old compatibility mode', 'word/settings.xml', (xml) => xml.replace('w:val="15"', 'w:val="12"'), 'not 15'],
    ['a question on opening', 'word/settings.xml', (xml) => xml.replace('<w:compat>', '<w:updateFields w:val="true"/><w:compat>'), 'ask to update'],
    ['no author', 'docProps/core.xml', (xml) => xml.replace(/<dc:creator>.*<\/dc:creator>/, '<dc:creator>Un-named</dc:creator>'), 'no creator'],
    ['another language', 'word/styles.xml', (xml) => xml.replace('w:eastAsia="zh-CN"', 'w:eastAsia="ja-JP"'), 'not zh-CN'],
    ['a stretching grid', 'word/document.xml', (xml) => xml.replace('<w:docGrid ', '<w:docGrid w:type="lines" '), 'stretches']
  ])('finds %s', (_, path, change, words) => {
    expect(lint(changed(path, change)).join('\n')).toContain(words)
  })

  test('finds a file that is none', () => expect(lint(strToU8('PK nothing'))[0]).toContain('zip'))
})
