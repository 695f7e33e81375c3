/** 补打: exactly the cards that would read differently are printed again. */
import { expect, test } from 'vitest'
import { cardMarks, printedCertificates, toPrint, type CardKind } from '#domain/cards/reprint.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { planPaper } from '#documents/registry.ts'
import { shownTexts } from '#documents/parts/shown-texts.ts'
import { certified, demoClass } from '#support/word/classes.ts'

const demo = certified(demoClass())
const changed = (of: ClassSnapshot, id: string, set: object): ClassSnapshot => ({ ...of, trainees: of.trainees.map((trainee) => (trainee.id === id ? { ...trainee, ...set } : trainee)) })
const again = (kind: CardKind, after: ClassSnapshot, before = demo): string[] => toPrint(cardMarks(after, kind), cardMarks(before, kind)).map(({ id, why }) => `${id} ${why}`)

test('a changed name is printed again on all three, a new person is new', () => {
  const renamed = changed(demo, 'trainee-02', { name: '李铭' })
  for (const kind of ['name-plates', 'badges', 'certificates'] as const) expect(again(kind, renamed)).toEqual(['trainee-02 内容有变动'])
  expect(again('badges', { ...demo, trainees: [...demo.trainees, { id: 'new', name: '新来' }] })).toEqual(['new 还没打印'])
})

test('what a card does not show prints nothing again', () => {
  for (const kind of ['name-plates', 'badges', 'certificates'] as const) {
    expect(again(kind, changed(demo, 'trainee-02', { phone: '16400000000', idNumber: '1' }))).toEqual([])
    // A 敏感班次 shows no unit.
    expect(again(kind, changed(demo, 'trainee-02', { organization: '别处' }))).toEqual([])
  }
  const open = { ...demo, class: { ...demo.class, sensitive: false } }
  expect(again('badges', changed(open, 'trainee-02', { organization: '别处' }), open)).toEqual(['trainee-02 内容有变动'])
})

test('a new number, an examination recorded or another name of the class changes the certificate', () => {
  const set = (more: object): ClassSnapshot => ({ ...demo, certificates: demo.certificates.map((certificate) => (certificate.id === 'trainee-02' ? { ...certificate, ...more } : certificate)) })
  expect(again('certificates', set({ number: '演示学院培〔2026〕第0199号' }))).toEqual(['trainee-02 内容有变动'])
  expect(again('certificates', set({ examined: true }))).toEqual(['trainee-02 内容有变动'])
  expect(again('certificates', set({ receivedOn: '2026-11-27', remark: '代领' }))).toEqual([])
  expect(again('certificates', { ...demo, class: { ...demo.class, name: '改了名的班' } })).toHaveLength(36)
})

test('printed certificates are remembered in their records, by a mark that tells no words', () => {
  const marks = cardMarks(demo, 'certificates')
  const printed = { ...demo, certificates: demo.certificates.map((certificate) => ({ ...certificate, printed: marks[certificate.id]! })) }
  expect(toPrint(cardMarks(printed, 'certificates'), printedCertificates(printed))).toEqual([])
  expect(marks['trainee-02']).toMatch(/^演示学院培〔2026〕第0102号 [0-9a-f]{8}$/)
})

test('the marks change with the words on the paper, whichever field is changed', () => {
  const fields = ['name', 'printName', 'organization', 'group', 'position', 'phone', 'gender', 'remark'] as const
  const open = { ...demo, class: { ...demo.class, sensitive: false } }
  for (const kind of ['name-plates', 'badges', 'certificates'] as const) {
    const shown = (of: ClassSnapshot): string => planPaper(of, kind, { today: '2026-11-26', people: ['trainee-02'] }).flatMap(({ sections }) => shownTexts(sections.map(({ section }) => section))).join('\n')
    for (const field of fields) {
      const after = changed(open, 'trainee-02', { [field]: '甲乙' })
      expect(again(kind, after, open).length > 0, `${kind} ${field}`).toBe(shown(after) !== shown(open))
    }
  }
})
