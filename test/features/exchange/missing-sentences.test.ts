import { expect, test } from 'vitest'
import { missingSentences } from '#features/exchange/missing-sentences.ts'

const computerOf = (device: string) => ({ a: '教务-07', b: '哈西-02' })[device] ?? device
const titleOf = (cls: string) => `第${cls}期`
const tell = (asks: Parameters<typeof missingSentences>[0]['asks'], answers: typeof asks = []) => missingSentences({ asks, answers }, computerOf, titleOf)

test('what a file asks for and what it answers is told by PC and number', () => {
  expect(tell([{ cls: '3', device: 'a', ranges: [[11, 20], [25, 25]] }])).toEqual(['本机缺“第3期”教务-07的第 11–20、25 条，已附索取，对方导入后会补来。'])
  expect(tell([], [{ cls: '3', device: 'b', ranges: [[1, 2]] }])).toEqual(['已补上对方索取的“第3期”哈西-02的第 1–2 条。'])
  expect(tell([])).toEqual([])
})

test('of many gaps the first three are told, and how many there are', () => {
  const [sentence] = tell(['1', '2', '3', '4', '5'].map((cls) => ({ cls, device: 'a', ranges: [[1, 1]] as const })))
  expect(sentence).toContain('“第3期”教务-07的第 1 条等 5 处')
  expect(sentence).not.toContain('第4期')
})
