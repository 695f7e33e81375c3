/**
 * Every widget on its own, for tests and for looking: #scene?scheme=dark&zoom=150. What widgets hand out is noted in
 * `window.given`, one entry a call.
 */
import { createRoot } from 'react-dom/client'
import { DeskTheme } from '#ui/desk-theme.tsx'
import { BarsScene } from './bars-scene.tsx'
import { FieldsScene } from './fields-scene.tsx'
import { FrameScene } from './frame-scene.tsx'
import { EmptyGridScene, RosterScene, WideScene } from './grid-scenes.tsx'
import { MarksScene } from './marks-scene.tsx'

declare global {
  interface Window {
    given: unknown[]
  }
}
window.given = []

const SCENES: Record<string, () => React.JSX.Element> = {
  frame: FrameScene, fields: FieldsScene, bars: BarsScene, roster: RosterScene, wide: WideScene, marks: MarksScene, 'empty-grid': EmptyGridScene
}
const [name = 'frame', query] = location.hash.slice(1).split('?')
const asked = new URLSearchParams(query)
const Scene = SCENES[name]!

createRoot(document.getElementById('root')!).render(
  <DeskTheme scheme={asked.get('scheme') === 'dark' ? 'dark' : 'light'} zoom={Number(asked.get('zoom') ?? 100)}
    nonce={document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce}>
    <Scene />
  </DeskTheme>
)
