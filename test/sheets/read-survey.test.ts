import { describe, expect, test } from 'vitest'
import { formOf } from '#domain/teaching/evaluation-sheets.ts'
import { readSource } from '#sheets/read-source.ts'
import { readSurvey, type SurveyReading } from '#sheets/read-survey.ts'
import { workbook } from '#support/name-lists.ts'

const FORM = formOf('教学质量', [])
const QUESTIONS = FORM.map(({ group, title }, i) => `${i + 1}、${group}—${title}`)
const AROUND = ['序号', '提交答卷时间', '所用时间', '来源', '来自IP']

async function read(rows: (string | number | null)[][], items = FORM): Promise<SurveyReading> {
  const source = await readSource(workbook({ 问卷: rows as never }))
  if (source.tag !== 'read') throw new Error(source.message)
  return readSurvey(source.book, items)
}
async function taken(rows: (string | number | null)[][], items = FORM) {
  const reading = await read(rows, items)
  if (reading.tag !== 'read') throw new Error(reading.sentence)
  return reading
}

describe('a workbook of a survey site', () => {
  test('gives a sheet a row: words become levels, open questions the comment, who answered is never read', async () => {
    const reading = await taken([
      [...AROUND, ...QUESTIONS, '9、您的意见和建议', '10、姓名'],
      [1, '2026/6/10 11:00', '60秒', '微信', '1.2.3.4', '很满意', '满意', '基本满意', '不满意', '非常满意', '比较满意', '一般', '差', '案例再多些', '谭晓峰'],
      [2, '2026/6/10 11:01', '50秒', '微信', '1.2.3.5', 'A.很满意', 'B、满意', '未使用', '(跳过)', '很满意', '很满意', '很满意', '很满意', '', '邓志伟']
    ])
    expect(reading.sheets).toEqual([{ row: 2, answers: '43214321', comment: '案例再多些' }, { row: 3, answers: '430 4444' }])
    expect(reading.columns.map(({ taken: how }) => how)).toEqual(['left', 'left', 'left', 'left', 'person', ...FORM.map(() => 'item'), 'comment', 'person'])
    expect(JSON.stringify(reading.sheets)).not.toMatch(/谭晓峰|1\.2\.3\.4/)
    expect([reading.missing, reading.unread, reading.empty, reading.bareDigits]).toEqual([[], [], 0, false])
  })

  test('gives points too: percent, points of the item’s own score, or our digits', async () => {
    const reading = await taken([FORM.map(({ title }) => title), [100, 85, 15, 12.75, 7, 5, 4, 0], ['100分', 10, 10.5, 7.5, 8.5, '3', 2, 1]])
    // 100 % · 85 % · 15 of 15 · 12.75 of 15 is 85 % · 7 of 10 · 5 of 10 · our 4 · our 0
    expect(reading.sheets.map(({ answers }) => answers)).toEqual(['43432140', '44213321'])
    expect(reading.bareDigits).toBe(true)
  })

  test('may have its questions in another order, a title above and an item missing', async () => {
    const reading = await taken([['教学质量评估'], ['序号', ...FORM.slice(0, 7).map(({ title }) => title).reverse()], [1, '满意', '很满意', '很满意', '很满意', '很满意', '很满意', '不满意']])
    expect(reading.sheets).toEqual([{ row: 3, answers: '1444443 ' }])
    expect(reading.missing).toEqual(['对个人成长帮助较大'])
  })

  test('a short title does not take the column of a longer one', async () => {
    const reading = await taken([['网络授课平台', '网络'], ['满意', '不满意']], [{ title: '网络' }, { title: '网络授课' }])
    expect(reading.sheets[0]!.answers).toBe('13')
    const asked = await taken([['您对网络授课平台是否满意', '您对网络是否满意'], ['满意', '不满意']], [{ title: '网络' }, { title: '网络授课' }])
    expect(asked.sheets[0]!.answers).toBe('13')
  })

  test('an answer that is no level is told by row and question and counts as not ticked; a row without answers is no sheet', async () => {
    const reading = await taken([FORM.map(({ title }) => title), ['还行', ...Array.from({ length: 7 }, () => '满意')], Array.from({ length: 8 }, () => '(空)')])
    expect(reading.sheets).toEqual([{ row: 2, answers: ' 3333333' }])
    expect(reading.unread).toEqual([{ row: 2, heading: '备课认真、治学严谨', text: '还行' }])
    expect(reading.empty).toBe(1)
  })

  test.each([
    [[['序号', '姓名'], [1, '王芳']], '表头里没有找到这张评估表的项目，如“备课认真、治学严谨”'],
    [[['备课认真、治学严谨', '教态端庄、为人师表', '其他'], ['满意', '满意', '']], '这张评估表有 8 项，表头里只认出 2 项（备课认真、治学严谨、教态端庄、为人师表）'],
    [[FORM.map(({ title }) => title)], '表头下面没有一份答卷']
  ])('is refused in one sentence where it is another form or holds nothing', async (rows, words) => {
    const reading = await read(rows as never)
    expect(reading.tag === 'refused' && reading.sentence).toContain(words)
    expect(reading.tag === 'refused' && reading.sentence).toContain('没有读入任何答卷')
  })
})
