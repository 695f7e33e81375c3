import { expect, it } from 'vitest'
import { rareCharacters, tidyName } from '#domain/reading/person-name.ts'
import { readPhones } from '#domain/reading/phone-number.ts'

it('takes every kind of blank out of a Chinese name and leaves one between Latin words', () => {
  for (const written of ['王芳', '王　芳', '王 芳', ' 王\u00a0芳\u200b', '\ufeff王\t芳\n', '王\u2003芳']) expect(tidyName(written)).toBe('王芳')
  expect(tidyName(' John   Smith ')).toBe('John Smith')
  expect(tidyName('李 John')).toBe('李John')
})
it('writes one dot in names of several parts', () => {
  for (const dot of '•‧・·.．') expect(tidyName(`阿卜杜拉 ${dot} 买买提`.replaceAll(' ', ''))).toBe('阿卜杜拉·买买提')
})
it('names rare characters, not common ones', () => {
  expect(rareCharacters('张㛃䶮𠮷\ue000')).toEqual(['㛃', '䶮', '𠮷', '\ue000'])
  expect(rareCharacters('欧阳娜')).toEqual([])
})
it('reads phones as they are written', () => {
  for (const written of ['13900000000', '139 0000 0000', '139-0000-0000', '+86 139 0000 0000', '+8613900000000', '008613900000000', '（+86）13900000000', '１３９００００００００', '13900000000.0', '手机:13900000000'])
    expect(readPhones(written), written).toEqual({ numbers: ['13900000000'], unread: [] })
})
it('keeps two numbers, landlines and extensions', () => {
  for (const written of ['13900000000/13800000000', '13900000000、13800000000', '13900000000 13800000000', '1390000000013800000000', '13900000000\n13800000000'])
    expect(readPhones(written).numbers, written).toEqual(['13900000000', '13800000000'])
  expect(readPhones('0451-88888888').numbers).toEqual(['0451-88888888'])
  expect(readPhones('(0451)88888888转801').numbers).toEqual(['0451-88888888-801'])
  expect(readPhones('010 66666666，13900000000').numbers).toEqual(['010-66666666', '13900000000'])
  expect(readPhones('88888888').numbers).toEqual(['88888888'])
})
it('does not take for a phone what is none', () => {
  for (const written of ['1390000000', '139000000001', '1.38E+10', '无', '12345678901']) expect(readPhones(written).numbers, written).toEqual([])
})
