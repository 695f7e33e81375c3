/** What every exported paper must pass, and what each must and must not say. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { paperKind, type PaperId } from '#domain/paper-kinds.ts'
import { papersUnderTest } from '#support/word/papers-under-test.ts'
import { readStamp } from '#documents/parts/stamp.ts'
import { planPaper, previewPaper, writePaper, type WrittenPaper } from '#documents/registry.ts'
import type { PaperOptions } from '#documents/paper-maker.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { classOf, demoClass, emptyClass } from '#support/word/classes.ts'
import { lint } from '#support/word/lint.ts'
import { sdkErrors } from '#support/word/validate.ts'
import { volumes } from '#support/word/volume.ts'
import { childOf, childrenOf, named, parseXml, textOf, type Element } from '#support/word/xml-tree.ts'

const options: PaperOptions = { today: '2026-11-26' }
const written = async (snapshot: ClassSnapshot, more: Partial<PaperOptions> = {}): Promise<WrittenPaper[]> => (await Promise.all(papersUnderTest.map(({ id }) => writePaper(snapshot, id, { ...options, ...more })))).flat()
const documentOf = (paper: WrittenPaper): Element => parseXml(strFromU8(unzipSync(paper.bytes)['word/document.xml']!))
const whole = (element: Element): string => named(element, 'w:p').map(textOf).join('\n')
const rowTexts = (table: Element): string[][] => childrenOf(table, 'w:tr').map((row) => childrenOf(row, 'w:tc').map(textOf))
const demo = demoClass()
/** A name alone, and crosses for a printer. */
const NAMES_NO_CLASS: readonly PaperId[] = ['name-plates', 'calibration']
const one = async (kind: PaperId, snapshot = demo, more: Partial<PaperOptions> = {}): Promise<Element> => documentOf((await writePaper(snapshot, kind, { ...options, ...more }))[0]!)

describe.each<[string, ClassSnapshot]>([['the demo', demo], ['an empty class', emptyClass()], ['the most awkward names', classOf(30)], ['a big class', classOf(320)]])('every paper of %s', (_, snapshot) => {
  test('passes the Open XML SDK and our lint', async () => {
    const papers = await written(snapshot, snapshot.trainees.length > 300 ? { sessionIds: ['session-04'] } : {})
    for (const paper of papers) expect(lint(paper.bytes), paper.name).toEqual([])
    for (const { bytes, plans } of await volumes(papers.map(({ plan }) => plan), snapshot, options)) expect(await sdkErrors(bytes), `${plans.length} papers in one file`).toEqual([])
  }, 120_000)
})

test('files as they are written pass the Open XML SDK, one of each make', async () => {
  for (const kind of ['plan', 'sign-in-session', 'confirmation', 'settlement'] as const) for (const { bytes, name } of await writePaper(demo, kind, { ...options, sessionIds: ['session-04'] })) expect(await sdkErrors(bytes), name).toEqual([])
})

