/** 套打: which printer, and how far what it prints is moved. Each printer of this PC keeps its own millimetres. */
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import { useState } from 'react'
import { useDesk } from '#store/live.ts'
import { changePrinters, chosenPrinter, MOST_OFFSET, withoutPrinter, withPrinter, type Printer, type Printers } from '#store/printers.ts'
import { Control } from '#ui/fields/field-frame.tsx'
import { Select } from './card-pick.tsx'

interface Props {
  readonly printers: Printers
  /** undefined where nothing is ever preprinted. */
  readonly preprinted: boolean | undefined
  onPreprinted(preprinted: boolean): void
}

const NEW = '\u0000'

export function PrinterLine({ printers, preprinted, onPreprinted }: Props) {
  const desk = useDesk()
  const [naming, setNaming] = useState(false)
  const printer = chosenPrinter(printers)
  const keep = (changed: Printer): void => void changePrinters(desk, (before) => withPrinter(before, changed))
  /** Leaving the field keeps what was typed, as everywhere. */
  const named = (typed: string): void => {
    const name = typed.trim()
    if (name) keep(printers.list.find((one) => one.name === name) ?? { name, x: 0, y: 0 })
    setNaming(false)
  }
  return (
    <div className="line">
      <label>
        打印机
        {naming ? (
          <Control autoFocus placeholder="起个名字，如 教务处彩打，按回车" style={{ width: '19rem' }} maxLength={30} onBlur={(event) => named(event.currentTarget.value)} onKeyDown={(event) => {
            if (event.key === 'Escape') setNaming(false)
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) named(event.currentTarget.value)
          }} />
        ) : (
          <Select value={printer?.name ?? ''} onChange={(event) => (event.target.value === NEW ? setNaming(true) : void changePrinters(desk, ({ list }) => ({ list, chosen: event.target.value || undefined })))}>
            <option value="">不用校准</option>
            {printers.list.map(({ name }) => <option key={name} value={name}>{name}</option>)}
            <option value={NEW}>添加打印机…</option>
          </Select>
        )}
      </label>
      {printer && !naming ? (
        <>
          <Offset key={`${printer.name}x`} label="横向偏移" value={printer.x} onChange={(x) => keep({ ...printer, x })} />
          <Offset key={`${printer.name}y`} label="纵向偏移" value={printer.y} onChange={(y) => keep({ ...printer, y })} />
          <Button variant="text" size="small" onClick={() => void changePrinters(desk, (before) => withoutPrinter(before, printer.name))}>去掉这台</Button>
        </>
      ) : null}
      {preprinted === undefined ? null : <FormControlLabel control={<Checkbox size="small" checked={preprinted} onChange={(_, on) => onPreprinted(on)} />} label="纸上已印好，只打变动的字" />}
      {printer ? <span className="muted">毫米，向右、向下为正；先打一张“套打校准页”量</span> : null}
    </div>
  )
}

/** Takes what is typed when the field is left; what is no number leaves the old one. */
function Offset({ label, value, onChange }: { label: string; value: number; onChange(value: number): void }) {
  const [draft, setDraft] = useState<string>()
  const done = (): void => {
    const typed = Number((draft ?? '').normalize('NFKC').replace('−', '-'))
    if (draft !== undefined && draft.trim() !== '' && Number.isFinite(typed)) onChange(Math.round(Math.max(-MOST_OFFSET, Math.min(MOST_OFFSET, typed)) * 10) / 10)
    setDraft(undefined)
  }
  return (
    <label>
      {label}
      <Control inputMode="decimal" style={{ width: '4rem' }} value={draft ?? String(value)} onChange={(event) => setDraft(event.target.value)} onBlur={done} onKeyDown={(event) => event.key === 'Enter' && done()} />
    </label>
  )
}
