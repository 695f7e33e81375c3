/**
 * Every clause of the regulation has a rule with tests for kept, broken and boundary, or a written reason why no program
 * can check it. A test says which clause it is of by its title: `test('R8.9 boundary: day 6 with a reason …'`.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { RULES } from '#domain/regulation/check-class.ts'
import { CLAUSE_IDS, CLAUSES, PHASES, type Clause } from '#domain/regulation/clauses.ts'

/** As the regulation was broken into clauses: 71 of them. Written out, so that none is lost from the list by a slip. */
const IDS = `R1.a R1.b R2.a R2.b R2.c R3.a R3.b R3.c R3.d R3.e R3.f R3.g R3.h R3.i R3.j R3.k R4.a R5.a R5.b R5.c R5.d R5.e R5.f
  R6.1a R6.1b R6.2a R6.2b R6.2c R6.3 R6.4a R6.4b R6.5a R6.5b R6.6 R6.7 R6.8 R7.a R7.b R7.c
  R8.1a R8.1b R8.1c R8.2a R8.2b R8.3a R8.3b R8.4a R8.4b R8.4c R8.4d R8.4e R8.5a R8.5b R8.6a R8.6b R8.7 R8.8 R8.9
  R9.a R9.b R9.c R10.a R10.b R10.c R10.d R11.a R12.a R12.b R13.a R14.a R14.b`.split(/\s+/)
const FORMS = ['kept', 'broken', 'boundary'] as const

const HERE = fileURLToPath(new URL('.', import.meta.url))
const TITLE = /^\s*test\(\s*(['"`])(R\d+\.\d*[a-z]?) (kept|broken|boundary): /gm
const titles = readdirSync(HERE).filter((name) => /^article-\d\d\.test\.ts$/.test(name)).flatMap((name) => [...readFileSync(`${HERE}${name}`, 'utf8').matchAll(TITLE)].map(([, , id, form]) => `${id} ${form}`))
const tested = new Set(titles)

const clauses = CLAUSES as Readonly<Record<string, Clause>>
const unchecked = IDS.filter((id) => clauses[id]?.unchecked !== undefined)

test('the list of clauses is the 71 of the regulation, in its order', () => {
  expect(IDS).toHaveLength(71)
  expect(CLAUSE_IDS).toEqual(IDS)
})

describe('each clause has a rule that is tested, or a reason', () => {
  test.each(IDS.filter((id) => !unchecked.includes(id)))('%s', (id) => {
    expect(RULES[id as keyof typeof RULES], `${id} has no rule`).toBeTypeOf('function')
    expect(FORMS.filter((form) => !tested.has(`${id} ${form}`)), `forms of ${id} without a test`).toEqual([])
  })

  test('what no program can check has no rule and says why, in a sentence', () => {
    for (const id of unchecked) {
      expect(RULES[id as keyof typeof RULES], id).toBeUndefined()
      expect(clauses[id]!.unchecked!.length, id).toBeGreaterThan(20)
    }
  })

  test('no more than ten are reasoned away; these five', () => {
    expect(unchecked).toEqual(['R3.k', 'R5.a', 'R6.8', 'R10.c', 'R14.b'])
  })
})

test('no test speaks of a clause that does not exist', () => {
  expect([...tested].map((title) => title.split(' ')[0]).filter((id) => !IDS.includes(id!))).toEqual([])
})

test('each clause has a severity, a ground, a demand and a phase', () => {
  for (const id of IDS) {
    const { severity, basis, demand, from } = clauses[id]!
    expect([id, ['violation', 'needs-reason', 'reminder'].includes(severity), ['规范原文', '由规范推定', '学院设置', '外部规定'].includes(basis), demand.length > 3, PHASES.includes(from)]).toEqual([id, true, true, true, true])
  }
})

/** R14.b: 第十四条 repealed it, so nothing we print may cite it. */
test('no paper and no text the program offers cites the 工作意见 that was repealed', () => {
  const source = fileURLToPath(new URL('../../../src-renderer/', import.meta.url))
  const texts = [...filesOf(`${source}documents/`), ...filesOf(`${source}features/`), ...filesOf(`${source}sheets/`), ...filesOf(`${source}domain/`)]
  expect(texts.length).toBeGreaterThan(100)
  expect(texts.filter((path) => readFileSync(path, 'utf8').replace(/\s/g, '').includes('关于规范培训流程的工作意见'))).toEqual([])
})

const filesOf = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesOf(`${folder}${entry.name}/`) : /\.tsx?$/.test(entry.name) ? [`${folder}${entry.name}`] : []))
