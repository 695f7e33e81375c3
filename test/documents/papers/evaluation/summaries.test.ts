/** 汇总表: figures that can be done again by hand, shared places, opinions where they belong. */
import { expect, test } from 'vitest'
import type { EvaluationSheet } from '#domain/evaluation.ts'
import { emptyClass, finishedClass } from '#support/word/classes.ts'
import { shownPaper } from '#support/word/shown.ts'

const june = finishedClass()

test('教学质量: forms out and back, every lesson from the best to the last', () => {
  const { rows, text } = shownPaper(june, 'teaching-summary')
  expect(text).toContain('本班共6人，评估课题3个，发放评估表18份，回收17份，回收率94.4%，意见栏填写2份。')
  expect(rows.slice(0, 4)).toEqual([
    '序号|授课人|课题|日期|发放|回收|回收率|总得分|平均分|排名',
    '1|高文博|习近平法治思想与新时代监狱工作|6月10日|6|5|83.3%|494.00|98.80|1',
    '2|董雪梅|监狱执法规范化的重点环节与风险防控|6月9日|6|6|100%|584.25|97.38|2',
    '3|董雪梅|执法文书制作规范与评查|6月9日|6|6|100%|551.25|91.88|3'
  ])
  expect(rows).toContain('教学态度|备课认真、治学严谨|16|1|0|0|99.12|10')
})

test('教学质量: equal averages share a place, lessons of which nothing came back have none', () => {
  const answers = ['44444444', '33333333', '44444444']
  const evaluationSheets = june.evaluationRounds.slice(0, 3).map(({ id }, i): EvaluationSheet => ({ id: `s${i}`, roundId: id, answers: answers[i]! }))
  const places = (sheets: readonly EvaluationSheet[]): string[] => shownPaper({ ...june, evaluationSheets: sheets }, 'teaching-summary').rows.slice(1, 4).map((row) => row.split('|').slice(-2).join())
  expect(places(evaluationSheets)).toEqual(['100.00,1', '100.00,1', '85.00,3'])
  expect(places(evaluationSheets.slice(1, 2))).toEqual(['85.00,1', ',', ','])
})

test('教学质量: opinions stand under their lesson and teacher', () => {
  const { text } = shownPaper(june, 'teaching-summary')
  expect(text).toContain('《监狱执法规范化的重点环节与风险防控》（董雪梅）\n1.讲得透，希望多留些讨论时间。')
  expect(text.indexOf('《执法文书制作规范与评查》（董雪梅）')).toBeLessThan(text.indexOf('1.文书样例可以发给大家带回去。'))
})

test('服务质量: levels and average of each item, the three aspects, and which must be answered for', () => {
  const { rows, text } = shownPaper(june, 'service-summary')
  expect(text).toContain('发放评估表6份，回收6份，回收率100%，意见栏填写2份。总平均90.08分，其中教师教学效果98.75分、学员服务管理97.50分、综合后勤保障80.67分。')
  expect(rows).toContain('综合后勤保障|停车与门禁|0|0|4|2|0|63.33|须反馈')
  expect(rows).toContain('学员服务管理|实践教学组织|0|0|0|0|6||')
  expect(text).toContain('1.报到当天车位不够，绕了两圈。\n2.宿舍网络晚上很慢。')
})

test('both are blank forms while nothing has come back, and are signed', () => {
  for (const kind of ['teaching-summary', 'service-summary'] as const) {
    const { plan, text } = shownPaper(emptyClass(), kind)
    expect(plan.pages).toBe(1)
    expect(text).toContain('回收＿＿＿份')
    expect(text).toContain('教务处负责人：')
    expect(text).not.toMatch(/NaN|undefined|无。/)
  }
  expect(shownPaper(emptyClass(), 'service-summary').rows).toContain('学员服务管理|报到接待|||||||')
})
