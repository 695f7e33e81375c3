import { expect, test } from 'vitest'
import { papers } from '#domain/paper-kinds.ts'
import { findPapers } from '#features/papers/find-papers.ts'

const titles = (query: string): string[] => findPapers(papers, query).flatMap(({ papers: found }) => found.map(({ title }) => title))

test('without a word all papers stand in the order of the work', () => {
  expect(titles('')).toHaveLength(papers.length)
  expect(findPapers(papers, '')[0]!.stage).toBe('洽商确认')
})
test('a part of the name finds it, blanks or not', () => {
  expect(titles(' 课堂 签到')).toEqual(['课堂签到表'])
})
test('so do the first letters of its pinyin, in either case and width', () => {
  expect(titles('ssfa')).toContain('实施方案')
  expect(titles('ＳＳＦＡ')).toContain('实施方案')
})
test('what no paper is called finds none', () => {
  expect(findPapers(papers, '没有这种纸')).toEqual([])
})
