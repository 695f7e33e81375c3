/** 超常规事项确认单: the standard, what is asked instead, why, and who agreed. */
import { expect, test } from 'vitest'
import { demoClass, emptyClass } from '#support/word/classes.ts'
import { shownFiles, shownPaper } from '#support/word/shown.ts'

const demo = demoClass()

test('names the matter, its budget line, both standards, the reason and the department’s answer', () => {
  const { rows, plan } = shownPaper(demo, 'exceptional-matters')
  for (const row of ['超常规事项|交通费|预算科目|交通费', '常规标准|1200元/车次|要求标准|1500元/车次', '提出理由|现场教学单位距学院60公里，须用45座客车往返', '沟通部门|财务后勤处|部门确认人|罗安', '确认结果|■同意　□调整后同意　□不同意　　（2026年10月26日）']) expect(rows).toContain(row)
  expect(rows.filter((row) => row.includes('签字：')).map((row) => row.split('|')[0])).toEqual(['项目负责人', '部门意见', '分管院领导／（需要时）'])
  expect(plan).toMatchObject({ pages: 1, about: 'exceptional-01' })
})

test('is one file a matter; what nobody has answered yet has every box open', () => {
  const open = { id: 'e2', item: '住宿费', department: '财务后勤处' }
  const files = shownFiles({ ...demo, exceptionalMatters: [...demo.exceptionalMatters, open] }, 'exceptional-matters')
  expect(files.map(({ plan }) => plan.about)).toEqual(['exceptional-01', 'e2'])
  expect(files[1]!.rows).toContain('确认结果|□同意　□调整后同意　□不同意')
  expect(shownPaper(emptyClass(), 'exceptional-matters').rows).toContain('确认结果|□同意　□调整后同意　□不同意')
})
