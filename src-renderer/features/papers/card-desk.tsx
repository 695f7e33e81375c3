/** What only cards and certificates ask for before they are printed: numbers, whose cards (补打), and the printer (套打). */
import { styled } from '@mui/material/styles'
import { useEffect, useMemo, useState } from 'react'
import { cardPeople, usualPeople } from '#domain/cards/card-people.ts'
import { cardMarks, isCardKind, printedCertificates, toPrint, type CardKind, type CardMarks } from '#domain/cards/reprint.ts'
import type { PaperId } from '#domain/paper-kinds.ts'
import type { ClassSnapshot } from '#domain/snapshot.ts'
import { marksKey } from '#store/certificates.ts'
import { useLocal } from '#store/live.ts'
import { chosenPrinter, NO_PRINTERS, PRINTERS, type Printers } from '#store/printers.ts'
import type { CardRequest } from '#worker/paper-request.ts'
import { CardPick, type Picked } from './card-pick.tsx'
import { CertificateNumbers } from './certificate-numbers.tsx'
import type { ChosenOptions } from './paper-choice-line.tsx'
import { PrinterLine } from './printer-line.tsx'
import { without } from './without-choice.ts'

interface Props {
  readonly cls: string
  readonly snapshot: ClassSnapshot
  readonly kind: PaperId
  readonly options: ChosenOptions
  onOptions(options: ChosenOptions): void
}

/** Above the preview of a paper whose kind `isCard`. */
export function CardDesk({ cls, snapshot, kind, options, onOptions }: Props) {
  const printers = useLocal<Printers>(PRINTERS) ?? NO_PRINTERS
  const [choice, pick] = useState<Picked>({ which: 'all', own: [] })
  const card = isCardKind(kind) ? kind : undefined
  const { everybody, usual, waiting } = useCards(snapshot, card, options.guests)
  // Nothing left to be printed again: all of them are shown.
  const picked: Picked = choice.which === 'changed' && !waiting.length ? { ...choice, which: 'all' } : choice
  const printer = chosenPrinter(printers)
  const offset = printer && (printer.x || printer.y) ? { x: printer.x, y: printer.y } : undefined
  const people = !card || picked.which === 'all' ? undefined : picked.which === 'changed' ? waiting.map(({ id }) => id) : picked.own
  // What follows from the printer and the records goes along with what the person chose.
  const wanted = JSON.stringify({ people, offset })
  useEffect(() => {
    const { people: _people, offset: _offset, ...rest } = options
    if (JSON.stringify({ people: _people, offset: _offset }) !== wanted) onOptions({ ...rest, ...(JSON.parse(wanted) as CardRequest) })
  }, [wanted, options, onOptions])
  return (
    <Desk aria-label="卡证打印">
      {card === 'certificates' ? <CertificateNumbers cls={cls} snapshot={snapshot} /> : null}
      {card ? <CardPick snapshot={snapshot} kind={card} everybody={everybody} usual={usual} waiting={waiting} picked={picked} options={options} onPick={pick} onOptions={onOptions} /> : null}
      <PrinterLine printers={printers} preprinted={card && card !== 'name-plates' ? (options.preprinted ?? false) : undefined} onPreprinted={(preprinted) => onOptions(preprinted ? { ...options, preprinted } : without(options, 'preprinted'))} />
    </Desk>
  )
}

/** Whose cards there are, whose are printed unless told otherwise, and whose would say something new. */
function useCards(snapshot: ClassSnapshot, kind: CardKind | undefined, guests: readonly string[] | undefined) {
  const kept = useLocal<CardMarks>(marksKey(snapshot.class.id, kind ?? 'badges'))
  return useMemo(() => {
    if (!kind) return { everybody: [], usual: [], waiting: [] }
    const all = cardPeople(snapshot, guests)
    const everybody = kind === 'certificates' ? all.filter(({ id }) => snapshot.certificates.some((certificate) => certificate.id === id)) : all
    const usual = (kind === 'certificates' ? everybody : usualPeople(everybody, kind)).map(({ id }) => id)
    const printed = kind === 'certificates' ? printedCertificates(snapshot) : (kept ?? {})
    const known = new Set(usual)
    return { everybody, usual, waiting: toPrint(cardMarks(snapshot, kind, guests), printed).filter(({ id }) => known.has(id) || printed[id] !== undefined) }
  }, [snapshot, kind, guests, kept])
}

const Desk = styled('section')({
  display: 'flex', flexDirection: 'column', gap: '0.25rem', padding: '0.375rem 0.75rem', border: '1px solid var(--line)', borderRadius: 6, background: 'var(--raised)', flex: 'none',
  '> p': { margin: '0 0 0.25rem' },
  '.line': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0.25rem 1rem', minHeight: '2.5rem' },
  '.line > label:not(.MuiFormControlLabel-root)': { display: 'flex', alignItems: 'center', gap: '0.5rem', color: 'var(--muted)' },
  '.line > p': { margin: 0 },
  '.muted': { color: 'var(--muted)', fontSize: '0.875rem' },
  '.away': { marginLeft: 'auto' },
  summary: { cursor: 'pointer', padding: '0.25rem 0', color: 'var(--primary)' },
  '.people': { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(9rem, 1fr))', gap: '0 0.75rem', margin: '0 0 0.5rem' },
  fieldset: { display: 'contents' },
  'fieldset > :first-of-type': { gridColumn: '1 / -1' },
  table: { width: '100%', borderCollapse: 'collapse', lineHeight: 1.35 },
  'th, td': { textAlign: 'left', padding: '0.125rem 0.75rem 0.125rem 0', borderBottom: '1px solid var(--line)', fontWeight: 400 },
  th: { color: 'var(--muted)', fontSize: '0.875rem' }
})
