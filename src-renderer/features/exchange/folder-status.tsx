/** How the exchange folder is doing: the last round, what is wrong, each PC and when it was last there. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { clockOfInstant, dayOfInstant, shortDate } from '#domain/calendar.ts'
import type { ExchangePlace } from '#contract/exchange-folder.ts'
import { askForRound, useRounds, type FolderOverview, type FolderPcLine } from '#store/folder/live-folder.ts'
import { forgetRefused } from '#store/folder/files.ts'
import { leaveFolder } from '#store/folder/joined.ts'
import type { RoundStop } from '#store/folder/state.ts'
import { useHost } from '#store/host-context.ts'
import { rotateIdentity } from '#store/identity.ts'
import { useDesk } from '#store/live.ts'
import { TRUST_NAMES } from '#store/trust.ts'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { STOPS } from './folder-sentences.ts'

const DAY_MS = 86_400_000
const LONG_SILENT_DAYS = 3
/** A stick in the drawer is no error for as long as nobody misses it. */
const PASSING: ReadonlySet<RoundStop> = new Set(['gone', 'busy', 'unreachable', 'failed'])

export function FolderStatus({ place, overview: { state, pcs, refused }, onChanged }: { place: ExchangePlace; overview: FolderOverview; onChanged(): void }) {
  const desk = useDesk()
  const host = useHost()
  const { running } = useRounds()
  const [leaving, setLeaving] = useState(false)
  const { last, completeAt, late } = state
  const when = (at: number): string => `${shortDate(dayOfInstant(at))} ${clockOfInstant(at)}`

  const rejoin = async (): Promise<void> => {
    await leaveFolder(desk.db)
    onChanged()
  }
  const leave = async (): Promise<void> => {
    await leaveFolder(desk.db)
    await host.leaveExchange()
    onChanged()
  }
  const allow = async (): Promise<void> => {
    await host.pickExchangeFolder('same')
    onChanged()
    askForRound()
  }
  const again = async (): Promise<void> => {
    await forgetRefused(desk.db)
    askForRound()
  }
  const rename = async (): Promise<void> => {
    await rotateIdentity(desk, 'own-work')
    location.reload()
  }
  const remedy = (stop: RoundStop): React.ReactNode => {
    if (place.asks) return <Button variant="outlined" onClick={() => void allow()}>允许访问</Button>
    if (stop === 'no-root') return <Button variant="outlined" onClick={() => void rejoin()}>重新建立</Button>
    if (stop === 'other-root') return <Button variant="outlined" onClick={() => void rejoin()}>重新加入</Button>
    if (stop === 'own-work') return <Button variant="outlined" onClick={() => void rename()}>改用新名号</Button>
    if (stop === 'login') return <Button variant="outlined" onClick={() => void host.leaveExchange().then(onChanged)}>重新填写</Button>
    return undefined
  }

  return (
    <>
      {last?.stopped ? <NoticeBar tone={PASSING.has(last.stopped) || place.asks ? 'reason' : 'forbidden'} happened={place.asks ? '浏览器重新打开以后，要再允许一次才能读写交换文件夹。' : STOPS[last.stopped]} actions={remedy(last.stopped)} /> : null}
      {late ? <NoticeBar tone="reason" happened={`有 ${late} 份文件过了一天还没有传完整。`} safe="本机的数据都在，传完会自动采用。" todo="请看同步盘是否还在同步，或者让对方打开班次台。" /> : null}
      {refused ? <NoticeBar tone="plain" happened={`有 ${refused} 份文件没有采用，原因在“待处理”里。`} actions={<><Button variant="outlined" href="#/exchange/waiting">去看看</Button><Button variant="outlined" onClick={() => void again()}>再试一次</Button></>} /> : null}
      <section aria-label="交换文件夹">
        <h2>{place.name}</h2>
        <p role="status">{running ? '正在交换…' : completeAt ? `上次交换：${when(completeAt)}。程序开着就会自动交换，大约一分钟一次。` : '还没有完整交换过一次。'}</p>
        <footer>
          <Button variant="contained" disabled={running} onClick={askForRound}>现在交换一次</Button>
          <Button onClick={() => setLeaving(true)}>离开交换文件夹</Button>
        </footer>
      </section>
      <section aria-label="一起交换的电脑">
        <h2>一起交换的电脑</h2>
        {pcs.length ? (
          <Table>
            <thead><tr><th scope="col">电脑</th><th scope="col">使用人</th><th scope="col">最近一次</th><th scope="col">是否核对</th><th scope="col">等您处理</th></tr></thead>
            <tbody>{pcs.map((pc) => <PcRow key={pc.device} pc={pc} now={desk.now()} />)}</tbody>
          </Table>
        ) : <p>还没有看到别的电脑。请在另一台电脑上选同一个位置，用口令加入。</p>}
      </section>
      <ConfirmDialog open={leaving} title="离开交换文件夹" confirmLabel="离开" onCancel={() => setLeaving(false)} onConfirm={() => void leave()}>
        <p>这台电脑以后不再自动交换。已经放进去的内容留给别的电脑，本机的数据都在；要再加入，凭口令就可以。</p>
      </ConfirmDialog>
    </>
  )
}

function PcRow({ pc: { computer, campus, person, trust, heardAt, waiting }, now }: { pc: FolderPcLine; now: number }) {
  const days = heardAt === undefined ? undefined : Math.floor((now - heardAt) / DAY_MS)
  const silent = days !== undefined && days >= LONG_SILENT_DAYS
  return (
    <tr>
      <th scope="row">{computer}{campus ? <small>{campus}</small> : null}</th>
      <td>{person || '（未填）'}</td>
      <td className={silent ? 'asks' : undefined}>{heardAt === undefined ? '还没有消息' : silent ? `${days} 天未交换` : `${shortDate(dayOfInstant(heardAt))} ${clockOfInstant(heardAt)}`}</td>
      <td className={trust === 'unknown' || trust === 'revoked' ? 'asks' : undefined}>{TRUST_NAMES[trust]}</td>
      <td>{!waiting ? '—' : trust === 'unknown' ? <a href="#/exchange/devices">{waiting} 份，请先核对这台电脑</a> : <a href="#/exchange/waiting">{waiting} 份</a>}</td>
    </tr>
  )
}

const Table = styled('table')({
  width: '100%', borderCollapse: 'collapse',
  'th, td': { textAlign: 'left', verticalAlign: 'top', padding: '0.5rem 0.75rem 0.5rem 0', borderTop: '1px solid var(--line)', fontWeight: 400, overflowWrap: 'anywhere' },
  'thead th': { borderTop: 0, color: 'var(--muted)', whiteSpace: 'nowrap' },
  small: { display: 'block', color: 'var(--muted)', fontSize: '0.875rem' },
  '.asks': { color: 'var(--amber)' }
})
