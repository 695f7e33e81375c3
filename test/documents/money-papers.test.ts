/** 预算单, 决算单, 讲课费签收单: what they say of the demo's earlier class, whose settlement is finished. */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { planPaper, previewPaper, writePaper } from '#documents/registry.ts'
import type { PaperOptions } from '#documents/paper-maker.ts'
import type { PaperId } from '#domain/paper-kinds.ts'
import { collegeFactsOf } from '#domain/college-facts.ts'
import { readCollegeFile } from '#domain/college-file.ts'
import { centralProfile } from '#domain/money/cost-default.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { childrenOf, named, parseXml, textOf } from '#support/word/xml-tree.ts'

const file = readCollegeFile(JSON.parse(readFileSync('resources/demo/college.json', 'utf8')))
if (file.kind === 'refused') throw new Error(file.sentence)
const SIGNED = [['住宿', '标间', '人·夜', 12], ['用餐', '学员早餐', '人次', 12], ['用餐', '学员午餐', '人次', 12], ['用餐', '学员晚餐', '人次', 12], ['会场使用', '综合楼第一报告厅', '半天', 3]] as const
const june: ClassSnapshot = {
  ...file.classes[1]!,
  // The demo names no standard, because a PC that has only looked around has none.
  settlements: [{ ...file.classes[1]!.settlements[0]!, profileId: 'central-540' }],
  dataConfirmations: [{ id: '1', round: 1, sponsorSignedOn: '2026-06-10', counselorSignedOn: '2026-06-10' }],
  signedFigures: SIGNED.map(([category, item, unit, quantity], i) => ({ id: `${i}`, round: 1, category, item, unit, quantity }))
}
const november = file.classes[0]!
const rows = (table: string) => centralProfile().filter((record) => record.table === table).map(({ id, set }) => ({ id, ...set }))
const college = collegeFactsOf(undefined, { costProfile: rows('costProfile'), costQuota: rows('costQuota') })

async function rowsOf(kind: PaperId, snapshot: ClassSnapshot, more: Partial<PaperOptions> = {}): Promise<{ text: string; rows: string[] }> {
  const [paper] = await writePaper(snapshot, kind, { today: '2026-06-20', ...more })
  const body = parseXml(strFromU8(unzipSync(paper!.bytes)['word/document.xml']!))
  return { text: named(body, 'w:p').map(textOf).join('\n'), rows: named(body, 'w:tr').map((row) => childrenOf(row, 'w:tc').map(textOf).join('|')) }
}

describe('决算单', () => {
  test('sets the settled quantity beside the planned one, and sums in figures and words', async () => {
    const { rows: lines } = await rowsOf('settlement', june)
    expect(lines).toContain('1|住宿费（标间）|元/人·天|130|6×2|1,560.00|12|1,560.00|0.00|')
    expect(lines).toContain('合计|11,980.00||11,750.00|-230.00|')
    expect(lines).toContain('决算金额|人民币（大写）：壹万壹仟柒佰伍拾元整')
  })
  test('before anything is settled there is room to write: planned figures do not pass for settled ones', async () => {
    const { rows: lines } = await rowsOf('settlement', november)
    expect(lines).toContain('1|住宿费（标间）|元/人·天|130|33×4|17,160.00||||')
    expect(lines).toContain('合计|61,520.00||||')
    expect(lines).toContain('决算金额|人民币（大写）：')
  })
  test('prints each difference from the signed form with its reason, or the room to write one', async () => {
    expect((await rowsOf('settlement', june)).text).toContain('决算13，签认12（三餐折一天），多1：随班工作人员1人两日用餐')
    const silent = { ...june, budget: june.budget.map((line) => ({ ...line, differenceReason: ' ' })) }
    expect((await rowsOf('settlement', silent)).text).toContain('多1：＿＿＿＿＿＿')
  })
  test('says what the chosen standard says, and nothing where the college has none', async () => {
    expect((await rowsOf('settlement', june, { college })).text).toContain('依据：中央和国家机关标准（请核对），财行〔2016〕540号。')
    expect((await rowsOf('settlement', june, { college })).text).toContain('费用标准核对：合规。综合定额550元/人·天，按6人、3天计')
    expect((await rowsOf('settlement', june)).text).not.toContain('费用标准核对')
  })
  test('beyond the standard it names what was settled beforehand', async () => {
    const dear = { ...june, budget: [{ ...june.budget[0]!, finalPersons: 9000 }], exceptionalMatters: [{ id: 'm', item: '住宿标准', department: '财务后勤处', confirmer: '罗安', confirmedOn: '2026-05-20', result: '同意' as const }] }
    const { text } = await rowsOf('settlement', dear, { college })
    expect(text).toContain('费用标准核对：超标准需确认')
    expect(text).toContain('已提前沟通确定：住宿标准（罗安，2026年5月20日）。')
  })
})

