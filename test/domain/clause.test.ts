import { expect, test } from 'vitest'
import { citeClause } from '#domain/clause.ts'

test.each([['R8.9', '第八条（九）'], ['R7.a', '第七条'], ['R6.1a', '第六条（一）'], ['R12', '第十二条'], ['R8.10', '第八条（十）'], ['附件二', '附件二']])('%s is cited as %s', (id, cited) => {
  expect(citeClause(id)).toBe(cited)
})
