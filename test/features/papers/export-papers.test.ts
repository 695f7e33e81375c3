import { describe, expect, test } from 'vitest'
import { exportPapers, retried, type ExportOrder, type ReadyFile } from '#features/papers/export-papers.ts'
import { createMemoryHost, type MemoryHost } from '#host/memory-host.ts'
import { Stopped } from '#worker/client.ts'

const file = (name: string, unfit?: string): ReadyFile => ({ name, called: name, bytes: new TextEncoder().encode(name), ...(unfit && { unfit }), version: { id: name, kind: 'plan', title: name, number: 1, hash: 'h', code: 'c', issuedOn: '2026-11-23' } })
const KINDS = ['plan', 'budget', 'settlement', 'confirmation'] as const

async function run(host: MemoryHost, write: ExportOrder['write'], more: Partial<ExportOrder> = {}) {
  const given = await host.pickFolder()
  if (given.kind !== 'given') throw new Error('no folder')
  const seen: string[] = []
  const report = await exportPapers({ host, folder: given.folder, requests: KINDS.map((kind) => ({ kind })), channel: 'U盘', signal: new AbortController().signal, titleOf: ({ kind }) => kind, write, onProgress: (at, title) => seen.push(`${at + 1} ${title}`), ...more })
  return { report: report!, seen }
}

describe('an export of many papers', () => {
  test('writes each into the one folder and says which paper it is at', async () => {
    const host = createMemoryHost()
    const { report, seen } = await run(host, async ({ kind }) => [file(`${kind}.docx`)])
    expect([...host.files.keys()]).toEqual(KINDS.map((kind) => `${kind}.docx`))
    expect(seen).toEqual(['1 plan', '2 budget', '3 settlement', '4 confirmation'])
    expect(report).toMatchObject({ folder: '内存', unsaved: [], left: 0, stopped: false })
    expect(report.versions.map(({ id }) => id)).toEqual(KINDS.map((kind) => `${kind}.docx`))
  })

  test('goes on past files that are open in Word, and keeps their 版次 until they are written', async () => {
    const host = createMemoryHost()
    host.block('budget.docx', 'locked')
    host.block('confirmation.docx', 'locked')
    const { report } = await run(host, async ({ kind }) => [file(`${kind}.docx`)])
    expect(report.saved.map(({ name }) => name)).toEqual(['plan.docx', 'settlement.docx'])
    expect(report.unsaved.map(({ name, failure }) => [name, failure])).toEqual([['budget.docx', 'locked'], ['confirmation.docx', 'locked']])
    expect(report.versions).toHaveLength(2)
    expect(report.waiting.get(report.unsaved[0]!.retry)?.id).toBe('budget.docx')
  })

  test('what is tried again joins the saved ones with its 版次, or stays with the new reason', async () => {
    const host = createMemoryHost()
    host.block('budget.docx', 'locked')
    const { report } = await run(host, async ({ kind }) => [file(`${kind}.docx`)])
    const [held] = report.unsaved
    const still = retried(report, held!, { kind: 'denied', name: 'budget.docx', retry: 'next' })
    expect(still.unsaved).toEqual([{ name: 'budget.docx', failure: 'denied', retry: 'next' }])
    const beside = await host.retrySave(held!.retry, 'beside')
    if (beside.kind !== 'saved') throw new Error(beside.kind)
    const done = retried(still, still.unsaved[0]!, beside)
    expect(done.unsaved).toEqual([])
    expect(done.saved.at(-1)!.name).toBe('budget（2）.docx')
    expect(done.versions.at(-1)!.id).toBe('budget.docx')
  })

  test.each(['gone', 'full'] as const)('stops where the place is %s, because nothing else could be written either', async (failure) => {
    const host = createMemoryHost()
    host.block('budget.docx', failure)
    const { report, seen } = await run(host, async ({ kind }) => [file(`${kind}.docx`)])
    expect(seen).toHaveLength(2)
    expect(report).toMatchObject({ left: 2, stopped: false })
  })

  test('stopped by a person, it keeps what is written and says how many are left', async () => {
    const host = createMemoryHost()
    const stop = new AbortController()
    const { report } = await run(host, async ({ kind }) => {
      if (kind === 'settlement') {
        stop.abort()
        throw new Stopped()
      }
      return [file(`${kind}.docx`)]
    }, { signal: stop.signal })
    expect(report.saved).toHaveLength(2)
    expect(report).toMatchObject({ left: 2, stopped: true, broken: [] })
  })

  test('to 微信 only what is fit goes; the others are named with the reason', async () => {
    const host = createMemoryHost()
    const write: ExportOrder['write'] = async ({ kind }) => [file(`${kind}.docx`, kind === 'plan' ? '材料里有手机号。' : undefined)]
    expect((await run(host, write, { channel: '微信' })).report).toMatchObject({ withheld: [{ called: 'plan.docx', why: '材料里有手机号。' }], unfit: [] })
    expect(host.files.has('plan.docx')).toBe(false)
    const { report } = await run(host, write, { channel: 'U盘' })
    expect(report.unfit).toEqual(['plan.docx'])
    expect(report.withheld).toEqual([])
  })

  test('a paper with nothing to print and one that cannot be made are told apart and stop nothing', async () => {
    const host = createMemoryHost()
    const { report } = await run(host, async ({ kind }) => {
      if (kind === 'plan') return []
      if (kind === 'budget') throw new Error('bug')
      return [file(`${kind}.docx`)]
    })
    expect(report).toMatchObject({ empty: ['plan'], broken: ['budget'], left: 0 })
    expect(report.saved).toHaveLength(2)
  })

  test('one paper is asked for by itself; given up, nothing is told', async () => {
    const host = createMemoryHost()
    host.cancelNext()
    const order = { host, requests: [{ kind: 'plan' as const }], channel: '打印' as const, signal: new AbortController().signal, titleOf: () => '实施方案', write: async () => [file('plan.docx')], onProgress: () => {} }
    expect(await exportPapers(order)).toBeUndefined()
    expect((await exportPapers(order))!.saved.map(({ name }) => name)).toEqual(['plan.docx'])
  })
})
