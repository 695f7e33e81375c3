import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutName, fittedName, legalFileName } from '#contract/legal-file-name.ts'

describe('a legal name for Windows', () => {
  test.each([
    ['2026年第一期培训班签到表.docx', '2026年第一期培训班签到表.docx'],
    ['CON.docx', '_CON.docx'],
    ['con.tar.docx', '_con.tar.docx'],
    ['LPT9.xlsx', '_LPT9.xlsx'],
    ['COM¹.xlsx', '_COM¹.xlsx'],
    ['CONSOLE.docx', 'CONSOLE.docx'],
    ['政治处/一科\\二科:三.docx', '政治处／一科＼二科：三.docx'],
    ['第一期.', '第一期'],
    ['第一期 .docx', '第一期.docx'],
    ['..隐藏.docx', '隐藏.docx'],
    ['../../etc/passwd', '／..／etc／passwd'],
    ['.docx', 'docx'],
    ['', '未命名'],
    ['　', '未命名'],
    ['com1.培训.docx', '_com1.培训.docx'],
    ['培训班_方案_20261123_v3.docx', '培训班_方案_20261123_v3.docx'],
    ['_v3.docx', '_v3.docx'],
    ['名单\u202excod.exe', '名单xcod.exe'],
    ['王\u0000某\n.docx', '王某.docx'],
    ['𠮷田\ud842.docx', '𠮷田.docx']
  ])('%j becomes %j', (asked, given) => {
    expect(legalFileName(asked)).toBe(given)
  })

  test('a long name loses its middle, never its ending or half a rare character', () => {
    const name = legalFileName(`${'𠮷'.repeat(300)}.docx`)
    expect(name.length).toBeLessThanOrEqual(200)
    expect(name).toMatch(/^(𠮷)+\.docx$/u)
    expect(cutName('a𠮷', 2)).toBe('a')
  })

  test('however little room there is, what tells two papers apart stays', () => {
    const name = `${'很长的班次名称'.repeat(20)}_移交清单（财务后勤处）_20261123_不得发微信群_v3.docx`
    expect(fittedName(name, 60)).toMatch(/^很长.*_20261123_不得发微信群_v3\.docx$/)
    expect(fittedName(name, 60).length).toBeLessThanOrEqual(60)
    expect(fittedName(name, 60, 2)).toMatch(/_20261123_不得发微信群_v3（2）\.docx$/)
    expect(fittedName('班_决算单_20261123_v3.docx', 200, 4)).toBe('班_决算单_20261123_v3（4）.docx')
  })

  test('whatever goes in, Windows takes what comes out', () => {
    const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 }), fc.constantFrom('nul', 'CON.x', 'aux .txt')), (asked) => {
        const given = legalFileName(asked)
        expect(given).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^$|[. ]$|^\./)
        expect(given).not.toMatch(device)
        expect(given.length).toBeLessThanOrEqual(210)
        expect(legalFileName(given)).toBe(given)
      })
    )
  })
})
