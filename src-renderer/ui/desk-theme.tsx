/**
 * <DeskTheme scheme zoom nonce>: puts theme, colours as CSS variables, text zoom and focus rings around the app.
 *
 *   zoom    per cent, 100 to 175; scales the root font size, and with it every rem
 *   nonce   the CSP nonce of this page load; undefined where no CSP asks for one
 *   useRootPixels()   pixels of one rem now; virtual lists need sizes in pixels
 */
import { CacheProvider } from '@emotion/react'
import CssBaseline from '@mui/material/CssBaseline'
import GlobalStyles from '@mui/material/GlobalStyles'
import { ThemeProvider } from '@mui/material/styles'
import { createContext, useContext, useLayoutEffect, useMemo, type ReactNode } from 'react'
import { cssVariables, type Scheme } from './colours.ts'
import { createDeskTheme, createNoncedCache, FONT_STACK } from './theme.ts'

export const TEXT_ZOOMS = [100, 110, 125, 150, 175] as const

const RootPixels = createContext(16)
export const useRootPixels = (): number => useContext(RootPixels)

export interface DeskThemeProps {
  scheme: Scheme
  zoom?: number
  nonce?: string | undefined
  children: ReactNode
}

export function DeskTheme({ scheme, zoom = 100, nonce, children }: DeskThemeProps) {
  const cache = useMemo(() => createNoncedCache(nonce), [nonce])
  const theme = useMemo(() => createDeskTheme(scheme), [scheme])
  const pixels = (16 * Math.min(175, Math.max(100, zoom))) / 100
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = `${pixels}px`
  }, [pixels])
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        <GlobalStyles styles={globalRules(scheme)} />
        <RootPixels value={pixels}>{children}</RootPixels>
      </ThemeProvider>
    </CacheProvider>
  )
}

const globalRules = (scheme: Scheme) => ({
  ':root': { ...cssVariables(scheme), colorScheme: scheme },
  'html, body, #root': { height: '100%' },
  body: {
    fontFamily: FONT_STACK,
    fontSize: '0.9375rem',
    lineHeight: 1.6,
    fontVariantNumeric: 'tabular-nums',
    color: 'var(--ink)',
    backgroundColor: 'var(--ground)',
    overflowWrap: 'anywhere' as const
  },
  'input, textarea, select, button': { font: 'inherit', letterSpacing: 'inherit' },
  // MUI removes outlines from its own controls; the ring must win everywhere, or a keyboard user is lost.
  ':focus-visible': { outline: '2px solid var(--primary) !important', outlineOffset: '1px' },
  ':where(a)': { color: 'var(--primary)' },
  '@media (prefers-reduced-motion: reduce)': { '*': { transition: 'none !important', animation: 'none !important' } },
  '@media print': { body: { backgroundColor: '#fff', color: '#000' }, '.screen-only': { display: 'none !important' } }
})
