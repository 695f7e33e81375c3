/** What came back of this class, and what became of sealed papers since: the files themselves are on the PC that took them in. */
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { SavedFile } from '#contract/host.ts'
import { shortDate } from '#domain/calendar.ts'
import { placesSentence, sealedPapers, staleWords } from '#domain/planning/sealed-papers.ts'
import type { PaperVersion } from '#domain/paper-version.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { useHost } from '#store/host-context.ts'
import { useDesk, useScanIds } from '#store/live.ts'
import { openScan, versionOfScan } from '#store/scans.ts'
import { tell, useSavingState } from '#store/saving.ts'
import { NoticeBar } from '#ui/notice-bar.tsx'
import { BookSection } from '#ui/record-book.tsx'
import type { VersionStates } from '../version-states.ts'

const TONES: Readonly<Record<NonNullable<PaperVersion['returned']>, string>> = { 一致: 'done', 已过期: 'open', 内容被改动过: 'late' }

export function ReturnedFiles({ cls, snapshot, states }: { cls: string; snapshot: ClassSnapshot; states: VersionStates | undefined }) {
  const ids = useScanIds(cls)
  const returned = snapshot.paperVersions.filter(({ returnedOn }) => returnedOn).sort((a, b) => (`${a.returnedOn} ${a.id}` < `${b.returnedOn} ${b.id}` ? 1 : -1))
  const stale = sealedPapers(snapshot).flatMap(({ version }) => {
    const found = states?.get(version.id)
    const words = staleWords(version, found)
    return words && found ? [{ id: version.id, happened: `《${version.title}》${words}。`, places: placesSentence(found) }] : []
  })
  return (
    <>
      {stale.map(({ id, happened, places }) => <NoticeBar key={id} tone="reason" happened={happened} safe={places} todo="归档的是用印的一版；改动作数的，重新办理用印后再归档新的一版。" />)}
      {returned.length ? (
        <BookSection title="已收回的件" table="paperVersion">
          <List>
            {returned.map((version) => <Returned key={version.id} version={version} scans={(ids ?? []).filter((id) => versionOfScan(id) === version.id)} isRead={ids !== undefined} />)}
          </List>
        </BookSection>
      ) : null}
    </>
  )
}

function Returned({ version, scans, isRead }: { version: PaperVersion; scans: readonly string[]; isRead: boolean }) {
  const { db } = useDesk()
  const host = useHost()
  const [saved, setSaved] = useState<SavedFile>()
  const saveAgain = async (id: string): Promise<void> => {
    const scan = await openScan(db, id)
    if (!scan) return useSavingState.setState(tell('这份文件在这台电脑上打不开了；班次的记录都在，请向交来的人再要一份。', false))
    const outcome = await host.saveFile(scan)
    if (outcome.kind === 'saved') setSaved(outcome.file)
    else if (outcome.kind !== 'cancelled') useSavingState.setState(tell(`“${scan.name}”没有写成，请换一个文件夹再试。`, false))
  }
  return (
    <li>
      <span>《{version.title}》第{version.number}版，{shortDate(version.returnedOn!)}收回{version.returnedFile ? <small>{version.returnedFile}</small> : null}</span>
      <em data-tone={TONES[version.returned ?? '一致']}>{version.returned}</em>
      {scans.map((id, i) => <Button key={id} size="small" variant="outlined" onClick={() => void saveAgain(id)}>{scans.length > 1 ? `另存第${i + 1}份` : '另存为…'}</Button>)}
      {saved ? <Button size="small" variant="outlined" onClick={() => void host.openSaved(saved.id)}>打开</Button> : null}
      {isRead && !scans.length ? <small>文件不在这台电脑上</small> : null}
    </li>
  )
}

const List = styled('ul')({
  listStyle: 'none', margin: 0, padding: 0, maxWidth: '60rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)',
  li: { display: 'flex', alignItems: 'center', gap: '0.75rem', minHeight: '2.5rem', padding: '0.25rem 0.875rem' },
  'li + li': { borderTop: '1px solid var(--line)' },
  span: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  small: { marginLeft: '0.5rem', color: 'var(--muted)', fontSize: '0.8125rem' },
  em: { fontStyle: 'normal', fontSize: '0.8125rem', '&[data-tone=open]': { color: 'var(--amber)' }, '&[data-tone=late]': { color: 'var(--red)' }, '&[data-tone=done]': { color: 'var(--green)' } }
})
