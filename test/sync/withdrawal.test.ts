import { expect, test } from 'vitest'
import type { Operation } from '#sync/operation.ts'
import { withdraw, type Marked } from '#sync/withdrawal.ts'

const op = (n: number, more: Partial<Operation> = {}): Operation => ({ n, t: n, u: '', b: 'b', w: 'edit', r: 'trainee/1', s: { remark: String(n) }, ...more })
const OTHER: Marked = { device: 'b'.repeat(16), op: op(1), part: 'withdrawn' }

test('nothing is withdrawn from a class in which a PC wrote its work once more under a new name', () => {
  const own = (more: Partial<Operation>): Marked => ({ device: 'a'.repeat(16), op: op(1, { r: 'trainee/2', ...more }), part: 'earlier' })
  expect(withdraw([own({}), OTHER]).inUse).toBeUndefined()
  expect(withdraw([own({ w: `again:${'c'.repeat(16)}:1:${'0'.repeat(32)}` }), OTHER]).inUse).toBe('rewritten')
})

test('what stood there before is worked out from the rest, also where it was overwritten twice by what is withdrawn', () => {
  const first: Marked = { device: 'a'.repeat(16), op: op(1), part: 'earlier' }
  const second: Marked = { ...OTHER, op: op(1, { t: 2, s: { remark: '二' }, o: { remark: [`${first.device}:1`] } }) }
  const third: Marked = { ...OTHER, op: op(2, { t: 3, s: { remark: '三' }, o: { remark: [`${OTHER.device}:1`] } }) }
  const { records, left } = withdraw([third, first, second])
  expect([...records].map(([name, record]) => [name, record.get('remark')!.heads.map(({ v }) => v)])).toEqual([['trainee/1', ['1']]])
  expect([...left.have]).toEqual([[first.device, [[1, 1]]]])
})
