/** What a paper says of itself, and whether a word of it was changed, after other programs have saved it. */
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readStamp, type ReadStamp } from '#documents/parts/stamp.ts'
import { writePaper } from '#documents/registry.ts'
import { classOf, demoClass } from '#support/word/classes.ts'
import { hasOffice, hasPythonDocx, savedByOffice, savedByPython } from '#support/word/render.ts'
import { edited } from '#support/word/returned.ts'

const stampOf = (bytes: Uint8Array): ReadStamp | undefined => readStamp(new Map(Object.entries(unzipSync(bytes))))

/** The demo, names with quotes, & < > and rare characters, and a list whose rows are written without docx objects. */
const files = new Map<string, Uint8Array>()
for (const [name, snapshot, kinds] of [['demo', demoClass(), ['plan', 'confirmation']], ['awkward', classOf(30), ['roster']], ['many', classOf(320), ['sign-in-arrival']]] as const) {
  for (const kind of kinds) for (const [i, { bytes }] of (await writePaper(snapshot, kind, { today: '2026-11-20' })).entries()) files.set(`${name}-${kind}-${i}`, bytes)
}
const stamps = (from: ReadonlyMap<string, Uint8Array>) => Object.fromEntries([...from].map(([name, bytes]) => [name, stampOf(bytes)]))

describe.skipIf(!hasOffice)('LibreOffice', () => {
  test('saves a paper with its mark and its words as they were; a changed word is noticed', () => {
    const changed = new Map([['changed', edited(files.get('demo-plan-0')!, '培训目标', '培训指标')]])
    const saved = savedByOffice(new Map([...files, ...changed]))
    const { changed: noticed, ...others } = stamps(saved)
    expect(others).toEqual(stamps(files))
    expect(noticed).toEqual({ ...stampOf(files.get('demo-plan-0')!), edited: true })
    expect(saved.get('demo-plan-0')).not.toEqual(files.get('demo-plan-0'))
  }, 120_000)
})
if (!hasOffice) console.log('LibreOffice is not installed: papers were not saved again by it.')

describe.skipIf(!hasPythonDocx)('python-docx', () => {
  test('saves a paper with its mark and its words as they were', () => expect(stamps(savedByPython(files))).toEqual(stamps(files)), 60_000)
  test('a word changed by it is noticed', () => expect(stampOf(savedByPython(new Map([['plan', files.get('demo-plan-0')!]]), ['培训目标', '培训指标']).get('plan')!)).toEqual({ ...stampOf(files.get('demo-plan-0')!), edited: true }), 60_000)
})
if (!hasPythonDocx) console.log('python-docx is not installed: papers were not saved again by it.')
