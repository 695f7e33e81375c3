/**
 * The colours of the desk, each with one meaning, for both schemes. MUI's palette and the CSS variables (`var(--ink)`,
 * `var(--red-soft)` …) are both made from this one table, so a widget and a MUI button can never drift apart.
 *
 * red (朱砂): only what the regulation forbids, and real errors. amber: "give a reason". green: only signed or saved.
 */
export type Scheme = 'light' | 'dark'

const light = {
  ground: '#f5f4f0',
  paper: '#fdfcfa',
  raised: '#ffffff',
  line: '#e3e0d8',
  'line-strong': '#c6c2b7',
  ink: '#1d2939',
  muted: '#596273',
  primary: '#234f8d',
  'primary-strong': '#183a6b',
  'primary-soft': '#e7edf6',
  red: '#b83220',
  'red-soft': '#fbe9e5',
  amber: '#855600',
  'amber-soft': '#fbf1d9',
  green: '#2b693d',
  'green-soft': '#e6f2e8',
  hover: '#eeece6',
  veil: 'rgb(29 41 57 / 0.38)'
}

export type Colours = Record<keyof typeof light, string>

const dark: Colours = {
  ground: '#1b222c',
  paper: '#222b36',
  raised: '#2a3441',
  line: '#384454',
  'line-strong': '#55657a',
  ink: '#e3e8ee',
  muted: '#a6b1c0',
  primary: '#93b8ec',
  'primary-strong': '#b9d2f5',
  'primary-soft': '#2c3e58',
  red: '#f29582',
  'red-soft': '#472c2a',
  amber: '#e9bb62',
  'amber-soft': '#433820',
  green: '#8accaa',
  'green-soft': '#253d33',
  hover: '#2f3a48',
  veil: 'rgb(9 13 18 / 0.6)'
}

export const COLOURS: Record<Scheme, Colours> = { light, dark }

/** `{'--ink': '#1d2939', …}` for a style rule. */
export const cssVariables = (scheme: Scheme): Record<string, string> =>
  Object.fromEntries(Object.entries(COLOURS[scheme]).map(([name, value]) => [`--${name}`, value]))
