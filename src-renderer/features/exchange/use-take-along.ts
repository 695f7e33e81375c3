/** What the two buttons do, and what is told afterwards. */
import { useState } from 'react'
import type { Host, SaveAllOutcome } from '#contract/host.ts'
import { logPackage } from '#store/export-log.ts'
import { useHost } from '#store/host-context.ts'
import { useDesk } from '#store/live.ts'
import { rememberDone } from '#store/saving.ts'
import { useSeat } from '#store/seat.ts'
import type { Standing } from '#store/take-along.ts'
import { useWaitingFile } from '#store/waiting-file.ts'
import { runJob } from '#worker/client.ts'
import { keptSentence } from './kept-sentence.ts'

export interface AlongTold {
  readonly tone: 'done' | 'reason' | 'forbidden' | 'plain'
  readonly text: string
  readonly safe?: string
  readonly todo?: string
  /** In place of how things stand now. */
  readonly standings?: readonly Standing[]
}

const FAILED: AlongTold = { tone: 'forbidden', text: '没有做成，多半是磁盘空间不足。', safe: '本机数据没有改动。', todo: '请腾出空间后再试一次。' }

/** One name a PC, for ever: a newer file takes the place of an older one, which held less. */
const nameOf = (computer: string, device: string): string => `带走 ${computer || '电脑'} ${device.slice(0, 4)}.pxb`

export function useTakeAlong() {
  const desk = useDesk()
  const host = useHost()
  const { person, computer, campus } = useSeat()
  const [doing, setDoing] = useState<string>()
  const [told, tell] = useState<AlongTold>()

  const take = async (): Promise<void> => {
    tell(undefined)
    const given = await host.pickFolder()
    if (given.kind === 'cancelled') return
    setDoing('正在打包')
    const taken = await runJob('takeAlong', { from: { person, computer, campus } }).catch(() => undefined).finally(() => setDoing(undefined))
    if (!taken) return tell(FAILED)
    if (taken.kind === 'nothing-new') return tell({ tone: 'plain', text: '另一台电脑已经有本机的全部内容，不用带。' })
    if (taken.kind === 'no-own-pc') return tell({ tone: 'plain', text: '还没有登记自己的另一台电脑。' })
    if (taken.kind === 'no-key') return tell({ tone: 'reason', text: `${taken.pcs.map(({ computer: name, d }) => name || `电脑 ${d.slice(0, 4)}`).join('、')}还没有告诉本机怎样给它加密。`, safe: '没有写出文件。', todo: '请在那台电脑上导出任意一个班次，带到本机导入一次，以后就能用“带走”。' })
    if (taken.kind === 'refused') return tell({ tone: 'forbidden', text: taken.sentence })
    const saved = await saveOver(host, given.folder.id, { name: nameOf(computer, desk.identity.device), bytes: taken.bytes })
    if (!saved) return tell({ tone: 'forbidden', text: `“${given.folder.name}”里写不进去，可能U盘拔掉了、满了或者是只读的。`, safe: '本机数据没有改动，原来的文件还在。', todo: '请换一个地方再按一次“带走”。' })
    await logPackage(desk, { classes: taken.classes, fileName: saved, fileHash: taken.fileHash, holds: taken.holds, encrypted: true, peers: taken.pcs.map(({ d }) => d) })
    tell({ tone: 'done', text: `已带走，写在“${given.folder.name}”的“${saved}”里。`, todo: '到另一台电脑上按“带回”，选这个文件。', standings: taken.standings })
  }

  const bring = async (): Promise<void> => {
    tell(undefined)
    const file = await host.pickFile(['pxb'])
    if (!file) return
    setDoing('正在核对文件')
    const brought = await runJob('bringBack', { file: file.bytes, fileName: file.name, by: person }).catch(() => undefined).finally(() => setDoing(undefined))
    if (!brought) return tell(FAILED)
    if (brought.kind === 'refused') return tell({ tone: 'forbidden', text: brought.sentence, ...(brought.kept ? { safe: keptSentence(brought.kept) } : {}) })
    if (brought.kind === 'no-space') return tell({ tone: 'forbidden', text: brought.sentence })
    if (brought.kind === 'asks') {
      tell({ tone: 'plain', text: '这个文件有要您过目的地方，请在下面看清了再导入。' })
      return useWaitingFile.setState({ file })
    }
    const { counts, alarms } = brought.outcome.row
    rememberDone({ label: `带回“${file.name}”`, elsewhere: '带回的内容不能用 Ctrl+Z 撤销，请到“交换 › 交换记录”里撤回；再按一次 Ctrl+Z，撤销的是带回以前的那一步。' })
    tell({ tone: 'done', text: `已带回${brought.computer ? `${brought.computer}的内容` : ''}：新增 ${counts['new'] ?? 0} 条，变更 ${counts['changed'] ?? 0} 条，删除 ${counts['deleted'] ?? 0} 条。`, todo: alarms?.length ? '核对时发现有一处要请管理员看，内容都已存好，详情记在“交换记录”里。' : '要撤回，到“交换记录”。', standings: brought.standings })
  }
  return { take, bring, doing, told, dismiss: () => tell(undefined) }
}

/** The name of what stands there now; undefined where it could not be written. */
async function saveOver(host: Pick<Host, 'saveAll' | 'retrySave'>, folder: string, file: { name: string; bytes: Uint8Array }): Promise<string | undefined> {
  const { saved, unsaved }: SaveAllOutcome = await host.saveAll(folder, [file])
  if (saved[0]) return saved[0].name
  if (unsaved[0]?.failure !== 'taken') return undefined
  const again = await host.retrySave(unsaved[0].retry, 'again').catch(() => undefined)
  return again?.kind === 'saved' ? again.file.name : undefined
}
