import { describe, expect, test } from 'vitest'
import { paperChoices } from '#documents/paper-choices.ts'
import { planPaper, previewPaper } from '#documents/registry.ts'
import { demoClass, emptyClass, finishedClass } from '#support/word/classes.ts'

const today = '2026-11-23'
const choicesOf = (kind: Parameters<typeof paperChoices>[1], of = demoClass()) => paperChoices(of, kind, { today })

describe('what can be chosen of a paper', () => {
  test('levels where people’s numbers stand, nothing where they do not', () => {
    expect(choicesOf('address-list').levels).toEqual(['公开', '内部', '办理'])
    expect(choicesOf('budget').levels).toEqual([])
  })
  test('blank rows of a sheet to sign, and counts once some were recorded', () => {
    expect(choicesOf('sign-in-session')).toMatchObject({ spare: true, counted: true, levels: [] })
    expect(choicesOf('sign-in-session', { ...demoClass(), attendance: [] }).counted).toBe(false)
    expect(choicesOf('budget')).toMatchObject({ spare: false, counted: false })
  })
  test('each of several files; none of a paper of which there is nothing to tell', () => {
    const { files } = choicesOf('handover', finishedClass())
    expect(files.length).toBeGreaterThan(1)
    expect(new Set(files.map(({ about }) => about)).size).toBe(files.length)
    expect(choicesOf('supplement', emptyClass()).files).toEqual([])
  })
})

describe('不得发微信群', () => {
  const open = { ...demoClass(), class: { ...demoClass().class, sensitive: false } }
  const nameOf = (level: '公开' | '办理', of = open) => planPaper(of, 'roster', { today, level })[0]!.name
  test('stands in the name of a file that shows numbers, before its version, and of none that shows none', () => {
    expect(nameOf('办理')).toMatch(/_20261123_不得发微信群_v1\.docx$/)
    expect(nameOf('公开')).toMatch(/_20261123_v1\.docx$/)
  })
  test('stands in every name of a 敏感班次', () => {
    expect(nameOf('公开', { ...open, class: { ...open.class, sensitive: true } })).toMatch(/_不得发微信群_v1\.docx$/)
  })
})

describe('what goes to the printer', () => {
  const fees = { ...demoClass(), lectureFees: demoClass().lectureFees.map((fee) => ({ ...fee, idNumber: '990101197803121010', account: '6222021234567890128' })) }
  const html = (onPaper: boolean, level?: '内部') => previewPaper(fees, 'lecture-fee', { today, onPaper, ...(level && { level }) }).html
  test('whole numbers are on paper where the level gives them, and never on the screen', () => {
    expect(html(true)).toContain('6222021234567890128')
    expect(html(false)).not.toContain('6222021234567890128')
    expect(html(true, '内部')).not.toContain('6222021234567890128')
  })
})
