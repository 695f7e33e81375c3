/** 给对方一份回执: a small file that tells the other PC what has arrived here, so that its next one brings only what is new. */
import Button from '@mui/material/Button'
import { useState } from 'react'
import { clockOfInstant, dayOfInstant } from '#domain/calendar.ts'
import { logPackage } from '#store/export-log.ts'
import { useHost } from '#store/host-context.ts'
import { useDesk } from '#store/live.ts'
import { tell, useSavingState } from '#store/saving.ts'
import type { ImportRow } from '#store/schema.ts'
import { useSeat } from '#store/seat.ts'
import { runJob } from '#worker/client.ts'

/** `passphrase`: the one the file came with, which the other side knows. */
export function ReceiptButton({ of, passphrase }: { of: ImportRow; passphrase?: string | undefined }) {
  const desk = useDesk()
  const host = useHost()
  const { person, computer, campus } = useSeat()
  const [busy, setBusy] = useState(false)
  const say = (text: string): void => useSavingState.setState(tell(text, false))

  const give = async (): Promise<void> => {
    const classes = of.classes ?? []
    setBusy(true)
    // A PC that told its own key needs no passphrase; else it is the one that its people chose themselves.
    const knowsKey = Boolean((await desk.db.peers.get(of.from))?.recipient)
    const written = await runJob('exportClasses', {
      classes, recipients: [of.from], receipt: true, from: { person, computer, campus },
      options: knowsKey ? {} : passphrase ? { passphrase } : { unencrypted: true }
    }).catch(() => undefined).finally(() => setBusy(false))
    if (!written) return say('回执没有写成，导入的内容都已存好。请腾出磁盘空间后再试一次。')
    if (written.kind === 'refused') return say(written.sentence)
    const saved = await host.saveFile({ name: `回执 ${dayOfInstant(desk.now())} ${clockOfInstant(desk.now(), true).replaceAll(':', '.')}${computer ? ` ${computer}` : ''}.pxb`, bytes: written.bytes })
    if (saved.kind === 'cancelled') return
    if (saved.kind !== 'saved') return say(`“${saved.name}”没有写出去，导入的内容都已存好。请换一个位置再试。`)
    await logPackage(desk, { classes, fileName: saved.file.name, fileHash: written.fileHash, holds: written.holds, encrypted: knowsKey || Boolean(passphrase), peers: [of.from] })
    say(`回执已存为“${saved.file.name}”${!knowsKey && passphrase ? '，口令和刚才导入的一样' : ''}。交给对方导入后，下次给您的文件就只带新的内容。`)
  }
  return <Button variant="outlined" disabled={busy} onClick={() => void give()}>给对方一份回执</Button>
}