test('both parties sign under the sums, never on a page without figures', () => {
  for (const count of [5, 6, 7, 8, 9, 10, 11]) {
    const budget = Array.from({ length: count }, (_, i) => ({ ...june.budget[0]!, id: `b${i}`, differenceReason: '' }))
    const [plan] = planPaper({ ...june, budget, signedFigures: [] }, 'settlement', { today: '2026-06-20' })
    const last = plan!.sections[0]!.pages.at(-1)!.placed
    expect(last.length, `${count} lines`).toBeGreaterThan(1)
  }
})

test('a count that nobody knows is a line to write on, not 0', () => {
  const { plannedCount: _, ...own } = june.class
  const unknown: ClassSnapshot = { ...june, class: own, trainees: [], attendance: [], handouts: [] }
  for (const kind of ['budget', 'settlement', 'confirmation', 'sign-in-session', 'sign-in-summary', 'kit-list', 'certificate-register'] as const) {
    const html = previewPaper(unknown, kind, { today: '2026-06-20' }).html
    expect(html, kind).not.toMatch(/(计划人数|应到|应发|学员)(<[^>]*>)*0 ?人/)
    expect(html, kind).toContain('＿')
  }
})

test('预算单 has the planned figures only', async () => {
  const { rows: lines, text } = await rowsOf('budget', june)
  expect(lines).toContain('2|伙食费|元/人·天|110|7×2|1,540.00|报到日晚餐、撤场日早午餐合计一天')
  expect(lines).toContain('合计|11,980.00|')
  expect(lines).toContain('预算金额|人民币（大写）：壹万壹仟玖佰捌拾元整')
  expect(text).not.toMatch(/决算|签认/)
})

describe('讲课费签收单', () => {
  test('is one slip a teacher, each counted as its own pages, none with the money of another', () => {
    const [plan] = planPaper(november, 'lecture-fee', { today: '2026-11-26' })
    expect(plan!.sections.map(({ pages }) => pages.length)).toEqual([1, 1, 1, 1, 1])
    const texts = plan!.sections.map(({ section }) => JSON.stringify(section))
    for (const name of ['高文博', '董雪梅', '潘志远', '叶知秋', '方向前']) expect(texts.filter((text) => text.includes(name))).toHaveLength(1)
  })
  test('sums net, tax and gross', async () => {
    const { rows: lines, text } = await rowsOf('lecture-fee', november)
    expect(lines).toContain('1|11月25日|减刑、假释案件实质化审理中的证据与文书|4|500|2,000.00|300.00|2,300.00')
    expect(text).toContain('（大写）：肆仟元整')
  })
  test('carries the whole numbers in the file and covers them on the screen, on as many pages and with the same code', async () => {
    const { idNumber, account } = november.lectureFees.find((fee) => fee.idNumber)!
    const { html, pages } = previewPaper(november, 'lecture-fee', { today: '2026-11-26' })
    const [written] = await writePaper(november, 'lecture-fee', { today: '2026-11-26' })
    expect((await rowsOf('lecture-fee', november)).text).toContain(idNumber)
    expect(html).not.toContain(idNumber)
    expect(html).not.toContain(account)
    expect(html).toContain(`${idNumber!.slice(0, 3)}***********${idNumber!.slice(-4)}`)
    expect(html).toContain(written!.code)
    expect(pages).toBe(written!.pages)
  })
})
