import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { CFB, utils } from '@e965/xlsx'
import { bytesOf, csv, docx, gbk, paragraph, rosterOf, sheetOf, told, workbook, wordTable, xlsx } from './list-files.ts'
import { importRoster } from '#sheets/import-roster.ts'
import { readPasted, readSource } from '#sheets/read-source.ts'

const ROWS = [['姓名', '单位', '手机'], ['张三', '省司法厅', '13900000000'], ['李四', '省监狱管理局', '13800000000']]
const good = xlsx(ROWS)

/** The code of the refusal, after the sentence has been looked at and the time. */
async function refusalOf(bytes: Uint8Array): Promise<string> {
  const started = process.cpuUsage()
  const source = await readSource(bytes)
  const result = source.tag === 'read' ? importRoster(source.book, '2026-11-23') : source
  // Time of the processor, so that a busy machine does not fail the test.
  expect(process.cpuUsage(started).user / 1e6).toBeLessThan(15)
  if (result.tag !== 'unreadable') return 'read'
  expect(result.message).toMatch(/^[^。；]+，本机资料没有改动；[^。]+。$/)
  expect(result.message).not.toMatch(/undefined|Error|null/)
  return result.code
}

/** zlib packs hundreds of megabytes within a second, where the library takes half a minute. */
function zipped(parts: Record<string, Uint8Array>): Uint8Array {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, part] of Object.entries(parts)) {
    const packed = deflateRawSync(part, { level: 1 })
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(part), 0)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(part.length, 8)
    const lengths = Buffer.from([name.length, 0, 0, 0])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(at, 10)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]), sizes, lengths, Buffer.from(name), packed])
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]), sizes, lengths, where, Buffer.from(name)]))
    pieces.push(local)
    at += local.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]))
}

/** An .xlsx with parts changed, added or (null) taken out. */
function altered(change: Record<string, string | Uint8Array | null>): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(good)
  for (const [name, part] of Object.entries(change)) {
    if (part === null) delete parts[name]
    else parts[name] = typeof part === 'string' ? strToU8(part) : part
  }
  return zipped(parts)
}
const SHEET = 'xl/worksheets/sheet1.xml'
const sheetXml = new TextDecoder().decode(unzipSync(good)[SHEET]!)

describe('what is no list', () => {
  const cases: [string, () => Uint8Array, string][] = [
    ['an empty file', () => new Uint8Array(), 'empty'],
    ['a file of zeros, as a torn copy leaves it', () => new Uint8Array(5000), 'damaged'],
    ['a PDF', () => strToU8('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'wrong-kind'],
    ['a photo', () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, ...Array(500).fill(7)]), 'wrong-kind'],
    ['random bytes', () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255), 'wrong-kind'],
    ['another ZIP', () => zipSync({ 'a.txt': strToU8('x') }), 'wrong-kind'],
    ['an OpenDocument table', () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }), 'wrong-kind'],
    ['half an .xlsx', () => good.slice(0, good.length / 2), 'damaged'],
    ['an .xlsx without its end', () => good.slice(0, -30), 'damaged'],
    ['an .xlsx with a sheet missing', () => altered({ [SHEET]: null }), 'damaged'],
    ['an empty workbook', () => bytesOf(workbook(sheetOf([]))), 'empty'],
    ['half an .xls', () => bytesOf(workbook(sheetOf(ROWS)), 'biff8').slice(0, 2000), 'damaged'],
    ['an .xls that is only its signature', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'damaged'],
    ['a table without a list', () => xlsx([['收入', '支出'], [1, 2]]), 'no-list'],
    ['a Word document without anything', () => docx(''), 'no-table'],
    ['a Word document with prose', () => docx(paragraph('关于举办培训班的通知')), 'no-list'],
    ['a Word document cut off', () => zipSync({ 'word/document.xml': strToU8('<w:document xmlns:w="x"><w:body><w:tbl><w:tr>') }), 'damaged'],
    ['prose in a text file', () => gbk('各位同志：\n现将有关事项通知如下。\n'), 'no-list']
  ]
  it.each(cases)('%s', async (_, make, code) => expect(await refusalOf(make())).toBe(code))
})

