import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HostCall } from '#contract/calls.ts'
import { LIMITS } from '#contract/limits.ts'
import { PAYLOADS } from '#contract/payloads.ts'

const calls = Object.keys(PAYLOADS) as HostCall[]
const accepts = (call: HostCall, ...args: unknown[]): boolean => PAYLOADS[call].safeParse(args).success
const file = (bytes: unknown, name: unknown = 'a.docx'): object => ({ name, bytes })

describe('what main reads of a call', () => {
  test('the lawful calls pass', () => {
    expect(accepts('info')).toBe(true)
    expect(accepts('saveFile', file(new Uint8Array(3)))).toBe(true)
    expect(accepts('retrySave', 'id', 'beside')).toBe(true)
    expect(accepts('saveAll', 'id', [file(new Uint8Array(3)), file(new Uint8Array(0))])).toBe(true)
    expect(accepts('print', '<p>甲</p>')).toBe(true)
    expect(accepts('pickFile', ['xlsx', 'csv'])).toBe(true)
    expect(accepts('installedFonts', ['仿宋_GB2312'])).toBe(true)
  })

  test.each(['../../etc/passwd', 'C:\\Users\\a.docx', 'x'.repeat(LIMITS.idLength + 1), '', 7, undefined, { toString: () => 'id' }])('%j is no id', (id) => {
    // A path short enough passes as text and then names nothing: ids are looked up, never used as paths.
    const isTextOfThatLength = typeof id === 'string' && id.length > 0 && id.length <= LIMITS.idLength
    expect(accepts('openSaved', id)).toBe(isTextOfThatLength)
  })

  test('sizes are limited: one file, all files together, their number, names, endings, fonts', () => {
    const tooMuch = new Uint8Array(LIMITS.fileBytes + 1)
    const half = new Uint8Array(LIMITS.fileBytes / 2 + 1)
    expect(accepts('saveFile', file(tooMuch))).toBe(false)
    expect(accepts('saveAll', 'id', [file(half), file(half)])).toBe(false)
    expect(accepts('saveAll', 'id', Array.from({ length: LIMITS.filesAtOnce + 1 }, () => file(new Uint8Array(0))))).toBe(false)
    expect(accepts('saveFile', file(new Uint8Array(0), 'x'.repeat(LIMITS.nameLength + 1)))).toBe(false)
    expect(accepts('pickFile', ['x'.repeat(LIMITS.endingLength + 1)])).toBe(false)
    expect(accepts('pickFile', ['*'])).toBe(false)
    expect(accepts('print', 'x'.repeat(LIMITS.htmlLength + 1))).toBe(false)
    expect(accepts('installedFonts', Array.from({ length: LIMITS.fonts + 1 }, () => 'a'))).toBe(false)
  })

  test('of the exchange folder only the fixed names can be asked for', () => {
    const bytes = new Uint8Array(1)
    for (const path of ['pxb-root.json', 'dev/abcdefghijklmnop.pxb', 'c/org/abcdefghijklmnop/12.aaaaaaaa.pxb']) expect(accepts('createExchange', path, bytes)).toBe(true)
    for (const folder of ['', 'dev', 'c', 'c/org', 'c/org/abcdefghijklmnop']) expect(accepts('listExchange', folder)).toBe(true)
    const dev = 'abcdefghijklmnop'
    for (const path of ['', '/', '..', '../pxb-root.json', 'pxb-root.json/', 'PXB-ROOT.JSON', `dev/${dev}.json`, `dev/../${dev}.pxb`, `c/../${dev}/1.aaaaaaaa.pxb`, `c\\org\\${dev}\\1.aaaaaaaa.pxb`, `c/org/${dev}/1.AAAAAAAA.pxb`, `c/org/${dev}/0.aaaaaaaa.pxb`, `c/org/${dev}/1.aaaaaaaa.pxb\n`, `/c/org/${dev}/1.aaaaaaaa.pxb`, `C:/c/org/${dev}/1.aaaaaaaa.pxb`, `c/${'a'.repeat(33)}/${dev}/1.aaaaaaaa.pxb`])
      for (const call of ['readExchange', 'removeExchange'] as const) expect(accepts(call, path), path).toBe(false)
    for (const folder of ['/', '.', '..', 'c/', 'c/..', 'dev/..', 'c/org/', '\\\\server\\share', 'C:']) expect(accepts('listExchange', folder), folder).toBe(false)
  })

  test('fields that the contract does not know are refused, not ignored', () => {
    expect(accepts('saveFile', { ...file(new Uint8Array(1)), path: '/etc/cron.d/x' })).toBe(false)
    expect(accepts('info', 'more')).toBe(false)
  })

  test.each(calls)('%s: whatever is thrown at it, the answer is yes or no and only the lawful shape is yes', (call) => {
    fc.assert(
      fc.property(fc.array(fc.anything({ withTypedArray: true, withDate: true, withMap: true, withBigInt: true, withNullPrototype: true }), { maxLength: 4 }), (args) => {
        if (!accepts(call, ...args)) return
        // The few shapes that chance may hit are lawful ones.
        if (call === 'info' || call === 'machineMark' || call === 'pickFolder' || call === 'exchangeSetting' || call === 'leaveExchange') expect(args).toEqual([])
        else if (call === 'openSaved' || call === 'showSaved' || call === 'print' || call === 'pdfOf') expect(args).toEqual([expect.any(String)])
        else if (call === 'listExchange') expect(args).toEqual([''])
        else if (call === 'pickFile' || call === 'installedFonts') expect(args[0]).toBeInstanceOf(Array)
        else throw new Error(`accepted ${String(args)}`)
      })
    )
  })
})
