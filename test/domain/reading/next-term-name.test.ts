import { expect, test } from 'vitest'
import { nextTermName } from '#domain/reading/next-term-name.ts'

test.each([
  ['执法骨干培训班（第3期）', '执法骨干培训班（第4期）'],
  ['第九期监狱警察培训班', '第十期监狱警察培训班'],
  ['第十九期培训班', '第二十期培训班'],
  ['第二十期培训班', '第二十一期培训班'],
  ['2026年第1批第12班', '2026年第1批第13班'],
  ['法治专题培训班', '法治专题培训班']
])('%s is followed by %s', (name, next) => expect(nextTermName(name)).toBe(next))
