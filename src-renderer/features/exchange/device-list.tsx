/** 电脑: every PC heard of, whether it is trusted, and the words by which two people make sure of it on the telephone. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { clockOfInstant, dayOfInstant, longDate, shortDate } from '#domain/calendar.ts'
import { RENAMED, type Renamed } from '#store/identity.ts'
import { SEEN_STORIES, useDevices, type Device, type TwoStories } from '#store/live-devices.ts'
import { useComputerName } from '#store/live-history.ts'
import { useDesk, useLocal } from '#store/live.ts'
import { useSeat } from '#store/seat.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { CompareWords } from './compare-words.tsx'
import { DeviceCard } from './device-card.tsx'
import { PutOutOfUse } from './put-out-of-use.tsx'
import { Words } from './words.tsx'

const RENAMED_SENTENCES: Readonly<Record<Renamed['because'], string>> = {
  machine: '数据换到了另一台电脑上，本机已改用新的名号',
  'own-work': '发现有以本机名义写的、本机却没有的内容，本机已改用新的名号'
}

export function DeviceList() {
  const desk = useDesk()
  const devices = useDevices()
  const nameOf = useComputerName()
  const own = useSeat((seat) => seat.computer)
  const renamed = useLocal<Renamed>(RENAMED)
  const seen = useLocal<readonly string[]>(SEEN_STORIES) ?? []
  const [comparing, compare] = useState<Device>()
  const [leaving, putOut] = useState<Device>()
  if (!devices) return null
  const dismiss = (story: TwoStories): void => void desk.db.local.put({ key: SEEN_STORIES, value: [...seen, story.key] })
  return (
    <List>
      {devices.isOut ? <NoticeBar tone="forbidden" happened="管理员已停用本机：别的电脑不再采用本机导出的文件。" safe="本机的数据都在。" todo="如果是误停用，请联系管理员恢复。" /> : null}
      {devices.twoStories.map((story) => (
        <NoticeBar
          key={story.key}
          tone="forbidden"
          happened={`“${nameOf(story.device)}”在“${story.title}”里的同一批改动有两种说法（${shortDate(dayOfInstant(story.at))} ${clockOfInstant(story.at)} 发现）。`}
          safe="先到的一种还在，后到的没有采用。"
          todo="多半是那台电脑的数据恢复过或被复制过，请让它的使用人在班次台里互相导入一次；说不清来历的，请停用它。"
          actions={<Button variant="outlined" onClick={() => dismiss(story)}>知道了</Button>}
        />
      ))}
      {renamed ? <NoticeBar tone="plain" happened={`${RENAMED_SENTENCES[renamed.because]}（${longDate(dayOfInstant(renamed.at))}）。`} safe="以前写的都在。" todo="别的电脑一般会自动认出来；认不出来的，请再核对一次六个词。" onClose={() => void desk.db.local.delete(RENAMED)} /> : null}
      <section aria-label="本机">
        <header><h2>本机{own ? `　${own}` : ''}</h2></header>
        <Words words={devices.words} />
        <p className="muted">别人打电话来核对时，把这六个词按顺序念给对方听。</p>
      </section>
      {devices.others.length ? devices.others.map((device) => <DeviceCard key={device.d} device={device} nameOf={nameOf} onCompare={() => compare(device)} onPutOut={() => putOut(device)} />) : <EmptyState sentence="还没有和别的电脑交换过。导入一次别人的文件，那台电脑就会列在这里。" />}
      {comparing ? <CompareWords device={comparing} name={nameOf(comparing.d)} onClose={() => compare(undefined)} /> : null}
      {leaving ? <PutOutOfUse device={leaving.d} name={nameOf(leaving.d)} onClose={() => putOut(undefined)} /> : null}
    </List>
  )
}

const List = styled('div')({
  display: 'flex', flexDirection: 'column', gap: '1rem', maxWidth: '56rem',
  '> section': { padding: '0.875rem 1.25rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)', display: 'flex', flexDirection: 'column', gap: '0.5rem' },
  header: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 0.75rem' },
  footer: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
  h2: { margin: 0, fontSize: '1rem', fontWeight: 600, overflowWrap: 'anywhere' },
  p: { margin: 0 },
  '.muted': { color: 'var(--muted)', fontSize: '0.875rem' },
  '.asks': { color: 'var(--amber)' }
})
