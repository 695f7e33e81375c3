import { expect, test } from 'vitest'
import { pageCode, paperCode, readPageCode, sheetMark } from '#documents/parts/page-code.ts'

const code = paperCode('demo-2026-03', 'QD-B', 12, `0ac7185e22${'0'.repeat(54)}`)

test('a code says class, kind of paper, 版次 and hash; of a sheet also which it is and its page', () => {
  expect(code).toBe('CMS1/DEMO-2026-03/QD-B/R12/0AC7185E22')
  expect(readPageCode(code)).toEqual({ classId: 'DEMO-2026-03', mark: 'QD-B', version: 12, hash: '0AC7185E22' })
  expect(readPageCode(pageCode(code, 'session-04', 3))).toEqual({ classId: 'DEMO-2026-03', mark: 'QD-B', version: 12, hash: '0AC7185E22', sheet: sheetMark('session-04'), page: 3 })
  expect(pageCode(code, undefined, 3)).toBe(code)
  expect(pageCode('', 'session-04', 3)).toBe('')
})

test('typed by hand it is read too; anything else is no code of ours', () => {
  expect(readPageCode(' cms1/demo-2026-03/qd-b/r12/ 0ac7185e22 ')).toMatchObject({ version: 12 })
  for (const other of ['', 'https://example.com', 'CMS2/A/B/R1/0AC7185E22', 'CMS1/A/B/R1/0AC7185E2', `${code}/3F9A1C`, `${code}/3F9A1C/`, `${code}/x/1`, `CMS1/${'学'}/B/R1/0AC7185E22`]) expect(readPageCode(other), other).toBeUndefined()
})

test('only characters that a QR code packs tightly', () => expect(pageCode(paperCode('班次_a.b', 'QD-B', 1, 'a'.repeat(64)), '任何', 1)).toMatch(/^[0-9A-Z $%*+./:-]+$/))
