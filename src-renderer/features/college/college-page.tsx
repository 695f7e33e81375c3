/** 学院设置: what the college sets once for all its classes. At the left the lists, at the right the one that is open; it goes along with every file that leaves this PC. */
import { styled } from '@mui/material/styles'
import { Suspense } from 'react'
import { useHashLocation } from 'wouter/use-hash-location'
import { ORG } from '#domain/college.ts'
import { useRows } from '#store/live.ts'
import { PageHeader } from '#ui/page-header.tsx'
import { SECTIONS, type CollegeSection } from './sections.ts'

export function CollegePage() {
  const [location] = useHashLocation()
  const open = SECTIONS.find(({ key }) => key === location.split('/')[3]) ?? SECTIONS[0]!
  return (
    <>
      <PageHeader title="学院设置" facts={['各班次共用的名册、标准和目录；导出任何一个班次时都随着走，在另一台电脑上同样合并']} more={<a href="#/settings">回到设置</a>} />
      <Halves>
        <nav aria-label="学院设置">
          {SECTIONS.map((section, i) => <SectionLink key={section.key} section={section} first={section.group !== SECTIONS[i - 1]?.group} open={section === open} />)}
        </nav>
        <div key={open.key}>
          <Suspense fallback={null}><open.Section /></Suspense>
        </div>
      </Halves>
    </>
  )
}

function SectionLink({ section, first, open }: { section: CollegeSection; first: boolean; open: boolean }) {
  const count = useRows(section.table, ORG)?.length ?? 0
  return (
    <>
      {first ? <p>{section.group}</p> : null}
      <a href={`#/settings/college/${section.key}`} aria-current={open ? 'page' : undefined} aria-label={section.title}>{section.title}<span>{count || ''}</span></a>
    </>
  )
}

/** Side by side while a table keeps 34rem, else the list above it in columns: a media query would not know the text size. */
const Halves = styled('div')({
  display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '1rem 1.5rem', paddingBottom: '3rem',
  '> nav': { flex: '1 1 9.5rem', display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(9.25rem, 1fr))' },
  '> div': { flex: '999 1 34rem', minWidth: 0 },
  'nav p': { gridColumn: '1 / -1', margin: '0.75rem 0 0.125rem', padding: '0 0.625rem', color: 'var(--muted)', fontSize: '0.8125rem' },
  'nav p:first-of-type': { marginTop: 0 },
  'nav a': { display: 'flex', justifyContent: 'space-between', gap: '0.5rem', padding: '0.3125rem 0.625rem', borderRadius: 4, color: 'var(--ink)', textDecoration: 'none', '&:hover': { background: 'var(--hover)' } },
  'nav a[aria-current]': { background: 'var(--primary-soft)', color: 'var(--primary)', fontWeight: 600 },
  'nav span': { color: 'var(--muted)', fontWeight: 400, fontVariantNumeric: 'tabular-nums' }
})
