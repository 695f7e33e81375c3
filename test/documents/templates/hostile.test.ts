/** Forms from outside that mean harm: each is refused at once, in words, and nothing of the program can be reached by a tag. */
import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { BARE_COLLEGE } from '#domain/college-facts.ts'
import { checkForm } from '#documents/templates/fill-paper.ts'
import { hazardOf } from '#documents/templates/hazards.ts'
import { demoClass } from '#support/word/classes.ts'

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const line = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const form = (body: string, more: Readonly<Record<string, string>> = {}): ReadonlyMap<string, Uint8Array> =>
  new Map(Object.entries({ '[Content_Types].xml': TYPES, '_rels/.rels': '<Relationships/>', 'word/document.xml': `<w:document xmlns:w="w" xmlns:v="v"><w:body>${body}</w:body></w:document>`, ...more }).map(([path, text]) => [path, strToU8(text)]))
const demo = demoClass()
const check = (parts: ReadonlyMap<string, Uint8Array>) => checkForm(demo, 'roster', { today: '2026-11-23', college: BARE_COLLEGE }, parts)
const related = (relation: string) => form(line('字'), { 'word/_rels/document.xml.rels': `<Relationships xmlns:x="x">${relation}</Relationships>` })

describe('what fetches from outside', () => {
  test.each([
    ['a linked picture', related('<Relationship Id="a" Type="t/image" Target="http://x/a.png" TargetMode="External"/>')],
    ['by a character reference', related('<Relationship Id="a" Type="t/image" Target="http://x/a.png" TargetMode="Extern&#97;l"/>')],
    ['by another prefix', related('<x:Relationship Id="a" Type="t/image" Target="http://x/a.png" TargetMode="External"/>')],
    ['behind a >', related('<Relationship Id="a>" Type="t/image" Target="http://x/a.png" TargetMode="External"/>')],
    ['under the name of the template', related('<Relationship Id="a" Type="t/image" Target="http://x/attachedTemplate.png" TargetMode="External"/>')],
    ['a picture of old Word', form('<v:imagedata src="http://x/a.png"/>')],
    ['a field in single quotes', form(`<w:fldSimple w:instr='INCLUDEPICTURE "http://x"'/>`)],
    ['a field in pieces', form('<w:instrText>INCLUDE</w:instrText><w:instrText>PICTURE "http://x"</w:instrText>')]
  ])('%s is refused', (_, parts) => expect(hazardOf(parts)).toMatchObject({ happened: expect.stringContaining('文件里有') as string }))
  test('another file within is refused under any prefix', () => expect(hazardOf(form('<q:altChunk xmlns:q="w"/>'))).toMatchObject({ happened: expect.stringContaining('嵌入') as string }))
  test('the path of its own template that Word notes is not', () => expect(hazardOf(form(line('字'), { 'word/_rels/settings.xml.rels': '<Relationships><Relationship Id="a" Type="t/attachedTemplate" Target="file:///C:/a.dotx" TargetMode="External"/></Relationships>' }))).toBeUndefined())
})

describe('takes no time', () => {
  const nested = (lists: readonly string[]): string => [...lists.map((name) => `【#${name}】`), '【姓名】', ...[...lists].reverse().map((name) => `【/${name}】`)].map(line).join('')
  test.each([
    ['fifty lists within each other', nested(Array.from({ length: 50 }, () => '学员'))],
    ['three lists within each other', nested(['学员', '课程', '用餐'])],
    ['100,000 wrong names', line('【constructor】'.repeat(100_000))],
    ['a name of 100,000 characters', line(`【${'学'.repeat(100_000)}】`)],
    ['a form 100,000 deep', `${'<w:p>'.repeat(100_000)}【${'</w:p>'.repeat(100_000)}`]
  ])('%s', (_, body) => {
    const started = performance.now()
    const checked = check(form(body))
    // Unbounded they take minutes or never end; a busy machine takes a few seconds.
    expect(performance.now() - started).toBeLessThan(20_000)
    expect(checked).toMatchObject({ tag: 'checked' })
    expect(checked.tag === 'checked' && checked.findings.length).toBeLessThanOrEqual(101)
  })
})

test.each(['__proto__', 'constructor', 'toString', '#constructor', 'facts.snapshot', '@x'])('【%s】 is no field', (name) => {
  const checked = check(form(line(`【${name}】`)))
  expect(checked).toMatchObject({ tag: 'checked', findings: [{ grade: '错误' }, ...(name.startsWith('#') ? [{}] : [])] })
  expect(checked).not.toHaveProperty('trial')
})
