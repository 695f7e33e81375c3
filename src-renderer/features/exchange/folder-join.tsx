/** The place is chosen: either others exchange there already, then this PC joins by their passphrase, or it is made ready. */
import Button from '@mui/material/Button'
import { useCallback, useEffect, useState } from 'react'
import type { ExchangePlace } from '#contract/exchange-folder.ts'
import { folderOfHost } from '#store/folder/host-folder.ts'
import { findRoot, joinFolder, makeFolder, type RootFound } from '#store/folder/joined.ts'
import { askForRound } from '#store/folder/live-folder.ts'
import { useHost } from '#store/host-context.ts'
import { useDesk } from '#store/live.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { ProgressPanel } from '#ui/progress-panel.tsx'
import { FAILURES, JOIN_REFUSALS } from './folder-sentences.ts'
import { Passphrase } from './passphrase.tsx'

type Found = RootFound['kind']
const isOurs = (kind: Found): kind is 'none' | 'root' => kind === 'none' || kind === 'root'

export function FolderJoin({ place, onChanged }: { place: ExchangePlace; onChanged(): void }) {
  const desk = useDesk()
  const host = useHost()
  const [found, setFound] = useState<Found>()
  const [passphrase, setPassphrase] = useState('')
  const [refusal, refuse] = useState<string>()
  const [busy, setBusy] = useState(false)
  const look = useCallback(() => {
    setFound(undefined)
    void findRoot(folderOfHost(host)).then(({ kind }) => setFound(kind))
  }, [host])
  useEffect(look, [look])

  const run = async (): Promise<void> => {
    setBusy(true)
    refuse(undefined)
    const joined = await (found === 'none' ? makeFolder : joinFolder)(desk, folderOfHost(host), passphrase).finally(() => setBusy(false))
    if (joined !== 'joined') return refuse(joined in JOIN_REFUSALS ? JOIN_REFUSALS[joined as keyof typeof JOIN_REFUSALS] : FAILURES[joined as keyof typeof FAILURES])
    askForRound()
    onChanged()
  }
  const allow = async (): Promise<void> => {
    await host.pickExchangeFolder('same')
    look()
    onChanged()
  }
  const giveUp = async (): Promise<void> => {
    await host.leaveExchange()
    onChanged()
  }

  if (!found) return <ProgressPanel doing="正在看这个位置" detail={place.name} />
  const isNew = found === 'none'
  return (
    <form aria-label="交换文件夹" onSubmit={(event) => { event.preventDefault(); void run() }}>
      <h2>{place.name}</h2>
      {isOurs(found) ? (
        <>
          <p>{isNew ? '这里还没有建立交换文件夹。请设一个口令，把口令告诉要一起交换的人；别的电脑凭口令加入，只用输一次。' : '这里已经有交换文件夹。请输入建立它的人告诉您的口令，只用输一次。'}</p>
          {refusal ? <NoticeBar tone="forbidden" happened={refusal} /> : null}
          <Passphrase value={passphrase} onChange={setPassphrase} again={isNew} autoFocus {...(isNew ? { note: '至少 6 个字，汉字也可以。请记在稳妥的地方：忘了它，别的电脑就加入不了，已经加入的不受影响。' } : {})} />
          {busy ? <ProgressPanel doing={isNew ? '正在建立' : '正在加入'} /> : null}
        </>
      ) : (
        <NoticeBar tone="forbidden" happened={place.asks ? '浏览器重新打开以后，要再允许一次才能读写这个文件夹。' : found === 'unfinished' || found === 'newer' ? JOIN_REFUSALS[found] : FAILURES[found]} />
      )}
      <footer>
        {isOurs(found) ? <Button type="submit" variant="contained" disabled={busy || passphrase.trim().length < (isNew ? 6 : 1)}>{isNew ? '建立交换文件夹' : '加入'}</Button> : place.asks ? <Button variant="contained" onClick={() => void allow()}>允许访问</Button> : <Button variant="contained" onClick={look}>再看一次</Button>}
        <Button onClick={() => void giveUp()}>换一个位置</Button>
      </footer>
    </form>
  )
}
