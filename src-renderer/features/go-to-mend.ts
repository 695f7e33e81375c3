/** Leads from a finding to the place where it is mended: the screen, then the field, the record or the section on it. */
import { TABLES } from '#domain/tables.ts'
import type { FieldSpec } from '#domain/field.ts'
import type { Mend } from '#domain/regulation/screens.ts'

/** The search under way; a second finding chosen meanwhile takes its place, or the first would pull the focus back. */
let search: ReturnType<typeof setInterval> | undefined

export function goToMend(cls: string, mend: Mend): void {
  clearInterval(search)
  window.location.hash = `#/class/${cls}/${mend.screen}`
  // The screen may have to be loaded and its rows read first; a section may stand there before what is in it.
  let tries = 0
  search = setInterval(() => {
    const place = placeOf(mend)
    const control = place?.matches(FOCUSABLE) ? place : (place?.querySelector<HTMLElement>(WRITABLE) ?? place?.querySelector<HTMLElement>(FOCUSABLE))
    if (!control && ++tries < TRIES) return
    clearInterval(search)
    place?.scrollIntoView({ block: place.matches('section') ? 'start' : 'center' })
    control?.focus({ preventScroll: true })
    // A button that was not reached by keyboard shows no ring of its own.
    if (!control?.matches(':focus-visible')) (control ?? place)?.animate([{ outline: '3px solid var(--primary)', outlineOffset: '2px' }, { outline: '3px solid transparent', outlineOffset: '2px' }], { duration: 3000, easing: 'ease-in' })
  }, 50)
}

/** Three seconds. */
const TRIES = 60
/** What is typed into comes before the buttons beside it, such as 填“无”. */
const WRITABLE = 'input, textarea, select, [tabindex="0"]'
const FOCUSABLE = 'input, textarea, button:not([disabled]), select, [tabindex="0"]'

/** Fields are found by their label, which is what the person reads too; records and sections by their anchors. */
function placeOf({ table, record, field }: Mend): HTMLElement | null {
  const main = document.getElementById('main-part')
  const spec = field === undefined ? undefined : (TABLES[table].fields as Readonly<Record<string, FieldSpec>>)[field]
  const ofField = spec ? main?.querySelector<HTMLElement>(`[data-field="${CSS.escape(spec.label)}"]`) : null
  const ofRecord = record === undefined ? null : main?.querySelector<HTMLElement>(`[data-record="${CSS.escape(record)}"]`)
  return ofRecord ?? ofField ?? main?.querySelector<HTMLElement>(`[data-table="${table}"]`) ?? null
}