describe('protected', () => {
  const cfb = (stream: string): Uint8Array => {
    const file = CFB.utils.cfb_new()
    CFB.utils.cfb_add(file, stream, [...Array(5000).keys()].map((n) => n & 255))
    return new Uint8Array(CFB.write(file, { type: 'array' }) as unknown as ArrayBuffer)
  }
  it('an .xlsx with a password to open', async () => expect(await refusalOf(cfb('EncryptedPackage'))).toBe('protected'))
  it('an .xls with a password to open', async () => {
    const plain = bytesOf(workbook(sheetOf(ROWS)), 'biff8')
    const file = CFB.read(plain, { type: 'array' } as never)
    const book = CFB.find(file, 'Workbook')!
    // FilePass (0x2F) right after the first BOF: RC4 with a key nobody has.
    const content = Uint8Array.from(book.content as unknown as ArrayLike<number>)
    const bof = 4 + content[2]! + content[3]! * 256
    const pass = Uint8Array.from([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...Array(48).fill(9)])
    book.content = Uint8Array.from([...content.slice(0, bof), ...pass, ...content.slice(bof)]) as never
    book.size = (book.content as unknown as Uint8Array).length
    expect(await refusalOf(new Uint8Array(CFB.write(file, { type: 'array' }) as unknown as ArrayBuffer))).toBe('protected')
  })
  it('a ZIP with a password', async () => {
    const locked = Uint8Array.from(good)
    for (let i = 0; i < locked.length - 4; i++) {
      if (locked[i] === 0x50 && locked[i + 1] === 0x4b && locked[i + 2] === 1 && locked[i + 3] === 2) locked[i + 8]! |= 1
    }
    expect(await refusalOf(locked)).toBe('protected')
  })
  it('an old .doc', async () => expect(await refusalOf(cfb('WordDocument'))).toBe('wrong-kind'))
})

