/** 宣传任务单: what is photographed, written and shown, and that it was reviewed first. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { inThisOrder, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('lists events, copy with its review, tasks, channels, and who takes it', () => {
  const { rows, text, plan } = shownPaper(demo, 'publicity-tasks')
  expect(rows).toContain('11月24日上午8:30—9:00|开班式|综合楼第一报告厅|')
  expect(rows).toContain('新闻稿|第3期监狱系统执法骨干培训班开班|钟小满|11月24日|已审核')
  expect(rows).toContain('拍摄照片、采编新闻、制作屏显|文案先审后发|钟小满|11月27日')
  expect(text).toContain('□学院网站　□学院公众号')
  expect(inThisOrder(text, ['一、照片采集', '二、新闻（消息）采编与屏显内容', '三、任务与时限', '四、发布与审核', '签收：'])).toBe(true)
  expect(plan.pages).toBe(1)
})

test('says so while a text was not reviewed, or is another one than was', () => {
  const changed = { ...demo, works: demo.works.map((work) => (work.id === 'work-11' ? { ...work, hash: 'f'.repeat(64) } : work)) }
  expect(shownPaper(changed, 'publicity-tasks').text).toContain('文案已更换，须重新审核')
  expect(shownPaper({ ...demo, reviews: [] }, 'publicity-tasks').text).toContain('待审核')
})

test('has no telephone, and is one page to write on where nothing is planned', () => {
  expect(shownPaper(demo, 'publicity-tasks').text).not.toMatch(/\d{11}/)
  expect(shownPaper(emptyClass(), 'publicity-tasks')).toMatchObject({ plan: { pages: 1 }, rows: expect.arrayContaining(['新闻稿||||', '屏显文字||||']) })
})
