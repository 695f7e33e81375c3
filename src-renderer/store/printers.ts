/** 套打: how far each printer of this PC is off, and whether its sheets are preprinted. Kept here, never exchanged. */
import type { Desk } from './desk.ts'

export interface Printer {
  readonly name: string
  /** Millimetres that everything is moved: right and down. */
  readonly x: number
  readonly y: number
}

export interface Printers {
  readonly list: readonly Printer[]
  /** The name of the one in use. */
  readonly chosen?: string | undefined
}

/** Of `local`; read with useLocal. */
export const PRINTERS = 'printers'
export const NO_PRINTERS: Printers = { list: [] }

/** More is no feed of a printer but a slip of the keyboard. */
export const MOST_OFFSET = 20

export const chosenPrinter = ({ list, chosen }: Printers): Printer | undefined => list.find(({ name }) => name === chosen)

export async function changePrinters({ db }: Pick<Desk, 'db'>, change: (printers: Printers) => Printers): Promise<void> {
  await db.transaction('rw', db.local, async () => {
    const before = ((await db.local.get(PRINTERS))?.value as Printers | undefined) ?? NO_PRINTERS
    await db.local.put({ key: PRINTERS, value: change(before) })
  })
}

/** The printer of that name with these millimetres, made if it is new, and in use from now on. */
export function withPrinter({ list }: Printers, printer: Printer): Printers {
  const others = list.filter(({ name }) => name !== printer.name)
  return { list: [...others, printer].sort((a, b) => (a.name < b.name ? -1 : 1)), chosen: printer.name }
}
export const withoutPrinter = ({ list, chosen }: Printers, gone: string): Printers => ({ list: list.filter(({ name }) => name !== gone), chosen: chosen === gone ? undefined : chosen })
