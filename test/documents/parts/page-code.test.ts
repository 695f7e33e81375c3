import { expect, test } from 'vitest'
import { SHEET_MARGIN } from '#documents/house.ts'
import { fittedCell, type Row, type Section } from '#documents/paper.ts'
import { aboutMark, pageCode, paperCode, readPageCode, rowsMark } from '#documents/parts/page-code.ts'

const code = paperCode('demo-2026-03', 'QD-B', 12, `0ac7185e22${'0'.repeat(54)}`)

test('a code says class, kind of paper, 版次 and hash; of a sheet also which it is and its page', () => {
  expect(code).toBe('CMS1/DEMO-2026-03/QD-B/R12/0AC7185E22')
  expect(readPageCode(code)).toEqual({ classId: 'DEMO-2026-03', mark: 'QD-B', version: 12, hash: '0AC7185E22' })
  expect(readPageCode(pageCode(code, `${aboutMark('session-04')}0A1B2C`, 3))).toEqual({ classId: 'DEMO-2026-03', mark: 'QD-B', version: 12, hash: '0AC7185E22', sheet: { about: aboutMark('session-04'), rows: '0A1B2C', page: 3 } })
  expect(pageCode(code, undefined, 3)).toBe(code)
  expect(pageCode('', '3F9A1C0A1B2C', 3)).toBe('')
})

test('typed by hand it is read too; anything else is no code of ours', () => {
  expect(readPageCode(' cms1/demo-2026-03/qd-b/r12/ 0ac7185e22 ')).toMatchObject({ version: 12 })
  for (const other of ['', 'https://example.com', 'CMS2/A/B/R1/0AC7185E22', 'CMS1/A/B/R1/0AC7185E2', `${code}/3F9A1C`, `${code}/3F9A1C7B21D0/`, `${code}/3F9A1C/1`, `CMS1/${'学'}/B/R1/0AC7185E22`]) expect(readPageCode(other), other).toBeUndefined()
})

test('only characters that a QR code packs tightly', () => expect(pageCode(paperCode('班次_a.b', 'QD-B', 1, 'a'.repeat(64)), aboutMark('任何') + aboutMark('话'), 1)).toMatch(/^[0-9A-Z $%*+./:-]+$/))

test('the mark of a sheet follows its rows and their order, not the lines above them', () => {
  const sheet = (head: string, ...names: string[]): Section => {
    const row = (text: string): Row => ({ height: 500, cells: [fittedCell(text, 2000, 500)] })
    return { landscape: false, margin: SHEET_MARGIN, footer: 'sheet', blocks: [{ kind: 'table', widths: [2000], head: [row(head), row('姓名')], rows: names.map(row) }] }
  }
  const mark = rowsMark(sheet('地点：一楼', '甲', '乙'))
  expect(rowsMark(sheet('地点：二楼', '甲', '乙'))).toBe(mark)
  expect(rowsMark(sheet('地点：一楼', '乙', '甲'))).not.toBe(mark)
  expect(rowsMark(sheet('地点：一楼', '甲'))).not.toBe(mark)
})
