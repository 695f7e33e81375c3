import { describe, expect, it } from 'vitest'
import { checkCharacter, readIdentityNumber } from '#domain/reading/identity-number.ts'

describe('身份证号', () => {
  it('reads birth and sex from a number with the right check character', () => {
    expect(readIdentityNumber('11010519491231002X')).toEqual({ tag: 'valid', birth: '1949-12-31', gender: '女' })
    expect(readIdentityNumber('440524188001010014')).toEqual({ tag: 'birth' })
    expect(checkCharacter('11010519491231002')).toBe('X')
  })
  it('sees one mistyped digit and two digits changed round', () => {
    const right = '11010519491231002X'
    for (let i = 0; i < 17; i++) {
      const wrong = `${right.slice(0, i)}${(Number(right[i]) + 1) % 10}${right.slice(i + 1)}`
      expect(readIdentityNumber(wrong).tag, wrong).not.toBe('valid')
      const swapped = `${right.slice(0, i)}${right[i + 1]}${right[i]}${right.slice(i + 2)}`
      if (swapped !== right) expect(readIdentityNumber(swapped).tag, swapped).not.toBe('valid')
    }
  })
  it('refuses a day that no calendar has', () => {
    const first = '11010519990230001'
    expect(readIdentityNumber(first + checkCharacter(first))).toEqual({ tag: 'birth' })
  })
  it('reads the old 15 digits as old', () => {
    expect(readIdentityNumber('110105491231001')).toEqual({ tag: 'old', birth: '1949-12-31', gender: '男' })
  })
  it('knows what is no such number at all', () => {
    for (const text of ['', '1101051949123100', '11010519491231002x', 'G12345678', '5.10322E+17', '1１0105194912310023']) expect(readIdentityNumber(text).tag, text).toBe('form')
  })
})
