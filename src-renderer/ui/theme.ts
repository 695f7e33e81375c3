/**
 * MUI's theme for 班次台 and the Emotion cache that carries the page's nonce.
 *
 *   createDeskTheme('light' | 'dark')   a MUI Theme
 *   createNoncedCache(nonce)            an Emotion cache; without it a strict `style-src` leaves MUI unstyled
 *
 * Sizes are rem on a 16 px root, so that text zoom (see desk-theme.tsx) scales everything; body text is 15 px at 100 %.
 */
import createCache, { type EmotionCache } from '@emotion/cache'
import { createTheme, type Theme } from '@mui/material/styles'
import { COLOURS, type Scheme } from './colours.ts'

export const FONT_STACK = '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif'

export const createNoncedCache = (nonce: string | undefined): EmotionCache =>
  createCache({ key: 'desk', prepend: true, ...(nonce ? { nonce } : {}) })

export function createDeskTheme(scheme: Scheme): Theme {
  const colour = COLOURS[scheme]
  const onStrong = scheme === 'light' ? '#ffffff' : '#131b26'
  const tone = (name: 'primary' | 'red' | 'amber' | 'green') => ({ main: colour[name], contrastText: onStrong })
  return createTheme({
    palette: {
      mode: scheme,
      primary: { ...tone('primary'), dark: colour['primary-strong'] },
      secondary: { main: colour.muted, contrastText: onStrong },
      error: tone('red'),
      warning: tone('amber'),
      success: tone('green'),
      info: tone('primary'),
      text: { primary: colour.ink, secondary: colour.muted, disabled: colour.muted },
      divider: colour.line,
      background: { default: colour.ground, paper: colour.raised },
      // What cannot be pressed now must still be readable.
      action: { hover: colour.hover, disabled: colour.muted, disabledBackground: colour.line }
    },
    shape: { borderRadius: 4 },
    spacing: (factor: number) => `${factor * 0.5}rem`,
    typography: {
      fontFamily: FONT_STACK,
      body1: { fontSize: '0.9375rem', lineHeight: 1.6 },
      body2: { fontSize: '0.875rem', lineHeight: 1.6 },
      caption: { fontSize: '0.8125rem', lineHeight: 1.5 },
      button: { fontSize: '0.9375rem', textTransform: 'none', fontWeight: 400 },
      h1: { fontSize: '1.375rem', lineHeight: 1.4, fontWeight: 600 },
      h2: { fontSize: '1.0625rem', lineHeight: 1.5, fontWeight: 600 },
      h3: { fontSize: '0.9375rem', lineHeight: 1.6, fontWeight: 600 }
    },
    components: {
      MuiButtonBase: { defaultProps: { disableRipple: true } },
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: {
          root: { minHeight: '2.25rem', padding: '0.25rem 0.875rem', minWidth: 0, whiteSpace: 'nowrap', lineHeight: 1.4 },
          sizeSmall: { minHeight: '1.75rem', padding: '0.125rem 0.625rem', fontSize: '0.875rem' },
          outlined: { borderColor: colour['line-strong'], color: colour.ink, backgroundColor: colour.raised }
        }
      },
      // MUI lightens raised surfaces of a dark theme with a gradient; ours are plain.
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiDialog: {
        styleOverrides: { paper: { border: `1px solid ${colour.line}`, boxShadow: '0 0.25rem 1rem rgb(0 0 0 / 0.18)' } }
      },
      MuiBackdrop: { styleOverrides: { root: { backgroundColor: colour.veil } } },
      MuiIconButton: { styleOverrides: { root: { borderRadius: 4, padding: '0.375rem', color: colour.muted } } },
      MuiSvgIcon: { styleOverrides: { root: { fontSize: '1.25rem' } } },
      MuiTooltip: {
        defaultProps: { enterDelay: 350, disableInteractive: false },
        styleOverrides: {
          tooltip: { fontSize: '0.8125rem', lineHeight: 1.5, maxWidth: '24rem', backgroundColor: colour.ink, color: colour.paper }
        }
      },
      // The box stands in line with the fields above and below it.
      MuiFormControlLabel: { styleOverrides: { root: { marginLeft: '-0.4375rem' } } },
      MuiCheckbox: { styleOverrides: { root: { padding: '0.25rem' } } }
    }
  })
}
