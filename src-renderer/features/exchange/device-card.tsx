/** One other PC: who uses it, how far it is trusted, when it was last heard, and what can be done about it. */
import Button from '@mui/material/Button'
import { daysBetween, dayOfInstant, longDate, shortDate } from '#domain/calendar.ts'
import type { Device } from '#store/live-devices.ts'
import { useDesk } from '#store/live.ts'
import { tell, tracked, useSavingState } from '#store/saving.ts'
import { listPc, setAdmin, setTrust, takeIntoUseAgain, unlistPc, yearFrom } from '#store/trust-actions.ts'
import type { Certified } from '#store/trust.ts'
import { TrustMark } from './trust-mark.tsx'

interface CardProps {
  device: Device
  nameOf(device: string): string
  onCompare(): void
  onPutOut(): void
}

export function DeviceCard({ device, nameOf, onCompare, onPutOut }: CardProps) {
  const desk = useDesk()
  const { d, state, admin, certified, words } = device
  const name = nameOf(d)
  const today = dayOfInstant(desk.now())
  const isKnown = state === 'own' || state === 'trusted'
  const isListed = certified?.counts === true && !certified.certificate.revokedAt
  const says = (text: string): void => useSavingState.setState(tell(text, false))
  const save = async (work: () => Promise<unknown>, told: string): Promise<void> => {
    await tracked(async () => {
      await work()
      return { kind: 'nothing' }
    })
    says(told)
  }
  return (
    <section aria-label={name}>
      <header>
        <h2>{name}</h2>
        <TrustMark trust={state} />
        {admin ? <span>管理员电脑</span> : null}
        <span className="muted">{[device.person || '未填姓名', device.campus].filter(Boolean).join(' · ')}</span>
      </header>
      <p className="muted">{[ago('上次收到', device.heardAt, today), ago('上次发给它', device.sentAt, today)].join('　')}</p>
      {device.incarnationOf ? <p className="muted">它以前叫另一个名号，由它自己证明是同一台电脑。</p> : null}
      {certified ? <p className={certified.counts ? 'muted' : 'asks'}>{listedSentence(certified, (writer) => (writer === desk.identity.device ? '本机' : nameOf(writer)))}</p> : null}
      <footer>
        {state === 'revoked' ? (
          <Button variant="outlined" onClick={() => void save(() => takeIntoUseAgain(desk, d), `“${name}”已恢复使用，请重新核对六个词`)}>恢复使用</Button>
        ) : (
          <>
            {words ? <Button variant="outlined" onClick={onCompare}>{isKnown ? '再核对一次' : '核对六个词'}</Button> : <span className="muted">还没有直接收到过它写的内容，暂时不能核对。</span>}
            {isKnown ? <Button onClick={() => void setTrust(desk.db, d, undefined)}>取消核对</Button> : null}
            {isKnown ? <Button onClick={() => void setAdmin(desk.db, d, !admin)}>{admin ? '不再作为管理员电脑' : '设为管理员电脑'}</Button> : null}
            {isKnown && !isListed ? <Button onClick={() => void save(() => listPc(desk, d, { role: null, until: yearFrom(desk.now()) }), `已把“${name}”列入可信名单，一年有效；把本机设为管理员电脑的那些电脑都会认它`)}>列入可信名单</Button> : null}
            {isListed ? <Button onClick={() => void save(() => unlistPc(desk, d), `已把“${name}”从可信名单去掉`)}>从名单去掉</Button> : null}
            <Button color="error" onClick={onPutOut}>停用</Button>
          </>
        )}
      </footer>
    </section>
  )
}

function ago(what: string, at: number | undefined, today: string): string {
  if (at === undefined) return `${what}：还没有`
  const day = dayOfInstant(at)
  const days = daysBetween(day, today)
  return `${what}：${days <= 0 ? '今天' : `${shortDate(day)}，${days} 天前`}`
}

function listedSentence({ certificate, by, counts }: Certified, nameOf: (device: string) => string): string {
  const who = by.map(nameOf).join('、')
  const what = certificate.revokedAt ? `${who}停用了它${certificate.reason ? `（${certificate.reason}）` : ''}` : `${who}把它列入了可信名单${certificate.until ? `，有效期至${longDate(certificate.until)}` : ''}`
  return counts ? `${what}。` : `${what}；但那不是这里认的管理员电脑，不作数。`
}
