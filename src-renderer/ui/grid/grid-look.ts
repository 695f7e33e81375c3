/** How a grid looks. Cells are plain elements with plain class names: hundreds of them are drawn in a frame. */
import { styled } from '@mui/material/styles'

const tone = (name: string, colour: string, soft?: string) => ({
  [`.cell[data-mark=${name}]`]: { ...(soft ? { background: soft } : {}), '--tone': colour }
})

export const GridBox = styled('div')({
  position: 'relative', minHeight: 0, border: '1px solid var(--line-strong)', borderRadius: 4, background: 'var(--raised)', overflow: 'hidden', lineHeight: 1.35, anchorScope: '--noted', '--cell-padding': '0.5625rem',
  '.scroller': { position: 'absolute', inset: 0, overflow: 'auto', overscrollBehavior: 'contain' },
  '.sheet': { position: 'relative', userSelect: 'none' },
  '.frozen': { position: 'sticky', left: 0, height: '100%', zIndex: 3, borderRight: '1px solid var(--line-strong)', boxSizing: 'border-box' },
  '.row': { position: 'absolute', left: 0 },
  '.cell': {
    position: 'absolute', top: 0, height: '100%', boxSizing: 'border-box', display: 'flex', alignItems: 'center', gap: '0.25rem', padding: '0 0.5rem',
    borderRight: '1px solid var(--line)', borderBottom: '1px solid var(--line)', background: 'var(--raised)', cursor: 'cell'
  },
  '.words': { flex: 1, minWidth: 0, maxHeight: '100%', overflow: 'hidden', whiteSpace: 'pre-line', overflowWrap: 'anywhere', display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2 },
  '&.dense': { '--cell-padding': '0.34375rem' },
  '&.dense .words': { WebkitLineClamp: 1 },
  '[data-align=end] .words': { textAlign: 'right' },
  '[data-align=center] .words, [data-align=center] > span': { textAlign: 'center' },
  '.cell[data-fixed]': { background: 'var(--paper)' },
  ...tone('error', 'var(--red)', 'var(--red-soft)'),
  ...tone('warning', 'var(--amber)', 'var(--amber-soft)'),
  ...tone('conflict', 'var(--amber)', 'var(--amber-soft)'),
  ...tone('changed', 'var(--primary)', 'var(--primary-soft)'),
  ...tone('cleaned', 'var(--primary)'),
  ...tone('note', 'var(--muted)'),
  '.cell[data-mark=cleaned] .words': { textDecoration: 'underline dotted var(--primary)', textUnderlineOffset: '0.2em' },
  '.sign': { flex: 'none', minWidth: '1rem', textAlign: 'center', fontWeight: 600, color: 'var(--tone)' },
  '.cell[aria-selected=true]': { boxShadow: 'inset 0 0 0 100vmax color-mix(in srgb, var(--primary) 12%, transparent)' },
  '.row-head': {
    position: 'absolute', left: 0, top: 0, height: '100%', boxSizing: 'border-box', display: 'flex', alignItems: 'center', gap: '0.25rem', padding: '0 0.5rem',
    fontSize: '0.875rem', color: 'var(--muted)', background: 'var(--ground)', borderRight: '1px solid var(--line)', borderBottom: '1px solid var(--line)'
  },
  '.row[data-active] .row-head': { color: 'var(--primary)', fontWeight: 600 },
  '.row.struck .words': { textDecoration: 'line-through', color: 'var(--muted)' },
  '.row.faint .words': { color: 'var(--muted)' },
  '.head': { position: 'sticky', top: 0, minWidth: '100%', zIndex: 6, background: 'var(--ground)', borderBottom: '1px solid var(--line-strong)', boxSizing: 'border-box' },
  '.head .frozen': { background: 'var(--ground)', borderBottom: '1px solid var(--line-strong)' },
  '.title, .group': {
    position: 'absolute', top: 0, boxSizing: 'border-box', display: 'flex', alignItems: 'center', padding: '0 0.5rem', fontWeight: 600, fontSize: '0.875rem', lineHeight: 1.25,
    borderRight: '1px solid var(--line)', color: 'var(--ink)'
  },
  '.title:has(> .control)': { flexDirection: 'column', alignItems: 'stretch', justifyContent: 'center', gap: '0.125rem', padding: '0.125rem 0.25rem' },
  '.title:has(> .control) > span': { flex: 'none', padding: '0 0.25rem', fontWeight: 400, color: 'var(--muted)', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  '.title > span': { flex: 1, overflowWrap: 'anywhere' },
  '.title[data-on]': { background: 'var(--primary-soft)', color: 'var(--primary)' },
  '.group': { borderBottom: '1px solid var(--line)', borderRight: '1px solid var(--line-strong)' },
  '.group > span': { position: 'sticky', padding: '0 0.25rem' },
  '.foot': { position: 'sticky', bottom: 0, zIndex: 5, background: 'var(--ground)', borderTop: '1px solid var(--line-strong)', fontSize: '0.875rem' },
  '.foot-row': { position: 'relative', '& + &': { borderTop: '1px solid var(--line)' } },
  '.foot-row .frozen': { background: 'var(--ground)', display: 'flex', alignItems: 'center', padding: '0 0.5rem' },
  '.foot-row b': { fontWeight: 600, whiteSpace: 'nowrap' },
  '.foot-row span': { position: 'absolute', top: 0, height: '100%', display: 'grid', placeItems: 'center', borderRight: '1px solid var(--line)', boxSizing: 'border-box', '&[data-align=end]': { placeItems: 'center end', paddingRight: '0.5rem' } },
  '.note': {
    position: 'fixed', positionArea: 'block-end span-inline-end', positionTryFallbacks: 'flip-block, flip-inline, flip-block flip-inline', zIndex: 70, width: 'max-content', maxWidth: '26rem', padding: '0.25rem 0.625rem',
    margin: '2px 0', fontSize: '0.875rem', lineHeight: 1.5, background: 'var(--raised)', border: '1px solid var(--line-strong)', borderLeft: '3px solid var(--tone, var(--line-strong))', borderRadius: 4,
    boxShadow: '0 0.125rem 0.5rem rgb(0 0 0 / 0.16)', pointerEvents: 'none', whiteSpace: 'pre-line'
  },
  // The note of the active cell is for whoever works in the grid; elsewhere it would only cover things.
  '&:not(:focus-within) .note:not(.held)': { display: 'none' },
  // While typing only a refusal speaks up: the editor itself shows the whole text.
  '&:has(textarea:not([data-mode=still])) .note:not([data-tone=refused])': { display: 'none' },
  '.note p': { margin: 0 },
  '.note[data-tone=error], .note[data-tone=refused]': { '--tone': 'var(--red)' },
  '.note[data-tone=warning], .note[data-tone=conflict]': { '--tone': 'var(--amber)' },
  '.note[data-tone=changed], .note[data-tone=cleaned]': { '--tone': 'var(--primary)' },
  '.empty': { position: 'absolute', inset: 'auto 0 0 0', display: 'grid', placeItems: 'center', color: 'var(--muted)' }
})
