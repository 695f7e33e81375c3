/**
 * <AppFrame>: the frame of every screen: left rail, top bar, main part, fold-away panel at the right.
 *
 * Links are plain `href`s (hash routes work as they are). The rail shows icons only when `railFolded`, and by itself
 * when the window is narrow for the text size (1366 px at 150 %). `notice` is a bar between top bar and main part.
 */
import KeyboardDoubleArrowLeft from '@mui/icons-material/KeyboardDoubleArrowLeft'
import KeyboardDoubleArrowRight from '@mui/icons-material/KeyboardDoubleArrowRight'
import IconButton from '@mui/material/IconButton'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { SavedMark, type SavedState } from './saved-mark.tsx'

export interface RailItem {
  key: string
  title: string
  icon: ReactNode
  href: string
  /** Things waiting there; nothing is shown for 0. */
  count?: number
}
export interface PlacePart {
  title: string
  /** Absent on the last part: that is where one is. */
  href?: string
}

export interface AppFrameProps {
  rail: readonly RailItem[]
  currentKey: string
  railFolded: boolean
  onFoldRail(folded: boolean): void
  place: readonly PlacePart[]
  search?: ReactNode
  saved?: SavedState | undefined
  /** Who sits here and as what, e.g. a button with “王琳 · 项目负责人”. */
  seat?: ReactNode
  notice?: ReactNode
  /** A <SidePanel>; it folds itself. */
  panel?: ReactNode
  children: ReactNode
}

export function AppFrame(props: AppFrameProps) {
  const { rail, currentKey, railFolded, onFoldRail, place, search, saved, seat, notice, panel, children } = props
  return (
    <Frame className={railFolded ? 'folded' : undefined}>
      <a className="skip" href="#main-part" onClick={(event) => { event.preventDefault(); document.getElementById('main-part')?.focus() }}>
        跳到正文
      </a>
      <nav className="rail screen-only" aria-label="主菜单">
        <div className="brand"><span className="seal" aria-hidden>班</span><b className="word">班次台</b></div>
        {rail.map((item) => (
          <a key={item.key} href={item.href} className="stop" title={item.title} aria-current={item.key === currentKey ? 'page' : undefined}>
            {item.icon}
            <span className="word">{item.title}</span>
            {item.count ? <span className="count" aria-label={`${item.count} 件`}>{item.count}</span> : null}
          </a>
        ))}
        <span className="gap" />
        <IconButton className="fold" aria-label={railFolded ? '展开菜单' : '收起菜单'} onClick={() => onFoldRail(!railFolded)}>
          {railFolded ? <KeyboardDoubleArrowRight /> : <KeyboardDoubleArrowLeft />}
        </IconButton>
      </nav>
      <div className="desk">
        <header className="top screen-only">
          <nav className="place" aria-label="所在位置">
            {place.map((part, index) => (
              <span key={index}>
                {index > 0 ? <i aria-hidden>›</i> : null}
                {part.href ? <a href={part.href} title={part.title}>{part.title}</a> : <b aria-current="location">{part.title}</b>}
              </span>
            ))}
          </nav>
          {search ? <div className="search">{search}</div> : null}
          <SavedMark state={saved} />
          {seat}
        </header>
        {notice}
        <div className="work">
          <main id="main-part" tabIndex={-1}>{children}</main>
          {panel}
        </div>
      </div>
    </Frame>
  )
}

const iconsOnly = {
  '> .rail': { width: '3.5rem' },
  '.rail .word': { display: 'none' },
  '.rail > .stop, .rail > .brand': { justifyContent: 'center', paddingLeft: 0, paddingRight: 0 },
  '.rail .count': { position: 'absolute', top: '0.125rem', right: '0.125rem', padding: '0 0.25rem', margin: 0 },
  // The figure stands beside the icon, not on it.
  '.rail > .stop:has(.count)': { paddingRight: '0.875rem' }
} as const

