/**
 * <TabsLine label tabs currentKey>: tabs in the order of the work. Each is a link (`href`), so any router serves it;
 * they wrap onto a second line rather than hide at large text.
 */
import { styled } from '@mui/material/styles'

export interface TabItem {
  key: string
  title: string
  href: string
  /** Things that wait in this tab. */
  count?: number
  /** Tabs of one group stand together; a thin line parts them from the next. */
  group?: string
}

export function TabsLine({ label, tabs, currentKey }: { label: string; tabs: readonly TabItem[]; currentKey: string }) {
  return (
    <Line aria-label={label}>
      {tabs.map((tab, index) => (
        <a key={tab.key} href={tab.href} data-first={index > 0 && tab.group !== tabs[index - 1]!.group ? true : undefined} aria-current={tab.key === currentKey ? 'page' : undefined}>
          {tab.title}
          {tab.count ? <span aria-label={`${tab.count} 件`}>{tab.count}</span> : null}
        </a>
      ))}
    </Line>
  )
}

const Line = styled('nav')({
  display: 'flex', flexWrap: 'wrap', gap: '0 0.25rem', borderBottom: '1px solid var(--line)',
  a: {
    padding: '0.5rem 0.5rem 0.4375rem', marginBottom: '-1px', borderBottom: '2px solid transparent', color: 'var(--ink)', textDecoration: 'none',
    borderRadius: '4px 4px 0 0', whiteSpace: 'nowrap', '&:hover': { background: 'var(--hover)' }
  },
  'a[aria-current]': { color: 'var(--primary)', borderBottomColor: 'var(--primary)', fontWeight: 600 },
  'a[data-first]': { position: 'relative', marginLeft: '0.625rem', '&::before': { content: '""', position: 'absolute', left: '-0.4375rem', top: '0.75rem', bottom: '0.6875rem', width: 1, background: 'var(--line-strong)' } },
  span: { marginLeft: '0.375rem', padding: '0 0.375rem', borderRadius: '1rem', background: 'var(--line)', fontSize: '0.8125rem', fontWeight: 400 }
})