describe('every paper', () => {
  test('has the same bytes for the same input, whatever the time zone', async () => {
    const [first, second] = [await written(demo), await written(demoClass())]
    expect(first.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(second.map(({ bytes }) => Buffer.from(bytes).toString('base64')))
  })

  test('says 演示 and shows no ID number, and no phone of a trainee but to the one who needs it', async () => {
    for (const paper of await written(demo)) {
      const text = whole(documentOf(paper))
      if (!NAMES_NO_CLASS.includes(paper.kind)) expect(text).toContain('演示')
      for (const { idNumber, phone } of demo.trainees) {
        expect(text, paper.name).not.toContain(idNumber)
        if (paperKind(paper.kind).level !== '办理') expect(text, paper.name).not.toContain(phone)
      }
    }
  })

  test('carries its identity, and no name of a person, path or clock in its properties', async () => {
    for (const paper of await written(demo)) {
      const parts = unzipSync(paper.bytes)
      expect(Object.keys(parts)[0]).toBe('[Content_Types].xml')
      const found = readStamp(new Map(Object.entries(parts)))!
      expect(found).toMatchObject({ code: paper.code, classId: demo.class.id, rev: '1', edited: false })
      if (paperKind(paper.kind).isCard) expect(paper.code).toBe('')
      else expect(paper.code).toMatch(/^CMS1\/DEMO-2026-03\/[A-Z-]+\/R1\/[0-9A-F]{10}$/)
      const core = strFromU8(parts['docProps/core.xml']!)
      expect(core).toContain('2026-11-26T00:00:00Z')
      expect(core).toContain(demo.college.name)
    }
  })

  test('tells an edited text from an untouched one', async () => {
    const { bytes } = (await writePaper(demo, 'confirmation', options))[0]!
    const parts = unzipSync(bytes)
    const { zipSync, strToU8 } = await import('fflate')
    parts['word/document.xml'] = strToU8(strFromU8(parts['word/document.xml']!).replace('457人次', '557人次'))
    expect(readStamp(new Map(Object.entries(unzipSync(zipSync(parts)))))!.edited).toBe(true)
  })

  test('goes stale when a word of it changes, and only then', () => {
    const hash = (snapshot: ClassSnapshot): string => planPaper(snapshot, 'plan', options)[0]!.sourceHash
    expect(hash({ ...demo, class: { ...demo.class, place: '别处' } })).not.toBe(hash(demo))
    expect(hash({ ...demo, trainees: demo.trainees.map((trainee) => ({ ...trainee, phone: '1' })) })).toBe(hash(demo))
  })

  test('keeps & < >, quotes, rare characters and line breaks as they are', async () => {
    const text = whole(await one('sign-in-session', classOf(10), { sessionIds: ['session-04'] }))
    for (const name of ['A&B <C>', '司马"云\'飞', '张𠅤'.split('').join(''), '阿卜杜热合曼·买买提依明', '甲&乙<丙>局']) expect(text.replaceAll('　', '')).toContain(name)
  })

  test('can be made in the faces that a PC has', async () => {
    const { bytes } = (await writePaper(demo, 'confirmation', { ...options, fonts: { body: '仿宋', title: '宋体' } }))[0]!
    const styles = strFromU8(unzipSync(bytes)['word/styles.xml']!)
    expect(styles).toContain('w:eastAsia="仿宋"')
    expect(styles).not.toContain('仿宋_GB2312')
    expect(strFromU8(unzipSync(bytes)['word/fontTable.xml']!)).not.toContain('方正小标宋简体')
  })

  test('can be stopped between two files', async () => {
    const seen: string[] = []
    const files = await writePaper(demo, 'sign-in-session', options, ({ done, name }) => (seen.push(name), done < 0))
    expect(files).toEqual([])
    expect(seen).toHaveLength(1)
  })

  test('shows its small code in the header unless told not to', async () => {
    const header = async (showCode: boolean): Promise<string> => Object.keys(unzipSync((await writePaper(demo, 'plan', { ...options, showCode }))[0]!.bytes)).filter((path) => path.includes('header')).join()
    expect(await header(true)).toContain('header1')
    expect(await header(false)).toBe('')
  })
})

describe('实施方案', () => {
  test('has the twelve sections in order, the five attachments and the college under the date', async () => {
    const text = whole(await one('plan'))
    const order = ['一、培训目标', '二、培训班次基本情况', '三、培训内容与课程安排', '四、教学组织', '五、组织机构与职责分工', '六、食宿行与会场安排', '七、经费预算与发票要求', '八、重要活动安排', '九、宣传与信息技术保障', '十、意识形态、学员管理、保密与安全', '十一、模拟演练、评估与反馈', '十二、有关要求', '附件：1.课程表', '5.应急联系表', '2026年11月16日', '附件1\n', '附件2\n', '附件3\n', '附件4\n', '附件5\n']
    const places = order.map((part) => text.indexOf(part))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(text).toContain('人民币陆万壹仟伍佰贰拾元整')
  })

  test('keeps the sign-off with the text above it', async () => {
    const body = childOf(await one('plan').then((document) => childOf(document, 'w:document')!), 'w:body')!
    const paragraphs = childrenOf(body, 'w:p')
    const date = paragraphs.findIndex((paragraph) => textOf(paragraph) === '2026年11月16日')
    for (const paragraph of paragraphs.slice(date - 10, date)) expect(childOf(childOf(paragraph, 'w:pPr'), 'w:keepNext'), textOf(paragraph)).toBeDefined()
  })

  test('prints 待报 for what is still to come', async () => {
    const text = whole(await one('plan', emptyClass()))
    expect(text.match(/待报/g)!.length).toBeGreaterThan(20)
    expect(text).not.toContain('undefined')
  })
})

describe('签到表', () => {
  test('arrival: the last four digits of a phone, no room, the people of the roster only', async () => {
    const rows = named(await one('sign-in-arrival', demo), 'w:tbl').flatMap(rowTexts)
    expect(rows[3]).toEqual(['序号', '姓名', '性别', '单位', '职务', '手机后四位', '报到时间', '签名', '备注'])
    const people = rows.filter((row) => /^\d+$/.test(row[0]!) && row[1] !== '')
    expect(people.length).toBe(36)
    expect(people[1]).toEqual(['2', '李　明', '男', '演示省第一示范监狱狱政管理科', '科长', '0102', '', '', ''])
    expect(people.flat()).not.toContain('陶　然')
  })

  test('one sheet a session, its head repeated on each page, blank rows to the end of the last', () => {
    const [plan] = planPaper(demo, 'sign-in-session', options)
    expect(plan!.sections.length).toBe(10)
    for (const { section, pages } of plan!.sections) {
      const [table] = section.blocks
      if (table?.kind !== 'table') throw new Error('a sheet is one table')
      expect(table.head.length).toBe(5)
      expect(table.rows.length % pages.length).toBe(0)
      expect(table.rows.length / pages.length).toBeGreaterThanOrEqual(22)
      expect(table.rows.length / pages.length).toBeLessThanOrEqual(27)
      expect(table.rows.length).toBeGreaterThanOrEqual(36 + 10)
    }
  })

  test('counts are blank lines to write on, or what was recorded if asked for', async () => {
    const text = async (counted: boolean): Promise<string> => whole(await one('sign-in-session', demo, { sessionIds: ['session-09'], counted }))
    expect(await text(false)).toContain('应到36人　　实到＿＿＿人')
    expect(await text(true)).toContain('应到36人　　实到34人　　请假1人　　缺席1人')
  })

  test('no cell asks for more than it has', () => {
    for (const plan of (['sign-in-arrival', 'sign-in-session', 'sign-in-summary'] as const).flatMap((kind) => planPaper(classOf(200), kind, { ...options, sessionIds: ['session-04', 'session-09'] })))
      for (const { section } of plan.sections) for (const block of section.blocks) if (block.kind === 'table') for (const row of [...block.head, ...block.rows]) for (const cell of row.cells) expect(cell.fitted.lines.length * cell.fitted.line, cell.text).toBeLessThanOrEqual(row.height)
  })
})

describe('数据确认单', () => {
  test('a row for every day of the class, 预计 after today, sums of the daily records, no money', async () => {
    const document = await one('confirmation')
    const tables = named(document, 'w:tbl').map(rowTexts)
    const all = tables.flat()
    const lodging = all.slice(all.findIndex((row) => row[1] === '房型') + 1)
    expect(lodging.filter((row) => /^11月2\d日/.test(row[0]!)).slice(0, 5).map((row) => row[0])).toEqual(['11月23日 周一', '11月24日 周二', '11月25日 周三', '11月26日 周四', '11月27日 周五'])
    expect(lodging.find((row) => row[0] === '11月27日 周五')).toEqual(['11月27日 周五', '无', '0', '0', '0', '0', '0', '预计'])
    expect(all).toContainEqual(['合计', '77间·夜，138人·夜'])
    expect(all).toContainEqual(['合计', '457人次'])
    expect(all).toContainEqual(['合计', '8个半天'])
    const text = whole(document)
    expect(text).toContain('一式三份')
    expect(text).toContain('补充确认单')
    expect(text).not.toMatch(/元|单价|金额/)
  })

  test('nothing is 预计 on the last day', async () => {
    expect(whole(await one('confirmation', demo, { today: '2026-11-27' }))).not.toContain('预计')
  })

  test('the signatures stand on a page with figures', () => {
    for (const snapshot of [demo, emptyClass(), classOf(30)]) {
      const { pages } = planPaper(snapshot, 'confirmation', options)[0]!.sections[0]!
      const last = pages.at(-1)!.placed
      expect(last.filter((piece) => piece.kind === 'rows').length).toBeGreaterThanOrEqual(2)
    }
  })
})

describe('the preview', () => {
  test('is one document with one style, which takes the nonce, and no script or outside address', () => {
    const { html } = previewPaper(demo, 'plan', { ...options, nonce: 'abc123' })
    expect(html.match(/<style/g)).toEqual(['<style'])
    expect(html).toContain('<style nonce="abc123">')
    expect(html).not.toMatch(/<script|https?:|url\(|@import|<link|<img/i)
  })

  test('cannot be written into', () => {
    const hostile = { ...emptyClass(), class: { ...emptyClass().class, name: '</title><script>alert(1)</script>', place: '"><img src=x onerror=alert(1)>' } }
    for (const { id } of papersUnderTest) expect(previewPaper(hostile, id, options).html).not.toMatch(/<script|<img/)
    const fonts = { body: '"};</style><script>' }
    expect(previewPaper(demo, 'plan', { ...options, fonts }).html).not.toContain('<script')
  })
})