describe('hostile and huge', () => {
  it('a ZIP bomb in a sheet, a string table or Word text is cut short', async () => {
    const zeros = new Uint8Array(450 * 2 ** 20).fill(32)
    expect(await refusalOf(altered({ [SHEET]: zeros }))).toBe('too-big')
    expect(await refusalOf(altered({ 'xl/sharedStrings.xml': zeros.subarray(0, 200 * 2 ** 20) }))).toBe('too-big')
    expect(await refusalOf(zipped({ 'word/document.xml': zeros.subarray(0, 200 * 2 ** 20) }))).toBe('too-big')
  })
  it('a bomb in a part that nobody needs is never unpacked', async () => {
    expect(await refusalOf(altered({ 'xl/media/image1.png': new Uint8Array(300 * 2 ** 20) }))).toBe('read')
  })
  it('sizes that lie in the directory do not matter', async () => {
    const bomb = altered({ [SHEET]: new Uint8Array(450 * 2 ** 20) })
    for (let i = 0; i < bomb.length - 4; i++) if (bomb[i] === 0x50 && bomb[i + 1] === 0x4b && bomb[i + 2] === 1 && bomb[i + 3] === 2) bomb.set([100, 0, 0, 0], i + 24)
    expect(await refusalOf(bomb)).toBe('too-big')
  })
  it('an XML bomb and an external entity are refused unread', async () => {
    const lol = '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    expect(await refusalOf(altered({ [SHEET]: sheetXml.replace('<worksheet', `${lol}<worksheet`) }))).toBe('hostile')
    expect(await refusalOf(altered({ 'xl/sharedStrings.xml': `<!DOCTYPE x SYSTEM "http://192.0.2.1/x"><sst/>` }))).toBe('hostile')
    expect(await refusalOf(zipSync({ 'word/document.xml': strToU8(`<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="x"><w:body>&x;</w:body></w:document>`) }))).toBe('hostile')
  })
  it('links to other workbooks are not followed and do not stand in the way', async () => {
    expect(await refusalOf(altered({ 'xl/externalLinks/externalLink1.xml': '<externalLink/>', 'xl/worksheets/_rels/sheet1.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://192.0.2.1/" TargetMode="External"/></Relationships>' }))).toBe('read')
  })
  it('a sheet that claims to be A1:XFD1048576 is fine', async () => {
    const roster = await rosterOf(altered({ [SHEET]: sheetXml.replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>') }))
    expect(roster.trainees).toHaveLength(2)
    expect(roster.findings).toEqual([])
  })
  it('a million formatted empty rows below the list are passed over', async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, i) => `<row r="${i + 4}" spans="1:5" ht="20"><c r="A${i + 4}" s="1"/><c r="B${i + 4}" s="1"/><c r="C${i + 4}" s="1"/></row>`).join('')
    const roster = await rosterOf(altered({ [SHEET]: sheetXml.replace('</sheetData>', `${empty}</sheetData>`) }))
    expect(roster.trainees).toHaveLength(2)
  })
  it('merged areas over everything, a cell in the last column and thousands of merges are fine', async () => {
    const merges = Array.from({ length: 5000 }, (_, i) => `<mergeCell ref="D${i + 1}:XFD${1_048_576 - i}"/>`).join('')
    const roster = await rosterOf(altered({ [SHEET]: sheetXml.replace('</sheetData>', `<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData><mergeCells>${merges}</mergeCells>`) }))
    expect(roster.trainees).toHaveLength(2)
  })
  it('more rows than a class can have are left out and said', async () => {
    const rows = Array.from({ length: 25_000 }, (_, i) => [`张三${'甲乙丙丁'[i % 4]}`, '省司法厅', `139${String(i).padStart(8, '0')}`])
    const roster = await rosterOf(xlsx([ROWS[0]!, ...rows]))
    expect(roster.trainees.length).toBeLessThanOrEqual(20_000)
    expect(told(roster)).toContain('error rows-left-out')
  })
  it('a workbook without formats is read as fast as another, one of millions of cells is refused', async () => {
    const bare = (cells: number): Uint8Array => altered({ 'xl/styles.xml': null, [SHEET]: sheetXml.replace('</sheetData>', `<row r="9">${'<c><v>1</v></c>'.repeat(cells)}</row></sheetData>`) })
    expect(await refusalOf(bare(100_000))).toBe('read')
    expect(await refusalOf(bare(3_000_000))).toBe('too-big')
  })
  it('a file that is all one quote, all tags or all separators ends', async () => {
    const hostile = [`"${'x'.repeat(5_000_000)}`, '<table><tr>'.repeat(200_000), ','.repeat(5_000_000), '<table'.repeat(200_000), `<table>${'<td '.repeat(200_000)}`, '姓名：'.repeat(300_000), '1. '.repeat(500_000), ' '.repeat(3_000_000) + 'x']
    for (const text of hostile) {
      expect(['no-list', 'no-table', 'damaged', 'empty', 'read', 'too-big']).toContain(await refusalOf(strToU8(text)))
    }
  })
  it('a field named __proto__ is only text', async () => {
    const roster = await rosterOf(gbk(csv([['姓名', '单位', '手机', '__proto__'], ['__proto__', 'constructor', '13900000000', 'x']])))
    expect(roster.trainees[0]!.name).toBe('__proto__')
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})

it('never throws, whatever byte is broken', async () => {
  const originals = [good, bytesOf(workbook(sheetOf(ROWS)), 'biff8'), docx(wordTable(ROWS)), gbk(csv(ROWS))]
  for (const original of originals) {
    for (let i = 0; i < 60; i++) {
      const broken = Uint8Array.from(original)
      for (let k = 0; k < 3; k++) broken[(i * 7919 + k * 104_729) % broken.length]! ^= 1 + ((i * 31 + k) % 255)
      await refusalOf(broken)
      await refusalOf(original.slice(0, Math.floor((original.length * i) / 60)))
    }
  }
})

it('pasted nonsense is answered too', async () => {
  for (const text of ['', '   \n', '你好', 'x'.repeat(20_000_000)]) expect((await readPasted(text)).tag).toBe('unreadable')
  expect(utils.encode_col(0)).toBe('A')
})
