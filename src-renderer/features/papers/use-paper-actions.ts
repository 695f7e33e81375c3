/** What can be done with the open paper beside its Word file: printed, made a PDF, copied as text. */
import { useCallback, useEffect, useState } from 'react'
import { dayOfInstant } from '#domain/calendar.ts'
import type { CollegeFacts } from '#domain/college-facts.ts'
import { paperKind } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { logExport } from '#store/export-log.ts'
import { useDesk } from '#store/live.ts'
import { recordVersions } from '#store/paper-versions.ts'
import { useHost } from '#store/host-context.ts'
import { runJob } from '#worker/client.ts'
import type { PaperRequest } from '#worker/paper-request.ts'
import type { AskedWay } from './export-way.tsx'
import { nonceOfPage } from './page-nonce.ts'

export interface Told {
  readonly tone: 'done' | 'reason' | 'forbidden'
  readonly happened: string
  readonly todo?: string
}

export interface PaperActions {
  readonly told?: Told | undefined
  readonly busy: boolean
  /** Whether this host makes PDF files; a browser's print dialog does it by itself. */
  readonly makesPdf: boolean
  print(): Promise<void>
  savePdf(): Promise<void>
  copy(): Promise<void>
  dismiss(): void
}

export function usePaperActions(cls: string, snapshot: ClassSnapshot, college: CollegeFacts, request: PaperRequest, way: AskedWay): PaperActions {
  const desk = useDesk()
  const host = useHost()
  const [told, tell] = useState<Told>()
  const [busy, setBusy] = useState(false)
  const [makesPdf, setMakesPdf] = useState(false)
  const asked = JSON.stringify(request)
  useEffect(() => void host.info().then(({ kind }) => setMakesPdf(kind === 'electron')), [host])
  useEffect(() => tell(undefined), [asked])

  const dismiss = useCallback(() => tell(undefined), [])
  const order = () => ({ snapshot, college, request, today: dayOfInstant(desk.now()), nonce: nonceOfPage() })
  const levels = [request.level ?? paperKind(request.kind).level]
  const whileBusy = (work: () => Promise<Told | undefined>) => async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    tell(await work().catch((): Told => ({ tone: 'forbidden', happened: '没有做成，班次的数据都在。', todo: '请再试一次；若仍不行，请先导出成 Word 文件。' })).finally(() => setBusy(false)))
  }
  return {
    told, busy, makesPdf, dismiss,
    print: whileBusy(async () => {
      const { html, pages, name, versions } = await runJob('printPaper', order())
      if (!pages) return { tone: 'reason', happened: '本班次还没有可打印的内容。' }
      const outcome = await host.print(html)
      if (outcome === 'cancelled') return undefined
      if (outcome === 'failed') return { tone: 'forbidden', happened: '没有打印成。', todo: '请看打印机是否开着、连着；也可以导出成 Word 文件再打印。' }
      await recordVersions(desk, cls, versions)
      await logExport(desk, cls, { channel: '打印', recipient: way.recipient }, { names: [name], levels })
      return { tone: 'done', happened: `已交给打印机，共 ${pages} 页。` }
    }),
    savePdf: whileBusy(async () => {
      const asked = way.ask()
      if (!asked) return undefined
      const { html, pages, name, unfit, versions } = await runJob('printPaper', order())
      if (asked.channel === '微信' && unfit) return { tone: 'forbidden', happened: '没有导出。', todo: unfit }
      const bytes = pages ? await host.pdfOf(html) : undefined
      if (!bytes) return { tone: 'reason', happened: '本班次还没有可打印的内容。' }
      const saved = await host.saveFile({ name: `${name}.pdf`, bytes })
      if (saved.kind === 'cancelled') return undefined
      if (saved.kind !== 'saved') return { tone: 'forbidden', happened: `“${saved.name}”没有写成，原来的文件没有动。`, todo: '请关闭正打开的同名文件，或者换一个位置再存。' }
      await recordVersions(desk, cls, versions)
      await logExport(desk, cls, asked, { names: [saved.file.name], levels })
      return { tone: 'done', happened: `已保存“${saved.file.name}”。` }
    }),
    copy: whileBusy(async () => {
      const { text, unfit } = await runJob('copyPaper', order())
      if (!text) return { tone: 'reason', happened: '本班次还没有可复制的内容。' }
      await navigator.clipboard.writeText(text)
      return { tone: unfit ? 'reason' : 'done', happened: `已复制 ${text.split('\n').length} 行文字，可以粘贴到办公系统。`, ...(unfit && { todo: unfit }) }
    })
  }
}
