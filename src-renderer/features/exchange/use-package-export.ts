/** One press of 导出: the file is made, saved where the person says, and kept in the 导出记录. */
import { useState } from 'react'
import { clockOfInstant, dayOfInstant } from '#domain/calendar.ts'
import type { FileChannel } from '#domain/paper-channel.ts'
import type { Receiver } from '#domain/need-to-know/profile.ts'
import type { TrainingClass } from '#domain/training-class.ts'
import { logPackage } from '#store/export-log.ts'
import { useHost } from '#store/host-context.ts'
import { useComputerName } from '#store/live-history.ts'
import { useDesk } from '#store/live.ts'
import { useSeat } from '#store/seat.ts'
import { runJob } from '#worker/client.ts'
import { missingSentences } from './missing-sentences.ts'

export interface PackageChoice {
  readonly classes: readonly TrainingClass[]
  /** Devices. */
  readonly recipients: readonly string[]
  readonly receipt: boolean
  readonly profile?: Receiver | undefined
  readonly channel: FileChannel
  /** As typed, for the 导出记录; may be empty. */
  readonly toWhom: string
  readonly lock: { readonly passphrase: string } | { readonly unencrypted: true } | 'keys'
}

export interface Told {
  readonly tone: 'done' | 'forbidden'
  readonly text: string
  readonly todo?: string
  /** Opaque id of the file written. */
  readonly file?: string
}

export function usePackageExport() {
  const desk = useDesk()
  const host = useHost()
  const computerOf = useComputerName()
  const { person, computer, campus } = useSeat()
  const [busy, setBusy] = useState(false)
  const [told, tell] = useState<Told>()

  const run = async ({ classes, recipients, receipt, profile, channel, toWhom, lock }: PackageChoice): Promise<void> => {
    setBusy(true)
    tell(undefined)
    const ids = classes.map(({ id }) => id)
    const written = await runJob('exportClasses', {
      classes: ids, recipients, channel, from: { person, computer, campus },
      ...(receipt ? { receipt } : {}), ...(profile ? { profile } : {}), options: lock === 'keys' ? {} : lock
    }).catch(() => undefined).finally(() => setBusy(false))
    if (!written) return tell({ tone: 'forbidden', text: '没有导出成，本机数据没有改动。请关掉其他程序、腾出磁盘空间后再导出一次。' })
    if (written.kind === 'refused') return tell({ tone: 'forbidden', text: written.sentence })
    const now = desk.now()
    const what = `${receipt ? '回执 ' : ''}${classes.length === 1 ? classes[0]!.name : `${classes.length}个班次`}${profile ? `（${profile}）` : ''}`
    const name = `${what} ${dayOfInstant(now)} ${clockOfInstant(now, true).replaceAll(':', '.')}${computer ? ` ${computer}` : ''}.pxb`
    const saved = await host.saveFile({ name, bytes: written.bytes })
    if (saved.kind === 'cancelled') return
    if (saved.kind !== 'saved') return tell({ tone: 'forbidden', text: `“${saved.name}”没有写出去，原来的文件没有动。请换一个位置再导出。` })
    const encrypted = lock === 'keys' || 'passphrase' in lock
    await logPackage(desk, { classes: ids, fileName: saved.file.name, fileHash: written.fileHash, holds: written.holds, encrypted, peers: recipients, channel, ...(profile ? { profile } : {}), ...(toWhom ? { recipient: toWhom } : {}) })
    const titleOf = (cls: string): string => classes.find(({ id }) => id === cls)?.name ?? (cls === 'org' ? '学院设置' : '摘要')
    tell({
      tone: 'done', file: saved.file.id,
      text: `已导出“${saved.file.name}”。${lock === 'keys' ? '只有选定的电脑打得开，不用口令。' : ''}`,
      todo: [encrypted && lock !== 'keys' ? '口令请用电话或当面告诉对方，不要和文件走同一条路。' : '', ...missingSentences(written, computerOf, titleOf)].join('')
    })
  }
  return { run, busy, told, dismiss: () => tell(undefined) }
}
