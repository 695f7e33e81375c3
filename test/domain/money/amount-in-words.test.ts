import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountInFigures, amountInWords } from '#domain/money/amount-in-words.ts'

test.each([
  [0, '零元整'], [1, '壹分'], [10, '壹角整'], [15, '壹角伍分'], [100, '壹元整'], [103, '壹元零叁分'], [130, '壹元叁角整'], [1000, '壹拾元整'], [10_100, '壹佰零壹元整'],
  [100_000, '壹仟元整'], [101_000, '壹仟零壹拾元整'], [168_032, '壹仟陆佰捌拾元叁角贰分'], [1_000_000, '壹万元整'], [1_000_050, '壹万元伍角整'], [6_152_000, '陆万壹仟伍佰贰拾元整'], [100_000_500, '壹佰万零伍元整'], [10_700_053, '壹拾万柒仟元伍角叁分'],
  [1_640_902, '壹万陆仟肆佰零玖元零贰分'], [600_000_000, '陆佰万元整'], [10_000_000_100, '壹亿零壹元整'], [1_000_100_000_000, '壹佰亿零壹佰万元整'], [123_456_789_012_34, '壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟零壹拾贰元叁角肆分'],
  [-250, '负贰元伍角整']
])('%d fen are %s', (fen, words) => expect(amountInWords(fen)).toBe(words))

/** Reads the words back by place value, so that every amount proves itself. */
function read(words: string): number {
  let total = 0, section = 0, digit = 0, fen = 0
  for (const sign of words.replace(/整$/, '')) {
    const d = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign)
    const place = '拾佰仟'.indexOf(sign)
    if (d >= 0) digit = d
    else if (place >= 0) (section += digit * 10 ** (place + 1)), (digit = 0)
    else if (sign === '万') (section = (section + digit) * 1e4), (total += section), (section = digit = 0)
    else if (sign === '亿') (total = (total + section + digit) * 1e8), (section = digit = 0)
    else if (sign === '元') (total += section + digit), (section = digit = 0)
    else if (sign === '角') (fen += digit * 10), (digit = 0)
    else if (sign === '分') (fen += digit), (digit = 0)
  }
  return total * 100 + fen
}

test('every amount reads back as itself and never says two 零 in a row', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999_999_999 }), (fen) => {
    const words = amountInWords(fen)
    expect(read(words)).toBe(fen)
    expect(words).not.toMatch(/零零|零元|零[拾佰仟万亿]/)
  }), { numRuns: 2000 })
})

test('figures carry commas and two places', () => {
  expect(amountInFigures(123_456_789)).toBe('1,234,567.89')
  expect(amountInFigures(5)).toBe('0.05')
  expect(amountInFigures(-100_000)).toBe('-1,000.00')
})
