/** Where to exchange: a folder that a person points at, or the address of a server. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useId, useState } from 'react'
import type { ExchangeSetting, PlaceOutcome } from '#contract/exchange-folder.ts'
import { useHost } from '#store/host-context.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { controlLook } from '#ui/fields/field-frame.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { ProgressPanel } from '#ui/progress-panel.tsx'
import { CONNECT_REFUSALS } from './folder-sentences.ts'

const WHAT_IT_IS = '几台电脑共用一个文件夹（网络盘、同步盘、U盘）或者一个服务器，班次的改动就会自动来回，不用再导出导入。放进去的内容都加了密。'

export function FolderPlace({ setting: { place, canFolder, canServer }, onChosen }: { setting: ExchangeSetting; onChosen(): void }) {
  const host = useHost()
  const [typing, setTyping] = useState(place?.kind === 'server')
  const [refusal, refuse] = useState<string>()

  const hear = (outcome: PlaceOutcome): void => {
    if (outcome.kind === 'folder' || outcome.kind === 'server') return onChosen()
    refuse(outcome.kind === 'cancelled' ? undefined : refusalOf(outcome.kind))
  }
  const pick = async (): Promise<void> => hear(await host.pickExchangeFolder('new'))

  if (typing) return <ServerForm address={place?.name ?? ''} {...(refusal ? { refusal } : {})} onServer={async (server) => hear(await host.setExchangeServer(server))} onGiveUp={() => (place ? void host.leaveExchange().then(onChosen) : setTyping(false))} />
  if (!canFolder && !canServer) return <EmptyState sentence="这个浏览器不能使用交换文件夹。请用安装版的班次台，或者用 Edge、Chrome 浏览器打开。" />
  return (
    <>
      {refusal ? <NoticeBar tone="forbidden" happened={refusal} onClose={() => refuse(undefined)} /> : null}
      <EmptyState
        sentence={`还没有设交换文件夹。${WHAT_IT_IS}`}
        action={canFolder ? <Button variant="contained" onClick={() => void pick()}>选择文件夹</Button> : undefined}
        second={canServer ? <Button onClick={() => setTyping(true)}>用服务器</Button> : undefined}
      />
    </>
  )
}

const refusalOf = (kind: Exclude<PlaceOutcome['kind'], 'folder' | 'server' | 'cancelled'>): string => CONNECT_REFUSALS[kind]

interface ServerFormProps {
  address: string
  refusal?: string
  onServer(server: { address: string; user: string; password: string }): Promise<void>
  onGiveUp(): void
}

function ServerForm({ address: kept, refusal, onServer, onGiveUp }: ServerFormProps) {
  const id = useId()
  const [address, setAddress] = useState(kept)
  const [user, setUser] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const isOpen = /^\s*http:/i.test(address)
  return (
    <Form onSubmit={(event) => { event.preventDefault(); setBusy(true); void onServer({ address, user, password }).finally(() => setBusy(false)) }}>
      <h2>用服务器交换</h2>
      <p>地址和密码请向管理服务器的人要（任何 WebDAV 网盘都可以）。密码只存在这台电脑上，由系统加密保管。</p>
      {refusal ? <NoticeBar tone="forbidden" happened={refusal} /> : null}
      <div className="field"><label htmlFor={`${id}-address`}>服务器地址</label><input id={`${id}-address`} value={address} autoFocus={!kept} autoComplete="off" spellCheck={false} placeholder="https://" onChange={(event) => setAddress(event.target.value)} /></div>
      {isOpen ? <p className="asks">这个地址不加密，密码在网络上可能被人看到；能用 https:// 开头的地址就不要用它。</p> : null}
      <div className="field"><label htmlFor={`${id}-user`}>用户名</label><input id={`${id}-user`} value={user} autoComplete="off" spellCheck={false} onChange={(event) => setUser(event.target.value)} /></div>
      <div className="field"><label htmlFor={`${id}-password`}>密码</label><input id={`${id}-password`} type="password" value={password} autoFocus={!!kept} autoComplete="off" onChange={(event) => setPassword(event.target.value)} /></div>
      {busy ? <ProgressPanel doing="正在连接服务器" /> : null}
      <footer>
        <Button type="submit" variant="contained" disabled={busy || !address.trim()}>连接</Button>
        <Button onClick={onGiveUp}>不用服务器</Button>
      </footer>
    </Form>
  )
}

const Form = styled('form')({
  '.field': { display: 'flex', flexDirection: 'column', gap: '0.25rem' },
  label: { fontWeight: 600 },
  input: { ...controlLook, maxWidth: '32rem' },
  '.asks': { color: 'var(--amber)' }
})
