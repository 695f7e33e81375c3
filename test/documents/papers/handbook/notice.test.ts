/** 培训须知: one page with everything one needs before setting out. */
import { expect, test } from 'vitest'
import { collegeFactsOf } from '#domain/college-facts.ts'
import { demoClass, emptyClass, finishedClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('is one page, whether nothing is known, all was written for trainees, or the plan speaks for it', () => {
  for (const snapshot of [emptyClass(), demo, finishedClass()]) expect(shownPaper(snapshot, 'notice').plan.pages).toBe(1)
})

test('says when and where, what to bring, where to sleep, eat, learn and park', () => {
  const { rows } = shownPaper(demo, 'notice')
  expect(rows.map((row) => row.split('|')[0])).toEqual(['报到时间', '报到地点', '携带证件', '培训时间', '上课地点', '就餐', '住宿', '停车与门禁', '医务', '网络', '交通', '纪律', '临时接待', '联系人', '执行制度', '个人信息'])
  expect(rows[0]).toBe('报到时间|2026年11月23日（周一）14:00—20:00')
  expect(rows[1]).toContain('综合楼一层大厅')
  expect(rows[3]).toContain('上课时间：上午8:30—12:00，下午14:00—17:20')
})

test('names whom to call outside the hours of 报到, with telephone', () => {
  const of = (duties: typeof demo.duties): string => shownPaper({ ...demo, duties }, 'notice').rows.find((row) => row.startsWith('临时接待'))!
  expect(of(demo.duties)).toBe('临时接待|报到时段以外到达的，请提前联系：宋明哲 16400009102（11月23日20:00—22:00）。夜间联系：宋明哲 16400009102；林晓 16400009101。')
  expect(of([])).toBe('临时接待|报到时段以外到达的，请提前联系：＿＿＿＿＿＿＿＿')
})

test('tells leave, integrity, secrecy and that nothing is recorded, the rules it rests on, and what personal data are for', () => {
  const { text } = shownPaper(demo, 'notice')
  expect(text).toMatch(/1\.请假：.*\n2\.廉洁：.*\n3\.保密：.*\n4\.课堂：.*不得录音、录像、拍照/)
  expect(text).toContain('《干部教育培训学员管理规定》')
  expect(text).toContain('仅用于本次培训')
  const college = collegeFactsOf(undefined, { citedRule: [{ id: 'a', title: '学员管理新规定', number: '黑政院发〔2026〕1号', inPlan: true } as { id: string }] })
  expect(shownPaper(demo, 'notice', { college }).text).toContain('《学员管理新规定》（黑政院发〔2026〕1号）。')
})

test('what is unknown is left to write in', () => {
  const { rows } = shownPaper(emptyClass(), 'notice')
  expect(rows).toEqual(expect.arrayContaining(['报到时间|　　年　　月　　日', '住宿|＿＿＿＿＿＿＿＿', '用餐|＿＿＿＿＿＿＿＿', '车辆|＿＿＿＿＿＿＿＿']))
})

test('a line without a topic belongs to the one above it', () => {
  const { rows } = shownPaper({ ...demo, class: { ...demo.class, guideText: '就餐：凭胸卡。\n过时不候。\n2026年起学员凭校园卡' } }, 'notice')
  expect(rows).toContain('就餐|凭胸卡。过时不候。2026年起学员凭校园卡')
})