const Frame = styled('div')({
  containerType: 'inline-size',
  display: 'flex',
  height: '100%',
  '@media print': { display: 'block', height: 'auto', containerType: 'normal' },
  '> .skip': { position: 'absolute', left: '-100vw', top: 0, zIndex: 50, padding: '0.5rem 1rem', background: 'var(--raised)' },
  '> .skip:focus': { left: 0 },
  '> .rail': {
    width: '12rem', flex: 'none', display: 'flex', flexDirection: 'column', gap: '0.125rem', padding: '0.75rem 0.5rem',
    borderRight: '1px solid var(--line)', background: 'var(--ground)', overflowY: 'auto'
  },
  '.rail > .brand': { display: 'flex', alignItems: 'center', gap: '0.625rem', padding: '0.125rem 0.625rem 0.875rem', fontSize: '1.0625rem' },
  '.rail .seal': {
    display: 'grid', placeItems: 'center', width: '1.75rem', height: '1.75rem', borderRadius: 4, flex: 'none',
    background: 'var(--primary)', color: 'var(--raised)', fontSize: '0.9375rem', fontWeight: 600
  },
  '.rail > .stop': {
    position: 'relative', display: 'flex', alignItems: 'center', gap: '0.75rem', minHeight: '2.5rem', padding: '0 0.75rem', borderRadius: 4,
    color: 'var(--ink)', textDecoration: 'none', '& svg': { color: 'var(--muted)' }, '&:hover': { background: 'var(--hover)' }
  },
  '.rail > .stop[aria-current]': { background: 'var(--primary-soft)', color: 'var(--primary)', fontWeight: 600, '& svg': { color: 'var(--primary)' } },
  '.rail .count': {
    marginLeft: 'auto', padding: '0 0.4375rem', borderRadius: '1rem', fontSize: '0.8125rem', fontWeight: 400, lineHeight: 1.5,
    background: 'var(--line)', color: 'var(--ink)'
  },
  '.rail > .gap': { flex: 1 },
  '.rail > .fold': { alignSelf: 'flex-end' },
  '> .desk': { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  '.desk > .top': {
    display: 'flex', alignItems: 'center', gap: '1rem', minHeight: '3rem', padding: '0.25rem 1.25rem', flex: 'none',
    borderBottom: '1px solid var(--line)', background: 'var(--paper)'
  },
  // Named from the frame down, or a screen's own .place or .search would take this look.
  // The name of a class may be cut here: it stands whole in the heading right below.
  '.top > .place': { flex: '1 1 16rem', minWidth: 0, display: 'flex', whiteSpace: 'nowrap', lineHeight: 1.35, '& i': { margin: '0 0.5rem', color: 'var(--muted)', fontStyle: 'normal' } },
  '.top > .place a': { color: 'var(--muted)', textDecoration: 'none', '&:hover': { color: 'var(--primary)', textDecoration: 'underline' } },
  '.top > .place b': { fontWeight: 600 },
  '.top > .place > span': { flex: 'none' },
  '.top > .place > span:nth-of-type(2):not(:last-child)': { flex: '0 1 auto', overflow: 'hidden', textOverflow: 'ellipsis' },
  '.top > .search': { flex: '0 1 18rem', minWidth: '8rem' },
  '.desk > .work': { flex: 1, minHeight: 0, display: 'flex' },
  '.work > main': { flex: 1, minWidth: 0, overflow: 'auto', padding: '1.25rem', background: 'var(--paper)', outline: 'none !important' },
  // A screen that fills the room left under its head scrolls within itself.
  '.work > main:has(> .fills)': { display: 'flex', flexDirection: 'column' },
  '&.folded': iconsOnly,
  // rem in a container query follows the root font size (in a media query it would not), so text zoom folds the rail too.
  '@container (max-width: 68rem)': { ...iconsOnly, '.rail > .fold': { display: 'none' } }
})
